"""Closing the jobs while their database is away: what asks it again and again comes to its end."""

from __future__ import annotations

import asyncio
import inspect
import logging
import threading

import pytest
from dbos._sys_db import SystemDatabase

from bot.domain.actions import Result
from tests.adapters.jobs.bench import CANCEL, SETTINGS, Bench
from tests.harness.lines import open_line
from tests.harness.waiting import eventually, until

_SOON_S = 20.0
# So slow that the job is not let go before, and not so slow that its name stays taken for long.
_AT_ONCE = SETTINGS.model_copy(update={"drain_s": 0.0, "takeover_s": 4.0})


def test_the_library_is_the_one_whose_retries_are_known() -> None:
    """Where this name is another, look at how its retries end, then change it."""
    assert "retry_connection_errors" in inspect.signature(SystemDatabase.__init__).parameters
    assert "self._retry_connection_errors" in inspect.getsource(SystemDatabase.__init__)


def asking() -> list[str]:
    """Return the threads of the library that work for a job."""
    names = [thread.name for thread in threading.enumerate()]
    return [name for name in names if name.startswith("dbos-executor-")]


@pytest.mark.parametrize(
    "cut", [True, pytest.param(False, marks=pytest.mark.full)], ids=["cut", "deaf"]
)
async def test_jobs_whose_database_is_away_stop_soon_and_go_on_at_the_next_start(
    postgres_url: str, impatient: None, caplog: pytest.LogCaptureFixture, cut: bool
) -> None:
    caplog.set_level(logging.INFO, "adapters.jobs")
    with open_line(postgres_url) as (line, url):
        async with Bench(url) as bench:
            made = await bench.begin(bench.make(settings=_AT_ONCE))
            job = (await made.submit(CANCEL)).status.job
            line.fail(cut=cut)
            made.release(job)
            await until(lambda: "Database connection failed" in caplog.text)
            async with asyncio.timeout(_SOON_S):
                await made.stop()
                await until(lambda: not asking())
            assert f"1 jobs are left for the next start: {job}" in caplog.text
            bench.url = postgres_url
            again = await bench.start()
            await eventually(lambda: bench.is_over(again, job))
            assert bench.results == [Result.DONE]
