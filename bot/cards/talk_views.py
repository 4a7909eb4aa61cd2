"""The talk of a case → cards: what the other side reads, and what a writer is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Field,
    Form,
    Notice,
    Paragraph,
    Quote,
    Style,
    Tone,
    bold,
    without_marks,
)
from bot.cards.hold_calls import LookAtCase, TakeCase
from bot.cards.talk_calls import AskNote, BeginWriting, StopWriting, WriteNote
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.holds import first_name
from bot.domain.note_marks import NOTE_MARKS
from bot.domain.people import Audience
from bot.domain.talks import LINE_CHARS, Lapse, Line, LineKind

NOTE = "note"
_SUMMARY_CHARS = 200


def line_card(viewer: Viewer, line: Line, *, writes: str = "", unsure: bool = False) -> Card:
    """One line of a talk as the other side reads it.

    `writes` is about which case the reader writes, "" for none; `unsure` says that they may have
    read it already.
    """
    if line.kind is LineKind.OPENING:
        return _opening(viewer, line, writes)
    phrases, who = viewer.phrases, _who(viewer, line)
    if line.kind is LineKind.STEP:
        key, _space, answer = line.text.partition(" ")
        what = phrases.get(answer) if answer else "–"
        return card_of([Paragraph(phrases.get(key, who=who, answer=what, case=line.case))])
    if line.is_deleted:
        return card_of([Paragraph(phrases.get("talk-deleted", who=who), subtle=True)])
    elements: list[Element] = [Paragraph(f"{bold(who)} · {line.case}"), Quote(line.text)]
    if line.revision > 1:
        elements.append(Paragraph(phrases.get("talk-edited"), subtle=True))
    if unsure:
        elements.append(Paragraph(phrases.get("talk-perhaps-again"), subtle=True))
    if viewer.actor.audience is Audience.OFFICE:
        elements.extend(_ways(viewer, line.case, writes))
    summary = f"{who}: {line.text}"[:_SUMMARY_CHARS]
    return Card(without_marks(summary), tuple(elements))


def gone_card(phrases: Phrases) -> Card:
    """Say to who may not read a case any more that what stood there was taken away."""
    return card_of([Paragraph(phrases.get("talk-gone"), subtle=True)])


def _who(viewer: Viewer, line: Line) -> str:
    """Say who wrote a line, as much as the reader may know of them."""
    phrases, name = viewer.phrases, without_marks(line.writer.name)
    if line.kind is LineKind.NOTE:
        return phrases.get("talk-note-of", who=name or "–")
    if line.audience is Audience.SUPPORT:
        if viewer.actor.audience is Audience.SUPPORT:
            return name or "–"
        first = first_name(name) if viewer.rules.support.names_holder else ""
        return phrases.get("talk-support-name", who=first) if first else phrases.get("talk-support")
    is_support = viewer.actor.audience is Audience.SUPPORT
    return f"{name or '–'} ({line.office})" if is_support else name or "–"


def _ways(viewer: Viewer, case: str, writes: str) -> tuple[Paragraph, Buttons]:
    """Say where goes what the reader writes now, and let them change that."""
    phrases = viewer.phrases
    text = phrases.get("talk-writing", case=writes) if writes else phrases.get("talk-looked-up")
    stop = Button(phrases.get("button-stop-writing"), StopWriting(case))
    way = stop if writes == case else write_button(viewer, case)
    return Paragraph(text, subtle=True), Buttons((way,))


def write_button(viewer: Viewer, case: str) -> Button:
    """The way to write to support about a case."""
    return Button(viewer.phrases.get("button-begin-writing"), BeginWriting(case), Style.PRIMARY)


def _opening(viewer: Viewer, line: Line, writes: str) -> Card:
    """Say what becomes from now on of what is written."""
    phrases = viewer.phrases
    if viewer.actor.audience is Audience.OFFICE:
        goes, *ways = _ways(viewer, line.case, writes)
        hints = [Paragraph(phrases.get("talk-hint"), subtle=True)] if writes == line.case else []
        return card_of([replace(goes, subtle=False), *hints, *ways])
    marks = {"first": NOTE_MARKS[0], "second": NOTE_MARKS[1]}
    text = Notice(phrases.get("talk-opening", office=line.office, **marks), Tone.INFO)
    hint = Paragraph(phrases.get("talk-hint"), subtle=True)
    return card_of([text, hint, Buttons((Button(phrases.get("button-note"), AskNote(line.case)),))])


def refused_card(viewer: Viewer, text: str) -> Card:
    """Say to a writer why what they wrote was not passed on."""
    return card_of([Notice(text, Tone.BAD)])


def untaken_card(viewer: Viewer, case: str) -> Card:
    """Say to somebody of support that nobody has the case, so that nothing is passed on."""
    phrases = viewer.phrases
    take = Button(phrases.get("button-take"), TakeCase(case), Style.PRIMARY)
    look = Button(phrases.get("button-look"), LookAtCase(case))
    return card_of([Notice(phrases.get("talk-untaken"), Tone.BAD), Buttons((take, look))])


def told_card(viewer: Viewer, key: str) -> Card:
    """Say to a writer in one sentence what became of what they wrote."""
    return card_of([Notice(viewer.phrases.get(key), Tone.INFO)])


def lapse_card(
    viewer: Viewer, line: Line, lapses: Sequence[tuple[str, Lapse]], *, stands: bool = False
) -> Card:
    """Say beneath a line whom it did not reach, by their names, why, and what can be done.

    What `stands` there still reads as it did before it was changed.
    """
    phrases, email = viewer.phrases, viewer.rules.support_email
    at = phrases.moment(line.at)
    what = "talk-unchanged" if stands else "talk-undelivered"
    elements: list[Element] = [Notice(phrases.get(what, at=at, case=line.case), Tone.BAD)]
    side = "support" if viewer.actor.audience is Audience.OFFICE else "office"
    for name, lapse in lapses:
        key = f"talk-lapse-{slug(lapse)}-{side}"
        elements.append(Paragraph(phrases.get(key, who=name or "–", email=email)))
    return card_of(elements)


def note_form(viewer: Viewer, case: str, typed: str = "", error: str = "") -> Form:
    """The form of a note that support alone reads."""
    phrases = viewer.phrases
    field = Field(
        NOTE,
        phrases.get("field-talk-note"),
        hint=phrases.get("talk-hint"),
        value=typed,
        error=error,
        max_chars=LINE_CHARS,
        is_long=True,
    )
    text = Paragraph(phrases.get("form-talk-note-text", case=case), subtle=True)
    submit = Button(phrases.get("form-talk-note-submit"), WriteNote(case), Style.PRIMARY)
    close = Button(phrases.get("button-close"), LookAtCase(case))
    return Form(phrases.get("form-talk-note-title"), (text,), (field,), submit, close)
