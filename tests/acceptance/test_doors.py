"""Who is let in: what does not prove its sender is refused, and nothing is done."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import urlencode

import pytest

from adapters.playground.recording import wait_until
from adapters.playground.slack import PERSON
from adapters.playground.slack_payloads import press_payload
from adapters.playground.teams_cards import find_button
from adapters.playground.teams_keys import make_key
from tests.acceptance.conftest import Town
from tests.acceptance.slack_talk import look_up

pytestmark = pytest.mark.asyncio(loop_scope="session")
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
BUTTON = "Resend the invitation"
FIVE_MINUTES_S = 300
ANOTHER_KEY = make_key()
KEYS_PATH = "/v1/.well-known/keys"


async def test_a_press_in_slack_counts_only_with_slacks_own_fresh_signature(town: Town) -> None:
    order, slack = await town.take_problem(), town.slack
    card = await look_up(town, order.reference)
    button = next(one for one in card.buttons if one["text"]["text"] == BUTTON)
    pressed = press_payload(slack.team, PERSON, card, button)
    body = urlencode({"payload": json.dumps(pressed)}).encode()
    good = slack.sign(body)
    forged: dict[str, dict[str, str]] = {
        "unsigned": {},
        "without its time": {"X-Slack-Signature": good["X-Slack-Signature"]},
        "wrong": {**good, "X-Slack-Signature": "v0=" + "0" * 64},
        "of another body": slack.sign(body + b"&"),
        "garbage": {**good, "X-Slack-Signature": "garbage"},
        "time of no number": {**good, "X-Slack-Request-Timestamp": "yesterday"},
        "too old": slack.sign(body, aged_s=FIVE_MINUTES_S + 5),
        "from the future": slack.sign(body, aged_s=-FIVE_MINUTES_S - 5),
    }
    statuses = {name: (await slack.post(body, FORM, one)).status for name, one in forged.items()}
    assert statuses == dict.fromkeys(forged, 401)
    assert (await town.order(order.reference)).revision == order.revision
    aged = slack.sign(body, aged_s=FIVE_MINUTES_S - 30)
    assert (await slack.post(body, FORM, aged)).status == 200
    assert (await town.order(order.reference)).revision == order.revision + 1


async def test_a_press_in_teams_counts_only_with_microsofts_own_token(town: Town) -> None:
    order, teams = await town.take_problem(), town.teams
    card = await town.ask_in_teams(order.reference)
    button = find_button(card.card, BUTTON)
    action = {"type": "Action.Execute", "verb": button["verb"], "data": button["data"]}
    pressed = teams.activity("invoke", name="adaptiveCard/action", value={"action": action})
    now_s = int(time.time())
    forged: dict[str, str] = {
        "missing": "",
        "garbage": "garbage",
        "garbage in three parts": "e30.e30.e30",
        "expired": teams.token(exp=now_s - 3600, nbf=now_s - 7200),
        "without expiry": teams.token(exp=None),
        "for another app": teams.token(aud="another-app"),
        "from another issuer": teams.token(iss="https://issuer.example.be"),
        "with an unknown key": teams.token(key_id="key-nobody-knows"),
        "by another key under a known id": teams.token(key=ANOTHER_KEY),
        "signed by nobody": teams.token(algorithm="none"),
        "signed with a shared secret": teams.token(algorithm="HS256", key="s" * 64),
        "for another service": teams.token(serviceurl="https://service.example.be/"),
    }
    answers = {name: await teams.deliver(pressed, token=one) for name, one in forged.items()}
    statuses = {name: answer.status for name, answer in answers.items()}
    assert statuses == dict.fromkeys(forged, 401)
    assert [name for name, answer in answers.items() if answer.card] == []
    assert (await town.order(order.reference)).revision == order.revision
    assert (await teams.deliver(pressed)).card
    assert (await town.order(order.reference)).revision == order.revision + 1


async def test_an_unknown_key_is_looked_up_once_before_it_is_refused(town: Town) -> None:
    teams = town.teams
    asking = teams.activity("message", text="help")
    old = teams.token()
    assert (await teams.deliver(asking, token=old)).status == 200

    def fetched() -> int:
        return sum(request.path == KEYS_PATH for request in teams.requests)

    before = fetched()
    refused = await teams.deliver(asking, token=teams.token(key_id="key-of-tomorrow"))
    assert (refused.status, fetched()) == (401, before + 1)
    teams.keys.rotate()
    assert (await teams.deliver(asking)).status == 200
    assert fetched() == before + 2
    assert (await teams.deliver(asking, token=old)).status == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", JSON),
        (b"[]", JSON),
        (b"payload=%7B", FORM),
        (b"payload=%5B%5D", FORM),
        (b"\xff\xfe", FORM),
    ],
)
async def test_slack_is_told_what_cannot_be_read(town: Town, body: bytes, kind: str) -> None:
    answer = await town.slack.post(body, kind, town.slack.sign(body))
    assert answer.status == 400
    assert (await town.slack.post(body, kind, {})).status == 401


@pytest.mark.parametrize("body", [b"{", b"", b"[]", b"null", b'{"type": 7}', b"\xff\xfe"])
async def test_teams_is_told_what_cannot_be_read(town: Town, body: bytes) -> None:
    assert (await town.teams.deliver(body)).status == 400
    assert (await town.teams.deliver(body, token="")).status == 401


async def test_a_desk_that_refused_all_that_answers_as_before(town: Town) -> None:
    seen = len(town.teams.messages)
    await town.teams.message("help")
    await wait_until(lambda: len(town.teams.messages) > seen)
    assert "help" in str((await look_up(town, "help")).blocks).casefold()
