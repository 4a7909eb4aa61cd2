"""What Teams sends becomes a call on the desk, in our words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from adapters.teams.parse import parse_request
from bot.cards.calls import AnswerStep, LookUp, ShowHelp, ShowOrder, SubmitForm
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform

PAYLOADS = Path(__file__).parents[2] / "payloads" / "teams"
FILES = "platform-files-unseen"
TENANT = "11111111-2222-3333-4444-555555555555"


def load(name: str, /, **changes: Any) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))
    return read | changes


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("look_up", LookUp("6012345678")),
        ("press", AnswerStep("case-1", "bank", "yes")),
        ("press_as_submit", ShowOrder("CARO-1")),
        (
            "submit_form",
            SubmitForm(
                "CARO-1",
                2,
                Action.RECREATE,
                "case-1",
                {"reference": "7012345678", "bank": "BELFIUS"},
            ),
        ),
        ("install", ShowHelp()),
        ("bot_added", ShowHelp()),
    ],
)
def test_payload_becomes_a_call(name: str, call: object) -> None:
    request = parse_request(load(name))
    assert request is not None
    assert request.call == call


def test_identity_is_what_teams_vouches_for() -> None:
    request = parse_request(load("look_up"))
    person = "aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb"
    assert request is not None
    assert request.identity == Identity(
        platform=Platform.TEAMS, space=TENANT, person=person, name="Anna Peeters", locale="fr-BE"
    )


def test_locale_is_found_in_the_client_info() -> None:
    entities = [7, {"type": "clientInfo", "locale": "nl-BE"}]
    request = parse_request(load("bot_added", entities=entities))
    assert request is not None
    assert request.identity.locale == "nl-BE"


def test_person_without_directory_id_is_known_by_the_channel_id() -> None:
    request = parse_request(load("look_up", **{"from": {"id": "29:1a2b3c"}}))
    assert request is not None
    assert request.identity.person == "29:1a2b3c"


@pytest.mark.parametrize(
    ("changes", "space"),
    [
        ({"channelData": {}}, TENANT),
        ({"conversation": {"id": "a:1", "conversationType": "personal"}}, TENANT),
        ({"channelData": {"tenant": {"id": "another-tenant"}}}, ""),
        ({"channelData": {"tenant": "x"}, "conversation": {"id": "a:1"}}, ""),
    ],
)
def test_tenant_counts_only_where_all_agree(changes: dict[str, Any], space: str) -> None:
    request = parse_request(load("look_up", **changes))
    assert request is not None
    assert request.identity.space == space


def test_tenant_is_the_same_in_capitals_and_braces() -> None:
    tenant = "abcdef01-2222-3333-4444-555555555555"
    changes = {
        "channelData": {"tenant": {"id": tenant.upper()}},
        "conversation": {"id": "a:1", "tenantId": f"{{{tenant}}}"},
    }
    absent: list[dict[str, Any]] = [{}, {"channelData": {}}, {"conversation": {"id": "a:1"}}]
    for left_out in absent:
        request = parse_request(load("look_up", **{**changes, **left_out}))
        assert request is not None
        assert request.identity.space == tenant


def test_group_chat_is_sent_to_the_personal_chat() -> None:
    request = parse_request(load("mention_in_group"))
    assert request is not None
    assert (request.call, request.notice) == (None, "platform-personal-chat-only")


@pytest.mark.parametrize(
    "conversation",
    [
        {"id": "a:1", "conversationType": "channel"},
        {"id": "a:1", "isGroup": True},
        {"id": "19:abc@thread.tacv2"},
        {"id": " 19:x", "conversationType": "personal"},
        {"id": "\u00a019:x@THREAD.V2", "conversationType": " Personal "},
        {"id": "a:1", "conversationType": 7},
        {"id": "a:1", "conversationType": ""},
        {"id": "a:1"},
        {"id": " ", "conversationType": "personal"},
    ],
)
def test_button_outside_a_personal_chat_shows_no_order(conversation: dict[str, Any]) -> None:
    request = parse_request(load("press", conversation=conversation))
    assert request is None or request.notice == "platform-personal-chat-only"


@pytest.mark.parametrize("kind", ["personal", "Personal", " personal "])
def test_a_personal_chat_is_one_however_that_is_written(kind: str) -> None:
    conversation = {"id": "a:1", "conversationType": kind}
    request = parse_request(load("press", conversation=conversation))
    assert request is not None
    assert request.call is not None


@pytest.mark.parametrize(
    "nobody",
    [
        {},
        {"id": ""},
        {"id": " "},
        {"id": "", "aadObjectId": ""},
        {"id": "\t", "aadObjectId": "\u00a0"},
        {"id": "", "aadObjectId": "aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb"},
    ],
)
@pytest.mark.parametrize("name", ["look_up", "press", "install"])
def test_a_person_without_an_id_asks_for_nothing(name: str, nobody: dict[str, str]) -> None:
    assert parse_request(load(name, **{"from": nobody})) is None


def test_a_blank_directory_id_is_none() -> None:
    person = {"id": "29:1a2b3c", "aadObjectId": " "}
    request = parse_request(load("look_up", **{"from": person}))
    assert request is not None
    assert request.identity.person == "29:1a2b3c"


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("<at>CARO</at> 6012345678", "6012345678"),
        ('<at id="0">CARO desk</at>\n order 601 234 56 78 ', "601 234 56 78"),
        ("Dupont &amp; Fils", "Dupont & Fils"),
        ("<at>CARO", "<at>CARO"),
        ("<at>CARO</at> 6012345678 <at>", "6012345678 <at>"),
        ("<AT id='1'>Els\n</AT>\n6012345678", "6012345678"),
        ("<p>601 234&nbsp;56 78</p>\n", "601 234 56 78"),
        ("Dupont &lt;BV&gt;", "Dupont <BV>"),
        ("Dupont <BV>", "Dupont <BV>"),
    ],
)
def test_mentions_and_entities_are_taken_off(text: str, query: str) -> None:
    request = parse_request(load("look_up", text=text))
    assert request is not None
    assert request.call == LookUp(query)


@pytest.mark.parametrize(
    ("attachments", "aside"),
    [
        ([{"contentType": "text/html", "content": "<p>6012345678</p>"}], ""),
        ([{"contentType": "image/png"}, {"contentType": "text/html"}], FILES),
        ([{"contentType": "application/vnd.microsoft.teams.file.download.info"}], FILES),
        ([{"contentType": "application/vnd.microsoft.card.adaptive"}], ""),
        ([7, {}, {"contentType": ["x"]}], ""),
        ("x", ""),
    ],
)
def test_files_are_told_from_the_text_itself(attachments: object, aside: str) -> None:
    request = parse_request(load("look_up", attachments=attachments))
    assert request is not None
    assert (request.call, request.aside) == (LookUp("6012345678"), aside)


def submit(data: dict[str, Any]) -> SubmitForm:
    """Send a form with this data behind its button, and nothing else in it."""
    payload = load("submit_form")
    payload["value"]["action"]["data"] = data
    request = parse_request(payload)
    assert request is not None
    assert isinstance(request.call, SubmitForm)
    return request.call


def test_inputs_that_were_left_out_are_named_with_what_they_showed() -> None:
    order = {"order": "CARO-1", "revision": "2", "action": "update_cardholder", "case": ""}
    shown = {"shown.name": "Ben", "shown.email": "ben.example.be", "shown.mobile": ""}
    call = submit({**order, **shown, "name": "Ben Maes"})
    assert call.values == {"name": "Ben Maes", "mobile": ""}
    assert call.left_out == {"email": "ben.example.be"}
    call = submit({**order, **shown, "name": "", "email": "", "mobile": "0470"})
    assert (call.values, call.left_out) == ({"name": "", "email": "", "mobile": "0470"}, {})


def test_a_form_of_an_earlier_release_has_left_out_what_it_had_filled_in() -> None:
    order = {"order": "CARO-1", "revision": "2", "action": "update_cardholder", "case": ""}
    call = submit({**order, "email": "ben@example.be"})
    assert (call.values, call.left_out) == ({"email": "ben@example.be"}, {"name": ""})


@pytest.mark.parametrize("text", ["", None, 7, "<at>CARO</at>"])
def test_message_without_words_gets_help(text: object) -> None:
    request = parse_request(load("look_up", text=text))
    assert request is not None
    assert request.call == ShowHelp()


@pytest.mark.parametrize(
    "value",
    [
        {},
        None,
        {"action": "x"},
        {"action": {"verb": "answer", "data": {"case": "case-1"}}},
        {"action": {"verb": "back", "data": {"case": "c", "revision": "x"}}},
        {"action": {"verb": "erase", "data": {"order": "CARO-1"}}},
        {"action": {"verb": ["show"], "data": []}},
    ],
)
def test_unreadable_button_is_stale(value: object) -> None:
    request = parse_request(load("press", value=value))
    assert request is not None
    assert (request.call, request.notice) == (None, "platform-stale")


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("person_added", {}),
        ("reaction", {}),
        ("look_up", {"type": "typing"}),
        ("look_up", {"from": {}}),
        ("look_up", {"from": "x"}),
        ("look_up", {"conversation": {}}),
        ("install", {"action": "remove"}),
        ("bot_added", {"recipient": {}, "membersAdded": [{}]}),
        ("bot_added", {"membersAdded": "x"}),
        ("press", {"name": "task/fetch"}),
    ],
)
def test_what_is_not_for_us_is_no_request(name: str, changes: dict[str, Any]) -> None:
    assert parse_request(load(name, **changes)) is None
