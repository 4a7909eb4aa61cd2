"""What a setting's value may be (hosts, web addresses, member ids), or why it is refused."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BeforeValidator

from adapters.http import is_loopback
from bot.domain.orders import Bank
from bot.domain.people import EVERYBODY

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*", re.IGNORECASE)
_MEMBER_ID = re.compile(r"[UW][A-Z0-9]+")
_DATABASE = re.compile(r"(?:sqlite|postgres|postgresql)://.+")


def _check_host_if_any(host: str) -> str:
    return _check_host(host) if host else ""


def _read_port(value: object) -> int:
    text = str(value).strip()
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise ValueError("is not a number between 1 and 65535 (0 takes any free port)")
    return int(text)


def _split_commas(value: object) -> object:
    if not isinstance(value, str):
        return value
    return [part.strip() for part in value.split(",") if part.strip()]


def _is_host(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return _HOST.fullmatch(text) is not None
    return True


def _check_host(text: str) -> str:
    if not _is_host(text):
        raise ValueError("is neither a host name nor an IP address")
    return text


def _split_url(text: str) -> SplitResult | None:
    """Take a web address apart; None when its host or port makes no sense."""
    try:
        parts = urlsplit(text)
        return parts if parts.port != 0 and _is_host(parts.hostname or "") else None
    except ValueError:
        return None


def _refuse_credentials(text: str) -> None:
    """What is written into an address is shown and logged with it, where it is used."""
    if "@" in text.partition("//")[2].partition("/")[0]:
        raise ValueError("has a name or a password before the @, which is not allowed there")


def _check_service_host(text: str) -> str:
    _refuse_credentials(f"//{text}")
    parts = _split_url(f"//{text}")
    if parts is None or parts.netloc != text or text.endswith(":"):
        raise ValueError("is neither a host nor host:port")
    return text.lower()


def _check_url(text: str) -> str:
    _refuse_credentials(text)
    parts = _split_url(text)
    if parts is None or parts.scheme not in ("http", "https"):
        raise ValueError("is not a web address like https://host/path")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ValueError("is plain http, which is for this machine alone; write https")
    return text


def _check_url_if_any(text: str) -> str:
    return text and _check_url(text)


def _check_member(text: str) -> str:
    if not _MEMBER_ID.fullmatch(text):
        raise ValueError("is not a Slack member id like U012AB3CD")
    return text


def _check_agent(text: str) -> str:
    if text != EVERYBODY and not _MEMBER_ID.fullmatch(text):
        raise ValueError("is not a Slack member id like U012AB3CD, nor * for every full member")
    return text


def _check_tenant(text: str) -> str:
    # It becomes a part of the address at which the bot gets its token.
    if text and not _HOST.fullmatch(text):
        raise ValueError(
            "is neither a tenant id like 11111111-2222-3333-4444-555555555555 nor a domain of one"
        )
    return text


def _check_database(text: str) -> str:
    if not _DATABASE.fullmatch(text):
        raise ValueError("starts neither with sqlite:// nor with postgres://")
    return text


def _check_banks(banks: tuple[Bank, ...]) -> tuple[Bank, ...]:
    codes = [bank.code for bank in banks]
    if not all(codes) or len(codes) != len(set(codes)):
        raise ValueError("have an empty code, or the same code twice")
    return banks


Host = Annotated[str, AfterValidator(_check_host)]
OptionalHost = Annotated[str, AfterValidator(_check_host_if_any)]
Port = Annotated[int, BeforeValidator(_read_port)]
Url = Annotated[str, AfterValidator(_check_url)]
OptionalUrl = Annotated[str, AfterValidator(_check_url_if_any)]
Tenant = Annotated[str, AfterValidator(_check_tenant)]
DatabaseUrl = Annotated[str, AfterValidator(_check_database)]
BankList = Annotated[tuple[Bank, ...], AfterValidator(_check_banks)]
Members = Annotated[
    tuple[Annotated[str, AfterValidator(_check_member)], ...], BeforeValidator(_split_commas)
]
Agents = Annotated[
    tuple[Annotated[str, AfterValidator(_check_agent)], ...], BeforeValidator(_split_commas)
]
ServiceHosts = Annotated[
    tuple[Annotated[str, AfterValidator(_check_service_host)], ...], BeforeValidator(_split_commas)
]
