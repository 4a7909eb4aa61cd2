"""Deadlines: a database that went deaf is noticed by everything that asks it."""

from __future__ import annotations

import asyncio
import inspect
import tomllib
from collections.abc import Iterator

import psycopg
import pytest

from adapters.jobs.executor_leases import leases_of
from adapters.jobs.place import Place
from bot.domain.actions import Result
from bot.errors import StoreUnavailable
from tests.adapters.jobs.bench import CANCEL, Bench
from tests.harness.lines import Line, open_line
from tests.harness.processes import ROOT
from tests.harness.waiting import PATIENCE_S, eventually, until

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def line(postgres_url: str) -> Iterator[tuple[Line, str]]:
    """A line to a fresh database, and the address at its end."""
    with open_line(postgres_url) as laid:
        yield laid


def test_the_driver_is_the_one_whose_inside_is_known() -> None:
    """Its next minor version may wait in another way: look at that, then raise the pin."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "psycopg[binary]~=3.3.0" in project["dependencies"]
    assert issubclass(psycopg.errors._WaitTimeout, Exception)
    assert [*inspect.signature(psycopg.Connection.wait).parameters][1:] == [
        "gen",
        "interval",
        "timeout",
    ]


async def test_a_lease_on_a_deaf_connection_is_held_again_on_another(
    line: tuple[Line, str],
) -> None:
    deaf, url = line
    ours, other = leases_of(Place(url)), leases_of(Place(url))
    await ours.take()
    deaf.is_deaf = True
    async with asyncio.timeout(PATIENCE_S):
        with pytest.raises(StoreUnavailable):
            await ours.hold()
    deaf.is_deaf = False
    await ours.hold()
    assert not await other.is_free(ours.name)
    deaf.is_deaf = True
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(ours.give_back(), other.give_back())


async def test_the_name_of_a_machine_that_is_cut_off_is_soon_free(
    line: tuple[Line, str], postgres_url: str
) -> None:
    deaf, url = line
    ours, other = leases_of(Place(url), 0.2), leases_of(Place(postgres_url), 0.2)
    name = await ours.take()
    assert not await other.is_free(name)
    deaf.is_deaf = True
    await eventually(lambda: other.is_free(name))
    with pytest.raises(StoreUnavailable):
        await ours.hold()
    assert ours.has_lapsed
    await asyncio.gather(ours.give_back(), other.give_back())


async def test_a_process_whose_own_broken_session_has_its_name_takes_another_and_says_so_once(
    line: tuple[Line, str], caplog: pytest.LogCaptureFixture
) -> None:
    deaf, url = line
    ours = leases_of(Place(url), 600.0)
    await ours.take()
    deaf.is_deaf = True
    with pytest.raises(StoreUnavailable):
        await ours.hold()
    await until(lambda: deaf.kept_back)
    deaf.is_deaf = False
    assert [await ours.hold() for _ in range(3)] == [False, True, True]
    assert ours.name == "desk-2"
    assert not ours.has_lapsed
    assert caplog.text.count("desk-1") == 1
    await ours.give_back()


async def test_jobs_and_their_upkeep_outlive_a_deaf_database(
    line: tuple[Line, str], caplog: pytest.LogCaptureFixture
) -> None:
    deaf, url = line
    async with Bench(url) as bench:
        made = await bench.start()
        job = (await made.submit(CANCEL)).status.job
        deaf.is_deaf = True
        made.release(job)
        await until(lambda: "the upkeep of the jobs still waits" in caplog.text)
        await until(lambda: "Database connection failed" in caplog.text)
        deaf.is_deaf = False
        await eventually(lambda: bench.is_over(made, job))
        assert bench.results == [Result.DONE]
        await made.stop()
