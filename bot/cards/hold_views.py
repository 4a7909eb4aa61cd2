"""Who of support has a case → texts, buttons and forms, for one viewer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Field,
    Form,
    Notice,
    Option,
    Paragraph,
    Style,
    Tone,
)
from bot.cards.hold_calls import (
    AskAssign,
    AskTakeOver,
    AssignCase,
    GiveBack,
    LookAtCase,
    TakeCase,
    TakeOver,
)
from bot.cards.talk_views import write_button
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.cases import Case
from bot.domain.duties import can_be_held
from bot.domain.holds import Hold, HoldKind, HoldReason, first_name, is_of_support
from bot.domain.people import Audience, Identity, Platform, Role

REASON, ASSIGNEE = "reason", "assignee"
LEADS = frozenset({Role.LEAD, Role.ADMIN})


def with_support_text(viewer: Viewer, case: Case) -> str:
    """Say that a case is with support, and who has it there."""
    if viewer.actor.audience is Audience.OFFICE:
        return _office_text(viewer, case)
    phrases, last = viewer.phrases, case.holds[-1] if case.holds else None
    if last is None:
        at = phrases.moment(case.with_support_since)
        return phrases.get("hold-nobody", case=case.id, at=at)
    said = {"case": case.id, "at": phrases.moment(last.at)}
    me = viewer.actor.id
    if not last.holder:
        is_lost = last.kind is HoldKind.LOST
        name = last.before_name if is_lost else last.by_name
        return phrases.get("hold-lost" if is_lost else "hold-back", who=name or "–", **said)
    if last.holder == me:
        given = last.kind is HoldKind.ASSIGNED and last.by != me
        return phrases.get("hold-to-you" if given else "hold-mine", who=last.by_name, **said)
    if last.kind is HoldKind.TAKEN_OVER and last.before == me:
        why = reason_text(viewer, last.reason)
        return phrases.get("hold-from-you", who=last.by_name, why=why, **said)
    if is_lost_hold(viewer, last):
        return phrases.get("hold-lost", who=holder_name(last), **said)
    return phrases.get("hold-other", who=holder_name(last), **said)


def _office_text(viewer: Viewer, case: Case) -> str:
    phrases, hold = viewer.phrases, case.hold
    if hold is None:
        return phrases.get("case-handed-over", case=case.id)
    at = phrases.moment(hold.at)
    name = first_name(hold.holder_name) if viewer.rules.support.names_holder else ""
    if name:
        return phrases.get("case-taken-by", case=case.id, at=at, who=name)
    return phrases.get("case-taken", case=case.id, at=at)


def is_lost_hold(viewer: Viewer, hold: Hold) -> bool:
    """Say whether whoever has a case is not of support any more, as far as the rules say."""
    return not is_of_support(hold.holder, viewer.rules.staff)


def holder_name(hold: Hold) -> str:
    """Return what colleagues call whoever has a case."""
    return hold.holder_name or "–"


def reason_text(viewer: Viewer, reason: str) -> str:
    """Return in words why a case was taken over."""
    return viewer.phrases.get(f"hold-reason-{slug(reason)}") if reason in set(HoldReason) else "–"


def hold_buttons(viewer: Viewer, case: Case) -> tuple[Button, ...]:
    """Return what this viewer may do about who has a case; an office writes to them."""
    actor, phrases, hold = viewer.actor, viewer.phrases, case.hold
    if not can_be_held(case):
        return ()
    if actor.audience is Audience.OFFICE:
        can_write = hold is not None and actor.platform is Platform.TEAMS
        return (write_button(viewer, case.id),) if can_write else ()
    if hold and hold.holder == actor.id:
        own = Button(phrases.get("button-give-back"), GiveBack(case.id))
    elif hold is None or is_lost_hold(viewer, hold):
        own = Button(phrases.get("button-take"), TakeCase(case.id), Style.PRIMARY)
    else:
        own = Button(phrases.get("button-take-over"), AskTakeOver(case.id))
    # A channel is read by leads as well: who presses there is looked at then.
    if actor.role in LEADS or actor.identity.is_channel:
        return (own, Button(phrases.get("button-assign"), AskAssign(case.id)))
    return (own,)


def told_card(viewer: Viewer, case: Case, text: str) -> Card:
    """One sentence about who has a case, with what can be done about that."""
    look = Button(viewer.phrases.get("button-look"), LookAtCase(case.id))
    return card_of([Notice(text, Tone.WARNING), Buttons((*hold_buttons(viewer, case), look))])


def first_card(viewer: Viewer, case: Case, hold: Hold) -> Card:
    """Say to the second who takes a case who has it, with what can be done about that."""
    at = viewer.phrases.moment(hold.at)
    text = viewer.phrases.get("hold-first", who=holder_name(hold), at=at)
    return told_card(viewer, case, text)


def take_over_form(viewer: Viewer, case: Case, hold: Hold, error: str = "") -> Form:
    """The form that asks why a case is taken over from a colleague."""
    options = tuple(Option(one.value, reason_text(viewer, one)) for one in HoldReason)
    said = {"who": holder_name(hold), "at": viewer.phrases.moment(hold.at)}
    field = Field(REASON, viewer.phrases.get("field-hold-reason"), error=error, options=options)
    return _form(viewer, case, "take-over", field, TakeOver(case.id), **said)


def assign_form(
    viewer: Viewer, case: Case, colleagues: Sequence[Identity], error: str = ""
) -> Form:
    """The form that asks who is to have a case."""
    options = tuple(Option(one.person, one.name or one.person) for one in colleagues)
    field = Field(ASSIGNEE, viewer.phrases.get("field-assignee"), error=error, options=options)
    return _form(viewer, case, "assign", field, AssignCase(case.id))


def _form(
    viewer: Viewer, case: Case, name: str, field: Field, call: TakeOver | AssignCase, **said: str
) -> Form:
    phrases = viewer.phrases
    text = Paragraph(phrases.get(f"form-{name}-text", case=case.id, **said), subtle=True)
    submit = Button(phrases.get(f"form-{name}-submit"), call, Style.PRIMARY)
    close = Button(phrases.get("button-close"), LookAtCase(case.id))
    return Form(phrases.get(f"form-{name}-title"), (text,), (field,), submit, close)
