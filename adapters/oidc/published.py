"""What a provider publishes of itself: where it is asked, and the keys that it signs with."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

import aiohttp
import jwt
import orjson
from yarl import URL

from adapters.http import Proxies, is_loopback
from adapters.oidc.limits import LIMITS
from bot.errors import ProviderUnavailable

ALGORITHM = "RS256"
_OK = 200
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where a provider is asked.

    `names_itself` says that its answers always say whose they are, `has_pkce` that it takes PKCE.
    """

    authorization: str
    token: str
    keys: str
    names_itself: bool
    has_pkce: bool


class Remembered(Generic[_T]):
    """Something that is fetched when needed, once for all who wait, and not again and again."""

    def __init__(self, fetch: Callable[[], Awaitable[_T]], life_s: float) -> None:
        self._fetch = fetch
        self._life_s = life_s
        self._known: _T | None = None
        self._fetched_s = float("-inf")
        self._fetching: asyncio.Task[None] | None = None
        self._left = float(LIMITS.fetches)
        self._counted_s = time.monotonic()

    async def get(self, *, anew: bool = False) -> _T:
        """Return it; `anew` fetches it although it is still good, if that may be.

        Raises:
            ProviderUnavailable: it cannot be fetched, or was asked for too often.
        """
        is_good = time.monotonic() - self._fetched_s < self._life_s
        if anew or not is_good:
            await self._fetch_once(needed=not is_good)
        assert self._known is not None
        return self._known

    async def _fetch_once(self, *, needed: bool) -> None:
        if self._fetching is None:
            if not self._may_fetch():
                if needed:
                    raise ProviderUnavailable("it was asked too often what it publishes")
                return
            self._fetching = asyncio.create_task(self._keep())
            self._fetching.add_done_callback(self._forget)
        await asyncio.shield(self._fetching)

    async def _keep(self) -> None:
        self._known = await self._fetch()
        self._fetched_s = time.monotonic()

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._fetching = None
        if not task.cancelled():
            task.exception()

    def _may_fetch(self) -> bool:
        now_s = time.monotonic()
        regained = (now_s - self._counted_s) / LIMITS.fetch_every_s
        self._left, self._counted_s = min(self._left + regained, LIMITS.fetches), now_s
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True


def read_metadata(found: Mapping[str, Any], issuer: str) -> Metadata:
    """Return where the provider with this issuer is asked.

    Raises:
        ProviderUnavailable: it is another's, or names addresses that nothing secret is sent to.
    """
    if found.get("issuer") != issuer:
        raise ProviderUnavailable("its metadata are of another issuer")
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    addresses = [found.get(name) for name in names]
    for name, address in zip(names, addresses, strict=True):
        if not isinstance(address, str) or not is_guarded(address, issuer):
            raise ProviderUnavailable(f"its {name} is no https address")
    authorization, token, keys = map(str, addresses)
    names_itself = found.get("authorization_response_iss_parameter_supported") is True
    methods = found.get("code_challenge_methods_supported")
    has_pkce = isinstance(methods, list) and "S256" in methods
    return Metadata(authorization, token, keys, names_itself, has_pkce)


def is_guarded(address: str, issuer: str = "") -> bool:
    """Say whether nobody reads or changes on the way what is sent to an address.

    On this machine plain http serves as well, but not for a provider of the network.
    """
    try:
        parts, pinned = urlsplit(address), urlsplit(issuer or address)
        if not parts.hostname or parts.username or parts.password or parts.fragment:
            return False
        is_here = is_loopback(parts.hostname) and is_loopback(pinned.hostname or "")
    except ValueError:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_here)


def read_keys(found: Mapping[str, Any]) -> dict[str, jwt.PyJWK]:
    """Return the keys that sign, by their ids; one that cannot be read keeps out no other.

    Raises:
        ProviderUnavailable: they cannot be read, none of them.
    """
    try:
        signing = [entry for entry in found["keys"] if _signs(entry)]
    except (AttributeError, KeyError, TypeError) as error:
        raise ProviderUnavailable("its keys cannot be read") from error
    keys = {entry["kid"]: key for entry in signing if (key := _read_key(entry))}
    if signing and not keys:
        raise ProviderUnavailable("its keys cannot be read")
    return keys


def _signs(entry: Mapping[str, Any]) -> bool:
    is_ours = entry.get("kty") == "RSA" and entry.get("alg", ALGORITHM) == ALGORITHM
    return is_ours and isinstance(entry.get("kid"), str) and entry.get("use", "sig") == "sig"


def _read_key(entry: Mapping[str, Any]) -> jwt.PyJWK | None:
    try:
        public = {name: entry[name] for name in ("kty", "kid", "n", "e")}
        return jwt.PyJWK(public, algorithm=ALGORITHM)
    except (jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError):
        return None


class Line:
    """Asks providers over HTTP: within bounds, and without following where they point to.

    `session` is lent by `setup`.
    """

    session: aiohttp.ClientSession

    def __init__(self) -> None:
        self._proxies = Proxies()

    async def get(self, address: str) -> dict[str, Any]:
        """Return what stands at an address.

        Raises:
            ProviderUnavailable: nothing that can be read.
        """
        status, found = await self.ask("GET", address)
        if status != _OK:
            raise ProviderUnavailable(f"it answered {status}")
        return found

    async def ask(
        self, method: str, address: str, form: Mapping[str, str] | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Return the status of an answer and what it says; nothing where that is not JSON.

        Raises:
            ProviderUnavailable: there is no answer, a good one that is not JSON, or one too long.
        """
        how: dict[str, Any] = {"allow_redirects": False, "headers": {"Accept": "application/json"}}
        how |= {"proxy": self._proxies.to(URL(address)), "data": form}
        try:
            async with self.session.request(method, address, **how) as response:
                return response.status, _read(await response.read(), response.status)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            # A message could repeat the address or what was sent.
            raise ProviderUnavailable(f"it does not answer ({type(error).__name__})") from error


def _read(body: bytes, status: int) -> dict[str, Any]:
    try:
        read = orjson.loads(body)
    except orjson.JSONDecodeError:
        read = None
    if isinstance(read, dict):
        return read
    if status == _OK:
        what = "not JSON" if read is None else "no object"
        raise ProviderUnavailable(f"its answer is {what}")
    return {}
