"""The traffic: signed requests of both platforms, and what has to stand in their answers."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import orjson

from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_blocks import check_message
from adapters.playground.slack_payloads import command_payload
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_cards import check_card, walk
from bot.domain.orders import ClientReference
from tests.bench.load import Answer, Run

SIGNING_SECRET = "bench-signing-secret"
APP_ID, APP_PASSWORD = "bench-app", "bench-app-password"
SLACK_PATH, TEAMS_PATH = "/slack/events", "/api/messages"
# Where an answer that comes too late would go: nobody listens, and nothing leaves this machine.
_LATE_URL = "http://127.0.0.1:9/late"
_triggers = itertools.count(1)
# So many answers of each run are held against all of the platform's rules.
_HELD_TO_RULES = 20


class WrongAnswer(Exception):
    """An answer is not the card that was asked for, so its time means nothing."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An order that can be asked for, and the tenant that may see it, where one is linked."""

    id: str
    reference: str
    tenant: str = ""


def slack_commands(texts: Iterable[str]) -> list[bytes]:
    """Return slash commands, signed now: they are good for five minutes."""
    stand_in = SlackStandIn(signing_secret=SIGNING_SECRET)
    requests = []
    for text in texts:
        # A command with the trigger of another one would be that one, delivered again.
        rights = {"response_url": _LATE_URL, "trigger_id": f"1.{next(_triggers)}"}
        payload = command_payload(stand_in.team, "U00000001", "D00000001", "/caro", text) | rights
        body = urlencode(payload).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", **stand_in.sign(body)}
        requests.append(_request(SLACK_PATH, headers, body))
    return requests


def teams_presses(
    teams: TeamsStandIn, orders: Sequence[Sample], tokens: Sequence[str]
) -> list[bytes]:
    """Return presses of the button that shows an order, with the tokens in turn."""
    requests = []
    for number, (order, token) in enumerate(zip(orders, itertools.cycle(tokens), strict=False)):
        action = {"type": "Action.Execute", "verb": "show", "data": {"order": order.id}}
        activity = teams.activity(
            "invoke",
            user=f"person-{number % 16}",
            tenant=order.tenant,
            name="adaptiveCard/action",
            value={"action": action, "trigger": "manual"},
            replyToId=f"f:{number}",
        )
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        requests.append(_request(TEAMS_PATH, headers, json.dumps(activity).encode()))
    return requests


def teams_tokens(teams: TeamsStandIn, count: int, *, begin: int = 0) -> list[str]:
    """Return good tokens, each another one."""
    return [teams.token(jti=str(number)) for number in range(begin, begin + count)]


def _request(path: str, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: bench", f"Content-Length: {len(body)}"]
    lines.extend(f"{name}: {value}" for name, value in headers.items())
    return "\r\n".join([*lines, "", ""]).encode() + body


def require_ok(run: Run) -> Run:
    """Return the run if every request was accepted.

    Raises:
        WrongAnswer: one was not.
    """
    for answer in run.answers:
        if answer.status != 200:
            raise WrongAnswer(f"status {answer.status}: {answer.body[:200]!r}")
    return run


def require_slack_hits(run: Run) -> Run:
    """Return the run if every answer found something: a list to choose from, or one card.

    Raises:
        WrongAnswer: one did not.
    """
    for answer in run.answers:
        kinds = {block["type"] for block in _json(answer).get("blocks", ())}
        if not kinds >= {"header", "section"}:
            raise WrongAnswer(f"nothing found: {answer.body[:300]!r}")
    return run


def require_slack_cards(run: Run, references: Sequence[str]) -> Run:
    """Return the run if every answer is the full card of the order that was asked for.

    Raises:
        WrongAnswer: one is not.
    """
    for number, (answer, reference) in enumerate(zip(run.answers, references, strict=True)):
        message = _json(answer)
        blocks = message.get("blocks", ())
        kinds = {block["type"] for block in blocks}
        said = json.dumps(blocks, ensure_ascii=False)
        is_card = kinds >= {"header", "section", "actions"}
        is_card = is_card and ClientReference(reference).spaced in said
        problems = check_message(message) if number < _HELD_TO_RULES else []
        if not is_card or problems:
            raise WrongAnswer(f"no card of {reference}: {problems or answer.body[:300]!r}")
    return run


def require_teams_cards(run: Run, orders: Sequence[Sample]) -> Run:
    """Return the run if every answer is the full card of the order that was asked for.

    Raises:
        WrongAnswer: one is not.
    """
    for number, (answer, order) in enumerate(zip(run.answers, orders, strict=True)):
        card = _json(answer).get("value", {})
        parts = list(walk(card))
        facts = [fact["value"] for part in parts for fact in part.get("facts", ())]
        verbs = {part.get("verb") for part in parts if part.get("type") == "Action.Execute"}
        problems = check_card(card) if number < _HELD_TO_RULES else []
        if ClientReference(order.reference).spaced not in facts or "act" not in verbs or problems:
            raise WrongAnswer(f"no card of {order.id}: {problems or answer.body[:300]!r}")
    return run


def _json(answer: Answer) -> dict[str, Any]:
    if answer.status != 200 or not answer.body:
        raise WrongAnswer(f"status {answer.status}: {answer.body[:200]!r}")
    read: dict[str, Any] = orjson.loads(answer.body)
    return read
