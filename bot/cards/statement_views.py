"""The statement → its form: what stands on it, asked once instead of step by step."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.calls import AskStatement, OpenCase, ShowWalk, SubmitStatement
from bot.cards.case_views import flow_text
from bot.cards.elements import Button, Field, Form, Option, Paragraph, Style
from bot.cards.form_views import fitting
from bot.cards.viewer import Viewer
from bot.domain.cases import Case
from bot.domain.flows import Flow
from bot.domain.orders import Order
from bot.domain.privacy import looks_secret
from bot.domain.statement import BANK, REFERENCE, statement_fields, step_of
from bot.domain.typed_numbers import lone_reference
from bot.errors import InputInvalid


def statement_form(
    viewer: Viewer,
    order: Order,
    case: Case,
    flow: Flow,
    steps: tuple[str, ...],
    call: AskStatement | SubmitStatement,
    wrong: Iterable[InputInvalid] = (),
) -> Form:
    """What the statement says: to be filled in, or as it was sent with what is wrong."""
    phrases = viewer.phrases
    errors = {error.field: phrases.get(error.key, **error.arguments) for error in wrong}
    typed = dict(call.left_out) | dict(call.values) if isinstance(call, SubmitStatement) else {}
    fields = tuple(
        _field(viewer, order, flow, name, typed.get(name), errors.get(name, ""))
        for name in statement_fields(flow, steps)
    )
    submit = SubmitStatement(order.id, order.revision, call.step)
    leave = OpenCase(order.id) if case.is_begun else ShowWalk(order.id)
    return Form(
        phrases.get("form-statement-title"),
        (Paragraph(phrases.get("form-statement-text")),),
        fields,
        Button(phrases.get("form-statement-submit"), submit, Style.PRIMARY),
        Button(phrases.get("button-close"), leave),
    )


def _field(
    viewer: Viewer, order: Order, flow: Flow, name: str, value: str | None, error: str
) -> Field:
    phrases = viewer.phrases
    if name == REFERENCE:
        # What looks like a card number or a code is not sent back.
        is_safe = value is None or lone_reference(value) or not looks_secret(value)
        return Field(
            name,
            phrases.get("field-reference"),
            hint=phrases.get("field-reference-hint"),
            value=fitting(value or "") if is_safe else "",
            error=error,
        )
    if name == BANK:
        banks = tuple(Option(bank.code, bank.name) for bank in viewer.banks.values())
        return Field(
            name,
            phrases.get("field-bank"),
            value=value if value and value in viewer.banks else order.bank,
            error=error,
            options=banks,
        )
    step = step_of(name)
    options = tuple(
        Option(choice, phrases.of(flow.texts).get(flow.choice_key(step, choice)))
        for choice in flow.steps[step].choices
    )
    label = flow_text(viewer, order, flow, flow.field_key(step))
    chosen = value if value and value in flow.steps[step].choices else ""
    return Field(name, label, value=chosen, error=error, options=options)
