"""What the client makes of a back office that fails, hangs, refuses, lies or talks nonsense."""

from __future__ import annotations

import asyncio
import logging
import time
import traceback
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import web

from adapters.backoffice.exchange import ATTEMPTS, FAILURES_TO_OPEN
from adapters.backoffice.http import open_http
from adapters.backoffice.wire import HitsJson, OrderJson
from bot.errors import (
    ActionRefused,
    BackOfficeBusy,
    BackOfficeUnavailable,
    OrderNotFound,
    StoreConflict,
)
from bot.orders import Office, Order, Query, QueryKind
from bot.ports import Hits
from tests.adapters.backoffice.kit import http_settings
from tests.adapters.backoffice.scripted import (
    GOOD,
    ORDER,
    Answer,
    Hanging,
    Scripted,
    good,
    play,
    said,
)

REFUSED = "urn:caro:problem:refused"
PERSONAL = {"name": "Anna Peeters", "email": "anna.peeters@example.be", "mobile": "+32460001213"}


async def find(*answers: Answer) -> tuple[Order, int]:
    """Find an order at a back office that answers so; return it and how often it was asked."""
    async with (
        play(Scripted(answers)) as there,
        open_http(http_settings(there.url)) as office,
    ):
        return await office.find_order(ORDER.id), there.asked


async def fail(*answers: Answer) -> tuple[BackOfficeUnavailable, int]:
    """Return how finding an order failed, and how often the back office was asked."""
    async with (
        play(Scripted(answers)) as there,
        open_http(http_settings(there.url)) as office,
    ):
        with pytest.raises(BackOfficeUnavailable) as failed:
            await office.find_order(ORDER.id)
        return failed.value, there.asked


async def refuse(answer: Answer) -> ActionRefused:
    """Return how an action is refused."""
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        with pytest.raises(ActionRefused) as refused:
            await office.cancel_order(ORDER.id, revision=1, key="k1")
        assert there.asked == 1
        return refused.value


@pytest.mark.parametrize("failure", [said(502), said(503), said(504), None])
async def test_what_can_pass_is_asked_again(failure: Answer) -> None:
    assert await find(failure, good()) == (ORDER, 2)


async def test_asking_again_has_an_end() -> None:
    assert (await fail(said(503)))[1] == ATTEMPTS


@pytest.mark.parametrize("status", [301, 302, 307, 400, 401, 403, 404, 418, 500, 501, 505])
async def test_what_does_not_pass_is_asked_once(status: int) -> None:
    error, asked = await fail(said(status, b"", Location="http://127.0.0.1:1/elsewhere"))
    assert asked == 1
    assert str(status) in str(error)


async def test_wait_that_is_long_is_left_to_the_job() -> None:
    error, asked = await fail(said(503, b"", Retry_After="60"))
    assert (error.retry_after_s, asked) == (60.0, 1)
    busy, asked = await fail(said(429, b"", Retry_After="30"))
    assert isinstance(busy, BackOfficeBusy)
    assert (busy.retry_after_s, asked) == (30.0, 1)


async def test_wait_that_is_short_is_waited_for() -> None:
    begun = time.monotonic()
    assert await find(said(429, b"", Retry_After="1"), good()) == (ORDER, 2)
    assert time.monotonic() - begun >= 1.0


@pytest.mark.parametrize("asked", ["", "soon", "-1", "1e9", "²", "99999999999999999999", "Mon, 1"])
async def test_wait_that_cannot_be_read_is_still_a_wait(asked: str) -> None:
    busy, _ = await fail(said(429, b"", Retry_After=asked))
    assert isinstance(busy, BackOfficeBusy)
    assert 0 < busy.retry_after_s <= 3600


async def test_date_to_wait_for_is_read() -> None:
    busy, _ = await fail(said(429, b"", Retry_After="Mon, 01 Jan 2096 00:00:00 GMT"))
    assert busy.retry_after_s == 3600


async def test_write_is_repeated_with_its_key() -> None:
    script = Scripted([None, said(502), good()])
    async with play(script) as there, open_http(http_settings(there.url)) as office:
        order = await office.update_cardholder(ORDER.id, PERSONAL, revision=1, key="k1")
    assert (order, there.keys) == (ORDER, ["k1"] * 3)
    assert len(set(there.bodies)) == 1


async def test_hanging_back_office_is_given_up_in_time() -> None:
    async with (
        play(Hanging([None])) as there,
        open_http(http_settings(there.url, timeout_s=0.3)) as office,
    ):
        begun = time.monotonic()
        with pytest.raises(BackOfficeUnavailable):
            await office.find_order(ORDER.id)
        assert time.monotonic() - begun < 1.0
        assert there.asked == 1


async def test_nobody_at_the_address_is_unavailable() -> None:
    async with play(Scripted([good()])) as there:
        url = there.url
    async with open_http(http_settings(url)) as office:
        with pytest.raises(BackOfficeUnavailable):
            await office.find_order(ORDER.id)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Sign in</html>",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"id":' * 5000,
        GOOD[:-20],
        GOOD.replace(b'"revision":1', b'"revision":"1"'),
        GOOD.replace(b'"revision":1', b'"revision":0'),
        GOOD.replace(b'"revision":1', b'"revision":1e400'),
        GOOD.replace(b'"problem"', b'"sold"'),
        GOOD.replace(b"2026-02-27T09:30:00Z", b"2026-02-27T09:30:00"),
        GOOD.replace(b"2026-02-27T09:30:00Z", b"0001-01-01T00:00:00+14:00"),
        GOOD.replace(b"CARO-1", b"../admin"),
        GOOD.replace(b"CARO-1", b"CARO-2"),
        GOOD.replace(b"Anna", b"\\ud800"),
    ],
)
async def test_answer_that_cannot_be_read_is_unavailable(body: bytes) -> None:
    assert body != GOOD
    error, asked = await fail(said(200, body, Content_Type="application/json"))
    assert asked == 1
    assert "Anna" not in "".join(traceback.format_exception(error))


async def test_answer_that_breaks_off_or_never_ends_is_unavailable() -> None:
    await fail(said(200, b"\x1f\x8bnonsense", Content_Encoding="gzip"))
    await fail(said(200, b" " * (9 * 1024 * 1024)))


async def test_what_a_newer_back_office_adds_is_passed_over() -> None:
    newer = GOOD.replace(b'"revision":1', b'"revision":1,"colour":"blue"')
    assert await find(said(200, newer)) == (ORDER, 1)


async def test_breaker_opens_after_failures_and_closes_again() -> None:
    script = Scripted([said(500)] * FAILURES_TO_OPEN + [good()])
    async with play(script) as there, open_http(http_settings(there.url), open_s=0.3) as office:
        for _ in range(FAILURES_TO_OPEN):
            with pytest.raises(BackOfficeUnavailable):
                await office.find_order(ORDER.id)
        with pytest.raises(BackOfficeUnavailable) as failed:
            await office.find_order(ORDER.id)
        assert there.asked == FAILURES_TO_OPEN
        assert 0 < failed.value.retry_after_s <= 0.3
        await asyncio.sleep(0.35)
        assert await office.find_order(ORDER.id) == ORDER
        assert await office.find_order(ORDER.id) == ORDER


@pytest.mark.parametrize(
    "answer", [said(404, {"type": "urn:caro:problem:not-found"}), said(429, b"", Retry_After="9")]
)
async def test_answer_that_is_none_of_its_failures_leaves_the_breaker_shut(
    answer: web.Response,
) -> None:
    script = Scripted([answer] * (2 * FAILURES_TO_OPEN) + [good()])
    async with play(script) as there, open_http(http_settings(there.url)) as office:
        for _ in range(2 * FAILURES_TO_OPEN):
            with pytest.raises((OrderNotFound, BackOfficeBusy)):
                await office.find_order(ORDER.id)
        assert await office.find_order(ORDER.id) == ORDER


async def test_who_gives_up_waiting_does_not_open_the_breaker() -> None:
    async with play(Hanging([None])) as there, open_http(http_settings(there.url)) as office:
        for _ in range(2 * FAILURES_TO_OPEN):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(office.find_order(ORDER.id), 0.05)
        assert there.asked == 2 * FAILURES_TO_OPEN


@pytest.mark.parametrize("status", [401, 403])
async def test_refused_credentials_are_an_error_in_the_log(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    await fail(said(status))
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert str(status) in record.getMessage()


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


async def test_other_offices_orders_are_not_taken_over() -> None:
    foreign = replace(ORDER.company, office=Office("OFF002", "Elsewhere"))
    query = Query(QueryKind.COMPANY, "dupont")
    for hits in (
        Hits((ORDER, replace(ORDER, company=foreign)), 2),
        Hits((), 0, (foreign,)),
    ):
        answer = said(200, HitsJson.of(hits).model_dump_json().encode())
        async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
            assert await office.search(query) == hits
            with pytest.raises(BackOfficeUnavailable):
                await office.search(query, office="OFF001")


async def test_what_cannot_exist_is_not_asked_for() -> None:
    async with play(Scripted([good()])) as there, open_http(http_settings(there.url)) as office:
        for text in ("\x00", "\ud800", " \n"):
            assert await office.search(Query(QueryKind.COMPANY, text)) == Hits((), 0)
        for code in ("", "..", "a/b", "é", "x" * 40):
            assert not await office.has_office(code)
        assert await office.list_problems(office="../OFF001") == Hits((), 0)
        for order_id in ("", "..", "CARO-1/../2", "CARO-0", "caro-1", "CARO-" + "9" * 30):
            with pytest.raises(OrderNotFound):
                await office.find_order(order_id)
            with pytest.raises(OrderNotFound):
                await office.cancel_order(order_id, revision=1, key="k1")
        assert there.asked == 0


async def test_no_personal_data_in_errors_or_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    changed = replace(ORDER, invited_at=ORDER.state_changed_at + timedelta(hours=1))
    holder = OrderJson.of(changed).model_dump_json().encode()
    told = said(422, {"type": REFUSED, "key": str(PERSONAL), "title": str(PERSONAL)})
    answers = [said(503), told, said(200, holder[:-9]), said(400, holder), said(401, holder)]
    texts = []
    for answer in answers:
        async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
            with pytest.raises((BackOfficeUnavailable, ActionRefused)) as failed:
                await office.update_cardholder(ORDER.id, PERSONAL, revision=1, key="k1")
            texts.append("".join(traceback.format_exception(failed.value)))
    spoken = caplog.text + "".join(texts)
    assert [value for value in PERSONAL.values() if value in spoken] == []
    assert ORDER.cardholder.email not in spoken
