"""What the adapter needs to be told of one installation's bot."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, SecretStr


class TeamsSettings(BaseModel):
    """What the adapter needs to know of one installation.

    `service_url_hosts` are the hosts (any port) or host:port that may be sent to; further
    hosts, such as those of a government cloud, are named here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    app_id: str = Field(min_length=1)
    app_password: SecretStr = Field(min_length=1)
    tenant_id: str = ""
    openid_metadata_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    token_url: str = ""
    service_url_hosts: tuple[str, ...] = ("smba.trafficmanager.net",)
    timeout_s: float = Field(default=10.0, gt=0)
    retry_delay_s: float = Field(default=0.5, gt=0)
    drain_s: float = Field(default=5.0, ge=0)
