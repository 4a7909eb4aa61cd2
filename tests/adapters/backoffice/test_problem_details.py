"""Which error of the product each problem of the back office becomes."""

from __future__ import annotations

import logging

import pytest
from aiohttp import web

from adapters.backoffice.http import open_http
from bot.errors import (
    ActionRefused,
    BackOfficeBusy,
    StoreConflict,
)
from tests.adapters.backoffice.kit import http_settings
from tests.adapters.backoffice.scripted import (
    ORDER,
    Answer,
    Scripted,
    fail,
    play,
    said,
)

REFUSED = "urn:caro:problem:refused"


async def refuse(answer: Answer) -> ActionRefused:
    """Return how an action is refused."""
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        with pytest.raises(ActionRefused) as refused:
            await office.cancel_order(ORDER.id, revision=1, key="k1")
        assert there.asked == 1
        return refused.value


@pytest.mark.parametrize("asked", ["", "soon", "-1", "1e9", "²", "99999999999999999999", "Mon, 1"])
async def test_wait_that_cannot_be_read_is_still_a_wait(asked: str) -> None:
    busy, _ = await fail(said(429, b"", Retry_After=asked))
    assert isinstance(busy, BackOfficeBusy)
    assert 0 < busy.retry_after_s <= 3600


async def test_date_to_wait_for_is_read() -> None:
    busy, _ = await fail(said(429, b"", Retry_After="Mon, 01 Jan 2096 00:00:00 GMT"))
    assert busy.retry_after_s == 3600


@pytest.mark.parametrize("status", [401, 403])
async def test_refused_credentials_are_an_error_in_the_log(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    await fail(said(status))
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert str(status) in record.getMessage()
    assert "CARO_BACKOFFICE__TOKEN" in record.getMessage()


async def test_refusal_that_has_a_text_keeps_its_arguments_and_field() -> None:
    problem = {"type": REFUSED, "key": "refused-reference-open", "arguments": {"order": "CARO-9"}}
    error = await refuse(said(409, {**problem, "field": "reference"}))
    assert (error.key, error.field) == ("refused-reference-open", "reference")
    assert error.arguments == {"order": "CARO-9"}


@pytest.mark.parametrize(
    "problem",
    [
        {"key": "refused-by-the-moon"},
        {"key": "refused-reference-open"},
        {"key": "refused-reference-open", "arguments": {"email": "anna.peeters@example.be"}},
        {"key": "refused-by-the-moon", "field": "colour"},
        {},
    ],
)
async def test_refusal_without_a_text_has_a_text_of_its_own(problem: dict[str, object]) -> None:
    error = await refuse(said(409, {"type": REFUSED, **problem}))
    assert (error.key, error.field, error.arguments) == ("refused-by-back-office", "", {})


@pytest.mark.parametrize("name", ["invalid-body", "invalid-request", "too-large"])
async def test_write_that_is_never_taken_is_refused_for_good(name: str) -> None:
    error = await refuse(said(422, {"type": f"urn:caro:problem:{name}"}))
    assert error.key == "refused-by-back-office"


@pytest.mark.parametrize(
    "answer",
    [
        said(412),
        said(412, {"type": "urn:caro:problem:conflict"}),
        said(422, {"type": "urn:caro:problem:idempotency-key-reused"}),
    ],
)
async def test_other_revision_or_reused_key_is_a_conflict(answer: web.Response) -> None:
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        with pytest.raises(StoreConflict):
            await office.cancel_order(ORDER.id, revision=1, key="k1")
