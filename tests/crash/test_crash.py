"""A crash at every boundary of every action: done once, logged once, and the person is told."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

import pytest

from adapters.playground.recording import wait_until
from bot.actions import Result
from bot.cases import CaseStatus
from bot.orders import Action, Order, OrderState
from tests.crash.people import Person
from tests.crash.processes import CHILD, SERVE, Program
from tests.crash.town import Books, Town, eventually, key_of

pytestmark = [pytest.mark.crash, pytest.mark.timeout(180)]

_AT_ONCE = 16
_CHANGED = {
    Action.RECREATE: (2, OrderState.CANCELLED),
    Action.CANCEL: (1, OrderState.CANCELLED),
    Action.UPDATE_CARDHOLDER: (1, OrderState.INVITATION_SENT),
    Action.RESEND_INVITATION: (1, OrderState.INVITATION_SENT),
}
_TOLD = {
    Action.RECREATE: "Done: order {} is cancelled, and order",
    Action.CANCEL: "Done: order {}",
    Action.UPDATE_CARDHOLDER: "Done: the cardholder of order {}",
    Action.RESEND_INVITATION: "Done: the invitation of order {}",
    Action.CONTACT_SUPPORT: "Support has your case",
}


@dataclass(slots=True)
class Story:
    """One person who asks for one action on one order, and where its job is to die."""

    person: Person
    action: Action
    order: Order
    boundary: str = ""

    @property
    def job(self) -> str:
        return key_of(self.action, self.order)

    def is_told(self) -> bool:
        return _TOLD[self.action].format(self.order.id) in self.person.shows()

    async def faults(self, books: Books, status: str) -> list[str]:
        """Return what is not as it has to be after the end."""
        after = await books.order(self.order.id)
        if status == "none":
            # It died before the job was accepted: the platform said so, and nothing may be done.
            lines = await books.log(self.order)
            return [f"not accepted, but {after} {lines}"] * bool(after != self.order or lines)
        more, state = _CHANGED.get(self.action, (0, self.order.state))
        placed = await books.replacing(self.order)
        results = Counter(line.result for line in await books.log(self.order))
        case = await books.stores.cases.find_open(f"CARO-{placed[0]}" if placed else after.id)
        right = {
            f"job {status}": status == "SUCCESS",
            f"revision {after.revision}": after.revision == self.order.revision + more,
            f"state {after.state}": after.state is state,
            f"placed {placed}": len(placed) == (self.action is Action.RECREATE),
            f"log {results}": results == {Result.DONE: 1},
            f"case {case}": bool(case) == (self.action is not Action.CANCEL),
            f"shows {self.person.shows()[-1500:]}": self.is_told(),
        }
        if self.action is Action.CONTACT_SUPPORT:
            right[f"case {case}"] = case is not None and case.status is CaseStatus.HANDED_OVER
        return [what for what, holds in right.items() if not holds]


def stories(town: Town, boundaries: dict[Action, list[str]]) -> list[Story]:
    """Return a story for each boundary of each action on each platform."""
    told: list[Story] = []
    for action, named in boundaries.items():
        for boundary in named:
            for person in (lambda _order: town.agent(), town.accountant):
                order = town.orders.pop()
                told.append(Story(person(order), action, order, boundary))
    return told


async def tell(chosen: list[Story]) -> None:
    """Let everybody look their order up and ask for their action, a few at a time."""
    for story in chosen:
        await story.person.look_up(story.order)
    few = asyncio.Semaphore(_AT_ONCE)

    async def ask(story: Story) -> None:
        async with few:
            await story.person.ask(story.action, story.order)

    async with asyncio.TaskGroup() as asking:
        # Whoever is never answered comes last: they would keep the others waiting.
        for story in sorted(chosen, key=lambda story: story.boundary == "accepted"):
            asking.create_task(ask(story))


async def boundaries_of(town: Town, child: Program) -> dict[Action, list[str]]:
    """Do each action once and return the boundaries that its job passed."""
    samples = stories(town, {action: [""] for action in Action})
    await tell(samples)
    await child.says(*(f"passes {story.job} ends" for story in samples))
    found: dict[Action, list[str]] = {}
    for story in samples:
        begin = f"passes {story.job} "
        passed = [line.removeprefix(begin) for line in child.lines if line.startswith(begin)]
        found[story.action] = list(dict.fromkeys([*found.get(story.action, []), *passed]))
    return found


async def faults_in_the_end(town: Town, chosen: list[Story]) -> dict[str, list[str]]:
    """Wait until all jobs have ended, and return what is not as it has to be."""

    async def ended() -> bool:
        statuses = await books.jobs()
        return not {"ENQUEUED", "PENDING"} & {statuses.get(story.job) for story in chosen}

    async with town.books() as books:
        await eventually(ended, within_s=90)
        statuses = await books.jobs()
        accepted = [story for story in chosen if story.job in statuses]
        with suppress(TimeoutError):
            await wait_until(lambda: all(story.is_told() for story in accepted), within_s=10)
        faults = {
            f"{type(story.person).__name__} {story.job} {story.boundary}": found
            for story in chosen
            if (found := await story.faults(books, statuses.get(story.job, "none")))
        }
        if kept := await books.forms_of_jobs():
            faults["forms"] = sorted(kept)
    return faults


async def test_a_crash_at_any_boundary_changes_the_order_once_and_is_told(town: Town) -> None:
    child = await town.start(CHILD)
    boundaries = await boundaries_of(town, child)
    chosen = stories(town, boundaries)
    for story in chosen:
        await child.tell(f"stand {story.job} {story.boundary}")
    await child.says(f"understood {chosen[-1].job}")
    async with asyncio.TaskGroup() as going_on:
        going_on.create_task(tell(chosen))
        await child.says(*(f"stands {story.job} {story.boundary}" for story in chosen))
        child.kill()
    await child.end()
    await town.start(SERVE)
    assert await faults_in_the_end(town, chosen) == {}
    await town.programs[-1].stop()


async def test_a_desk_that_dies_again_and_again_finishes_all_that_it_accepted(town: Town) -> None:
    chosen: list[Story] = []
    for boundary in ("accepted", "change done, not kept", "end kept"):
        child = await town.start(CHILD)
        more = stories(town, {action: [boundary] for action in Action})
        await child.tell(f"die * {boundary}")
        await child.says("understood *")
        await tell(more)
        # The first job to come there takes all the others with it.
        await child.end()
        chosen += more
    await town.start(SERVE)
    assert await faults_in_the_end(town, chosen) == {}
    await town.programs[-1].stop()
