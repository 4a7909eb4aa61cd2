"""Forms of actions as records: what the desk asks for, to be drawn by a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.cards.calls import AskAction, SubmitForm
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Field,
    Form,
    Heading,
    Notice,
    Option,
    Paragraph,
    Style,
)
from bot.cards.form_views import fitting
from bot.console.order_records import Told
from bot.domain.form_input import looks_secret_in
from bot.domain.orders import Action, Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What came back of a form: the order's revision when it was drawn, and what was typed.

    `confirmed` says that the question of an action without fields was answered with yes, and
    `emergency` that a lead does without a second person.
    """

    revision: int
    change: Change = Change.UNKNOWN
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    confirmed: bool = False
    emergency: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One input; `keeps` says what stays of an empty one.

    With `search` its choices are looked for by a text of their own, `found_by`; `options` are the
    first ones, or those that were found.
    """

    id: str
    label: str
    hint: str
    value: str
    error: str
    required: bool
    max_chars: int
    is_long: bool
    options: tuple[Option, ...]
    keeps: str
    search: str
    found_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionForm:
    """What an action asks before it is accepted, drawn for one revision of its order.

    Without fields it is a question; `confirms` says that its answer is checked on the way back.
    """

    action: Action
    revision: int
    change: Change
    title: str
    told: tuple[Told, ...]
    fields: tuple[FormField, ...]
    submit: str
    close: str
    is_danger: bool
    confirms: bool = False
    emergency: bool = False

    @property
    def is_wrong(self) -> bool:
        """Say whether something that was typed cannot be used."""
        return any(one.error for one in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeChoice:
    """What has to be chosen before the form of an action: each change with its label."""

    action: Action
    title: str
    told: tuple[Told, ...]
    ways: tuple[tuple[Change, str], ...]


def record_of(form: Form) -> ActionForm:
    """Return a form of the desk as a record."""
    call = form.submit.call
    assert isinstance(call, SubmitForm), "the form of an action"
    return ActionForm(
        action=call.action,
        revision=call.revision,
        change=call.change,
        title=form.title,
        told=_told(form.elements),
        fields=tuple(_field(one) for one in form.fields),
        submit=form.submit.label,
        close=form.close.label,
        is_danger=form.submit.style is Style.DANGER,
        emergency=call.emergency,
    )


def _told(elements: tuple[object, ...]) -> tuple[Told, ...]:
    told = []
    for element in elements:
        match element:
            case Notice():
                told.append(Told.of(element))
            case Paragraph(text=text):
                told.append(Told(text))
    return tuple(told)


def _field(one: Field) -> FormField:
    return FormField(
        id=one.id,
        label=one.label,
        hint=one.hint,
        value=one.value,
        error=one.error,
        required=one.required,
        max_chars=one.max_chars,
        is_long=one.is_long,
        options=one.options,
        keeps=one.keeps,
        search=one.search,
    )


def question(button: Button, ask: Confirm) -> ActionForm:
    """Return the question that stands before a button of an action as a form without fields."""
    call = button.call
    assert isinstance(call, AskAction), "the button of an action"
    return ActionForm(
        action=call.action,
        revision=call.revision,
        change=call.change,
        title=ask.title,
        told=(Told(ask.text),),
        fields=(),
        submit=ask.yes,
        close=ask.no,
        is_danger=button.style is Style.DANGER,
        confirms=True,
    )


def choice(action: Action, card: Card) -> ChangeChoice | None:
    """Return what a card lets choose before the form of an action; None where it asks nothing."""
    buttons = [one for row in card.elements if isinstance(row, Buttons) for one in row.all]
    asks = ((one.call, one.label) for one in buttons)
    ways = tuple(
        (call.change, label)
        for call, label in asks
        if isinstance(call, AskAction) and call.action is action and call.change
    )
    # What stands in the way is said above everything else: such a card asks nothing.
    first = card.elements[0] if card.elements else None
    if not ways or not isinstance(first, Heading):
        return None
    return ChangeChoice(action=action, title=first.text, told=_told(card.elements), ways=ways)


def with_typed(form: ActionForm, values: Mapping[str, str]) -> ActionForm:
    """Return a form with what was typed into it; what looks like a secret is not shown again."""
    fields = []
    for one in form.fields:
        typed = values.get(one.id)
        if typed is not None:
            kept = "" if looks_secret_in(one.id, typed) else fitting(typed, one.max_chars)
            one = replace(one, value=kept)
        fields.append(one)
    return replace(form, fields=tuple(fields))


def with_options(
    form: ActionForm, searched: str, options: tuple[Option, ...], text: str, error: str
) -> ActionForm:
    """Return a form whose field `searched` offers what was found by a text, or says an error."""
    fields = (
        replace(one, options=options, found_by=text, error=error) if one.id == searched else one
        for one in form.fields
    )
    return replace(form, fields=tuple(fields))
