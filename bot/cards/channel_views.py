"""What the channel of support and its leads are told of cases; many read it, so it is masked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Heading,
    Item,
    Notice,
    Paragraph,
    Tone,
)
from bot.cards.ending_views import how_text, who_ended
from bot.cards.hand_over_views import given_answers
from bot.cards.hold_calls import LookAtCase
from bot.cards.hold_views import hold_buttons, holder_name
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.ages import age_in_days
from bot.domain.cases import Case, CaseStatus
from bot.domain.duties import is_urgent
from bot.domain.flows import Flow
from bot.domain.orders import Order
from bot.domain.people import LANGUAGES
from bot.domain.privacy import mask_reference
from bot.domain.watch import WATCHED


def channel_card(
    viewer: Viewer, order: Order, case: Case, flow: Flow | None, now: datetime, *, noted: bool
) -> Card:
    """A case as all of support read it: whose it is, what is known of it, and who has it.

    `noted` says that the office has left a note, which is not shown here.
    """
    phrases = viewer.phrases
    is_done = case.status is CaseStatus.FOLLOWED and order.state not in WATCHED
    if case.status is CaseStatus.CLOSED or is_done:
        company = order.company.name
        text = phrases.get("channel-closed", case=case.id, company=company)
        return card_of([Paragraph(_with_end(viewer, case, text), subtle=True)])
    title = f"{phrases.get('case-title', case=case.id)} · {order.company.name}"
    elements: list[Element] = [Heading(title)]
    elements.append(_standing(viewer, order, case, now))
    elements.append(Paragraph(_about(viewer, order, case), subtle=True))
    if flow:
        elements.extend(given_answers(viewer, case, flow))
    elements.extend(_found(viewer, order, case, flow))
    if noted:
        elements.append(Paragraph(phrases.get("channel-note"), subtle=True))
    look = Button(phrases.get("button-look"), LookAtCase(case.id))
    elements.append(Buttons((*hold_buttons(viewer, case), look)))
    return card_of(elements)


def _standing(viewer: Viewer, order: Order, case: Case, now: datetime) -> Notice:
    """Say who has a case, or how long it waits."""
    phrases = viewer.phrases
    if case.hold:
        at = phrases.moment(case.hold.at)
        held = phrases.get("channel-held", who=holder_name(case.hold), at=at)
        if case.errand:
            return Notice(f"{held} {phrases.get('channel-asks-office')}", Tone.INFO)
        if case.status is CaseStatus.FOLLOWED:
            return Notice(f"{held} {_followed(viewer, order, case)}", Tone.GOOD)
        return Notice(held, Tone.INFO)
    if case.status is CaseStatus.FOLLOWED:
        return Notice(_followed(viewer, order, case), Tone.GOOD)
    if not case.is_with_support:
        return Notice(phrases.get("channel-resumed"), Tone.INFO)
    at = phrases.moment(case.with_support_since)
    if is_urgent(order, now):
        days = age_in_days(order.state_changed_at, now)
        return Notice(phrases.get("channel-urgent", days=days, at=at), Tone.BAD)
    return Notice(phrases.get("channel-since", at=at), Tone.WARNING)


def _followed(viewer: Viewer, order: Order, case: Case) -> str:
    """Say what was seen of an order since it was acted on."""
    phrases, work = viewer.phrases, case.work
    if work is None or not work.news:
        return phrases.get("channel-followed")
    at, reference = phrases.moment(work.asked_at), mask_reference(order.reference)
    return phrases.get(work.news, order=order.id, reference=reference, at=at)


def _with_end(viewer: Viewer, case: Case, text: str) -> str:
    """Say also as what a case ended, and by whom, or else who had it last."""
    if ending := case.ending:
        text = f"{text} · {how_text(viewer, ending)}"
        if ending.by_name:
            return f"{text} · {who_ended(viewer, ending)}"
    return f"{text} · {holder_name(case.hold)}" if case.hold else text


def _about(viewer: Viewer, order: Order, case: Case) -> str:
    phrases, office = viewer.phrases, order.company.office
    parts = [
        phrases.get("channel-office", office=office.name, code=office.code),
        mask_reference(order.reference),
        viewer.banks[order.bank].name,
        phrases.get(f"state-{slug(order.state)}"),
    ]
    lines = [" · ".join(parts)]
    if case.language in LANGUAGES:
        lines.append(phrases.get(f"channel-language-{case.language}"))
    return "\n".join(lines)


def _found(viewer: Viewer, order: Order, case: Case, flow: Flow | None) -> Iterable[Element]:
    """Say at which stage the walk stands, and what the desk has found by itself."""
    phrases = viewer.phrases
    station = (flow.steps.get(case.at) or flow.outcomes.get(case.at)) if flow else None
    lines = []
    if flow and station:
        stage = phrases.of(flow.texts).get(flow.stage_key(station.stage))
        lines.append(phrases.get("channel-stage", stage=stage))
    for _step, found in case.evidence:
        arguments = dict(found.arguments)
        if "reference" in arguments:
            arguments["reference"] = mask_reference(order.reference)
        lines.append(f"• {phrases.get(found.key, **arguments)}")
    if lines:
        yield Paragraph("\n".join(lines), subtle=True)


def again_card(viewer: Viewer, case: Case) -> Card:
    """Say beneath a card that its case was handed over once more."""
    at = viewer.phrases.moment(case.with_support_since)
    text = viewer.phrases.get("channel-again", case=case.id, at=at)
    return card_of([Notice(text, Tone.WARNING), _ways(viewer, case)])


def reminder_card(viewer: Viewer, case: Case) -> Card:
    """Say beneath a card that its case has waited for long."""
    at = viewer.phrases.moment(case.with_support_since)
    text = viewer.phrases.get("channel-reminder", case=case.id, at=at)
    return card_of([Notice(text, Tone.WARNING), _ways(viewer, case)])


def _ways(viewer: Viewer, case: Case) -> Buttons:
    look = Button(viewer.phrases.get("button-look"), LookAtCase(case.id))
    return Buttons((*hold_buttons(viewer, case)[:1], look))


def leads_card(viewer: Viewer, cases: Sequence[Case], failure: str) -> Card:
    """Tell a lead of cases that wait, and why the channel was not told, if it was not."""
    phrases = viewer.phrases
    elements: list[Element] = []
    if failure:
        elements.append(Notice(phrases.get("leads-channel", why=failure), Tone.BAD))
    elements.append(Notice(phrases.get("leads-waiting", count=len(cases)), Tone.WARNING))
    for case in cases:
        at = phrases.moment(case.with_support_since)
        text = phrases.get("leads-case", office=case.office, at=at)
        look = Button(phrases.get("button-look"), LookAtCase(case.id))
        elements.append(Item(phrases.get("case-title", case=case.id), text, look))
    return card_of(elements)
