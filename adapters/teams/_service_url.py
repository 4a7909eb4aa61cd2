"""The addresses that Teams gives for answers: a token goes to known hosts only."""

from __future__ import annotations

import re
from collections.abc import Set

from adapters.http import is_loopback

# So narrow that every reader of URLs understands the same host.
_SERVICE_URL = re.compile(
    r"(https?)://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?(?:/[a-z0-9._~/-]*)?", re.IGNORECASE
)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def is_allowed(service_url: str, hosts: Set[str]) -> bool:
    """Say whether a token may be sent there: a known host, by https unless it is this one."""
    read = _SERVICE_URL.fullmatch(service_url)
    if not read:
        return False
    scheme, host, port = read[1].casefold(), read[2].casefold(), read[3]
    known = {host, host + (port or _DEFAULT_PORTS[scheme])} & hosts
    return bool(known) and (scheme == "https" or is_loopback(host))
