"""Slack's webhook over real HTTP: who is let in, and what is accepted."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from urllib.parse import urlencode

import pytest

from adapters.playground.slack import SlackStandIn
from tests.adapters.slack.kit import (
    FORM_TYPE,
    FakeDesk,
    Serve,
)

SIGNATURES: list[tuple[str, Mapping[str, str]]] = [
    ("none", {}),
    ("wrong", {"X-Slack-Signature": "v0=" + "0" * 64}),
    ("not-hex", {"X-Slack-Signature": "nonsense"}),
    ("not-ascii", {"X-Slack-Signature": "v0=é"}),
    ("empty", {"X-Slack-Signature": ""}),
    ("timestamp-text", {"X-Slack-Request-Timestamp": "yesterday"}),
    ("timestamp-empty", {"X-Slack-Request-Timestamp": ""}),
    ("timestamp-nan", {"X-Slack-Request-Timestamp": "nan"}),
    ("timestamp-other", {"X-Slack-Request-Timestamp": "1"}),
]


@pytest.mark.parametrize(
    "changed", [case[1] for case in SIGNATURES], ids=[c[0] for c in SIGNATURES]
)
async def test_badly_signed_request_is_refused_and_does_nothing(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, changed: Mapping[str, str]
) -> None:
    await serve()
    body = urlencode({"command": "/caro", "user_id": "U1", "text": "6012345678"}).encode()
    headers = {**slack.sign(body), **changed} if changed else {}
    assert (await slack.post(body, FORM_TYPE, headers)).status == 401
    assert desk.asked == []


@pytest.mark.parametrize("aged_s", [301, -400, 100_000])
async def test_old_or_future_request_is_refused(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, aged_s: float
) -> None:
    await serve()
    slack.deliver_late(aged_s)
    assert (await slack.command("6012345678")).status == 401
    assert desk.asked == []


async def test_a_flood_of_bad_signatures_is_one_line_in_the_log(
    serve: Serve, slack: SlackStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    for _ in range(20):
        assert (await slack.post(b"{}", "application/json", {})).status == 401
    assert [line for line in caplog.messages if "refused" in line] == [
        "refused a signature that is not Slack's, from 127.0.0.1"
    ]


async def test_changed_body_is_refused(serve: Serve, slack: SlackStandIn, desk: FakeDesk) -> None:
    await serve()
    body = b"command=%2Fcaro&user_id=U1&text=6012345678"
    changed = body.replace(b"U1", b"U2")
    assert (await slack.post(changed, FORM_TYPE, slack.sign(body))).status == 401
    assert desk.asked == []


async def test_other_secret_is_refused(serve: Serve, slack: SlackStandIn, desk: FakeDesk) -> None:
    await serve(signing_secret="another")
    assert (await slack.command("6012345678")).status == 401
    assert desk.asked == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"payload=%7B", FORM_TYPE),
        (b"payload=%5B%5D", FORM_TYPE),
        (b"[" * 100_000, "application/json"),
        (b'{"type":"block_actions","actions":[],"user":{"id":"U1"}}', "application/json"),
        (b'{"type":"event_callback","event":{"type":"message","user":7}}', "application/json"),
    ],
)
async def test_signed_nonsense_is_a_bad_request(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, body: bytes, kind: str
) -> None:
    await serve()
    assert (await slack.post(body, kind, slack.sign(body))).status == 400
    assert desk.asked == []


async def test_body_that_is_no_text_is_not_slacks(serve: Serve, slack: SlackStandIn) -> None:
    await serve()
    body = b"command=%2Fcaro&text=\xff\xfe"
    assert (await slack.post(body, FORM_TYPE, slack.sign(body))).status == 401


async def test_bad_json_with_a_bad_signature_is_refused_first(
    serve: Serve, slack: SlackStandIn
) -> None:
    await serve()
    assert (await slack.post(b"{", "application/json", slack.sign(b"}"))).status == 401


async def test_too_large_body_is_refused(serve: Serve, slack: SlackStandIn) -> None:
    await serve()
    body = b"x" * 1_000_001
    assert (await slack.post(body, FORM_TYPE, slack.sign(body))).status == 413


async def test_url_verification_gives_the_challenge_back(serve: Serve, slack: SlackStandIn) -> None:
    await serve()
    body = json.dumps({"type": "url_verification", "challenge": "c" * 20}).encode()
    answer = await slack.post(body, "application/json", slack.sign(body))
    assert (answer.status, answer.body) == (200, {"challenge": "c" * 20})


@pytest.mark.parametrize(
    "body",
    [
        b"ssl_check=1&token=unused",
        b'{"team":[1],"user":[2]}',
        b'{"type":"view_submission","user":{"id":"U1"},"view":{}}',
        b'{"type":"event_callback"}',
        b'{"type":"event_callback","event":{"type":"team_join"},"event_id":"Ev1"}',
        b"payload="
        + urlencode({"": '{"type":"view_closed","view":{"callback_id":"x"}}'})[1:].encode(),
    ],
)
async def test_what_is_not_for_us_is_accepted_quietly(
    serve: Serve,
    slack: SlackStandIn,
    desk: FakeDesk,
    body: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await serve()
    kind = "application/json" if body.startswith(b"{") else FORM_TYPE
    answer = await slack.post(body, kind, slack.sign(body))
    assert (answer.status, answer.body) == (200, "")
    assert desk.asked == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
