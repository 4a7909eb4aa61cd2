"""The addresses on which Slack takes later answers: sealed for storage, held to Slack's hosts."""

from __future__ import annotations

import base64
import time
from collections import OrderedDict
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.http import is_loopback
from adapters.slack.limits import LIMITS
from bot.errors import PlaceEnding, PlatformRefused

_HOOKS_HOST = "hooks.slack.com"
_USES_KEPT = 10_000
LAST = "last"
"""The kind of an address whose last use may be taken."""


class ResponseUrls:
    """Seals response addresses for storage, and opens only those that live and are Slack's."""

    def __init__(
        self, signing_secret: str, api_base_url: str, clock: Callable[[], float] = time.time
    ) -> None:
        derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"caro slack response_url")
        key = base64.urlsafe_b64encode(derive.derive(signing_secret.encode()))
        self._seal = Fernet(key)
        self._api = urlsplit(api_base_url)
        self._clock = clock
        # What other processes sent there is not known here: Slack itself refuses the rest.
        self._uses: OrderedDict[str, int] = OrderedDict()

    def seal(self, url: str) -> str:
        """Encrypt an address; the time of sealing is the beginning of its life."""
        return self._seal.encrypt_at_time(url.encode(), int(self._clock())).decode()

    def open(self, sealed: str, *, but_the_last: bool = False) -> str:
        """Return the address; `but_the_last` leaves its last use, and the end of its life.

        Raises:
            PlaceEnding: it is too old or used up, sealed with another secret, or what is left of
                it is to be left.
            PlatformRefused: it is not Slack's.
        """
        now = int(self._clock())
        try:
            token = sealed.encode()
            url = self._seal.decrypt_at_time(token, LIMITS.response_url_life_s, now).decode()
        except InvalidToken as error:
            raise PlaceEnding("response address expired or unreadable") from error
        if not self._is_slacks(url):
            raise PlatformRefused("response address is not Slack's")
        left = LIMITS.response_url_uses - self._uses.get(url, 0)
        if left <= 0:
            raise PlaceEnding("response address used up")
        age_s = now - self._seal.extract_timestamp(token)
        if but_the_last and (left == 1 or age_s > LIMITS.response_url_follows_s):
            last_address = f"{LAST}:{sealed}"
            raise PlaceEnding("response address nearly used up", last_address=last_address)
        return url

    def use(self, url: str) -> None:
        """Count what an address took, or may have taken."""
        self._uses[url] = self._uses.get(url, 0) + 1
        self._uses.move_to_end(url)
        if len(self._uses) > _USES_KEPT:
            self._uses.popitem(last=False)

    def _is_slacks(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if parts.username is not None or parts.password is not None or "\\" in url:
            return False
        if host == self._api.hostname and is_loopback(host):
            return parts.scheme in ("http", "https")
        return parts.scheme == "https" and (
            (host == _HOOKS_HOST and port in (None, 443))
            or (host == self._api.hostname and (port or 443) == _port(self._api))
        )


def _port(parts: SplitResult) -> int:
    return parts.port or 443
