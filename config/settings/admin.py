"""The settings of the console, as people write them."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, SecretStr

from adapters.admin import AdminSettings
from adapters.oidc import EntraSettings, ProviderSettings, SlackSettings
from config.settings.values import OptionalHost, OptionalUrl, Port, Url

_STRICT = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
_PREFIX = "CARO_ADMIN__PROVIDERS__"
_TENANT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_WORKSPACE = re.compile(r"T[A-Z0-9]{2,20}")


def _check_tenant(text: str) -> str:
    # A domain would do to find the keys, but not to be held against what the token says.
    if text and not _TENANT.fullmatch(text):
        raise ValueError("is no tenant id like 11111111-2222-3333-4444-555555555555")
    return text


def _check_workspace(text: str) -> str:
    if text and not _WORKSPACE.fullmatch(text):
        raise ValueError("is no workspace id like T012AB3CD")
    return text


class _Entra(EntraSettings):
    """Those of Microsoft, as people write them."""

    model_config = _STRICT
    client_id: str
    client_secret: SecretStr
    tenant: Annotated[str, AfterValidator(_check_tenant)]
    issuer: OptionalUrl


class _Slack(SlackSettings):
    """Those of Slack."""

    model_config = _STRICT
    client_id: str
    client_secret: SecretStr
    workspace: Annotated[str, AfterValidator(_check_workspace)]
    issuer: Url


class _Providers(ProviderSettings):
    """By whom people can sign in."""

    model_config = _STRICT
    entra: _Entra
    slack: _Slack


class Admin(AdminSettings):
    """Whether the console is served, and where it listens if not where the desk does."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
    enabled: bool
    read_only: bool
    url: OptionalUrl
    host: OptionalHost
    port: Port
    providers: _Providers


def require_whole(admin: Admin) -> None:
    """Refuse a sign-in provider of which half is given.

    Raises:
        ValueError: one line that names the setting that is missing.
    """
    needed = {
        "ENTRA": ("client_id", "client_secret", "tenant"),
        "SLACK": ("client_id", "client_secret", "workspace"),
    }
    for section, names in needed.items():
        of = getattr(admin.providers, section.lower())
        values = {name: getattr(of, name) for name in names}
        given = [f"{_PREFIX}{section}__{name.upper()}" for name in names if values[name]]
        lacking = [f"{_PREFIX}{section}__{name.upper()}" for name in names if not values[name]]
        if given and lacking:
            raise ValueError(f"{lacking[0]} is missing while {given[0]} is set")


def require_guarded(admin: Admin) -> None:
    """Refuse a console without TLS on a network, and a port that says nothing.

    Raises:
        ValueError: one line that names the settings.
    """
    if admin.url and not (admin.is_secure or admin.knows_local_names):
        raise ValueError(
            "CARO_ADMIN__URL has to begin with https:// unless it names this machine alone"
        )
    at = urlsplit(admin.url)
    if at.path.strip("/") or at.query or at.fragment:
        raise ValueError("CARO_ADMIN__URL names the host alone, like https://desk.example.be")
    if admin.port and not admin.host:
        raise ValueError(
            "CARO_ADMIN__PORT is set while CARO_ADMIN__HOST is not: set both, or neither of them"
        )
