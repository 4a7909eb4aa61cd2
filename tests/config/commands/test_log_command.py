"""`caro log` as a person types it: files, pipes, and wrong options."""

from __future__ import annotations

import asyncio
import csv
import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.storage import StorageSettings, connect
from tests.adapters.storage.test_database import OFFICE
from tests.config.commands.conftest import environment
from tests.conftest import APPS
from tests.contracts.test_action_log import NOW, make_entry

LINES = 3000
_LINE = [sys.executable, "-m", "config", "log"]


@pytest.fixture
def url(sqlite_url: str) -> str:
    """A database with more log lines than a page of an export and a pipe hold."""

    async def fill() -> None:
        settings = StorageSettings(database_url=sqlite_url)
        async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
            for number in range(LINES):
                at = NOW + number * timedelta(minutes=1)
                await stores.log.append(make_entry(revision=number, at=at))

    asyncio.run(fill())
    return sqlite_url


def start(url: str, folder: Path, *words: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    line = [*_LINE, *words]
    return subprocess.Popen(line, env=environment(url), cwd=folder, stdout=pipe, stderr=pipe)


@pytest.mark.slow
def test_an_export_holds_every_line_and_a_table_the_newest(url: str, tmp_path: Path) -> None:
    out, err = start(url, tmp_path, "--format", "csv").communicate()
    rows = list(csv.DictReader(out.decode().splitlines()))
    assert [int(row["revision"]) for row in rows] == list(range(LINES))
    options = ["--format", "jsonl", "--limit", "1500", "--output", "log.jsonl"]
    assert start(url, tmp_path, *options).communicate() == (b"", b"")
    written = (tmp_path / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["revision"] for line in written] == list(range(1500, LINES))
    table, err = start(url, tmp_path, "--until", "2026-03-02T09:33").communicate()
    assert [line.split()[2] for line in table.decode().splitlines()[1:]] == ["2", "1", "0"]
    assert err == b""


@pytest.mark.slow
@pytest.mark.parametrize("words", [["--format", "csv"], ["--format", "jsonl"], ["--limit", "2000"]])
def test_a_reader_that_has_seen_enough_ends_it_quietly(
    url: str, tmp_path: Path, words: list[str]
) -> None:
    with start(url, tmp_path, *words) as log:
        assert log.stdout
        assert log.stderr
        log.stdout.readline()
        log.stdout.close()
        assert log.stderr.read() == b""
    assert log.returncode == 0


def test_a_wrong_option_is_refused_before_anything_is_opened(tmp_path: Path) -> None:
    for words in (["--since", "soon"], ["--format", "xml"], ["--limit", "0"]):
        log = start(f"sqlite://{tmp_path}/none.sqlite3", tmp_path, *words)
        _, err = log.communicate()
        assert log.returncode == 2
        assert words[0] in err.decode()
    assert list(tmp_path.iterdir()) == []
