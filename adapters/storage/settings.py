"""Where the database is and how long to wait for it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qs, urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, SecretStr, field_validator

_SQLITE = "sqlite://"
_SCHEMES = ("sqlite", "postgres", "postgresql")
_PARAMETERS = frozenset({"application_name", "host", "sslmode"})
_KEY_FILE = "caro.key"
SECRET_KEY_CHARS = 32
"""The least that a key has; a shorter one could be guessed."""


def _check_secret_key(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()
    if text and len(text.strip()) < SECRET_KEY_CHARS:
        raise ValueError(f"is shorter than {SECRET_KEY_CHARS} characters")
    return secret


SecretKey = Annotated[SecretStr, AfterValidator(_check_secret_key)]


class StorageSettings(BaseModel):
    """`database_url` is `sqlite://<file>` or `postgres://…` (`postgresql://…` as well).

    Without `secret_key` the key is that of `key_file`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    database_url: str = "sqlite://var/caro.sqlite3"
    secret_key: SecretKey = SecretStr("")
    busy_timeout_s: float = 5.0
    command_timeout_s: float = 10.0
    pool_connections: int = 10

    @field_validator("database_url")
    @classmethod
    def _check_url(cls, url: str) -> str:
        scheme, _, rest = url.partition("://")
        # A database in memory would be gone between `caro migrate` and `caro serve`.
        if scheme not in _SCHEMES or rest in ("", ":memory:"):
            raise ValueError(
                "must be sqlite://<file> or postgres://<user>:<password>@<host>/<name>"
            )
        unknown = parse_qs(urlsplit(url).query).keys() - _PARAMETERS
        if unknown:
            known = ", ".join(sorted(_PARAMETERS))
            raise ValueError(f"has the parameter {min(unknown)}; known are {known}")
        return url

    @property
    def sqlite_file(self) -> Path | None:
        """The SQLite file, or None for PostgreSQL."""
        if not self.database_url.startswith(_SQLITE):
            return None
        return Path(self.database_url.removeprefix(_SQLITE))

    @property
    def key_file(self) -> Path:
        """The key file: beside the SQLite file, or in `var` for PostgreSQL."""
        return (self.sqlite_file or Path("var") / _KEY_FILE).with_name(_KEY_FILE)
