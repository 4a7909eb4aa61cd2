"""The statement: one form for all that stands on it, read into the answers of several steps."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.domain.case_steps import Examine, answer_step
from bot.domain.cases import Case
from bot.domain.flows import Compared, Flow, StatementPart
from bot.domain.form_input import read_bank_name, read_reference
from bot.domain.orders import Banks, Order
from bot.errors import InputInvalid

REFERENCE, BANK = "reference", "bank"
_ANSWER = "answer_"


@dataclass(frozen=True, slots=True)
class Statement:
    """What was read from a statement: the answer to each step, and what a new order would take.

    Nothing of it is kept but the answers.
    """

    answers: Mapping[str, str]
    values: Mapping[str, str]


def field_of(step: str) -> str:
    """Return the name of the field that asks what a step asks."""
    return f"{_ANSWER}{step}"


def step_of(field: str) -> str:
    """Return the step that a field asks for, or "" if it is another field."""
    return field.removeprefix(_ANSWER) if field.startswith(_ANSWER) else ""


def steps_ahead(
    case: Case, flow: Flow, examine: Examine, now: datetime, actor: str
) -> tuple[str, ...]:
    """Return the steps of the statement that its answers can lead to from here, in their order."""
    found: list[str] = []
    ahead = [case]
    while ahead:
        case = ahead.pop(0)
        if case.at not in flow.statement or case.at in found:
            continue
        found.append(case.at)
        ahead += [
            answer_step(case, flow, choice, actor, examine, now)
            for choice in flow.steps[case.at].choices
        ]
    return tuple(found)


def statement_fields(flow: Flow, steps: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the fields that ask for these steps; the bank where it can differ."""
    fields: list[str] = []
    for step in steps:
        if flow.statement[step] is StatementPart.REFERENCE:
            has_bank = Compared.OTHER_BANK in flow.steps[step].choices
            fields += [REFERENCE, BANK] if has_bank else [REFERENCE]
        else:
            fields.append(field_of(step))
    return tuple(fields)


def read_statement(
    flow: Flow,
    steps: tuple[str, ...],
    order: Order,
    banks: Banks,
    typed: Mapping[str, str],
    left_out: Container[str] = (),
) -> tuple[Statement, list[InputInvalid]]:
    """Read what was typed and chosen into answers; return what is wrong with it as well."""
    wrong: list[InputInvalid] = []

    def read(field: str, reader: Callable[[str], str]) -> str:
        try:
            if field not in typed and field in left_out:
                raise InputInvalid("input-not-sent")
            return reader(typed.get(field, ""))
        except InputInvalid as error:
            error.field = field
            wrong.append(error)
            return ""

    answers: dict[str, str] = {}
    values: dict[str, str] = {}
    for step in steps:
        choices = flow.steps[step].choices
        if flow.statement[step] is StatementPart.CHOICES:
            answers[step] = read(field_of(step), partial(_choice, choices))
            continue
        values[REFERENCE] = read(REFERENCE, lambda text: read_reference(text, order))
        if Compared.OTHER_BANK in choices:
            values[BANK] = read(BANK, lambda text: read_bank_name(text or order.bank, banks))
        answers[step] = _compare(values, order)
    return Statement(answers, values), wrong


def _choice(known: Container[str], text: str) -> str:
    if text not in known:
        raise InputInvalid("input-choice-empty")
    return text


def _compare(values: Mapping[str, str], order: Order) -> str:
    if values.get(BANK, order.bank) != order.bank:
        return Compared.OTHER_BANK
    return Compared.SAME if values[REFERENCE] == order.reference else Compared.TYPO
