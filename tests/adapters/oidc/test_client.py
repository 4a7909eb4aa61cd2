"""What a provider publishes of itself is believed only as far as it is pinned."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from pydantic import SecretStr

from adapters.oidc.client import Client
from adapters.oidc.limits import LIMITS
from adapters.oidc.published import Line, is_guarded, read_keys
from adapters.oidc.settings import SlackSettings
from adapters.outbox import open_session
from bot.domain.identities import Proof, ProvenPerson, Provider, ProviderAnswer
from bot.errors import ProviderUnavailable, SignInRefused
from tests.harness.identity_provider import (
    CLIENT_ID,
    CLIENT_SECRET,
    HUGE_BYTES,
    WORKSPACE,
    IdentityProvider,
    Lie,
    sign,
)

BACK = "http://127.0.0.1/back"
PROOF = Proof.of("a secret")


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[IdentityProvider]:
    async with IdentityProvider(Provider.SLACK) as opened:
        yield opened


@pytest_asyncio.fixture
async def client(provider: IdentityProvider) -> AsyncIterator[Client]:
    settings = SlackSettings(
        client_id=CLIENT_ID,
        client_secret=SecretStr(CLIENT_SECRET),
        workspace=WORKSPACE,
        issuer=provider.issuer,
    )
    line = Line()
    async with open_session(0.5) as session:
        line.session = session
        yield Client(Provider.SLACK, settings, line)


async def _enter(client: Client) -> ProvenPerson:
    address = await client.address(PROOF, BACK)
    async with (
        aiohttp.ClientSession() as browser,
        browser.get(address, allow_redirects=False) as answer,
    ):
        query = parse_qs(urlsplit(answer.headers["Location"]).query)
    back = ProviderAnswer(state=PROOF.state, code=query["code"][0], issuer=query["iss"][0])
    return await client.prove(PROOF, back, BACK)


async def test_somebody_is_proven_and_what_is_published_is_asked_for_once(
    client: Client, provider: IdentityProvider
) -> None:
    for _ in range(3):
        assert (await _enter(client)).member == "U00000007"
    assert provider.asked == ["metadata", "token", "keys", "token", "token"]


async def test_the_way_there_says_all_that_was_agreed(client: Client) -> None:
    query = parse_qs(urlsplit(await client.address(PROOF, BACK)).query)
    assert query["state"] == [PROOF.state]
    assert query["redirect_uri"] == [BACK]
    assert query["scope"] == ["openid profile"]
    assert query["team"] == [WORKSPACE]
    assert PROOF.verifier not in str(query)


async def test_a_provider_that_takes_pkce_gets_it(
    client: Client, provider: IdentityProvider
) -> None:
    assert "code_challenge" not in await client.address(PROOF, BACK)
    provider.metadata = {"code_challenge_methods_supported": ["plain", "S256"]}
    other = _client_of(client, provider.issuer)
    assert f"code_challenge={PROOF.challenge}&code_challenge_method=S256" in (
        await other.address(PROOF, BACK)
    )
    assert (await _enter(other)).member == "U00000007"


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://else.example.be"},
        {"issuer": None},
        {"token_endpoint": None},
        {"token_endpoint": "http://login.example.be/token"},
        {"token_endpoint": "https://user:password@login.example.be/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "https://[::1"},
    ],
)
async def test_metadata_that_lead_elsewhere_are_not_believed(
    client: Client, provider: IdentityProvider, metadata: dict[str, Any]
) -> None:
    provider.metadata = metadata
    with pytest.raises(ProviderUnavailable):
        await client.address(PROOF, BACK)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys"])
@pytest.mark.parametrize(
    "wrong",
    [
        web.Response(text="<html>"),
        web.Response(text='{"keys": 7}'),
        web.Response(text='{"keys": [{"kty": "RSA", "kid": "key-1", "n": "%", "e": ""}]}'),
        web.Response(text="[" * 100_000),
        web.Response(body=b" " * HUGE_BYTES),
        web.Response(status=500),
        web.Response(status=302, headers={"Location": "/keys"}),
        None,
    ],
    ids=["no JSON", "no keys", "bad keys", "deep", "huge", "500", "redirect", "slow"],
)
async def test_what_cannot_be_read_is_no_answer(
    provider: IdentityProvider, client: Client, path: str, wrong: web.Response | None
) -> None:
    published = provider.published()

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path != path:
            return web.json_response(published)
        if wrong is None:
            await asyncio.sleep(2)
        return wrong or web.Response()

    async with _served(answer) as address:
        published["issuer"] = address
        published |= {name: f"{address}{urlsplit(published[name]).path}" for name in _ENDPOINTS}
        lying = _client_of(client, address)
        with pytest.raises(ProviderUnavailable):
            await lying._fetch_keys()


_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


def _client_of(client: Client, issuer: str) -> Client:
    settings = client._settings.model_copy(update={"issuer": issuer})
    return Client(Provider.SLACK, settings, client._line)


class _served:
    def __init__(self, answer: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", answer)
        self._runner = web.AppRunner(app)

    async def __aenter__(self) -> str:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *_error: object) -> None:
        await self._runner.cleanup()


async def test_a_key_that_is_new_is_found_and_those_that_never_were_ask_seldom(
    client: Client, provider: IdentityProvider
) -> None:
    await _enter(client)
    provider.lie = Lie(sign=lambda claims: sign(claims, by="key-2", key_id="key-2"))
    for _ in range(2 * LIMITS.fetches):
        with pytest.raises(SignInRefused):
            await _enter(client)
    assert provider.asked.count("keys") <= LIMITS.fetches
    # Whoever has a good one gets in all the same.
    provider.lie = Lie()
    assert await _enter(client)


@pytest.mark.parametrize(
    ("address", "issuer", "is_good"),
    [
        ("https://login.example.be/x", "", True),
        ("http://login.example.be/x", "", False),
        ("http://127.0.0.1:80/x", "http://127.0.0.1:1", True),
        ("http://127.0.0.1:80/x", "https://login.example.be", False),
        ("https://login.example.be/#x", "", False),
        ("ftp://127.0.0.1/", "", False),
        ("https:///x", "", False),
        ("", "", False),
    ],
)
def test_secrets_go_where_nobody_listens(address: str, issuer: str, is_good: bool) -> None:
    assert is_guarded(address, issuer) is is_good


def test_keys_that_are_for_something_else_sign_nothing() -> None:
    entries = [
        {"kty": "oct", "kid": "a", "k": "c2VjcmV0"},
        {"kty": "RSA", "kid": "b", "use": "enc", "n": "AQAB", "e": "AQAB"},
        {"kty": "RSA", "kid": "c", "alg": "RS512", "n": "AQAB", "e": "AQAB"},
        {"kty": "RSA", "kid": 7, "n": "AQAB", "e": "AQAB"},
        {"kty": "RSA", "n": "AQAB", "e": "AQAB"},
    ]
    assert read_keys({"keys": entries}) == {}
