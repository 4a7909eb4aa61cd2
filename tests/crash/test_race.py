"""Fifty people press the same button at once: one of them does it, and all hear who it is."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.domain.actions import Result
from bot.domain.orders import Action, Order
from tests.crash.child import CHILD
from tests.crash.conftest import ON_SQLITE
from tests.harness.books import key_of
from tests.harness.people import Person
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.slow

_EACH = 25
# What the one who was first may read, and what the others may: who does it, or who did it.
_MINE = "Working on it"
_DOES = "asked for by "
_DID = ("already done by ", "Done: order")
_WRONG = ("Something went wrong", "does not answer")


@dataclass
class Reading:
    """What each person has seen on their card since a moment, drawing by drawing."""

    town: Town
    people: Sequence[Person]
    seen: dict[str, list[str]] = field(default_factory=dict)

    def begin(self) -> None:
        """Look at every drawing from now on."""
        self.before = {person.id: person.shows() for person in self.people}
        self.town.slack.workspace.listeners.append(self._look)
        self.town.teams.connector.listeners.append(self._look)

    def _look(self) -> None:
        for person in self.people:
            shown, seen = person.shows(), self.seen.setdefault(person.id, [])
            if shown != (seen[-1] if seen else self.before[person.id]):
                seen.append(shown)


async def crowd(town: Town, order: Order) -> list[Person]:
    """Let fifty people look at the same order, half of them on each platform."""
    people: list[Person] = [town.agent() for _ in range(_EACH)]
    people += [town.accountant(order) for _ in range(_EACH)]
    for person in people:
        await person.look_up(order)
    return people


async def press_all_at_once(town: Town, order: Order) -> dict[str, str]:
    """Let everybody press at once; return the first thing that each of them read as an answer.

    Where an answer takes longer than its platform waits, it is drawn on the card later.
    """
    everybody = await crowd(town, order)
    reading = Reading(town, everybody)
    reading.begin()
    statuses = await asyncio.gather(*(one.ask(Action.CANCEL, order) for one in everybody))
    assert set(statuses) == {200}
    # Nobody is left with a card that still says that it is being done.
    await until(lambda: all(any(one in person.shows() for one in _DID) for person in everybody))
    return {who: drawings[0] for who, drawings in reading.seen.items()}


async def check(town: Town, order: Order, answers: dict[str, str]) -> None:
    """One change, one line, one who was first, and a polite answer for everybody else."""
    mine = [who for who, text in answers.items() if _MINE in text]
    polite = [who for who, text in answers.items() if any(one in text for one in (_DOES, *_DID))]
    assert not [text for text in answers.values() if any(one in text for one in _WRONG)]
    unanswered = {*answers} - {*mine, *polite}
    assert not unanswered, answers[unanswered.pop()]
    assert (len(answers), len(mine)) == (2 * _EACH, 1)
    job = key_of(Action.CANCEL, order)
    async with town.books() as books:

        async def ended() -> bool:
            return (await books.jobs())[job] == "SUCCESS"

        await eventually(ended)
        assert (await books.order(order.id)).revision == order.revision + 1
        assert Counter(line.result for line in await books.log(order)) == {Result.DONE: 1}
        assert [one for one in await books.jobs() if one.startswith(job)] == [job]


@pytest.mark.full
@ON_SQLITE
async def test_fifty_presses_at_one_desk(town: Town) -> None:
    program = await town.start(SERVE)
    order = town.orders.pop()
    answers = await press_all_at_once(town, order)
    await check(town, order, answers)
    await program.stop()


@pytest.mark.full
async def test_fifty_presses_spread_over_two_desks(shared_town: Town) -> None:
    town = shared_town
    programs = [await town.start(SERVE), await town.start(SERVE)]
    town.turn_to(*programs)
    order = town.orders.pop()
    answers = await press_all_at_once(town, order)
    await check(town, order, answers)
    for program in programs:
        await program.stop()


@pytest.mark.full
@pytest.mark.parametrize("action", [Action.RESEND_INVITATION, Action.CANCEL])
async def test_a_late_press_reads_who_does_it_however_far_it_is(town: Town, action: Action) -> None:
    child = await town.start(CHILD)
    steps = ("check", "change", "end", "tell")
    boundaries = [f"{step} {how}" for step in steps for how in ("begins", "done, not kept", "kept")]
    answers = {}
    async with asyncio.TaskGroup() as going_on:
        for boundary in ("accepted", "answered", *boundaries, "ends"):
            order = town.orders.pop()
            first, second = town.agent(), town.accountant(order)
            await first.look_up(order)
            await second.look_up(order)
            card = second.card()
            await child.tell(f"stand {key_of(action, order)} {boundary}")
            await child.says(f"understood {key_of(action, order)}")
            going_on.create_task(first.ask(action, order))
            await child.says(f"stands {key_of(action, order)} {boundary}")
            answers[boundary] = await second.press(card, action)
        child.kill()
    told = [f"{words}Codabox support" for words in (_DOES, "already done by ")]
    assert [b for b, text in answers.items() if not any(one in text for one in told)] == []
