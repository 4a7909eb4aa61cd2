"""The programs that run back-tests: least urgent, over the desk's database, and ended with it."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.casework.flow_publishing import ship
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import BackTestState
from bot.errors import BotError
from config.assembly import SystemClock
from config.back_test_programs import LEAST_URGENT, BackTestPrograms, back_test_programs
from config.flow_files import shipped_flows
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.clock import FakeClock
from tests.flows.shipped import CONTENTS
from tests.harness.databases import copy_database, open_stores
from tests.harness.waiting import eventually

LIVE = CONTENTS["caro_problem"]
DRAFT = FlowContent(LIVE.name, f"{LIVE.source}# A remark.\n", LIVE.texts)


def running(test: str) -> Iterator[int]:
    """Yield the ids of the processes that run a back-test."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if test.encode() in (folder / "cmdline").read_bytes().split(b"\0"):
                yield int(folder.name)


async def test_a_back_test_runs_in_a_program_that_gives_way_to_the_desk(
    sqlite_template: Path, tmp_path: Path
) -> None:
    url, now = f"sqlite://{copy_database(sqlite_template, tmp_path)}", SystemClock().now()
    test = make_back_test(
        flow=LIVE.name, draft=DRAFT.version, baseline=LIVE.version, asked_at=now, heard_at=now
    )
    async with (
        open_stores(url) as stores,
        back_test_programs(url, stores.back_tests, SystemClock()) as programs,
    ):
        await ship(stores.flows, shipped_flows(), SystemClock())
        await stores.back_tests.add(test, DRAFT)
        await programs.start(test.id)
        (program,) = running(test.id)
        assert os.getpriority(os.PRIO_PROCESS, program) == LEAST_URGENT

        async def has_ended() -> bool:
            kept = await stores.back_tests.get(test.id)
            return kept is not None and kept.state is BackTestState.DONE

        await eventually(has_ended)
    assert list(running(test.id)) == []


async def test_a_program_is_told_of_its_database_and_of_no_secret_besides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secrets = {
        "CARO_SLACK__BOT_TOKEN": "xoxb-1",
        "CARO_TEAMS__APP_PASSWORD": "of the app",
        "CARO_STORAGE__SECRET_KEY": "k" * 40,
        "CARO_DATABASE_URL": "sqlite://another",
        "AWS_SECRET_ACCESS_KEY": "of the machine",
        "PGP_PRIVATE_KEY": "of somebody",
        "PYTHON_INDEX_TOKEN": "of an index",
    }
    for name, value in {**secrets, "PGPASSWORD": "of the database"}.items():
        monkeypatch.setenv(name, value)
    told = tmp_path / "told"
    telling = (
        "import json, os, sys; print(json.dumps(dict(os.environ)), file=open(sys.argv[1], 'w'))"
    )
    line = [sys.executable, "-c", telling]
    programs = BackTestPrograms("sqlite://the one", FakeBackTests(), FakeClock(), line)
    await programs.start(str(told))

    async def has_told() -> bool:
        return told.exists() and told.read_text().endswith("\n")

    await eventually(has_told)
    await programs.close()
    environment = json.loads(told.read_text())
    assert environment["CARO_DATABASE_URL"] == "sqlite://the one"
    # A database may be named without its password.
    assert environment["PGPASSWORD"] == "of the database"
    assert environment["PATH"] == os.environ["PATH"]
    assert not set(secrets.values()) & set(environment.values())
    assert [name for name in environment if name.startswith("CARO_")] == ["CARO_DATABASE_URL"]


async def test_programs_end_with_the_desk_before_they_have_begun() -> None:
    tests, test = FakeBackTests(), make_back_test(id="TEST-ends-with-the-desk")
    await tests.add(test, DRAFT)
    async with back_test_programs("sqlite://:memory:", tests, FakeClock()) as programs:
        await programs.start(test.id)
        assert list(running(test.id))
    assert list(running(test.id)) == []
    assert (await tests.under_way()) == (), "no other back-test has to wait for it"


async def test_a_back_test_whose_program_is_killed_has_failed_at_once() -> None:
    tests, test = FakeBackTests(), make_back_test(id="TEST-is-killed")
    await tests.add(test, DRAFT)
    waits = [sys.executable, "-c", "import time; time.sleep(600)"]
    programs = BackTestPrograms("sqlite://:memory:", tests, FakeClock(), waits)
    await programs.start(test.id)
    (program,) = running(test.id)
    os.kill(program, signal.SIGKILL)

    async def has_failed() -> bool:
        kept = await tests.get(test.id)
        return kept is not None and kept.state is BackTestState.FAILED

    await eventually(has_failed)
    await programs.close()


async def test_where_none_can_be_started_that_is_an_error_of_ours() -> None:
    nothing = ["/no/such/program"]
    programs = BackTestPrograms("sqlite://:memory:", FakeBackTests(), FakeClock(), nothing)
    with pytest.raises(BotError, match="no program can be started"):
        await programs.start("TEST-1")
    await programs.close()
