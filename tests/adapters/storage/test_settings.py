"""Where the database is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from adapters.storage import StorageSettings, tortoise_config


def test_sqlite_file_may_be_relative_or_absolute() -> None:
    assert StorageSettings().sqlite_file == Path("var/caro.sqlite3")
    absolute = StorageSettings(database_url="sqlite:///srv/caro.sqlite3")
    assert absolute.sqlite_file == Path("/srv/caro.sqlite3")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_postgres_is_reached_by_asyncpg_and_a_pool(scheme: str) -> None:
    settings = StorageSettings(database_url=f"{scheme}://anna:p%40ss@db.example.be/caro")
    connection = tortoise_config(settings, {})["connections"]["postgres"]
    credentials = connection["credentials"]
    assert connection["engine"] == "tortoise.backends.asyncpg"
    assert settings.sqlite_file is None
    assert (credentials["host"], credentials["password"]) == ("db.example.be", "p@ss")
    assert credentials["maxsize"] == settings.pool_connections


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite://:memory:", "mysql://db/caro", "caro.sqlite3"]
)
def test_other_databases_are_refused_without_quoting_the_url(url: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        StorageSettings(database_url=url)
    assert "database_url" in str(wrong.value)
    assert url not in str(wrong.value).replace("sqlite://<file>", "")


def test_postgres_url_may_ask_for_encryption() -> None:
    settings = StorageSettings(database_url="postgres://db.example.be/caro?sslmode=require")
    credentials = tortoise_config(settings, {})["connections"]["postgres"]["credentials"]
    assert credentials["ssl"] == "require"
    assert "sslmode" not in credentials


def test_unknown_parameter_of_the_url_is_named() -> None:
    with pytest.raises(ValidationError, match="parameter pool"):
        StorageSettings(database_url="postgres://db.example.be/caro?pool=9")
