"""A form in Slack keeps what was typed, however long the desk takes and whatever fails."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import cast

import pytest

from adapters.playground.slack import PERSON, SlackStandIn
from adapters.playground.slack_payloads import submission_payload
from adapters.playground.slack_wire import Answer
from adapters.playground.slack_workspace import Message, View
from adapters.slack.client import Client
from adapters.slack.parse import parse_request
from adapters.slack.render import render_card
from adapters.slack.requests import Request, Submission
from adapters.slack.screen import Screen
from bot.cards.calls import AskAction, SubmitForm
from bot.cards.elements import Card, Field, Form, Notice, Option
from bot.desk.desk import Desk
from bot.desk.turns import Turn, Turns
from bot.domain.orders import Action, Order
from tests.adapters.slack.kit import CASE, FakeDesk, Serve, form, open_form
from tests.bot.kit import AGENT, World
from tests.harness.waiting import PATIENCE_S

TYPED = {"reference": "6012345"}


@pytest.fixture
async def client(slack: SlackStandIn) -> AsyncIterator[Client]:
    client = Client(
        bot_token=slack.bot_token,
        signing_secret=slack.signing_secret,
        api_base_url=slack.api_url,
        timeout_s=PATIENCE_S,
    )
    await client.open()
    yield client
    await client.close()


@pytest.fixture
def turns(desk: FakeDesk, client: Client) -> Turns[Request]:
    """Turns that wait for no desk."""
    known = cast(Desk, desk)
    return Turns(known, Screen(known, client), answer_within_s=0.0)


async def open_modal(serve: Serve, slack: SlackStandIn, desk: FakeDesk) -> tuple[Message, View]:
    await serve()
    message = await open_form(slack, desk)
    return message, slack.views[0]


async def submit_slowly(
    slack: SlackStandIn, turns: Turns[Request], desk: FakeDesk, typed: Mapping[str, str] = TYPED
) -> Turn:
    """Send the open form to a desk that answers only after the HTTP answer."""
    (view,) = slack.views
    request = parse_request(submission_payload(slack.team, view, typed))
    assert isinstance(request, Submission)
    desk.may_answer.clear()
    turn = await turns.take(request)
    desk.may_answer.set()
    answer = slack._apply(view, Answer(200, turn.body, 0))
    assert answer.problems == ()
    return turn


async def follow(turns: Turns[Request], turn: Turn) -> None:
    turns.go_on(turn)
    await turns.drain(PATIENCE_S)


def shown(view: View) -> str:
    return json.dumps(view.content)


async def test_form_that_takes_long_waits_with_what_was_typed(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    _message, view = await open_modal(serve, slack, desk)
    desk.replies[SubmitForm] = form("ten digits, please")
    turn = await submit_slowly(slack, turns, desk)
    assert "platform-late" in shown(view)
    assert view.inputs["reference"]["element"]["initial_value"] == "6012345"
    await follow(turns, turn)
    assert view.open
    assert "ten digits, please" in shown(view)
    assert "platform-late" not in shown(view)
    assert "address=" in view.content["private_metadata"]


async def test_a_form_that_took_long_and_leads_to_another_shows_that(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    message, view = await open_modal(serve, slack, desk)
    desk.replies[SubmitForm], desk.form = CASE, form("", "email")
    turn = await submit_slowly(slack, turns, desk)
    await follow(turns, turn)
    assert list(view.inputs) == ["email"]
    assert message.text == "Step 1"


async def test_what_was_wrong_in_a_form_that_took_long_stands_at_its_field(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    _message, view = await open_modal(serve, slack, desk)
    desk.replies[SubmitForm] = form("not a client reference", "reference")
    await follow(turns, await submit_slowly(slack, turns, desk, {"reference": "1234567890"}))
    names = [block.get("block_id") for block in view.content["blocks"]]
    beneath = view.content["blocks"][names.index("reference") + 1]
    assert "not a client reference" in json.dumps(beneath)
    assert (beneath["type"], "platform-late" in shown(view)) == ("context", False)


async def test_a_wrong_reference_is_told_at_its_field_by_a_slow_back_office_too(
    slack: SlackStandIn, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, may_answer = World(), asyncio.Event()
    asked = (await world.call(AskAction("CARO-1", 1, Action.RECREATE))).content
    assert isinstance(asked, Form)
    find_order = world.office.find_order

    async def find_slowly(order_id: str) -> Order:
        await may_answer.wait()
        return await find_order(order_id)

    monkeypatch.setattr(world.office, "find_order", find_slowly)
    await client.open_view(slack.workspace.new_trigger(PERSON), render_card(asked).payload)
    (view,) = slack.views
    sent = submission_payload(AGENT.space, view, {"reference": "1234567890"})
    request = parse_request({**sent, "user": {"id": AGENT.person, "team_id": AGENT.space}})
    assert request is not None
    turns: Turns[Request] = Turns(world.desk, Screen(world.desk, client), answer_within_s=0.0)
    turn = await turns.take(request)
    assert turn.is_late
    assert slack._apply(view, Answer(200, turn.body, 0)).problems == ()
    may_answer.set()
    await follow(turns, turn)
    blocks = view.content["blocks"]
    names = [block.get("block_id") for block in blocks]
    field, beneath = blocks[names.index("reference") :][:2]
    assert field["element"]["initial_value"] == "1234567890"
    assert "starts with 6 or 7; this starts with 1" in json.dumps(beneath)


async def test_form_that_took_long_says_where_its_answer_is(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    message, view = await open_modal(serve, slack, desk)
    await follow(turns, await submit_slowly(slack, turns, desk))
    assert "platform-form-done" in shown(view)
    assert not view.inputs
    assert message.text == "SubmitForm"
    place = desk.settled[-1][1]
    assert place is not None
    assert place.card_key == f"{message.channel}:{message.ts}"


async def test_form_is_sent_again_while_it_waits(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    _message, view = await open_modal(serve, slack, desk)
    await submit_slowly(slack, turns, desk)
    turn = await submit_slowly(slack, turns, desk, {})
    assert shown(view).count("platform-late") == 1
    assert [call.values for call in desk.calls if isinstance(call, SubmitForm)] == [TYPED, TYPED]
    await follow(turns, turn)


async def test_form_that_was_closed_meanwhile_tells_what_is_wrong(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    message, view = await open_modal(serve, slack, desk)
    desk.replies[SubmitForm] = form("ten digits, please")
    turn = await submit_slowly(slack, turns, desk)
    slack.workspace.close_view(view)
    await follow(turns, turn)
    assert message.versions == 1
    assert "reference: ten digits, please" in json.dumps(slack.seen()[-1].blocks)


@pytest.mark.parametrize("late", [True, False])
async def test_form_that_failed_stays_open_as_it_was_filled_in(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request], late: bool
) -> None:
    message, view = await open_modal(serve, slack, desk)
    desk.replies[SubmitForm] = Card("failed-unavailable", (Notice("failed-unavailable"),))
    desk.fails = True
    if late:
        await follow(turns, await submit_slowly(slack, turns, desk))
    else:
        assert (await slack.submit(view, TYPED)).problems == ()
        await asyncio.sleep(0)
    assert view.open
    assert "failed-unavailable" in shown(view)
    assert view.inputs["reference"]["element"]["initial_value"] == "6012345"
    assert message.versions == 1


async def test_what_was_chosen_stays_chosen(
    slack: SlackStandIn, desk: FakeDesk, turns: Turns[Request], client: Client
) -> None:
    banks = tuple(Option(name, name) for name in ("KBC", "BELFIUS"))
    drawn = form()
    chosen = Field("bank", "Bank", options=banks, value="KBC")
    asked = Form(drawn.title, (), (chosen,), drawn.submit, drawn.close)
    await client.open_view(slack.workspace.new_trigger(PERSON), render_card(asked).payload)
    await submit_slowly(slack, turns, desk, {"bank": "BELFIUS"})
    element = slack.views[0].inputs["bank"]["element"]
    assert element["initial_option"]["value"] == "BELFIUS"
