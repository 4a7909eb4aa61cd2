"""Where jobs are kept: in the desk's PostgreSQL database, or beside its SQLite file."""

from __future__ import annotations

from pathlib import Path

from adapters.jobs.place import Place


def test_a_file_of_its_own_stands_beside_the_sqlite_database() -> None:
    place = Place("sqlite://var/caro.sqlite3")
    assert place.sqlite_file == Path("var/caro.jobs.sqlite3")
    assert place.engine_url == "sqlite:///var/caro.jobs.sqlite3"


def test_an_absolute_path_stays_absolute(tmp_path: Path) -> None:
    place = Place(f"sqlite://{tmp_path}/caro.sqlite3")
    assert place.engine_url == f"sqlite:///{tmp_path}/caro.jobs.sqlite3"


def test_postgres_is_shared_with_the_desk() -> None:
    place = Place("postgres://desk:secret@db.example/caro?sslmode=require")
    assert place.sqlite_file is None
    assert place.engine_url == ("postgresql+psycopg://desk:secret@db.example/caro?sslmode=require")
    assert "secret" not in repr(place)
