"""A form that an answer opens by itself: over the card, which shows what was found."""

from __future__ import annotations

from adapters.playground.slack import SlackStandIn
from bot.cards.calls import OpenCase, SubmitForm
from tests.adapters.slack.kit import CASE, FakeDesk, Serve, form, look_up, open_form
from tests.harness.waiting import until


async def test_a_press_changes_its_card_and_opens_the_form_over_it(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    desk.replies[OpenCase], desk.form = CASE, form()
    assert (await slack.press(message, "Check")).status == 200
    await until(lambda: slack.views and message.versions == 2)
    assert message.text == "Step 1"
    await until(lambda: len(desk.settled) == 2)
    reply, place = desk.settled[1]
    assert place
    assert reply.content is CASE
    desk.form = None
    await slack.submit(slack.views[0], {"reference": "7012345678"})
    await until(lambda: message.versions == 3)


async def test_a_trigger_that_has_run_out_leaves_the_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    desk.replies[OpenCase], desk.form = CASE, form()
    slack.cause("expire-trigger")
    await slack.press(message, "Check")
    await until(lambda: message.versions == 2)
    await until(lambda: len(desk.settled) == 2)
    assert slack.views == []
    assert (message.text, len(slack.seen())) == ("Step 1", 1)


async def test_a_form_that_leads_to_another_shows_it_in_the_same_modal(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await open_form(slack, desk)
    desk.replies[SubmitForm], desk.form = CASE, form("", "email", "iban")
    answer = await slack.submit(slack.views[0], {"reference": "7012345678"})
    assert (answer.status, answer.problems) == (200, ())
    assert [list(view.inputs) for view in slack.views] == [["email", "iban"]]
    await until(lambda: message.versions == 2)
    assert message.text == "Step 1"
