"""A field of a form that looks for its choices: asked by Teams, answered to whoever may look."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_cards import check_card
from adapters.teams.render import render_card
from bot.cards.calls import FindOptions, ShowOrder, SubmitForm
from bot.cards.elements import Button, Field, Form, Option
from bot.domain.orders import Action
from tests.adapters.teams.kit import FakeDesk

SUBMIT = SubmitForm("CARO-1", 3, Action.ORDER_FOR, "c1")
MAES = Option("MAES001", "Bakkerij Maes (MAES001)")
DATASET = "companies:CARO-1"


def drawn() -> dict[str, Any]:
    field = Field("company", "Company", value="MAES001", options=(MAES,), search="companies")
    submit, leave = Button("Order", SUBMIT), Button("Close", ShowOrder("CARO-1"))
    return render_card(Form("For another", (), (field,), submit, leave)).payload


def test_the_field_asks_for_its_choices_and_filters_the_first_where_nobody_is_asked() -> None:
    card = drawn()
    assert check_card(card) == []
    field = next(part for part in card["body"] if part["type"] == "Input.ChoiceSet")
    assert field["choices.data"] == {"type": "Data.Query", "dataset": DATASET}
    assert (field["style"], field["value"]) == ("filtered", "MAES001")
    assert field["choices"] == [{"title": MAES.label, "value": "MAES001"}]


async def test_what_is_typed_is_answered_with_the_desks_choices(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    desk.options.found = (MAES,)
    answer = await teams.search("ma", dataset=DATASET)
    assert (answer.status, answer.problems) == (200, ())
    assert answer.body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.search.searchResponse",
        "value": {"results": [{"value": "MAES001", "title": MAES.label}]},
    }
    ((identity, wanted),) = desk.options.asked
    assert wanted == FindOptions("companies", "CARO-1", "ma")
    assert identity.person == "anna"
    assert desk.calls == []


@pytest.mark.parametrize(
    "changed",
    [
        {"value": {"queryText": "ma", "dataset": "companies"}},
        {"value": {"queryText": "ma"}},
        {"value": "ma"},
        {"value": {"queryText": "ma", "dataset": 7}},
        {"conversation_type": "channel"},
    ],
)
async def test_what_looks_for_nothing_of_ours_finds_nothing(
    teams: TeamsStandIn, desk: FakeDesk, changed: dict[str, Any]
) -> None:
    desk.options.found = (MAES,)
    parts = {"value": {"queryText": "ma", "dataset": DATASET}, **changed}
    value = parts.pop("value")
    answer = await teams.invoke_other("application/search", value, **parts)
    assert (answer.body["statusCode"], answer.body["value"]) == (200, {"results": []})
    assert desk.options.asked == []


async def test_a_question_of_nobody_is_refused_in_words(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    value = {"queryText": "ma", "dataset": DATASET}
    answer = await teams.invoke_other("application/search", value, **{"from": {}})
    assert answer.body["statusCode"] == 501
    assert desk.options.asked == []


async def test_a_question_without_a_good_token_is_refused(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    value = {"queryText": "ma", "dataset": DATASET}
    asked = teams.activity("invoke", name="application/search", value=value)
    assert (await teams.deliver(asked, token="")).status == 401
    assert desk.options.asked == []
