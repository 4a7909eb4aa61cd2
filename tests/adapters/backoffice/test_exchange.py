"""How the client and the back office know each other: tokens, certificates, proxies."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.backoffice.http import open_http
from adapters.backoffice.server import ServedBackOffice
from bot.errors import BackOfficeUnavailable
from tests.adapters.backoffice.certificates import Authority, server_tls
from tests.adapters.backoffice.kit import TOKEN, http_settings, run_server
from tests.adapters.backoffice.scripted import ORDER, Scripted, good, play
from tests.fakes import FakeBackOffice


class Office(FakeBackOffice):
    """The fake, as it can be served."""

    async def has_office(self, code: str) -> bool:
        return any(order.company.office.code == code for order in self.orders.values())


@pytest.fixture
def office() -> ServedBackOffice:
    """A back office with one order."""
    made = Office()
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


async def test_server_without_a_token_lets_everybody_in(office: ServedBackOffice) -> None:
    async with run_server(office, token="") as url:
        assert await _finds(url, token=SecretStr(""))


async def test_both_sides_show_their_certificates(
    office: ServedBackOffice, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ours, theirs = Authority(tmp_path), Authority(tmp_path, "stranger")
    known = dict(zip(("client_cert_file", "client_key_file"), ours.issue("desk"), strict=True))
    alien = dict(zip(("client_cert_file", "client_key_file"), theirs.issue("desk"), strict=True))
    async with run_server(office, token="", tls=server_tls(ours)) as url:
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
