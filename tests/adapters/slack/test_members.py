"""Whose the app is and who is one of ours, over Slack's real requests: outsiders get no data."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.playground.recording import Fault
from adapters.playground.slack import CHANNEL, PERSON, SlackStandIn
from adapters.playground.slack_payloads import (
    command_payload,
    event_payload,
    press_payload,
    submission_payload,
)
from adapters.playground.slack_wire import COMMAND, EVENT, INTERACTION
from bot.domain.people import Identity, Platform, Standing
from bot.errors import PlatformError, PlatformNotSetUp
from tests.adapters.slack.kit import FakeDesk, Serve, look_up, open_form
from tests.harness.waiting import until

HOME, PARTNER, SISTER, ORGANISATION = "T00000001", "T00000009", "T00000002", "E00000001"
OUTSIDER = "U00000404"
POLITE = "denied-outsider"


def mention(envelope: str, /, *, shared: bool, **event: str) -> dict[str, Any]:
    """Return a mention as it comes from a channel of this workspace."""
    said = {"type": "app_mention", "channel": CHANNEL, "text": "<@U0000BOT1> 6012345678"}
    payload = event_payload(HOME, {**said, "ts": "1700000000.000100", **event}, "Ev1", 0)
    home = {"context_team_id": HOME, "context_enterprise_id": None}
    return {**payload, "team_id": envelope, "is_ext_shared_channel": shared, **home}


async def is_refused(slack: SlackStandIn, desk: FakeDesk, channel: str = "") -> bool:
    """Wait until somebody is told something; say whether that was a refusal."""
    before = len(desk.asked)
    await until(lambda: slack.seen(OUTSIDER, channel) or desk.asked[before:])
    return not desk.asked[before:] and POLITE in slack.seen(OUTSIDER, channel)[-1].text


@pytest.mark.parametrize(
    ("team", "shared", "event"),
    [
        (PARTNER, True, {"user_team": PARTNER, "team": PARTNER}),
        (HOME, True, {"user_team": PARTNER, "team": HOME}),
        (PARTNER, True, {}),
        (HOME, True, {}),
        (PARTNER, False, {}),
        (HOME, False, {"team": PARTNER}),
        (HOME, False, {"user_team": ORGANISATION}),
        ("", False, {}),
    ],
)
async def test_mention_by_an_outsider_or_nobody_known_is_refused_politely(
    serve: Serve,
    slack: SlackStandIn,
    desk: FakeDesk,
    team: str,
    shared: bool,
    event: dict[str, str],
) -> None:
    await serve()
    await slack.send(EVENT, mention(team, shared=shared, user=OUTSIDER, **event))
    assert await is_refused(slack, desk, CHANNEL)
    assert desk.asked == []


@pytest.mark.parametrize(
    ("team", "shared", "event"),
    [
        (PARTNER, True, {"user_team": HOME, "team": HOME}),
        (PARTNER, True, {"user_team": ORGANISATION}),
        (HOME, False, {"team": SISTER}),
        (HOME, True, {"team": HOME}),
        (HOME, False, {}),
    ],
)
async def test_own_people_and_colleagues_are_answered_everywhere(
    serve: Serve,
    slack: SlackStandIn,
    desk: FakeDesk,
    team: str,
    shared: bool,
    event: dict[str, str],
) -> None:
    slack.join_organisation(ORGANISATION)
    await serve()
    await slack.send(EVENT, mention(team, shared=shared, user=PERSON, **event))
    await until(lambda: desk.asked)
    assert [identity.space for identity, _call in desk.asked] == [HOME]


async def test_direct_message_of_another_workspace_is_refused(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    slack.team = PARTNER
    await slack.write("6012345678", user=OUTSIDER)
    assert await is_refused(slack, desk)


async def test_command_of_another_workspace_is_refused(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    for team in (PARTNER, ""):
        payload = command_payload(team, OUTSIDER, CHANNEL, "/caro", "6012345678")
        answer = await slack.send(COMMAND, payload)
        assert (answer.status, POLITE in answer.body["text"]) == (200, True)
    assert desk.asked == []


@pytest.mark.parametrize("own", [PARTNER, ""])
async def test_press_and_form_of_an_outsider_are_refused(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, own: str
) -> None:
    await serve()
    message = await open_form(slack, desk)
    asked = len(desk.asked)
    view = slack.views[0]
    for payload in (
        press_payload(HOME, OUTSIDER, message, message.buttons[0]),
        press_payload(HOME, OUTSIDER, view, message.buttons[0]),
        submission_payload(HOME, view, {"reference": "7012345678"}),
    ):
        payload["user"] = {"id": OUTSIDER, "team_id": own}
        payload["enterprise"] = {"id": ORGANISATION}
        answer = await slack.send(INTERACTION, payload)
        assert answer.status == 200
    assert POLITE in str(answer.body["view"])
    assert len(desk.asked) == asked


async def test_one_person_in_two_workspaces_of_an_organisation_is_one(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    slack.join_organisation(ORGANISATION)
    await serve()
    message = await look_up(slack, desk)
    pressed = press_payload(SISTER, PERSON, message, message.buttons[0])
    pressed |= {"enterprise": {"id": ORGANISATION}}
    await slack.send(INTERACTION, pressed)
    commanded = command_payload(SISTER, PERSON, CHANNEL, "/caro", "help")
    await slack.send(COMMAND, commanded | {"enterprise_id": ORGANISATION})
    await until(lambda: len(desk.asked) == 3)
    assert {identity.id for identity, _call in desk.asked} == {f"slack:{HOME}:{PERSON}"}


@pytest.mark.parametrize("organisation", [ORGANISATION, "E00000009"])
async def test_slack_is_asked_once_for_all_letters_of_somebody_from_another_workspace(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, organisation: str
) -> None:
    slack.join_organisation(ORGANISATION)
    slack.people[OUTSIDER] = {"enterprise_user": {"enterprise_id": organisation}}
    await serve()
    await open_form(slack, desk)
    payload = submission_payload(HOME, slack.views[0], {"reference": "7012345678"})
    payload |= {"type": "block_suggestion", "action_id": "companies", "value": "b"}
    payload |= {"user": {"id": OUTSIDER, "team_id": SISTER}, "team": {"id": SISTER}}
    payload |= {"enterprise": {"id": organisation}}
    for _letter in "bakkerij":
        assert (await slack.send(INTERACTION, payload)).status == 200
    asked = [one for one in slack.requests if "users.info" in one.path]
    assert len(asked) == 1


async def test_colleague_of_whom_slack_is_silent_may_try_again(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    slack.join_organisation(ORGANISATION)
    await serve()
    message = await look_up(slack, desk)
    slack.answer_next(500, path_part="users.info")
    slack.team = SISTER
    await slack.press(message, "Check")
    await until(lambda: "denied-unknown" in slack.seen()[-1].text)
    assert len(desk.asked) == 1


async def test_until_slack_says_whose_the_app_is_nobody_is_answered_and_nothing_lost(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    slack.answer_next(500, path_part="auth.test")
    slack.faults.add(Fault(hang_s=60, path_part="auth.test"))
    await serve()
    answer = await slack.command("6012345678")
    assert (answer.status, "denied-unknown" in answer.body["text"]) == (200, True)
    assert (await slack.write("6012345678")).status == 503
    assert desk.asked == []
    assert "does not say whose the app is" in caplog.text


async def test_slack_that_was_away_at_the_start_is_asked_again(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    slack.answer_next(500, path_part="auth.test")
    await serve()
    assert (await slack.command("6012345678")).status == 200
    assert [identity.space for identity, _call in desk.asked] == [HOME]


async def stands(desk: FakeDesk, person: str = PERSON) -> Standing:
    identity = Identity(platform=Platform.SLACK, space=HOME, person=person)
    return await desk.registers[Platform.SLACK].standing(identity)


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ({}, Standing.MEMBER),
        ({"is_restricted": True}, Standing.GUEST),
        ({"is_restricted": True, "is_ultra_restricted": True}, Standing.GUEST),
        ({"is_stranger": True}, Standing.GUEST),
        ({"is_invited_user": True}, Standing.GUEST),
        ({"is_workflow_bot": True}, Standing.GUEST),
        ({"deleted": True}, Standing.GUEST),
        ({"is_bot": True}, Standing.GUEST),
        ({"absent": True}, Standing.GUEST),
        ({"team_id": PARTNER, "enterprise_user": {}}, Standing.GUEST),
        ({"team_id": SISTER, "enterprise_user": {"enterprise_id": "E9"}}, Standing.GUEST),
        ({"team_id": SISTER, "enterprise_user": {"enterprise_id": ORGANISATION}}, Standing.MEMBER),
        ({"team_id": ORGANISATION}, Standing.MEMBER),
    ],
)
async def test_full_members_of_ours_are_told_from_guests(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, said: dict[str, Any], standing: Standing
) -> None:
    slack.join_organisation(ORGANISATION)
    slack.people[PERSON] = said
    await serve()
    assert await stands(desk) is standing


async def test_slack_that_refuses_to_tell_of_people_says_nothing_of_them(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    await look_up(slack, desk)
    slack.revoke_token()
    with pytest.raises(PlatformError):
        await stands(desk)


async def test_app_without_the_scope_to_ask_about_people_says_so_at_the_start_and_once(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    slack.scopes.discard("users:read")
    await serve()
    await until(lambda: "ATTENTION: the Slack app has no scope users:read" in caplog.text)
    for person in (PERSON, OUTSIDER, PERSON):
        with pytest.raises(PlatformNotSetUp):
            await stands(desk, person)
    assert caplog.text.count("give it the scope users:read and install it again") == 2


async def test_app_with_all_scopes_is_not_spoken_of(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    assert await stands(desk) is Standing.MEMBER
    assert "scope" not in caplog.text


async def test_a_token_that_was_taken_back_is_named_once(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    await look_up(slack, desk)
    slack.revoke_token()
    for _ in range(3):
        with pytest.raises(PlatformNotSetUp):
            await stands(desk)
    assert caplog.text.count("CARO_SLACK__BOT_TOKEN") == 1
