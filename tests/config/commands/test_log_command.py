"""`caro log` as a person types it: files, pipes, and wrong options."""

from __future__ import annotations

import asyncio
import csv
import json
import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tortoise.transactions import in_transaction

from tests.config.conftest import Caro
from tests.contracts.test_action_log import NOW, make_entry
from tests.contracts.test_admin_log import ENTRY
from tests.harness.databases import copy_database, open_stores
from tests.harness.processes import Command, fork
from tests.harness.waiting import until

LINES = 1500


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with more log lines than a page of an export and a pipe hold."""
    url = f"sqlite://{copy_database(sqlite_template, tmp_path_factory.mktemp('log'))}"

    async def fill() -> None:
        async with open_stores(url) as stores, in_transaction():
            for number in range(LINES):
                at = NOW + number * timedelta(minutes=1)
                await stores.log.append(make_entry(revision=number, at=at))

    asyncio.run(fill())
    return url


@pytest.mark.more
def test_an_export_holds_every_line_and_a_table_the_newest(
    caro: Caro, url: str, tmp_path: Path
) -> None:
    exported = caro("log", "--format", "csv", CARO_DATABASE_URL=url)
    rows = list(csv.DictReader(exported.stdout.splitlines()))
    assert [int(row["revision"]) for row in rows] == list(range(LINES))
    options = ["--format", "jsonl", "--limit", "1200", "--output", "log.jsonl"]
    written = caro("log", *options, CARO_DATABASE_URL=url)
    assert (written.stdout, written.stderr) == ("", "")
    lines = (tmp_path / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["revision"] for line in lines] == list(range(300, LINES))
    table = caro("log", "--until", "2026-03-02T09:33", CARO_DATABASE_URL=url)
    assert [line.split()[2] for line in table.stdout.splitlines()[1:]] == ["2", "1", "0"]
    assert table.stderr == ""


@pytest.mark.parametrize(
    "words",
    [
        ["--format", "csv"],
        pytest.param(["--format", "jsonl"], marks=pytest.mark.full),
        pytest.param(["--limit", "2000"], marks=pytest.mark.full),
    ],
)
async def test_a_reader_that_has_seen_enough_ends_it_quietly(
    url: str, tmp_path: Path, words: list[str]
) -> None:
    command = Command(["config", "log", *words], {"CARO_DATABASE_URL": url}, tmp_path)
    reader, writer = os.pipe()
    nothing = os.open(os.devnull, os.O_RDONLY)
    errors = os.open(tmp_path / "errors", os.O_CREAT | os.O_WRONLY)
    log = fork(command, nothing, writer, errors)
    for file in (nothing, writer, errors):
        os.close(file)
    with closing(os.fdopen(reader, "rb", buffering=0)) as seen:
        await asyncio.to_thread(seen.read, 100)
    await until(lambda: log.poll() is not None)
    assert (log.poll(), (tmp_path / "errors").read_text()) == (0, "")


@pytest.mark.parametrize("words", [["--since", "soon"], ["--format", "xml"], ["--limit", "0"]])
def test_a_wrong_option_is_refused_before_anything_is_opened(
    caro: Caro, tmp_path: Path, words: list[str]
) -> None:
    log = caro("log", *words)
    assert log.returncode == 2
    assert words[0] in log.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_chain_of_the_administrators_log_is_whole_or_the_broken_line_is_named(
    caro: Caro, sqlite_template: Path, tmp_path: Path
) -> None:
    url = f"sqlite://{copy_database(sqlite_template, tmp_path)}"

    def verify() -> CompletedProcess[str]:
        return caro("log", "verify", CARO_DATABASE_URL=url)

    async def fill() -> str:
        async with open_stores(url) as stores:
            lines = [await stores.admin_log.append(ENTRY) for _ in range(3)]
            return lines[-1].digest

    async def tamper() -> None:
        async with open_stores(url) as stores:
            for statement in (
                "DROP TRIGGER admin_log_refuses_update",
                "UPDATE admin_log SET actor_name = 'Eve' WHERE number = 2",
            ):
                await stores.database.execute_query(statement)

    assert verify().stdout == f"0 lines, head {'0' * 64}, whole\n"
    head = asyncio.run(fill())
    assert verify().stdout == f"3 lines, head {head}, whole\n"
    asyncio.run(tamper())
    found = verify()
    assert (found.returncode, found.stdout) == (1, "")
    assert "line 2 is not what was written behind line 1" in found.stderr
