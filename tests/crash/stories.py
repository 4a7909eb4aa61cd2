"""The stories of these tests: who asks for which action on which order, and how it has to end."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.domain.actions import Result
from bot.domain.cases import CaseStatus
from bot.domain.orders import ORDERS_ANEW, Action, Order, OrderState
from tests.harness.books import Books, key_of
from tests.harness.people import Person
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

_AT_ONCE = 16
_CHANGED = {
    Action.RECREATE: (2, OrderState.CANCELLED),
    Action.ORDER_FOR: (2, OrderState.CANCELLED),
    Action.CANCEL: (1, OrderState.CANCELLED),
    Action.UPDATE_CARDHOLDER: (1, OrderState.INVITATION_SENT),
    Action.RESEND_INVITATION: (1, OrderState.INVITATION_SENT),
}
_TOLD = {
    Action.RECREATE: "Done: order {} is cancelled, and order",
    Action.ORDER_FOR: "Done: order {} is cancelled, and order",
    Action.CANCEL: "Done: order {}",
    Action.UPDATE_CARDHOLDER: "Done: the cardholder of order {}",
    Action.RESEND_INVITATION: "Done: the invitation of order {}",
    Action.CONTACT_SUPPORT: "with everything that was answered",
}


@dataclass(slots=True)
class Story:
    """One person who asks for one action on one order; `boundary` is where its job is to die."""

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
        # Where the back office was away between the two halves, that is told as well.
        results.pop(Result.HALF_DONE, 0)
        case = await books.stores.cases.find_open(f"CARO-{placed[0]}" if placed else after.id)
        right = {
            f"job {status}": status == "SUCCESS",
            f"revision {after.revision}": after.revision == self.order.revision + more,
            f"state {after.state}": after.state is state,
            f"placed {placed}": len(placed) == (self.action in ORDERS_ANEW),
            f"log {results}": results == {Result.DONE: 1},
            f"case {case}": bool(case) == (self.action is not Action.CANCEL),
            f"shows {self.person.shows()[-1500:]}": self.is_told(),
        }
        if self.action is Action.CONTACT_SUPPORT:
            right[f"case {case}"] = case is not None and case.status is CaseStatus.HANDED_OVER
        return [what for what, holds in right.items() if not holds]


def stories(town: Town, boundaries: Mapping[Action, Sequence[str]]) -> list[Story]:
    """Return a story for each boundary of each action on each platform."""
    told: list[Story] = []
    for action, named in boundaries.items():
        for boundary in named:
            for person in (lambda _order: town.agent(), town.accountant):
                order = town.orders.pop()
                told.append(Story(person(order), action, order, boundary))
    return told


async def prepare(chosen: list[Story]) -> None:
    """Let everybody look their order up and open their form, while the desk is there to do it."""
    for story in chosen:
        await story.person.look_up(story.order)
        await story.person.prepare(story.action, story.order)


async def ask(chosen: list[Story]) -> None:
    """Let everybody who is prepared ask for their action, a few at a time."""
    few = asyncio.Semaphore(_AT_ONCE)

    async def ask_one(story: Story) -> None:
        async with few:
            await story.person.ask(story.action, story.order)

    async with asyncio.TaskGroup() as asking:
        # Whoever is never answered comes last: they would keep the others waiting.
        for story in sorted(chosen, key=lambda story: story.boundary == "accepted"):
            asking.create_task(ask_one(story))


async def faults_in_the_end(town: Town, chosen: list[Story]) -> dict[str, list[str]]:
    """Wait until all jobs have ended, and return what is not as it has to be."""

    async def ended() -> bool:
        statuses = await books.jobs()
        return not {"ENQUEUED", "PENDING"} & {statuses.get(story.job) for story in chosen}

    async with town.books() as books:
        await eventually(ended)
        statuses = await books.jobs()
        accepted = [story for story in chosen if story.job in statuses]
        with suppress(TimeoutError):
            await until(lambda: all(story.is_told() for story in accepted))
        faults = {
            f"{type(story.person).__name__} {story.job} {story.boundary}": found
            for story in chosen
            if (found := await story.faults(books, statuses.get(story.job, "none")))
        }
        if kept := await books.forms_of_jobs():
            faults["forms"] = sorted(kept)
    return faults
