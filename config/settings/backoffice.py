"""The settings of the back office as people write them, and which of them need one another."""

from __future__ import annotations

import re
import ssl
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, SecretStr

from adapters.backoffice import BackOfficeSettings, client_tls
from adapters.http import is_loopback
from config.settings.values import Host, OptionalUrl, Port

_PREFIX = "CARO_BACKOFFICE__"
_TOKEN = re.compile(r"[\x21-\x7e]*")
_ONLY_OVER_HTTP = ("url", "token", "client_cert_file", "client_key_file", "ca_file")
_ONLY_OVER_TLS = ("client_cert_file", "ca_file")


def _check_token(token: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError("has spaces or letters that no HTTP header carries")
    return token


Token = Annotated[SecretStr, AfterValidator(_check_token)]


class BackOffice(BackOfficeSettings):
    """Those of the adapter, with every value checked."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
    url: OptionalUrl
    token: Token
    serve_host: Host
    serve_port: Port
    serve_token: Token


def require_whole(office: BackOffice) -> None:
    """Refuse what is half given, or would not be used.

    Raises:
        ValueError: one line that names the setting.
    """
    given = [name for name in _ONLY_OVER_HTTP if getattr(office, name)]
    if office.kind == "local":
        if given:
            raise ValueError(
                f"{_variable(given[0])} is set while {_variable('kind')} is local: "
                "set that to http, or leave this out"
            )
        return
    if not office.url:
        raise ValueError(f"{_variable('url')} is missing while {_variable('kind')} is http")
    if {"?", "#"} & set(office.url):
        raise ValueError(f"{_variable('url')} ends with the path: leave out what follows ? or #")
    _require_pair(office)
    _require_credentials(office)
    _require_readable(office)


def _variable(name: str) -> str:
    return _PREFIX + name.upper()


def _require_pair(office: BackOffice) -> None:
    halves = ("client_cert_file", "client_key_file")
    missing = [name for name in halves if not getattr(office, name)]
    if len(missing) == 1:
        (given,) = (name for name in halves if name not in missing)
        raise ValueError(f"{_variable(missing[0])} is missing while {_variable(given)} is set")


def _require_credentials(office: BackOffice) -> None:
    """Over plain http nobody looks at certificates, and elsewhere nobody is let in for nothing."""
    if urlsplit(office.url).scheme == "http":
        for name in _ONLY_OVER_TLS:
            if getattr(office, name):
                raise ValueError(
                    f"{_variable(name)} is set while {_variable('url')} is plain http: write https"
                )
    elif not (office.token or office.client_cert_file):
        raise ValueError(
            f"{_variable('token')} is missing: set it, or {_variable('client_cert_file')} and "
            f"{_variable('client_key_file')}"
        )


def _require_readable(office: BackOffice) -> None:
    parts = {
        _variable("ca_file"): {"client_cert_file": ""},
        f"{_variable('client_cert_file')}, {_variable('client_key_file')}": {"ca_file": ""},
    }
    for names, left_out in parts.items():
        try:
            client_tls(office.model_copy(update=left_out))
        except ssl.SSLError as error:
            raise ValueError(f"{names}: no certificate, or a key that does not open it") from error
        except OSError as error:
            raise ValueError(f"{names}: {error.strerror or 'cannot be read'}") from error


def require_guarded(office: BackOffice) -> None:
    """Refuse to serve without a token where others can reach it.

    Raises:
        ValueError: one line that names the setting.
    """
    if not office.serve_token and not is_loopback(office.serve_host):
        raise ValueError(
            f"{_variable('serve_token')} is missing while {_variable('serve_host')} is not of "
            "this machine alone, like 127.0.0.1"
        )
