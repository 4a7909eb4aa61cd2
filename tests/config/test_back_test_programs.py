"""The programs that run back-tests: least urgent, over the desk's database, and ended with it."""

from __future__ import annotations

import os
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
from tests.fakes.back_tests import make_back_test
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
        back_test_programs(url) as programs,
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


async def test_programs_end_with_the_desk_before_they_have_begun() -> None:
    test = "TEST-ends-with-the-desk"
    async with back_test_programs("sqlite://:memory:") as programs:
        await programs.start(test)
        assert list(running(test))
    assert list(running(test)) == []


async def test_where_none_can_be_started_that_is_an_error_of_ours() -> None:
    programs = BackTestPrograms("sqlite://:memory:", ["/no/such/program"])
    with pytest.raises(BotError, match="no program can be started"):
        await programs.start("TEST-1")
    await programs.close()
