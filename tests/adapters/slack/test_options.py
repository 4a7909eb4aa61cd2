"""A field of a modal that looks for its options: Slack asks, and only our people are answered."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_workspace import View
from adapters.slack.parse import parse_search
from adapters.slack.render import render_card, render_options
from bot.cards.calls import AskAction, FindOptions, SubmitForm
from bot.cards.elements import Button, Card, Field, Form, Notice, Option
from bot.domain.orders import Action
from tests.adapters.slack.kit import FakeDesk, Serve, look_up
from tests.harness.waiting import until

SUBMIT = SubmitForm("CARO-1", 3, Action.ORDER_FOR, "c1")
MAES = Option("MAES001", "Bakkerij Maes (MAES001)")


def form(value: str = "", error: str = "", *options: Option) -> Form:
    field = Field(
        "company", "Company", value=value, error=error, options=options, search="companies"
    )
    other = Field("name", "Name")
    leave = Button("Close", AskAction("CARO-1", 3, Action.CANCEL))
    return Form("For another", (), (field, other), Button("Order", SUBMIT), leave)


def element(content: Form) -> dict[str, Any]:
    drawn: dict[str, Any] = render_card(content).payload["blocks"][0]["element"]
    return drawn


async def open_search(slack: SlackStandIn, desk: FakeDesk, content: Form | None = None) -> View:
    desk.replies[AskAction] = content or form()
    message = await look_up(slack, desk)
    await slack.press(message, "Recreate")
    await until(lambda: slack.views)
    return slack.views[-1]


def test_the_field_asks_for_its_options_and_shows_what_is_chosen_already() -> None:
    drawn = element(form("MAES001", "", MAES))
    (chosen,) = render_options((MAES,))["options"]
    assert drawn == {
        "type": "external_select",
        "action_id": "companies",
        "min_query_length": 0,
        "initial_option": chosen,
    }
    assert "initial_option" not in element(form("NOBODY", "", MAES))


def test_what_cannot_be_an_option_is_left_out() -> None:
    options = (Option("", "empty"), Option("x" * 151, "long"), Option("A", "B" * 200))
    (drawn,) = render_options(options)["options"]
    assert (drawn["value"], len(drawn["text"]["text"])) == ("A", 75)
    assert render_options(()) == {"options": []}


@pytest.mark.parametrize(
    "changed",
    [
        {"type": "block_actions"},
        {"user": {"id": " "}},
        {"user": 7},
        {"action_id": None},
        {"view": None},
        {"view": {"private_metadata": 7}},
    ],
)
def test_what_looks_for_nothing_of_ours_is_not_read(changed: dict[str, Any]) -> None:
    payload = {
        "type": "block_suggestion",
        "user": {"id": "U1"},
        "team": {"id": "T1"},
        "action_id": "companies",
        "value": "maes",
        "view": {"private_metadata": "verb=submit&order=CARO-1&revision=3&action=order_for"},
    }
    read = parse_search(payload)
    assert read is not None
    assert read.wanted == FindOptions("companies", "CARO-1", "maes")
    assert parse_search(payload | changed) is None


def test_a_view_that_is_no_form_of_ours_looks_for_nothing() -> None:
    for metadata in ("", "verb=show&order=CARO-1", "verb=submit&order=CARO-1&revision=x"):
        read = parse_search(
            {
                "type": "block_suggestion",
                "user": {"id": "U1"},
                "action_id": "companies",
                "view": {"private_metadata": metadata},
            }
        )
        assert read is not None
        assert read.wanted is None


async def test_what_is_typed_is_answered_with_the_desks_options_and_can_be_sent(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    desk.options.found = (MAES,)
    answer = await slack.suggest(view, "companies", "ma")
    assert (answer.status, answer.problems) == (200, ())
    ((identity, wanted),) = desk.options.asked
    assert wanted == FindOptions("companies", "CARO-1", "ma")
    assert (identity.person, identity.space) == (view.person, slack.team)
    await slack.submit(view, {"company": "MAES001", "name": "Els Maes"})
    assert desk.calls[-1] == SubmitForm(
        "CARO-1", 3, Action.ORDER_FOR, "c1", {"company": "MAES001", "name": "Els Maes"}
    )


async def test_what_was_chosen_stays_chosen_whatever_is_found_after_it(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    desk.options.found = (MAES,)
    await slack.suggest(view, "companies", "ma")
    desk.options.found = ()
    await slack.suggest(view, "companies", "maes by its code")
    await slack.submit(view, {"company": "MAES001", "name": "Els Maes"})
    assert isinstance(desk.calls[-1], SubmitForm)
    assert desk.calls[-1].values["company"] == "MAES001"


async def test_what_nobody_offered_cannot_be_chosen(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    with pytest.raises(ValueError, match="company"):
        await slack.submit(view, {"company": "MAES001", "name": "Els Maes"})


async def test_people_of_another_workspace_find_nothing(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    desk.options.found = (MAES,)
    slack.team = "T99999999"
    answer = await slack.suggest(view, "companies", "ma")
    assert (answer.status, answer.body) == (200, {"options": []})
    assert desk.options.asked == []


async def test_an_unsigned_question_is_refused(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    slack.rotate_signing_key()
    assert (await slack.suggest(view, "companies", "ma")).status == 401
    assert desk.options.asked == []


async def test_a_chosen_company_stays_chosen_in_a_modal_that_waits(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    view = await open_search(slack, desk)
    desk.options.found = (MAES,)
    await slack.suggest(view, "companies", "")
    desk.replies[SubmitForm] = Card("beside", (Notice("beside"),))
    desk.beside = True
    await slack.submit(view, {"company": "MAES001", "name": "Els Maes"})
    await asyncio.sleep(0)
    chosen = view.inputs["company"]["element"]["initial_option"]
    assert (chosen["value"], chosen["text"]["text"]) == ("MAES001", MAES.label)
