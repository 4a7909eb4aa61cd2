"""Answers that will not follow what happens, and cards that are left for a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.cards.calls import AskAction, Call, ListProblems, LookUp, OpenCase, ShowHelp, ShowOrder
from bot.desk.replies import Place, Reply
from bot.desk.turns import Asked, Turns
from bot.domain.orders import Action, Change
from tests.bot.kit import ACCOUNTANT, AGENT, World, calls, words
from tests.fakes.screen import FakeScreen


@pytest.fixture
def screen() -> FakeScreen:
    screen = FakeScreen()
    screen.let_show.set()
    return screen


async def answer_to(world: World, screen: FakeScreen, call: Call) -> Reply:
    """Return what a screen is told to show as the answer to a call."""
    turns = Turns(world.desk, screen, answer_within_s=20.0)
    turns.go_on(await turns.take(Asked(identity=AGENT, call=call)))
    await turns.drain(20.0)
    return screen.shown[-1][0]


async def test_a_card_that_nobody_can_change_says_as_of_when_it_is(
    world: World, screen: FakeScreen
) -> None:
    screen.can_follow = False
    reply = await answer_to(world, screen, ShowOrder("CARO-1"))
    assert "As of 10:30, 2 March 2026" in words(reply)
    assert calls(reply, ShowOrder) == [ShowOrder("CARO-1")]


async def test_a_card_that_follows_is_not_dated(world: World, screen: FakeScreen) -> None:
    assert "As of" not in words(await answer_to(world, screen, ShowOrder("CARO-1")))


@pytest.mark.parametrize("call", [ListProblems(), LookUp("6012345678 7012345678")], ids=repr)
async def test_a_list_says_as_of_when_it_is_wherever_it_stands(
    world: World, screen: FakeScreen, call: Call
) -> None:
    reply = await answer_to(world, screen, call)
    assert "As of 10:30" in words(reply)
    assert calls(reply, type(call)) == [call]


async def test_what_does_not_change_is_not_dated(world: World, screen: FakeScreen) -> None:
    screen.can_follow = False
    for call in (ShowHelp(), ShowOrder("CARO-9"), LookUp("6099999999")):
        assert "As of" not in words(await answer_to(world, screen, call))


class FormScreen(FakeScreen):
    """Shows forms in the place of the card that was pressed."""

    def pressed(self, request: Asked) -> Place | None:
        return Place("card", "there")

    def covers(self, request: Asked, reply: Reply) -> Place | None:
        return self.pressed(request)

    def body(self, request: Asked, reply: Reply) -> Mapping[str, Any] | None:
        return {"says": reply.content}


async def test_a_card_is_left_before_the_form_that_takes_its_place_is_out(world: World) -> None:
    turns = Turns(world.desk, FormScreen(), answer_within_s=20.0)
    card = Place("card", "there")
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"), card)
    await world.desk.settle(ACCOUNTANT, opened, card)
    ask = AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER, change=Change.PERSON)
    await turns.take(Asked(identity=ACCOUNTANT, call=ask))
    assert "card" not in world.surfaces.shown
