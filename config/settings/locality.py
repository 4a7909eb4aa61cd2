"""What is of this machine alone: the playground, which has no lock, runs beside nothing else."""

from __future__ import annotations

import os
import re
from urllib.parse import parse_qs, unquote, urlsplit

from adapters.http import is_loopback
from config.settings.backoffice import BackOffice

_ON = "CARO_PLAYGROUND__ENABLED is on while"
# Where PostgreSQL's own libraries look for a host that the address does not name, or instead of it.
_ELSEWHERE = ("PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE")
_NAMED_ELSEWHERE = {"hostaddr", "service", "servicefile"}
_PORT = re.compile(r"(^[^:]*|\]):[0-9]*$")


def require_local(host: str, office: BackOffice, database_url: str) -> None:
    """Refuse a playground that others reach, or that reaches the orders of others.

    Raises:
        ValueError: one line that names the setting.
    """
    if not is_loopback(host):
        raise ValueError(f"{_ON} CARO_HTTP__HOST is not of this machine alone, like 127.0.0.1")
    if office.kind != "local":
        raise ValueError(
            f"{_ON} CARO_BACKOFFICE__KIND is {office.kind}: whoever opens its page may do anything "
            "to those orders; set that to local, or turn the playground off"
        )
    if not _is_local(database_url):
        raise ValueError(
            f"{_ON} CARO_DATABASE_URL leads to another machine: whoever opens its page may do "
            "anything to what is kept there; name a database of this machine, or turn it off"
        )


def _is_local(database_url: str) -> bool:
    parts = urlsplit(database_url)
    if parts.scheme == "sqlite":
        return True
    query = parse_qs(parts.query)
    if any(os.environ.get(name) for name in _ELSEWHERE) or _NAMED_ELSEWHERE & query.keys():
        return False
    # As it is written: a folder with a socket keeps its capital letters.
    named = query.get("host") or [unquote(parts.netloc.rpartition("@")[2])]
    hosts = [_PORT.sub(r"\1", host) for text in named for host in text.split(",")]
    return all(_is_here(host or os.environ.get("PGHOST", "")) for host in hosts)


def _is_here(host: str) -> bool:
    """Take a folder for that of a socket, and no host for the one that is usual."""
    return not host or host.startswith("/") or is_loopback(host)
