"""Slack's payloads become calls on the desk; what is not for us becomes None."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from adapters.slack.parse import parse_request
from adapters.slack.requests import Command, Message, Press, Submission
from bot.cards.calls import AskAction, LookUp, OpenCase, ShowHelp, ShowOrder, SubmitForm
from bot.desk.deliveries import Delivery
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform

PAYLOADS = Path(__file__).parents[2] / "payloads" / "slack"
ANNA = Identity(platform=Platform.SLACK, space="T00000001", person="U00000001", name="anna.agent")
HOME = frozenset({"T00000001"})
NAMELESS = Identity(platform=Platform.SLACK, space="T00000001", person="U00000001")


def load(name: str) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text())
    return payload


def test_command_is_a_look_up() -> None:
    url, trigger = "https://hooks.slack.com/commands/T00000001/1/abc", "1700000000000.1.abc"
    command = Command(
        identity=ANNA,
        homes=HOME,
        call=LookUp("6012345678"),
        delivery=Delivery(f"slack:trigger:{trigger}", comes_twice=True, is_carried=True),
        response_url=url,
        trigger_id=trigger,
    )
    assert parse_request(load("look_up")) == command


def test_typed_entities_are_read_as_typed() -> None:
    request = parse_request(load("look_up") | {"text": "Peeters &amp; Zonen &lt;BV&gt;"})
    assert request is not None
    assert request.call == LookUp("Peeters & Zonen <BV>")


def test_press_is_the_call_of_its_button() -> None:
    url, trigger = "https://hooks.slack.com/actions/T00000001/2/abc", "1700000000000.2.abc"
    press = Press(
        identity=ANNA,
        homes=HOME,
        call=OpenCase("o1"),
        delivery=Delivery(f"slack:trigger:{trigger}", comes_twice=True),
        trigger_id=trigger,
        response_url=url,
        channel="D00000001",
        message_ts="1700000000.000100",
    )
    assert parse_request(load("press")) == press
    assert press.card_key == "D00000001:1700000000.000100"


def test_press_in_a_form_knows_the_modal() -> None:
    request = parse_request(load("press_in_form"))
    assert isinstance(request, Press)
    assert (request.call, request.view_id) == (ShowOrder("o1"), "V00000001")
    assert "address=url%3Asealed" in request.metadata
    assert request.response_url == ""


@pytest.mark.parametrize(
    ("action_id", "value"),
    [
        ("", ""),
        ("nothing:1", "order=o1"),
        ("open:1", ""),
        ("answer:1", "case=c1"),
        ("act:1", "order=o1&revision=three&action=recreate"),
        ("act:1", "order=o1&revision=3&action=destroy"),
        ("submit:1", "order=o1&revision=3&action=recreate"),
    ],
)
def test_unreadable_button_has_no_call(action_id: str, value: str) -> None:
    payload = load("press")
    payload["actions"][0] |= {"action_id": action_id, "value": value}
    request = parse_request(payload)
    assert isinstance(request, Press)
    assert request.call is None


def test_entry_of_a_menu_is_its_call() -> None:
    request = parse_request(load("press_in_menu"))
    assert isinstance(request, Press)
    assert request.call == AskAction("o1", 3, Action.CONTACT_SUPPORT, "c1")


@pytest.mark.parametrize(
    "value",
    ["", "verb=nothing", "verb=act&order=o1", "verb=submit&order=o1&revision=3&action=cancel", 7],
)
def test_unreadable_entry_of_a_menu_has_no_call(value: object) -> None:
    payload = load("press_in_menu")
    payload["actions"][0]["selected_option"]["value"] = value
    request = parse_request(payload)
    assert isinstance(request, Press)
    assert request.call is None


def test_filled_form_carries_what_was_typed() -> None:
    request = parse_request(load("submit_form"))
    assert isinstance(request, Submission)
    values = {"email": "anna@example.be", "mobile": "", "bank": "kbc"}
    assert request.call == SubmitForm("o1", 3, Action.UPDATE_CARDHOLDER, "c1", values)
    assert request.fields == {"email", "mobile", "bank"}


def test_form_of_another_version_has_no_call() -> None:
    payload = load("submit_form")
    payload["view"]["private_metadata"] = "verb=show&order=o1"
    request = parse_request(payload)
    assert isinstance(request, Submission)
    assert request.call is None


def test_direct_message_is_a_look_up() -> None:
    message = Message(
        identity=NAMELESS,
        homes=HOME,
        call=LookUp("6012345678"),
        delivery=Delivery("slack:U00000001/m1"),
        channel="D00000001",
        personal=True,
    )
    assert parse_request(load("message")) == message


def test_message_without_an_id_of_its_own_is_known_by_its_event() -> None:
    payload = load("message")
    del payload["event"]["client_msg_id"]
    request = parse_request(payload)
    assert request is not None
    assert request.delivery == Delivery("slack:Ev00000001")


@pytest.mark.parametrize("name", ["message", "mention_in_group"])
def test_a_message_with_a_file_is_read_and_told_that_files_are_not(name: str) -> None:
    payload = load(name)
    payload["event"] |= {"text": "6012345678", "files": [{"id": "F00000001"}]}
    if name == "message":
        payload["event"]["subtype"] = "file_share"
    request = parse_request(payload)
    assert isinstance(request, Message)
    assert (request.call, request.aside) == (LookUp("6012345678"), "platform-files-unseen")
    payload["event"]["text"] = ""
    request = parse_request(payload)
    assert request is not None
    assert request.call == ShowHelp()


def test_an_answer_that_the_channel_sees_too_is_a_message() -> None:
    payload = load("message")
    payload["event"]["subtype"] = "thread_broadcast"
    request = parse_request(payload)
    assert isinstance(request, Message)
    assert request.aside == ""


def test_mention_is_read_without_the_marks_of_slack() -> None:
    request = parse_request(load("mention_in_group"))
    assert isinstance(request, Message)
    assert request.call == LookUp("office@example.be & co")
    assert (request.personal, request.thread_ts) == (False, "1700000000.000001")


@pytest.mark.parametrize(
    "changed",
    [
        {"bot_id": "B00000001"},
        {"subtype": "message_changed"},
        {"subtype": ["file_share"]},
        {"subtype": "channel_join", "files": [{}]},
        {"subtype": "bot_message"},
        {"hidden": True},
        {"channel_type": "channel"},
        {"type": "reaction_added"},
    ],
)
def test_what_no_person_wrote_to_the_bot_is_not_for_us(changed: dict[str, Any]) -> None:
    payload = load("message")
    payload["event"] |= changed
    assert parse_request(payload) is None


@pytest.mark.parametrize(
    ("name", "changed", "homes"),
    [
        ("message", {}, {"T00000001"}),
        ("message", {"user_team": "T00000009"}, {"T00000009"}),
        ("mention_in_group", {"user_team": "E00000001"}, {"E00000001"}),
        ("mention_in_group", {"team": ""}, {"T00000001"}),
    ],
)
def test_home_of_who_writes_is_the_workspace_that_slack_names(
    name: str, changed: dict[str, Any], homes: set[str]
) -> None:
    payload = load(name)
    payload["event"] |= changed
    request = parse_request(payload)
    assert request is not None
    assert request.homes == homes


@pytest.mark.parametrize("name", ["message", "mention_in_group"])
def test_envelope_of_a_shared_channel_says_nothing_of_who_writes(name: str) -> None:
    payload = load(name) | {"is_ext_shared_channel": True}
    del payload["event"]["team"]
    request = parse_request(payload)
    assert request is not None
    assert request.homes == frozenset()


@pytest.mark.parametrize("name", ["press", "press_in_form", "submit_form"])
@pytest.mark.parametrize(
    ("user_team", "team", "homes"),
    [
        ("T00000001", {"id": "T00000001"}, {"T00000001"}),
        ("T00000009", {"id": "T00000001", "enterprise_id": "E00000001"}, {"T00000009"}),
        (
            "T00000009",
            {"id": "T00000009", "enterprise_id": "E00000001"},
            {"T00000009", "E00000001"},
        ),
        ("E00000001", {"id": "T00000001"}, {"E00000001"}),
        ("", {"id": "T00000001"}, set()),
        ("T00000001", None, {"T00000001"}),
    ],
)
def test_home_of_who_presses_is_not_where_it_is_pressed(
    name: str, user_team: str, team: dict[str, str] | None, homes: set[str]
) -> None:
    payload = load(name) | {"team": team, "enterprise": {"id": "E00000001"}}
    payload["user"]["team_id"] = user_team
    request = parse_request(payload)
    assert request is not None
    assert request.homes == homes


def test_home_of_a_command_is_its_workspace_and_organisation() -> None:
    request = parse_request(load("look_up") | {"enterprise_id": "E00000001"})
    assert request is not None
    assert request.homes == {"T00000001", "E00000001"}


@pytest.mark.parametrize("body", [{}, {"type": "shortcut"}, {"type": "view_closed", "view": {}}])
def test_unknown_payload_is_not_for_us(body: dict[str, Any]) -> None:
    assert parse_request(body) is None


@pytest.mark.parametrize("nobody", ["", " ", "\t\n", "\u00a0"])
@pytest.mark.parametrize("name", ["look_up", "press", "press_in_form", "submit_form", "message"])
def test_a_person_without_an_id_asks_for_nothing(name: str, nobody: str) -> None:
    payload = load(name)
    user, event = payload.get("user"), payload.get("event")
    for part, key in ((payload, "user_id"), (user, "id"), (event, "user")):
        if part and key in part:
            part[key] = nobody
    assert parse_request(payload) is None
