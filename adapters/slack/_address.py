"""The addresses on which Slack takes later answers: sealed for storage, held to Slack's hosts."""

from __future__ import annotations

import base64
from collections import OrderedDict
from urllib.parse import SplitResult, urlsplit

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.http import is_loopback
from adapters.slack.limits import LIMITS
from bot.errors import PlatformRefused

_HOOKS_HOST = "hooks.slack.com"
_USES_KEPT = 10_000


class ResponseUrls:
    """Seals response addresses for storage, and opens only those that live and are Slack's."""

    def __init__(self, signing_secret: str, api_base_url: str) -> None:
        derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"caro slack response_url")
        key = base64.urlsafe_b64encode(derive.derive(signing_secret.encode()))
        self._seal = Fernet(key)
        self._api = urlsplit(api_base_url)
        # What other processes sent there is not known here: Slack itself refuses the rest.
        self._uses: OrderedDict[str, int] = OrderedDict()

    def seal(self, url: str) -> str:
        """Encrypt an address; the time of sealing is the beginning of its life."""
        return self._seal.encrypt(url.encode()).decode()

    def open(self, sealed: str) -> str:
        """Return the address.

        Raises:
            PlatformRefused: it is too old or used up, sealed with another secret, or not Slack's.
        """
        try:
            url = self._seal.decrypt(sealed.encode(), ttl=LIMITS.response_url_life_s).decode()
        except InvalidToken as error:
            raise PlatformRefused("response address expired or unreadable") from error
        if not self._is_slacks(url):
            raise PlatformRefused("response address is not Slack's")
        if self._uses.get(url, 0) >= LIMITS.response_url_uses:
            raise PlatformRefused("response address used up")
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
