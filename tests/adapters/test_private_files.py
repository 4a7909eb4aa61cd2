"""Files for our account alone, whatever its usual mode is and whatever was there before."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from adapters.private_files import (
    close_to_others,
    make_private_database,
    make_private_folder,
)


@pytest.fixture(params=[0o000, 0o022, 0o077], autouse=True)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Several usual modes of an account."""
    before = os.umask(request.param)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}


def test_a_database_and_its_neighbours_are_ours_from_the_first_moment(tmp_path: Path) -> None:
    file = tmp_path / "desk.sqlite3"
    make_private_database(file)
    assert modes(tmp_path) == {"desk.sqlite3": 0o600}
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE orders (id)")
        found = modes(tmp_path)
    names = ("desk.sqlite3", "desk.sqlite3-wal", "desk.sqlite3-shm")
    assert found == dict.fromkeys(names, 0o600)


def test_what_was_open_to_others_is_closed_and_keeps_its_content(tmp_path: Path) -> None:
    names = ["desk.sqlite3", "desk.sqlite3-wal", "desk.sqlite3-shm", "desk.sqlite3-journal"]
    for name in names:
        (tmp_path / name).write_text(name)
        (tmp_path / name).chmod(0o664)
    (tmp_path / "notes").write_text("of somebody")
    (tmp_path / "notes").chmod(0o644)
    make_private_database(tmp_path / "desk.sqlite3")
    assert modes(tmp_path) == {**dict.fromkeys(names, 0o600), "notes": 0o644}
    assert [(tmp_path / name).read_text() for name in names] == names


def test_a_link_is_followed_to_the_file_that_it_means(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "desk.sqlite3")
    make_private_database(tmp_path / "link")
    assert modes(tmp_path / "elsewhere") == {"desk.sqlite3": 0o600}


def test_every_folder_that_is_made_is_ours_and_no_other_is_touched(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "one" / "two")
    make_private_folder(tmp_path / "one" / "two")
    assert (modes(tmp_path), modes(tmp_path / "one")) == ({"one": 0o700}, {"two": 0o700})
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    close_to_others(tmp_path / "nothing")
    tmp_path.chmod(0o755)
    close_to_others(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert list(tmp_path.iterdir()) == []


def test_the_locks_of_this_process_survive(tmp_path: Path) -> None:
    file = tmp_path / "desk.sqlite3"
    make_private_database(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as ours:
        ours.execute("BEGIN EXCLUSIVE")
        make_private_database(file)
        line = (
            f"import sqlite3; sqlite3.connect({str(file)!r}, timeout=0).execute('SELECT 1 FROM t')"
        )
        other = subprocess.run([sys.executable, "-c", line], capture_output=True, check=False)
    assert b"database is locked" in other.stderr
