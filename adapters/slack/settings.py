"""What the adapter needs to be told of one installation's Slack app."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, SecretStr


class SlackSettings(BaseModel):
    """What one installation knows about its Slack app; `*` among `agents` is every full member."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    signing_secret: SecretStr = Field(min_length=1)
    bot_token: SecretStr = Field(min_length=1)
    api_base_url: str = "https://slack.com/api/"
    agents: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    support_channel: str = ""
    support_language: str = "en"
    timeout_s: float = Field(default=10.0, gt=0)
    drain_s: float = Field(default=5.0, ge=0)
