"""Tests of the statement's form: what it asks, and what it shows again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AskStatement, Call, OpenCase, ShowWalk, SubmitStatement
from bot.cards.case_views import case_card
from bot.cards.elements import Buttons, Form, Style
from bot.cards.statement_views import statement_form
from bot.domain.people import Platform, Role
from bot.errors import InputInvalid
from tests.flows.shipped import FLOWS
from tests.flows.stations import find_stations, read_as

FLOW = FLOWS["caro_problem"]
STATION = find_stations("caro_problem")["digits"]
ASK = AskStatement("CARO-1", 1, "digits")
STEPS = ("digits", "company", "cardholder", "iban")


def draw(
    call: AskStatement | SubmitStatement = ASK, *wrong: InputInvalid, begun: bool = True
) -> Form:
    viewer = read_as("en", Role.AGENT, Platform.SLACK)
    case = STATION.case if begun else replace(STATION.case, id="")
    return statement_form(viewer, STATION.order, case, FLOW, STEPS, call, wrong)


def buttons(platform: Platform, at: str = "digits") -> list[tuple[Call, Style]]:
    viewer = read_as("en", Role.AGENT, platform)
    station = find_stations("caro_problem")[at]
    card = case_card(viewer, station.order, station.case, FLOW)
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    return [(one.call, one.style) for row in rows for one in row.buttons]


def test_the_first_question_leads_with_the_form() -> None:
    assert buttons(Platform.SLACK)[0] == (ASK, Style.PRIMARY)
    assert len(buttons(Platform.SLACK)) == 6


@pytest.mark.parametrize("at", ["company", "card"])
def test_later_questions_are_asked_one_by_one(at: str) -> None:
    assert ASK not in [call for call, _style in buttons(Platform.SLACK, at)]


def test_a_terminal_asks_one_by_one() -> None:
    assert (ASK, Style.PRIMARY) not in buttons(Platform.TERMINAL)


def test_the_form_asks_for_each_step_and_names_what_the_order_holds() -> None:
    form = draw()
    asked = [(field.id, bool(field.options), field.required) for field in form.fields]
    assert asked == [
        ("reference", False, True),
        ("bank", True, True),
        ("answer_company", True, True),
        ("answer_cardholder", True, True),
        ("answer_iban", True, True),
    ]
    labels = " ".join(field.label for field in form.fields)
    assert "Dupont & Fils" in labels
    assert "Anna Peeters" in labels
    assert form.fields[0].value == ""
    assert form.fields[1].value == "BELFIUS"


def test_the_way_back_does_not_begin_a_case() -> None:
    assert draw().close.call == OpenCase("CARO-1")
    assert draw(begun=False).close.call == ShowWalk("CARO-1")


def test_what_was_typed_is_shown_again_but_no_secret() -> None:
    values = {"reference": "4111 1111 1111 1111", "answer_company": "no"}
    sent = SubmitStatement("CARO-1", 1, "digits", values, {"bank": "KBC"})
    form = draw(sent, InputInvalid("input-secret", "reference"))
    shown = {field.id: field.value for field in form.fields}
    assert shown["reference"] == ""
    assert (shown["answer_company"], shown["bank"]) == ("no", "KBC")
    assert set(form.errors) == {"reference"}


@pytest.mark.parametrize("typed", ["4111111111111111", "x" * 100_000, "hacked"])
def test_what_no_field_holds_is_not_shown_again(typed: str) -> None:
    names = ("reference", "bank", "answer_company", "answer_cardholder", "answer_iban")
    sent = SubmitStatement("CARO-1", 1, "digits", dict.fromkeys(names, typed))
    reference, *choices = draw(sent).fields
    assert len(reference.value) <= reference.max_chars
    for field in choices:
        assert field.value in ("", *(option.value for option in field.options))
    assert "4111" not in repr(reference)
