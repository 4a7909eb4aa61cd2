"""What stands in the way is said beside the card that was pressed, and never more than is true."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.cards.calls import (
    AskAction,
    ListProblems,
    LookUp,
    OpenCase,
    Reveal,
    ShowHelp,
    ShowOrder,
    SubmitForm,
)
from bot.desk.desk import Desk
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.cases import CaseStatus
from bot.domain.orders import Action
from bot.domain.people import Platform
from bot.errors import BackOfficeUnavailable, StoreUnavailable
from bot.ports import Ports
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, calls, form, read_texts, words
from tests.fakes.orders import make_order
from tests.harness.waiting import PATIENCE_S

CARD = Place("card", "there")


class Broken:
    """A port of which one method does something else, as to hang or to fail."""

    def __init__(self, port: Any, name: str, does: Callable[[], Any]) -> None:
        self._port, self._name, self._does = port, name, does

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._port, name)

        async def call(*words: Any, **named: Any) -> Any:
            await self._does()
            return await method(*words, **named)

        return call if name == self._name else method


async def fail() -> None:
    raise StoreUnavailable("down")


async def hang() -> None:
    await asyncio.Event().wait()


def break_port(world: World, port: str, name: str, does: Callable[[], Any]) -> Ports:
    broken: dict[str, Any] = {port: Broken(getattr(world.ports, port), name, does)}
    return replace(world.ports, **broken)


@pytest.mark.parametrize("failure", [BackOfficeUnavailable("down"), ValueError("x")], ids=repr)
async def test_a_failure_stands_beside_the_card_and_its_case_is_followed_on(
    world: World, failure: Exception
) -> None:
    opened = await world.desk.handle(AGENT, OpenCase("CARO-1"), CARD)
    await world.desk.settle(AGENT, opened, CARD)
    world.office.failing["find_order"] = failure
    failed = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), CARD)
    assert failed.beside
    # Where the platform has shown it over the card all the same, the news still come there.
    await world.desk.settle(AGENT, failed, CARD)
    world.office.failing.clear()
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION), LEAD)
    assert "card" in {place.card_key for place, _card in world.shown.brought}


async def test_who_may_not_is_told_beside_the_card_of_others(world: World) -> None:
    denied = await world.desk.handle(replace(AGENT, person="U404"), ShowOrder("CARO-1"), CARD)
    assert denied.beside


async def test_an_order_that_cannot_be_asked_for_is_said_to_be_unchanged(world: World) -> None:
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    reply = await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    assert "Nothing was changed" in words(reply)


async def test_an_action_that_was_accepted_is_not_said_to_have_failed(world: World) -> None:
    desk = Desk(break_port(world, "cases", "save", fail), read_texts())
    reply = await desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), CARD)
    assert "Nothing was changed" not in words(reply)
    assert "Working on it" in words(reply)
    await desk.settle(AGENT, reply, CARD)
    await world.jobs.perform(reply.job)
    assert "Done" in repr(world.shown.brought[-1][1])
    assert world.log.lines[-1].result is Result.DONE


@pytest.mark.parametrize(
    ("port", "name"),
    [
        ("directory", "find_person"),
        ("cases", "find_open"),
        ("jobs", "submit"),
        ("rules", "current"),
    ],
)
@pytest.mark.parametrize("does", [hang, fail], ids=["hangs", "fails"])
async def test_a_database_that_hangs_or_fails_is_told_without_a_promise(
    world: World, port: str, name: str, does: Callable[[], Any]
) -> None:
    desk = Desk(break_port(world, port, name, does), read_texts(), answer_within_s=0.01)
    async with asyncio.timeout(PATIENCE_S):
        reply = await desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), CARD)
    assert "own records" in words(reply)
    assert "Nothing was changed" not in words(reply)
    assert reply.beside


@pytest.mark.parametrize(
    "other", [ShowHelp(), ListProblems(), ShowOrder("CARO-2"), LookUp("6012345679")]
)
async def test_a_card_that_shows_something_else_by_now_hears_no_news_of_its_old_case(
    world: World, other: Any
) -> None:
    world.office.add(make_order(id="CARO-2"), make_order(id="CARO-3"))
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"), CARD)
    await world.desk.settle(ACCOUNTANT, opened, CARD)
    await world.desk.settle(ACCOUNTANT, await world.desk.handle(ACCOUNTANT, other, CARD), CARD)
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    assert "card" not in {place.card_key for place, _card in world.shown.brought}


async def test_a_form_that_is_filled_in_is_not_covered_by_news(world: World) -> None:
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"), CARD)
    await world.desk.settle(ACCOUNTANT, opened, CARD)
    ask = AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER)
    await world.desk.settle(ACCOUNTANT, await world.desk.handle(ACCOUNTANT, ask, CARD), CARD)
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    assert not [place for place, _card in world.shown.brought if place.card_key == "card"]
    values = {"name": "Els Maes", "email": "els@example.be"}
    late = SubmitForm("CARO-1", 1, Action.UPDATE_CARDHOLDER, values=values)
    told = await world.desk.handle(ACCOUNTANT, late, CARD)
    assert "al uitgevoerd" in words(told)
    await world.desk.settle(ACCOUNTANT, told, CARD)
    closed = await world.desk.handle(ACCOUNTANT, form(told).close.call, CARD)
    await world.desk.settle(ACCOUNTANT, closed, CARD)
    await world.call(AskAction("CARO-1", 2, Action.CANCEL))
    assert "Klaar" in repr([c for place, c in world.shown.brought if place.card_key == "card"][-1])


async def test_a_card_whose_order_changed_elsewhere_still_follows_its_case(world: World) -> None:
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"), CARD)
    await world.desk.settle(ACCOUNTANT, opened, CARD)
    world.office.add(make_order(revision=2))
    looked = await world.desk.handle(ACCOUNTANT, ShowOrder("CARO-1"), CARD)
    assert looked.case == opened.case
    await world.desk.settle(ACCOUNTANT, looked, CARD)
    again = await world.desk.handle(AGENT, OpenCase("CARO-1"), Place("other", "there"))
    assert again.case != opened.case
    assert world.cases.cases[opened.case].status is CaseStatus.CLOSED
    await world.desk.settle(AGENT, again, Place("other", "there"))
    (surface, shown) = world.shown.brought[-1]
    assert (surface.card_key, surface.case) == ("card", again.case)
    assert "3 van 6" in repr(shown)


async def test_revealed_contact_data_are_masked_again_with_the_next_news(world: World) -> None:
    opened = await world.desk.handle(AGENT, OpenCase("CARO-1"), CARD)

    shown = await world.desk.handle(AGENT, Reveal("CARO-1"), CARD)
    assert shown.case == opened.case
    await world.desk.settle(AGENT, shown, CARD)
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION), LEAD)
    (card,) = [card for place, card in world.shown.brought if place.card_key == "card"][-1:]
    assert "anna@example.be" not in repr(card)


@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
async def test_a_stale_card_without_a_case_answers_a_press_with_the_present_state(
    world: World, platform: Platform
) -> None:
    mine, other = (AGENT, ACCOUNTANT) if platform is Platform.SLACK else (ACCOUNTANT, AGENT)
    plain = await world.desk.handle(mine, ShowOrder("CARO-1"), CARD)
    await world.desk.settle(mine, plain, CARD)
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION), other)
    press = next(c for c in calls(plain, AskAction) if getattr(c, "action", "") == Action.CANCEL)
    told = await world.desk.handle(mine, press, CARD)
    assert told.case
    await world.desk.settle(mine, told, CARD)
    assert world.office.orders["CARO-1"].revision == 2
    await world.call(AskAction("CARO-1", 2, Action.CANCEL), other)
    assert [c for place, c in world.shown.brought if place.card_key == "card"], "it follows now"
