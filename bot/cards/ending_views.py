"""Ends of cases → cards and forms: how a case ended, what may follow, and how it went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.cards.calls import ShowOrder
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Field,
    Form,
    Notice,
    Option,
    Paragraph,
    Style,
    Tone,
    without_marks,
)
from bot.cards.ending_calls import AskEnd, AskReopen, EndCase, EndingForm, ReopenCase, SayHowItWent
from bot.cards.form_views import fitting, reason_field
from bot.cards.hold_calls import LookAtCase
from bot.cards.job_views import closed_notice, job_notice, name_person
from bot.cards.order_views import action_button
from bot.cards.problem_views import list_ways
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.cases import Case
from bot.domain.duties import can_be_held
from bot.domain.endings import KINDS_OF, Ending, EndingKind, Went
from bot.domain.form_input import looks_secret_in
from bot.domain.holds import first_name
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Audience, Platform, is_accountant
from bot.domain.policy import LEADS, possible_actions
from bot.domain.reasons import REASON_CHARS
from bot.errors import InputInvalid

KIND, OF, REMARK, REASON = "kind", "of", "remark", "reason"
_CASE_CHARS = 64
_TONES = {
    EndingKind.SOLVED: Tone.GOOD,
    EndingKind.BY_ITSELF: Tone.GOOD,
    EndingKind.NOT_NEEDED: Tone.INFO,
    EndingKind.DUPLICATE: Tone.INFO,
    EndingKind.NOT_POSSIBLE: Tone.BAD,
    EndingKind.NO_ANSWER: Tone.WARNING,
    EndingKind.CLOSED: Tone.WARNING,
}


def may_end(viewer: Viewer, case: Case) -> bool:
    """Say whether a case is this viewer's to end: an office's, a lead's, or whose it is.

    What is done and followed is support's to end: its office is to hear of the order.
    """
    actor = viewer.actor
    if actor.audience is Audience.OFFICE:
        return case.is_with_support
    holds = case.hold is not None and case.hold.holder == actor.id
    return can_be_held(case) and (holds or actor.role in LEADS)


def end_buttons(viewer: Viewer, case: Case) -> tuple[Button, ...]:
    """Return the button that ends a case, for whoever may end it now."""
    if case.under_way or not may_end(viewer, case):
        return ()
    return (Button(viewer.phrases.get("button-end"), AskEnd(case.id)),)


def how_text(viewer: Viewer, ending: Ending) -> str:
    """Say as what a case ended."""
    return viewer.phrases.get(f"ending-{slug(ending.kind)}", of=ending.of or "–")


def who_ended(viewer: Viewer, ending: Ending) -> str:
    """Name whoever ended a case; an office reads a first name of support where that is wanted."""
    shows_name = viewer.rules.support.names_holder and not ending.of_office
    if viewer.actor.audience is Audience.OFFICE and shows_name and ending.by_name:
        return first_name(ending.by_name)
    return name_person(viewer, ending.by, ending.by_name, ending.of_office, ending.office)


def ended_notice(viewer: Viewer, case: Case, ending: Ending) -> Notice:
    """Say how a case ended, by whom and when."""
    if ending.kind is EndingKind.CLOSED:
        return closed_notice(viewer, case)
    said = {"case": case.id, "at": viewer.phrases.moment(ending.at)}
    if ending.kind is EndingKind.BY_ITSELF:
        return Notice(viewer.phrases.get("ended-by-itself", **said), Tone.GOOD)
    said |= {"who": who_ended(viewer, ending), "how": how_text(viewer, ending)}
    return Notice(viewer.phrases.get("ended", **said), _TONES[ending.kind])


def bare_ended_card(viewer: Viewer, case: Case, ending: Ending) -> Card:
    """Say how a case ended while its order cannot be read."""
    again = Button(viewer.phrases.get("button-look-again"), ShowOrder(case.order))
    return card_of([ended_notice(viewer, case, ending), Buttons((again,))])


def ended_card(
    viewer: Viewer,
    order: Order,
    case: Case,
    ending: Ending,
    now: datetime,
    notice: Notice | None = None,
) -> Card:
    """How a case of support ended, with the way to open it again as long as that is possible."""
    phrases = viewer.phrases
    elements: list[Element] = [notice] if notice else []
    if ending.kind is EndingKind.BY_ITSELF and (news := job_notice(viewer, order, case)):
        elements.append(news)
    elements.append(ended_notice(viewer, case, ending))
    if ending.remark:
        elements.append(Paragraph(phrases.get("ended-remark", text=without_marks(ending.remark))))
    elements.append(Paragraph(f"{order.reference.spaced} · {order.company.name}", subtle=True))
    elements.extend(_question(viewer, case))
    shown = Button(phrases.get("button-order"), ShowOrder(order.id))
    ways = (*_onward(viewer, order, case, ending, now), shown, *list_ways(viewer, order))
    return card_of([*elements, Buttons(ways)])


def _onward(
    viewer: Viewer, order: Order, case: Case, ending: Ending, now: datetime
) -> Iterable[Button]:
    """What may follow an end: the case that goes on, opening it again, or a new hand-over."""
    if ending.of and viewer.actor.audience is Audience.SUPPORT:
        label = viewer.phrases.get("case-title", case=ending.of)
        yield Button(label, LookAtCase(ending.of))
    within = viewer.rules.support.reopen_within
    if order.state is not OrderState.CANCELLED and ending.may_be_taken_back(now, within):
        yield Button(viewer.phrases.get("button-reopen"), AskReopen(case.id))
    elif Action.CONTACT_SUPPORT in possible_actions(
        viewer.actor.role, order, viewer.banks[order.bank]
    ):
        yield action_button(viewer, order, Action.CONTACT_SUPPORT)


def _question(viewer: Viewer, case: Case) -> Iterable[Element]:
    """Ask an office once how it went."""
    if viewer.actor.audience is not Audience.OFFICE or not case.asks_how_it_went:
        return
    phrases = viewer.phrases
    yield Paragraph(phrases.get("went-question"))
    yield Buttons(
        tuple(Button(phrases.get(f"went-{slug(one)}"), SayHowItWent(case.id, one)) for one in Went)
    )


def reopened_text(viewer: Viewer, case: Case) -> str:
    """Say who has opened a case again and why, "" where nobody did."""
    last = case.endings[-1] if case.endings else None
    if last is None or last.reopened_at is None:
        return ""
    by, name, of_office = last.reopened_by, last.reopened_by_name, is_accountant(last.reopened_by)
    who = name_person(viewer, by, name, of_office, last.reopened_office)
    at, why = viewer.phrases.moment(last.reopened_at), without_marks(last.reopened_why)
    return viewer.phrases.get("reopened", who=who, at=at, why=why)


def end_form(
    viewer: Viewer,
    case: Case,
    typed: Mapping[str, str] | None = None,
    errors: Iterable[InputInvalid] = (),
) -> Form:
    """The form that asks how a case ends, empty or with what is wrong."""
    phrases, values = viewer.phrases, typed or {}
    wrong = {error.field: phrases.get(error.key, **error.arguments) for error in errors}
    kinds = KINDS_OF[viewer.actor.audience]
    options = tuple(Option(one.value, phrases.get(f"end-as-{slug(one)}")) for one in kinds)
    kind = values.get(KIND, "")
    fields = [
        Field(
            KIND,
            phrases.get("field-end-kind"),
            value=kind if kind in kinds else "",
            error=wrong.get(KIND, ""),
            options=options,
        )
    ]
    if EndingKind.DUPLICATE in kinds:
        fields.append(
            Field(
                OF,
                _optional(viewer, phrases.get("field-end-of")),
                hint=phrases.get("field-end-of-hint"),
                value=_shown(values, OF, _CASE_CHARS),
                error=wrong.get(OF, ""),
                required=False,
                max_chars=_CASE_CHARS,
            )
        )
    is_support = viewer.actor.audience is Audience.SUPPORT
    fields.append(
        Field(
            REMARK,
            _optional(viewer, phrases.get("field-end-remark")),
            hint=phrases.get(f"field-end-remark-hint-{'support' if is_support else 'office'}"),
            value=_shown(values, REMARK, REASON_CHARS),
            error=wrong.get(REMARK, ""),
            required=False,
            max_chars=REASON_CHARS,
            is_long=True,
        )
    )
    return _form(viewer, case, "end", tuple(fields), EndCase(case.id))


def reopen_form(viewer: Viewer, case: Case, typed: str = "", error: str = "") -> Form:
    """The form that asks why a case is opened again."""
    field = reason_field(viewer, typed, error)
    return _form(viewer, case, "reopen", (field,), ReopenCase(case.id))


def _form(
    viewer: Viewer, case: Case, name: str, fields: tuple[Field, ...], call: EndingForm
) -> Form:
    phrases = viewer.phrases
    text = Paragraph(phrases.get(f"form-{name}-text", case=case.id), subtle=True)
    submit = Button(phrases.get(f"form-{name}-submit"), call, Style.PRIMARY)
    close = Button(phrases.get("button-close"), LookAtCase(case.id))
    return Form(phrases.get(f"form-{name}-title"), (text,), fields, submit, close)


def _optional(viewer: Viewer, label: str) -> str:
    """Say that a field may stay empty, where the platform does not say so by itself."""
    if viewer.actor.platform is Platform.SLACK:
        return label
    return viewer.phrases.get("field-optional", label=label)


def _shown(values: Mapping[str, str], name: str, max_chars: int) -> str:
    """Return what was typed, unless it looks like a secret: that is not sent back."""
    typed = values.get(name, "")
    return "" if looks_secret_in(name, typed) else fitting(typed, max_chars)
