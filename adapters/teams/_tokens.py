"""Proves that a request comes from the Bot Framework: its tokens and the keys that sign them."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import orjson
from yarl import URL

from adapters.http import Proxies
from adapters.teams.limits import LIMITS
from adapters.teams.settings import TeamsSettings
from bot.errors import BotError, PlatformUnavailable

_ISSUER = "https://api.botframework.com"
_ALGORITHM = "RS256"


class TokenRefused(BotError):
    """The token does not prove that the Bot Framework sent the request; the text says why."""


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """What a good token says: the service it speaks for, and the channels its key is for."""

    service_url: str
    channels: frozenset[str]

    def refuse_unless_for(self, activity: Mapping[str, Any]) -> None:
        """Compare with what the activity says of itself.

        Raises:
            TokenRefused: the token was made for another service or channel.
        """
        said = str(activity.get("serviceUrl", ""))
        # Without it a token for one service would be good for every other.
        if not (made_for := self.service_url.rstrip("/")):
            raise TokenRefused("made for no service URL")
        if made_for != said.rstrip("/"):
            raise TokenRefused("made for another service URL")
        if self.channels and str(activity.get("channelId", "")) not in self.channels:
            raise TokenRefused("signed by a key of another channel")


@dataclass(frozen=True, slots=True)
class _SigningKey:
    key: jwt.PyJWK
    channels: frozenset[str]


@dataclass(frozen=True, slots=True)
class _KeySet:
    keys: Mapping[str, _SigningKey]
    issuers: tuple[str, ...]
    fetched_s: float


class TokenCheck:
    """Checks Bearer tokens against the published keys; remembers keys and good tokens.

    `session` is lent by `setup`.
    """

    session: aiohttp.ClientSession

    def __init__(self, settings: TeamsSettings) -> None:
        self._settings = settings
        self._key_set = _KeySet({}, (), float("-inf"))
        self._fetching: asyncio.Task[None] | None = None
        self._fetches_left = float(LIMITS.key_fetches)
        self._counted_s = time.monotonic()
        self._good: OrderedDict[bytes, tuple[float, TokenClaims]] = OrderedDict()

    async def check(self, authorization: str) -> TokenClaims:
        """Return what the token of this header vouches for.

        Raises:
            TokenRefused: it proves nothing.
            PlatformUnavailable: the keys cannot be fetched now.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.casefold() != "bearer" or not token:
            raise TokenRefused("no bearer token")
        digest = hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
        if claims := self._recall(digest):
            return claims
        try:
            decoded, key = await self._decode(token)
        except (jwt.PyJWTError, ValueError, OverflowError) as error:
            raise TokenRefused(type(error).__name__) from error
        claims = TokenClaims(str(decoded.get("serviceurl") or ""), key.channels)
        self._remember(digest, float(decoded["exp"]), claims)
        return claims

    def _recall(self, digest: bytes) -> TokenClaims | None:
        expires_s, claims = self._good.get(digest, (0.0, None))
        if expires_s <= time.time():
            self._good.pop(digest, None)
            return None
        self._good.move_to_end(digest)
        return claims

    def _remember(self, digest: bytes, expires_s: float, claims: TokenClaims) -> None:
        self._good[digest] = (expires_s, claims)
        if len(self._good) > LIMITS.tokens_kept:
            self._good.popitem(last=False)

    async def _decode(self, token: str) -> tuple[dict[str, Any], _SigningKey]:
        header = jwt.get_unverified_header(token)
        if header.get("alg") != _ALGORITHM:
            raise TokenRefused("another algorithm")
        key = await self._find_key(str(header.get("kid", "")))
        claims = jwt.decode(
            token,
            key.key,
            algorithms=[_ALGORITHM],
            audience=self._settings.app_id,
            issuer=self._key_set.issuers,
            leeway=LIMITS.leeway_s,
            options={"require": ["exp", "iss", "aud"]},
        )
        return claims, key

    async def _find_key(self, key_id: str) -> _SigningKey:
        """An unknown key may be a new one, so the keys are fetched once more before refusing."""
        fresh = time.monotonic() - self._key_set.fetched_s < LIMITS.keys_life_s
        if not fresh or key_id not in self._key_set.keys:
            await self._fetch_once(needed=not fresh)
        if key := self._key_set.keys.get(key_id):
            return key
        raise TokenRefused("signed by an unknown key")

    async def _fetch_once(self, *, needed: bool) -> None:
        """Fetch the keys, however many ask at once; an attacker cannot make us hammer."""
        if self._fetching is None:
            if not self._may_fetch():
                if needed:
                    raise PlatformUnavailable("the signing keys were asked for too often")
                return
            self._fetching = asyncio.create_task(self._fetch())
            self._fetching.add_done_callback(self._forget_fetching)
        await asyncio.shield(self._fetching)

    def _forget_fetching(self, task: asyncio.Task[None]) -> None:
        self._fetching = None
        if not task.cancelled():
            task.exception()

    def _may_fetch(self) -> bool:
        now_s = time.monotonic()
        regained = (now_s - self._counted_s) / LIMITS.key_fetch_every_s
        self._fetches_left = min(self._fetches_left + regained, LIMITS.key_fetches)
        self._counted_s = now_s
        if self._fetches_left < 1.0:
            return False
        self._fetches_left -= 1.0
        return True

    async def _fetch(self) -> None:
        try:
            metadata = await self._get_json(self._settings.openid_metadata_url)
            published = await self._get_json(str(metadata["jwks_uri"]))
            keys = {
                str(entry["kid"]): _read_key(entry) for entry in published["keys"] if _signs(entry)
            }
        except (aiohttp.ClientError, TimeoutError) as error:
            raise PlatformUnavailable("the signing keys cannot be fetched") from error
        except (jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise PlatformUnavailable("the signing keys cannot be read") from error
        issuers = (_ISSUER, str(metadata.get("issuer", _ISSUER)))
        self._key_set = _KeySet(keys, issuers, time.monotonic())
        # A token is remembered only as long as its key is published.
        self._good.clear()

    async def _get_json(self, url: str) -> dict[str, Any]:
        proxy = Proxies().to(URL(url))
        async with self.session.get(
            url, raise_for_status=True, allow_redirects=False, proxy=proxy
        ) as response:
            read = orjson.loads(await response.read())
        if not isinstance(read, dict):
            raise TypeError(type(read).__name__)
        return read


def _signs(entry: Mapping[str, Any]) -> bool:
    return entry.get("kty") == "RSA" and "kid" in entry and entry.get("use", "sig") == "sig"


def _read_key(entry: Mapping[str, Any]) -> _SigningKey:
    public = {name: entry[name] for name in ("kty", "kid", "n", "e")}
    return _SigningKey(
        jwt.PyJWK(public, algorithm=_ALGORITHM), frozenset(entry.get("endorsements", ()))
    )
