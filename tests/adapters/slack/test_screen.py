"""What a person in Slack sees of a turn: in the answer, in the card, or beside it."""

from __future__ import annotations

import json

from adapters.playground.slack import PERSON, SlackStandIn
from adapters.slack.limits import LIMITS
from bot.cards.calls import AskAction, LookUp, OpenCase, ShowOrder, SubmitForm
from bot.cards.elements import Button, Buttons, Field, Form
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform
from tests.adapters.slack.kit import CASE, ORDER, SUBMIT, FakeDesk, Serve, form, look_up, open_form
from tests.harness.waiting import until


async def test_command_is_answered_with_the_card_for_the_asker_alone(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    assert message.ephemeral
    assert (message.person, message.text) == (PERSON, "Order 6012345678")
    identity = Identity(
        platform=Platform.SLACK, space=slack.team, person=PERSON, name=PERSON.lower()
    )
    assert desk.asked == [(identity, LookUp("6012345678"))]
    await until(lambda: desk.settled)
    assert desk.settled[0][1] is None
    assert [request.path for request in slack.requests] == ["/api/auth.test"]


async def test_pressed_button_changes_its_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies[OpenCase] = CASE
    message = await look_up(slack, desk)
    answer = await slack.press(message, "Check")
    assert (answer.status, answer.body) == (200, "")
    await until(lambda: message.versions == 2)
    assert (message.text, message.ephemeral) == ("Step 1", True)
    assert len(slack.seen()) == 1
    await until(lambda: len(desk.settled) == 2)
    place = desk.settled[1][1]
    assert place is not None
    assert place.card_key == f"{message.channel}:{message.ts}"
    assert "respond" not in place.address
    assert place.lasts_s == LIMITS.response_url_follows_s, "as long as Slack lets it be changed"


async def test_unreadable_button_tells_so_and_keeps_the_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    message.blocks[1]["elements"][0]["action_id"] = "forgotten:1"
    assert (await slack.press(message, "Check")).status == 200
    await until(lambda: len(slack.seen()) == 2)
    assert slack.seen()[1].text == "platform-stale"
    assert message.versions == 1
    assert desk.calls == [LookUp("6012345678")]


async def test_a_failure_is_said_beside_the_pressed_card_which_keeps_its_buttons(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    desk.beside = True
    assert (await slack.press(message, "Check")).status == 200
    await until(lambda: len(slack.seen()) == 2)
    said = slack.seen()[1]
    assert (said.text, said.ephemeral, message.versions) == ("OpenCase", True, 1)
    await until(lambda: len(desk.settled) == 2)
    assert desk.settled[1][1] is None


async def test_form_opens_as_modal_and_its_result_changes_the_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await open_form(slack, desk)
    answer = await slack.submit(slack.views[0], {"reference": "7012345678"})
    assert (answer.body, answer.problems) == ({"response_action": "clear"}, ())
    assert slack.views == []
    await until(lambda: message.versions == 2)
    assert message.text == "SubmitForm"
    submitted = SubmitForm("o1", 3, Action.RECREATE, "c1", {"reference": "7012345678"})
    assert desk.calls[-1] == submitted


async def test_wrong_field_is_told_at_the_field(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    await open_form(slack, desk)
    desk.replies[SubmitForm] = form("ten digits, please")
    answer = await slack.submit(slack.views[0], {"reference": "12"})
    assert answer.problems == ()
    assert slack.views[0].errors == {"reference": "ten digits, please"}


async def test_error_at_a_field_that_is_not_shown_draws_the_form_anew(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await open_form(slack, desk)
    desk.replies[SubmitForm] = form("needed", "email", "iban")
    answer = await slack.submit(slack.views[0], {"reference": "12"})
    assert answer.problems == ()
    assert list(slack.views[0].inputs) == ["email", "iban"]
    assert "needed" in json.dumps(slack.views[0].content)
    del desk.replies[SubmitForm]
    await slack.submit(slack.views[0], {"email": "a@example.be", "iban": "x"})
    await until(lambda: message.versions == 2)


async def test_result_reaches_the_person_when_the_card_can_no_longer_be_changed(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await open_form(slack, desk)
    slack.expire_response_urls()
    await slack.submit(slack.views[0], {"reference": "7012345678"})
    await until(lambda: len(slack.seen()) == 2)
    written = slack.seen()[1]
    assert (written.text, written.ephemeral, message.versions) == ("SubmitForm", False, 1)
    await until(lambda: len(desk.settled) == 3)
    place = desk.settled[2][1]
    assert place is not None
    assert place.card_key == f"{written.channel}:{written.ts}"


async def test_expired_trigger_is_told_and_the_card_stays_usable(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies[AskAction] = form()
    message = await look_up(slack, desk)
    slack.deliver_late(10)
    await slack.press(message, "Recreate")
    await until(lambda: len(slack.seen()) == 2)
    assert slack.seen()[1].text == "platform-expired fr"
    assert (message.versions, slack.views) == (1, [])
    await slack.press(message, "Recreate")
    await until(lambda: slack.views)


async def test_form_that_slack_refuses_to_open_is_not_called_late(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies[AskAction] = form()
    message = await look_up(slack, desk)
    slack.revoke_token()
    await slack.press(message, "Recreate")
    await until(lambda: len(slack.seen()) == 2)
    assert slack.seen()[1].text == "platform-form-refused fr"


async def test_button_in_a_modal_changes_the_modal(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies[AskAction] = Form(
        "Recreate",
        (Buttons((Button("Look again", OpenCase("o1")),)),),
        (Field("reference", "Reference"),),
        Button("Recreate", SUBMIT),
        Button("Close", ShowOrder("o1")),
    )
    message = await look_up(slack, desk)
    await slack.press(message, "Recreate")
    await until(lambda: slack.views)
    desk.replies[OpenCase] = CASE
    await slack.press(slack.views[0], "Look again")
    await until(lambda: slack.views[0].versions == 2)
    assert slack.views[0].content["title"]["text"] == "Step 1"
    assert message.versions == 1


async def test_line_to_the_bot_is_answered_in_that_conversation(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    assert (await slack.write("order 6012345678")).status == 200
    await until(lambda: slack.seen())
    assert desk.calls == [LookUp("6012345678")]
    await until(lambda: desk.settled)
    place = desk.settled[0][1]
    assert place is not None
    assert place.address == f"message:{slack.seen()[0].channel}:{slack.seen()[0].ts}"


async def test_mention_is_answered_to_the_asker_alone(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    await slack.mention("6012345678")
    await until(lambda: slack.messages)
    assert [m.text for m in slack.seen(channel="C00000001")] == ["LookUp"]
    assert slack.seen("U00000002", "C00000001") == []


async def test_card_in_the_conversation_stays_changeable(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies |= {LookUp: ORDER, OpenCase: CASE}
    await slack.write("6012345678")
    await until(slack.seen)
    (message,) = slack.seen()
    slack.expire_response_urls()
    await slack.press(message, "Check")
    await until(lambda: message.versions == 2)
    assert (message.text, message.ephemeral) == ("Step 1", False)
    await until(lambda: len(desk.settled) == 2)
    assert desk.settled[0][1] == desk.settled[1][1]
