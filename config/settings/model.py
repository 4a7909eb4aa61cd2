"""The settings of one installation: read from the environment and files, wrong ones refused."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from adapters.front_door import FrontDoorSettings
from adapters.jobs import JobsSettings
from adapters.slack import SlackSettings
from adapters.storage import SecretKey
from adapters.teams import TeamsSettings
from bot.domain.orders import Bank
from bot.errors import BotError
from config.settings import admin as console
from config.settings.admin import Admin
from config.settings.backoffice import BackOffice, require_whole
from config.settings.locality import require_local
from config.settings.own_file import FILE_VARIABLE, own_file
from config.settings.support import Channel, Language, SupportSettings
from config.settings.values import (
    Agents,
    BankList,
    DatabaseUrl,
    Host,
    Members,
    OptionalUrl,
    Port,
    ServiceHosts,
    Tenant,
    Url,
)

PREFIX = "CARO_"
DELIMITER = "__"
DEFAULTS_FILE = Path(__file__).parents[1] / "default.toml"


class SettingsError(BotError):
    """A setting is wrong: one line that names it and never shows a secret."""


_STRICT = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class HttpSettings(FrontDoorSettings):
    """Where the program listens, and to how many."""

    model_config = _STRICT
    host: Host
    port: Port


class _Slack(SlackSettings):
    """Slack's settings, as people write them."""

    model_config = _STRICT
    # Without credentials the platform is off, which the adapter itself need not know.
    signing_secret: SecretStr
    bot_token: SecretStr
    api_base_url: Url
    agents: Agents
    leads: Members
    support_channel: Channel
    support_language: Language


class _Teams(TeamsSettings):
    """Those of Teams, as people write them."""

    model_config = _STRICT
    app_id: str
    app_password: SecretStr
    tenant_id: Tenant
    openid_metadata_url: Url
    token_url: OptionalUrl
    service_url_hosts: ServiceHosts


class _Jobs(JobsSettings):
    """Those of the jobs, all of which have to be said."""

    model_config = _STRICT


class PlaygroundSettings(BaseModel):
    """Whether the program plays both platforms itself."""

    model_config = _STRICT
    enabled: bool


class Settings(BaseSettings):
    """Everything one installation decides; `load_settings` reads it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter=DELIMITER,
        env_ignore_empty=True,
        enable_decoding=False,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )
    # Not in repr: it may hold the database's password.
    database_url: Annotated[DatabaseUrl, Field(repr=False)]
    secret_key: SecretKey
    http: HttpSettings
    slack: _Slack
    teams: _Teams
    backoffice: BackOffice
    support: SupportSettings
    jobs: _Jobs
    playground: PlaygroundSettings
    admin: Admin
    banks: BankList

    @property
    def slack_is_on(self) -> bool:
        """Slack has credentials."""
        return bool(self.slack.signing_secret)

    @property
    def teams_is_on(self) -> bool:
        """Teams has credentials."""
        return bool(self.teams.app_id)

    @model_validator(mode="after")
    def _refuse_half_a_platform(self) -> Self:
        _require_all(self, "slack", ("signing_secret", "bot_token"))
        _require_all(self, "teams", ("app_id", "app_password"), also=("tenant_id",))
        return self

    @model_validator(mode="after")
    def _refuse_half_a_back_office(self) -> Self:
        require_whole(self.backoffice)
        return self

    @model_validator(mode="after")
    def _refuse_the_playground_in_earnest(self) -> Self:
        if self.playground.enabled:
            _require_harmless(self)
        return self

    @model_validator(mode="after")
    def _refuse_an_open_console(self) -> Self:
        console.require_guarded(self.admin)
        console.require_whole(self.admin)
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the installation's file, and that over the defaults."""
        files = [file for file in (own_file(), DEFAULTS_FILE) if file]
        return (env_settings, *(TomlConfigSettingsSource(settings_cls, file) for file in files))


def load_settings() -> Settings:
    """Read the settings from `default.toml`, the file CARO_CONFIG names, and the environment.

    Raises:
        SettingsError: one line that names the wrong setting.
    """
    _refuse_unknown_variables()
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(_explain(error.errors()[0])) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{FILE_VARIABLE}: {own_file()} cannot be read: {error}") from error


def setting_variables() -> dict[str, FieldInfo]:
    """Return every environment variable that is a setting, with what it sets."""
    return dict(_variables(Settings, PREFIX))


def _variables(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        variable = f"{prefix}{name.upper()}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _variables(field.annotation, variable + DELIMITER)
        elif field.annotation != tuple[Bank, ...]:
            yield variable, field


def _variable(*path: str) -> str:
    return PREFIX + DELIMITER.join(path).upper()


def _require_all(
    settings: Settings, platform: str, needed: tuple[str, ...], also: tuple[str, ...] = ()
) -> None:
    given = [name for name in needed + also if getattr(getattr(settings, platform), name)]
    missing = [name for name in needed if name not in given]
    if given and missing:
        raise ValueError(
            f"{_variable(platform, missing[0])} is missing while {_variable(platform, given[0])} "
            f"is set: set both to turn {platform.capitalize()} on, or none of its credentials"
        )


def _require_harmless(settings: Settings) -> None:
    """The playground has no lock on its door: never for real people, orders or databases."""
    name = _variable("playground", "enabled")
    slack, teams = settings.slack, settings.teams
    credentials = {
        ("slack", "signing_secret"): slack.signing_secret,
        ("slack", "bot_token"): slack.bot_token,
        ("teams", "app_id"): teams.app_id,
        ("teams", "app_password"): teams.app_password,
    }
    if real := next((path for path, value in credentials.items() if value), None):
        raise ValueError(f"{name} is on while {_variable(*real)} is set: turn one of them off")
    require_local(settings.http.host, settings.backoffice, settings.database_url)


def _refuse_unknown_variables() -> None:
    known = {FILE_VARIABLE, *setting_variables()}
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0.0)
            raise SettingsError(f"{name} is not a setting; the nearest is {near[0]}")
    if (own := own_file()) and not own.is_file():
        raise SettingsError(f"{FILE_VARIABLE}: there is no file {own}")


_PROBLEMS = {
    "extra_forbidden": "is not a setting",
    "unexpected_keyword_argument": "is not a setting",
    "bool_parsing": "is neither true nor false",
    "bool_type": "is neither true nor false",
    "float_parsing": "is not a number",
    "missing": "is missing",
}


_PLAIN = re.compile(r"[\w.,* +-]{1,20}")


def _explain(details: ErrorDetails) -> str:
    """Say in one line which setting is wrong, why, and where it was set."""
    names = [part for part in details["loc"] if isinstance(part, str)]
    problem = _PROBLEMS.get(details["type"]) or (
        str(details["ctx"]["error"])
        if details["type"] == "value_error" and "error" in details.get("ctx", {})
        else f"is refused: {details['msg']}"
    )
    if not names:
        return problem
    field = setting_variables().get(_variable(*names))
    value = f"{details['input']!r} " if field and _may_show(field, details["input"]) else ""
    if _variable(*names) in {name.upper() for name, text in os.environ.items() if text}:
        return f"{_variable(*names)}: {value}{problem} (set in the environment)"
    path = ".".join(str(part) for part in details["loc"])
    return f"{path}: {value}{problem} (set in {own_file()})"


def _may_show(field: FieldInfo, value: object) -> bool:
    """Addresses may hold a password, and what is long may be a token in the wrong place."""
    is_secret = field.annotation is SecretStr or not field.repr
    is_plain = isinstance(value, str | int | float) and _PLAIN.fullmatch(str(value)) is not None
    return is_plain and not is_secret
