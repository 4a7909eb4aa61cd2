"""An answer that a platform has lost and gets once more, on a card that may have gone on since."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping
from typing import Any

import pytest

from bot.cards.calls import AskAction
from bot.cards.elements import Card
from bot.desk.deliveries import Delivery
from bot.desk.replies import Place, Reply
from bot.desk.turns import Asked, Turns
from bot.domain.orders import Action
from tests.bot.kit import ACCOUNTANT, World
from tests.harness.waiting import until

PRESS = Asked(
    identity=ACCOUNTANT,
    call=AskAction("CARO-1", 1, Action.CANCEL),
    delivery=Delivery("teams:a/1", is_carried=True),
)


class Body(dict[str, Any]):
    """An answer of which can be seen whether somebody still has it."""


class PressedCard:
    """A platform whose answer replaces the card that was pressed."""

    place = Place("card", "there")

    def pressed(self, request: Asked) -> Place | None:
        return self.place

    def follows(self, request: Asked) -> bool:
        return True

    def covers(self, request: Asked, reply: Reply) -> Place | None:
        return self.place

    def body(self, request: Asked, reply: Reply) -> Mapping[str, Any] | None:
        return Body(says=reply.content)

    def late(self, request: Asked, notice: Card) -> Mapping[str, Any] | None:
        return None

    async def show(self, request: Asked, reply: Reply, *, answered: bool) -> Place | None:
        return self.place


@pytest.fixture
def turns(world: World) -> Turns[Asked]:
    return Turns(world.desk, PressedCard(), answer_within_s=20.0)


async def press(turns: Turns[Asked]) -> Mapping[str, Any] | None:
    turn = await turns.take(PRESS)
    turns.go_on(turn)
    await turns.drain(20.0)
    return turn.body


async def test_a_card_that_is_covered_after_the_end_shows_it_again(
    world: World, turns: Turns[Asked]
) -> None:
    first = await press(turns)
    (job,) = world.jobs.jobs
    await world.jobs.perform(job)
    assert await press(turns) == first
    assert ["Klaar" in repr(card) for _place, card in world.shown.brought] == [True, True]
    assert not world.surfaces.shown


async def test_a_card_that_is_covered_while_its_action_goes_on_is_told_the_end(
    world: World, turns: Turns[Asked]
) -> None:
    await press(turns)
    await press(turns)
    assert not world.shown.brought, "the answer is the present card"
    (job,) = world.jobs.jobs
    await world.jobs.perform(job)
    assert ["Klaar" in repr(card) for _place, card in world.shown.brought] == [True]


async def test_an_answer_is_not_kept_longer_than_it_can_be_asked_for_also_where_nobody_asks(
    world: World,
) -> None:
    def is_gone() -> bool:
        gc.collect()
        return answer() is None

    turns = Turns(world.desk, PressedCard(), answer_within_s=20.0, shared_s=0.01)
    body = await press(turns)
    assert body is not None
    answer = weakref.ref(body)
    del body
    await until(is_gone)
