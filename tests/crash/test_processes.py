"""Several desks on one database: any of them answers, and what one leaves another finishes."""

from __future__ import annotations

import asyncio
from collections import Counter

import aiohttp
import pytest

from bot.domain.actions import Result
from bot.domain.orders import Action, Order, OrderState
from tests.crash.child import CHILD
from tests.crash.conftest import ON_SQLITE
from tests.harness.books import Books, key_of
from tests.harness.people import Person
from tests.harness.programs import SERVE, Program, caro_beside
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.crash

_DONE = "Done: the invitation of order"
# Of this database alone: the server also holds those of other tests, whose desks still run.
_SLOTS = (
    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 1128354384"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


async def done_once(books: Books, order: Order) -> None:
    """Wait for the end of a resent invitation, which was done once."""

    async def ended() -> bool:
        return (await books.jobs())[key_of(Action.RESEND_INVITATION, order)] == "SUCCESS"

    await eventually(ended)
    assert (await books.order(order.id)).revision == order.revision + 1
    assert Counter(line.result for line in await books.log(order)) == {Result.DONE: 1}


async def refuses(program: Program) -> bool:
    """Say whether a program takes no request any more."""
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{program.address}/healthz"):
            return False
    except aiohttp.ClientConnectionError:
        return True


async def stand_at(town: Town, child: Program, boundary: str, person: Person) -> Order:
    """Let the job of a resent invitation stand at a boundary."""
    order = town.orders.pop()
    await person.look_up(order)
    job = key_of(Action.RESEND_INVITATION, order)
    await child.tell(f"stand {job} {boundary}")
    await child.says(f"understood {job}")
    await person.ask(Action.RESEND_INVITATION, order)
    await child.says(f"stands {job} {boundary}")
    return order


async def two_at_work(town: Town) -> tuple[Program, Program]:
    """Start two desks, of which the platforms reach the first, and wait until both do jobs."""
    child, other = await town.start(CHILD), await town.start(SERVE)
    town.turn_to(child)

    async def both() -> bool:
        return len(await books.ask(_SLOTS)) == 2

    async with town.books() as books:
        await eventually(both)
    return child, other


def taken_over_by(program: Program) -> int:
    """Count how often a desk has taken over what another had left."""
    return sum("taking over the jobs of" in line for line in program.lines)


@pytest.mark.full
async def test_a_case_of_one_desk_goes_on_at_another_and_both_sides_see_it(
    shared_town: Town,
) -> None:
    town = shared_town
    one, two = await town.start(SERVE), await town.start(SERVE)
    order = next(order for order in town.orders if order.state is OrderState.PROBLEM)
    agent, accountant = town.agent(), town.accountant(order)
    town.turn_to(one)
    await agent.look_up(order)
    await agent.choose("Find the cause")
    await until(lambda: "3 of 6" in agent.shows())
    town.turn_to(two)
    await accountant.look_up(order)
    await accountant.choose("Continue the checks")
    await agent.choose("I have no statement at hand")
    await until(lambda: "statement" in accountant.shows() and "statement" in agent.shows())
    town.turn_to(one)
    await accountant.ask(Action.CONTACT_SUPPORT, order)
    said = "with everything that was answered"
    await until(lambda: said in accountant.shows() and said in agent.shows())
    for program in (one, two):
        await program.stop()


@pytest.mark.full
async def test_what_a_desk_leaves_that_dies_another_finishes(shared_town: Town) -> None:
    town = shared_town
    child, other = await two_at_work(town)
    agent = town.agent()
    order = await stand_at(town, child, "change done, not kept", agent)
    town.turn_to(other)
    child.kill()
    async with town.books() as books:
        await done_once(books, order)
    await until(lambda: _DONE in agent.shows())
    assert taken_over_by(other) == 1
    await other.stop()


@pytest.mark.full
async def test_a_desk_that_only_stands_still_keeps_its_jobs(shared_town: Town) -> None:
    town = shared_town
    still, other = await two_at_work(town)
    order = await stand_at(town, still, "change begins", town.agent())
    dies = await town.start(CHILD)
    taken = await stand_at(town, dies, "change begins", town.agent())
    # Not for long: the database ends the session of a desk that is silent for ten seconds.
    still.freeze()
    dies.kill()
    async with town.books() as books:
        # Whoever takes over what one leaves has looked at what the other has as well.
        await done_once(books, taken)
        assert taken_over_by(other) == 1
        still.kill()
        await done_once(books, order)
    assert taken_over_by(other) == 2
    await other.stop()


async def test_a_desk_that_loses_its_place_and_goes_on_does_nothing_twice(
    shared_town: Town,
) -> None:
    town = shared_town
    child, other = await two_at_work(town)
    agent = town.agent()
    order = await stand_at(town, child, "change done, not kept", agent)
    async with town.books() as books:
        # As when the network is gone for a moment: the lock is free, and the process lives.
        lost = f"SELECT pg_terminate_backend(pid) FROM ({_SLOTS} AND objid = 1) holders"
        assert len(await books.ask(lost)) == 1
        await child.tell(f"go {key_of(Action.RESEND_INVITATION, order)}")
        await done_once(books, order)
    await until(lambda: _DONE in agent.shows())
    for program in (child, other):
        await program.stop()


@pytest.mark.full
@ON_SQLITE
async def test_a_desk_that_is_told_to_stop_ends_what_it_can_and_leaves_the_rest(
    town: Town,
) -> None:
    child = await town.start(CHILD, CARO_JOBS__DRAIN_S="4")
    quick, slow = town.agent(), town.agent()
    ended = await stand_at(town, child, "change begins", quick)
    left = await stand_at(town, child, "change begins", slow)
    child.ask_to_stop()
    await eventually(lambda: refuses(child))
    assert not child.has_ended
    await child.tell(f"go {key_of(Action.RESEND_INVITATION, ended)}")
    assert await child.end() == 0
    assert "Traceback" not in child.text
    assert _DONE in quick.shows()
    assert _DONE not in slow.shows()
    async with town.books() as books:
        await done_once(books, ended)
        await town.start(SERVE)
        await done_once(books, left)
    await until(lambda: _DONE in slow.shows())


@pytest.mark.full
async def test_a_job_that_waits_keeps_no_desk_from_stopping(town: Town) -> None:
    # Far longer than it may take: a job that is being done would be waited for.
    patient = {"CARO_JOBS__DRAIN_S": "300", "CARO_JOBS__TELL_AFTER_S": "0"}
    program = await town.start(SERVE, **patient)
    agent, order = town.agent(), town.orders.pop()
    async with town.books() as books:
        await books.disturb("UPDATE")
        await agent.look_up(order)
        await agent.ask(Action.RESEND_INVITATION, order)
        await until(lambda: "has to wait" in agent.shows())
        await program.stop()
        await books.mend()
        await town.start(SERVE, **patient)
        await done_once(books, order)
    await until(lambda: _DONE in agent.shows())


@pytest.mark.full
async def test_several_desks_may_start_together_on_an_empty_database(
    bare_town: Town,
) -> None:
    town = bare_town
    ended = await asyncio.gather(*(caro_beside(town.settings, "migrate") for _ in range(2)))
    assert [one.returncode for one in ended] == [0, 0]
    told = [one.stdout for one in ended]
    assert all("the database is up to date" in one for one in told)
    assert sum("applied" in one for one in told) == 1
    programs = await asyncio.gather(*(town.start(SERVE) for _ in range(2)))
    town.turn_to(*programs)
    agents = [town.agent() for _ in range(6)]
    for agent in agents:
        await agent.type("6012345678")
    assert all("No CARO order" in agent.shows() for agent in agents)
    for program in programs:
        await program.stop()
