"""The token with which the desk speaks to the Bot Connector: fetched when needed, shared by all."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import orjson
from yarl import URL

from adapters.http import Proxies
from adapters.teams.limits import LIMITS
from adapters.teams.settings import TeamsSettings
from bot.errors import PlatformError, PlatformRefused, PlatformUnavailable

_SCOPE = "https://api.botframework.com/.default"
_LOGIN = "https://login.microsoftonline.com"


class AppToken:
    """Client credentials exchanged for a token that is kept until shortly before it expires."""

    def __init__(self, settings: TeamsSettings) -> None:
        tenant = settings.tenant_id or "botframework.com"
        self._url = settings.token_url or f"{_LOGIN}/{tenant}/oauth2/v2.0/token"
        self._form = {
            "grant_type": "client_credentials",
            "client_id": settings.app_id,
            "client_secret": settings.app_password.get_secret_value(),
            "scope": _SCOPE,
        }
        self._token = ""
        self._renew_s = 0.0
        # Why there is none, for those who ask while that is fresh.
        self._failure: PlatformError | None = None
        self._ask_again_s = 0.0
        self._fetching = asyncio.Lock()

    async def get(self, session: aiohttp.ClientSession, *, refused: str = "") -> str:
        """Return a token other than the one that was `refused`; one request serves all who wait.

        Raises:
            PlatformRefused: the app is not known, or its password is wrong.
            PlatformUnavailable: there is none now; nothing was sent.
        """
        async with self._fetching:
            if self._token == refused or time.monotonic() >= self._renew_s:
                await self._fetch_or_fail(session)
            return self._token

    async def _fetch_or_fail(self, session: aiohttp.ClientSession) -> None:
        if self._failure and time.monotonic() < self._ask_again_s:
            raise self._failure.with_traceback(None)
        self._failure = None
        try:
            await self._fetch(session)
        except PlatformError as error:
            self._fail(error)
            raise
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            failure = PlatformUnavailable(f"no token: {type(error).__name__}")
            self._fail(failure)
            raise failure from error

    def _fail(self, failure: PlatformError) -> None:
        self._failure = failure
        self._ask_again_s = time.monotonic() + LIMITS.token_pause_s

    async def _fetch(self, session: aiohttp.ClientSession) -> None:
        proxy = Proxies().to(URL(self._url))
        async with session.post(
            self._url, data=self._form, allow_redirects=False, proxy=proxy
        ) as response:
            if response.status in (400, 401, 403):
                reason = f"the token endpoint refused the app: {response.status}"
                raise PlatformRefused(reason, place_stays=True)
            response.raise_for_status()
            answer = await response.read()
        try:
            granted = orjson.loads(answer)
            token, life_s = str(granted["access_token"]), float(granted.get("expires_in", 0))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            reason = "the token endpoint's answer holds no token"
            raise PlatformRefused(reason, place_stays=True) from error
        self._token = token
        self._renew_s = time.monotonic() + max(life_s - LIMITS.token_margin_s, life_s / 2)
