"""A crash at every boundary of every action: done once, logged once, and the person is told."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.orders import Action
from tests.crash.child import CHILD
from tests.crash.conftest import ON_POSTGRES, ON_SQLITE
from tests.crash.stories import Story, ask, faults_in_the_end, prepare, stories
from tests.harness.programs import SERVE, Program
from tests.harness.towns import Town

pytestmark = pytest.mark.crash


async def boundaries_of(town: Town, child: Program) -> dict[Action, list[str]]:
    """Do each action once and return the boundaries that its job passed."""
    samples = stories(town, {action: [""] for action in Action})
    await prepare(samples)
    await ask(samples)
    await child.says(*(f"passes {story.job} ends" for story in samples))
    found: dict[Action, list[str]] = {}
    for story in samples:
        begin = f"passes {story.job} "
        passed = [line.removeprefix(begin) for line in child.lines if line.startswith(begin)]
        found[story.action] = list(dict.fromkeys([*found.get(story.action, []), *passed]))
    return found


@pytest.mark.full
@ON_SQLITE
async def test_a_crash_at_any_boundary_changes_the_order_once_and_is_told(town: Town) -> None:
    child = await town.start(CHILD)
    boundaries = await boundaries_of(town, child)
    chosen = stories(town, boundaries)
    await prepare(chosen)
    for story in chosen:
        await child.tell(f"stand {story.job} {story.boundary}")
    await child.says(f"understood {chosen[-1].job}")
    async with asyncio.TaskGroup() as going_on:
        going_on.create_task(ask(chosen))
        await child.says(*(f"stands {story.job} {story.boundary}" for story in chosen))
        child.kill()
    await child.end()
    await town.start(SERVE)
    assert await faults_in_the_end(town, chosen) == {}
    await town.programs[-1].stop()


@pytest.mark.full
@ON_POSTGRES
async def test_a_desk_that_dies_again_and_again_finishes_all_that_it_accepted(town: Town) -> None:
    chosen: list[Story] = []
    for boundary in ("accepted", "change done, not kept", "end kept"):
        child = await town.start(CHILD)
        more = stories(town, {action: [boundary] for action in Action})
        # First: jobs that the last desk left behind may take this one with them at any moment.
        await prepare(more)
        await child.tell(f"die * {boundary}")
        await child.says("understood *")
        await ask(more)
        # The first job to come there takes all the others with it.
        await child.end()
        chosen += more
    await town.start(SERVE)
    assert await faults_in_the_end(town, chosen) == {}
    await town.programs[-1].stop()
