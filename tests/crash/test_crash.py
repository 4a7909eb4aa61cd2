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
from tests.crash.people import PATIENCE_S, Person
from tests.crash.processes import CHILD, SERVE, Program
from tests.crash.town import Books, Town, eventually, key_of

pytestmark = [pytest.mark.crash, pytest.mark.timeout(180)]

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
    """Let everybody look their order up, one after another, and ask for their action."""
    for story in chosen:
        await story.person.look_up(story.order)
    async with asyncio.TaskGroup() as asking:
        for story in chosen:
            asking.create_task(story.person.ask(story.action, story.order))


async def boundaries_of(town: Town, child: Program) -> dict[Action, list[str]]:
    """Do each action once and return the boundaries that its job passed."""
    samples = stories(town, {action: [""] for action in Action})
    await tell(samples)
    ends = [f"passes {story.job} ends" for story in samples]
    await wait_until(lambda: set(ends) <= set(child.lines), within_s=PATIENCE_S)
    found: dict[Action, list[str]] = {}
    for story in samples:
        begin = f"passes {story.job} "
        passed = [line.removeprefix(begin) for line in child.lines if line.startswith(begin)]
        found[story.action] = list(dict.fromkeys([*found.get(story.action, []), *passed]))
    return found


async def finished(town: Town, chosen: list[Story]) -> None:
    """Wait until all jobs have ended and everybody is told, or has been left without a word."""
    jobs = {story.job for story in chosen}

    async def ended() -> bool:
        statuses = await books.jobs()
        return not any(statuses.get(job) in ("ENQUEUED", "PENDING") for job in jobs)

    async with town.books() as books:
        await eventually(ended, within_s=90)
    with suppress(TimeoutError):
        await wait_until(lambda: all(story.is_told() for story in chosen), within_s=PATIENCE_S)


async def test_a_crash_at_any_boundary_changes_the_order_once_and_is_told(town: Town) -> None:
    child = await town.start(CHILD)
    boundaries = await boundaries_of(town, child)
    chosen = stories(town, boundaries)
    for story in chosen:
        await child.tell(f"stand {story.job} {story.boundary}")
    await wait_until(lambda: f"understood {chosen[-1].job}" in child.lines)
    asking = asyncio.create_task(tell(chosen))
    stand = {f"stands {story.job} {story.boundary}" for story in chosen}
    await wait_until(lambda: stand <= set(child.lines), within_s=60)
    child.kill()
    await child.end()
    await asking
    await town.start(SERVE)
    await finished(town, chosen)
    async with town.books() as books:
        statuses = await books.jobs()
        faults = {
            f"{type(story.person).__name__} {story.job} {story.boundary}": found
            for story in chosen
            if (found := await story.faults(books, statuses.get(story.job, "none")))
        }
        assert faults == {}
        assert await books.forms() == 0
    await town.programs[-1].stop()
