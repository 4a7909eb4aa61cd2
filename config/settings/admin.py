"""The settings of the console, as people write them."""

from __future__ import annotations

from urllib.parse import urlsplit

from pydantic import ConfigDict

from adapters.admin import AdminSettings
from config.settings.values import OptionalHost, OptionalUrl, Port


class Admin(AdminSettings):
    """Whether the console is served, and where it listens if not where the desk does."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
    enabled: bool
    read_only: bool
    url: OptionalUrl
    host: OptionalHost
    port: Port


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
