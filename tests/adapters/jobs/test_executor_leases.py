"""ExecutorLeases: every process has a name of its own, and that of a dead one is free at once."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from time import monotonic

import asyncpg  # type: ignore[import-untyped]
import pytest

from adapters.jobs import executor_leases
from adapters.jobs.executor_leases import ExecutorLeases, leases_of
from adapters.jobs.place import Place
from bot.errors import StoreUnavailable
from tests.harness.databases import CUT_LEASES
from tests.harness.waiting import eventually

ROOT = Path(__file__).parents[3]
MakeSlots = Callable[[], ExecutorLeases]
_HOLDER = """
import asyncio, sys
from adapters.jobs.place import Place
from adapters.jobs.executor_leases import leases_of

async def hold():
    leases = leases_of(Place(sys.argv[1]))
    print(await leases.take(), flush=True)
    await asyncio.Event().wait()

asyncio.run(hold())
"""


@pytest.fixture
async def make_slots(database_url: str) -> AsyncIterator[MakeSlots]:
    """Make the leases of one more process."""
    made: list[ExecutorLeases] = []

    def make() -> ExecutorLeases:
        made.append(leases_of(Place(database_url)))
        return made[-1]

    yield make
    for leases in made:
        await leases.give_back()


async def until_free(leases: ExecutorLeases, name: str) -> None:
    """PostgreSQL may need a moment to hear that a process is gone."""
    await eventually(lambda: leases.is_free(name))


async def test_each_process_has_a_name_of_its_own(make_slots: MakeSlots) -> None:
    one, two, three = make_slots(), make_slots(), make_slots()
    assert [await leases.take() for leases in (one, two, three)] == ["desk-1", "desk-2", "desk-3"]
    assert [leases.name for leases in (one, two, three)] == ["desk-1", "desk-2", "desk-3"]


async def test_a_process_that_starts_again_gets_its_name_back(make_slots: MakeSlots) -> None:
    one, two = make_slots(), make_slots()
    await one.take()
    await two.take()
    await one.give_back()
    assert await make_slots().take() == "desk-1"


async def test_only_the_name_of_nobody_is_free(make_slots: MakeSlots) -> None:
    one, two = make_slots(), make_slots()
    await one.take()
    await two.take()
    assert not await two.is_free("desk-1")
    await one.give_back()
    # Asking takes nothing: it is as free the second time.
    assert await two.is_free("desk-1")
    assert await two.is_free("desk-1")
    assert await one.take() == "desk-1"


async def test_the_name_of_a_killed_process_is_free_at_once(
    make_slots: MakeSlots, database_url: str
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _HOLDER, database_url, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout
    assert (await process.stdout.readline()).decode().strip() == "desk-1"
    ours = make_slots()
    assert await ours.take() == "desk-2"
    assert not await ours.is_free("desk-1")
    process.kill()
    await process.wait()
    await until_free(ours, "desk-1")


async def test_holding_a_name_that_was_not_lost_changes_nothing(make_slots: MakeSlots) -> None:
    one, two = make_slots(), make_slots()
    await one.take()
    assert await one.hold()
    assert not one.has_lapsed
    assert not await two.is_free("desk-1")


async def cut_connections(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(CUT_LEASES)
    await connection.close()


@pytest.fixture
def postgres_slots(postgres_url: str) -> MakeSlots:
    """Make the leases of one more process on PostgreSQL."""
    return lambda: leases_of(Place(postgres_url))


async def test_a_name_that_was_lost_is_held_again(
    postgres_slots: MakeSlots, postgres_url: str
) -> None:
    one, two = postgres_slots(), postgres_slots()
    await one.take()
    await cut_connections(postgres_url)
    await until_free(two, "desk-1")
    # What was done under it meanwhile may have been taken over.
    assert not await one.hold()
    assert await one.hold()
    assert not await two.is_free("desk-1")
    for leases in (one, two):
        await leases.give_back()


async def test_whoever_lost_its_name_to_another_takes_a_new_one(
    postgres_slots: MakeSlots, postgres_url: str
) -> None:
    one, two, three = postgres_slots(), postgres_slots(), postgres_slots()
    await one.take()
    await cut_connections(postgres_url)
    assert await two.take() == "desk-1"
    assert not await one.hold()
    assert one.name == "desk-2"
    assert await one.hold()
    assert not await three.is_free("desk-2")
    for leases in (one, two, three):
        await leases.give_back()


async def test_a_session_that_is_touched_is_not_ended(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executor_leases, "SHORTEST_S", 0.5)
    leases = leases_of(Place(postgres_url), 0.05)
    await leases.take()
    end_s = monotonic() + 1.5
    while monotonic() < end_s:
        assert await leases.hold()
        await asyncio.sleep(leases.beat_s)
    await leases.give_back()


async def test_two_may_ask_at_the_same_time(make_slots: MakeSlots) -> None:
    leases = make_slots()
    await leases.take()
    asked = await asyncio.gather(leases.hold(), leases.is_free("desk-7"))
    assert all(asked)


async def test_a_database_that_is_away_is_told_in_our_words() -> None:
    leases = leases_of(Place("postgresql://nobody@127.0.0.1:1/none"))
    with pytest.raises(StoreUnavailable, match="no lease"):
        await leases.take()
