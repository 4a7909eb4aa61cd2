"""One question: asked again where that helps, given up in time, and who knows whom by what."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from pydantic import SecretStr

from adapters.backoffice.exchange import ATTEMPTS, FAILURES_TO_OPEN
from adapters.backoffice.http import open_http
from adapters.backoffice.server import ServedBackOffice
from bot.errors import (
    BackOfficeBusy,
    BackOfficeUnavailable,
    OrderNotFound,
)
from tests.adapters.backoffice.certificates import Authority, server_tls
from tests.adapters.backoffice.kit import TOKEN, http_settings, run_server
from tests.adapters.backoffice.scripted import (
    ORDER,
    Answer,
    Hanging,
    Scripted,
    fail,
    find,
    good,
    play,
    said,
)
from tests.fakes.back_office import FakeBackOffice
from tests.harness.waiting import eventually


@pytest.mark.parametrize("failure", [said(502), said(503), said(504), None])
async def test_what_can_pass_is_asked_again(failure: Answer) -> None:
    assert await find(failure, good()) == (ORDER, 2)


async def test_asking_again_has_an_end() -> None:
    assert (await fail(said(503)))[1] == ATTEMPTS


async def test_what_is_asked_again_is_not_told_before_it_failed_for_good(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await find(said(503), good()) == (ORDER, 2)
    assert not caplog.records


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


async def test_hanging_back_office_is_given_up_in_time() -> None:
    async with (
        play(Hanging([None])) as there,
        open_http(http_settings(there.url, timeout_s=0.3)) as office,
    ):
        with pytest.raises(BackOfficeUnavailable):
            await office.find_order(ORDER.id)
        assert there.asked == 1


async def test_nobody_at_the_address_is_unavailable() -> None:
    async with play(Scripted([good()])) as there:
        url = there.url
    async with open_http(http_settings(url)) as office:
        with pytest.raises(BackOfficeUnavailable):
            await office.find_order(ORDER.id)


async def test_breaker_opens_after_failures() -> None:
    script = Scripted([said(500)] * FAILURES_TO_OPEN + [good()])
    async with play(script) as there, open_http(http_settings(there.url), open_s=300) as office:
        for _ in range(FAILURES_TO_OPEN):
            with pytest.raises(BackOfficeUnavailable):
                await office.find_order(ORDER.id)
        with pytest.raises(BackOfficeUnavailable) as failed:
            await office.find_order(ORDER.id)
        assert there.asked == FAILURES_TO_OPEN
        assert 0 < failed.value.retry_after_s <= 300


async def test_breaker_closes_again() -> None:
    script = Scripted([said(500)] * FAILURES_TO_OPEN + [good()])
    async with play(script) as there, open_http(http_settings(there.url), open_s=0.2) as office:

        async def answers() -> bool:
            try:
                return await office.find_order(ORDER.id) == ORDER
            except BackOfficeUnavailable:
                return False

        await eventually(answers)
        assert await answers()


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
    there = Hanging([None])
    async with play(there), open_http(http_settings(there.url)) as office:
        for _ in range(2 * FAILURES_TO_OPEN):
            there.was_asked.clear()
            waiting = asyncio.create_task(office.find_order(ORDER.id))
            await there.was_asked.wait()
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting


class ServedFake(FakeBackOffice):
    """The fake, as it can be served."""

    async def has_office(self, code: str) -> bool:
        return any(order.company.office.code == code for order in self.orders.values())


@pytest.fixture
def office() -> ServedBackOffice:
    """A back office with one order."""
    made = ServedFake()
    made.add(ORDER)
    return made


async def refused(url: str, **settings: Any) -> BackOfficeUnavailable:
    """Return how somebody with these settings is turned away."""
    async with open_http(http_settings(url, **settings)) as client:
        with pytest.raises(BackOfficeUnavailable) as turned_away:
            await client.find_order(ORDER.id)
    return turned_away.value


async def test_wrong_token_is_unavailable_and_never_told(
    office: ServedBackOffice, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with run_server(office) as url:
        error = await refused(url, token=SecretStr("another-secret"))
        assert await _finds(url)
    assert "401" in str(error)
    assert [secret for secret in ("another-secret", TOKEN) if secret in caplog.text] == []


async def test_both_sides_show_their_certificates(
    office: ServedBackOffice, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ours, theirs = Authority(tmp_path), Authority(tmp_path, "stranger")
    known = dict(zip(("client_cert_file", "client_key_file"), ours.issue("desk"), strict=True))
    alien = dict(zip(("client_cert_file", "client_key_file"), theirs.issue("desk"), strict=True))
    async with run_server(office, tls=server_tls(ours)) as url:
        assert await _finds(url, ca_file=ours.ca_file, **known)
        await refused(url, ca_file=ours.ca_file)
        await refused(url, ca_file=ours.ca_file, **alien)
        assert _errors(caplog) == 0
        await refused(url, ca_file=theirs.ca_file, **known)
        await refused(url, **known)
        assert _errors(caplog) == 2


def _errors(caplog: pytest.LogCaptureFixture) -> int:
    return len([record for record in caplog.records if record.levelno >= logging.ERROR])


async def test_proxy_of_the_environment_is_not_asked_about_this_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with play(Scripted([good()])) as proxy, play(Scripted([good()])) as there:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        password = tmp_path / "netrc"
        password.write_text("machine 127.0.0.1 login somebody password secret\n")
        monkeypatch.setenv("NETRC", str(password))
        assert await _finds(there.url)
        assert (proxy.asked, there.asked) == (0, 1)
        assert await _finds("http://orders.example.be")
        assert (proxy.asked, there.asked) == (1, 1)


async def _finds(url: str, **settings: Any) -> bool:
    async with open_http(http_settings(url, **settings)) as client:
        return await client.find_order(ORDER.id) == ORDER
