"""A desk that is told to stop while its database is away: it ends in time, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

import pytest

from bot.domain.orders import Action
from tests.crash.child import CHILD
from tests.crash.test_processes import done_once, stand_at
from tests.harness.books import key_of
from tests.harness.lines import Line, open_line
from tests.harness.programs import Program
from tests.harness.towns import Town

pytestmark = pytest.mark.crash

# What jobs and messages may take, and as long again for all that has to be closed.
_DRAINS = {
    "CARO_JOBS__DRAIN_S": "1",
    "CARO_SLACK__DRAIN_S": "1",
    "CARO_TEAMS__DRAIN_S": "1",
}
_IN_TIME_S = 20.0


@pytest.fixture
def line(shared_town: Town) -> Iterator[tuple[Line, str]]:
    """A line to the database of the town, and the address at its end."""
    with open_line(shared_town.settings["CARO_DATABASE_URL"]) as laid:
        yield laid


@pytest.mark.full
@pytest.mark.parametrize("way", ["cut", pytest.param("deaf", marks=pytest.mark.full)])
async def test_a_desk_whose_database_is_away_stops_in_time_and_says_what_it_leaves(
    shared_town: Town, line: tuple[Line, str], way: str
) -> None:
    town, (laid, url) = shared_town, line
    child = await town.start(CHILD, CARO_DATABASE_URL=url, **_DRAINS)
    order = await stand_at(town, child, "change done, not kept", town.agent())
    job = key_of(Action.RESEND_INVITATION, order)
    laid.fail(cut=way == "cut")
    await child.tell(f"go {job}")
    await child.says(f"passes {job} change done, not kept")
    assert await seconds_to_stop(child) < _IN_TIME_S
    left = [said for said in child.lines if "left for the next start" in said]
    assert len(left) == 1, child.text[-5000:]
    assert job in left[0]
    await town.start()
    async with town.books() as books:
        await done_once(books, order)


async def seconds_to_stop(program: Program) -> float:
    """Ask a program to stop, and return how long it took to end well."""
    begun_s = monotonic()
    program.ask_to_stop()
    assert await program.end() == 0, program.text[-5000:]
    return monotonic() - begun_s
