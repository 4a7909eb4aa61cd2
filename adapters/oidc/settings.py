"""What the adapter needs to be told of the sign-in providers of one installation."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from bot.domain.identities import Provider

_ENTRA = "https://login.microsoftonline.com"


class ClientSettings(BaseModel):
    """How a provider knows the desk; without a client id it is off.

    `issuer` is the only one whose word counts; it is https, or on this machine.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    client_id: str = ""
    client_secret: SecretStr = SecretStr("")
    issuer: str = ""

    @property
    def is_on(self) -> bool:
        """Say whether somebody can sign in by it."""
        return bool(self.client_id)


class EntraSettings(ClientSettings):
    """Microsoft Entra ID: `tenant` is the id of the only one whose people may sign in."""

    tenant: str = ""

    @property
    def space(self) -> str:
        """Whose people may sign in."""
        return self.tenant.lower()

    @property
    def pinned(self) -> str:
        """The issuer, as Microsoft has it for a tenant where none is named."""
        return self.issuer or f"{_ENTRA}/{self.space}/v2.0"


class SlackSettings(ClientSettings):
    """Sign in with Slack: `workspace` is the id of the only one whose people may sign in."""

    workspace: str = ""
    issuer: str = "https://slack.com"

    @property
    def space(self) -> str:
        """Whose people may sign in."""
        return self.workspace

    @property
    def pinned(self) -> str:
        """The issuer."""
        return self.issuer


class ProviderSettings(BaseModel):
    """The providers, and how many seconds each of their answers may take."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    entra: EntraSettings = EntraSettings()
    slack: SlackSettings = SlackSettings()
    timeout_s: float = Field(default=10.0, gt=0)

    @property
    def on(self) -> dict[Provider, EntraSettings | SlackSettings]:
        """The providers that somebody can sign in by."""
        every: dict[Provider, EntraSettings | SlackSettings] = {
            Provider.ENTRA: self.entra,
            Provider.SLACK: self.slack,
        }
        return {provider: settings for provider, settings in every.items() if settings.is_on}
