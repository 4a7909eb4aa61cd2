"""Look-ups: one order that cannot be shown spoils no list, and nobody sees another office's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import (
    AskAction,
    Call,
    ListProblems,
    LookUp,
    OpenCase,
    OpenListed,
    ShowOrder,
    ShowWalk,
)
from bot.cards.elements import Facts, Item
from bot.desk.replies import Reply
from bot.domain.orders import Action, ClientReference, Order, OrderState
from bot.errors import BackOfficeUnavailable, OrderNotFound
from tests.bot.kit import ACCOUNTANT, World, calls, card, words
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.orders import make_order


class Partly(FakeBackOffice):
    """A back office that does not give some of its orders."""

    def __init__(self) -> None:
        super().__init__()
        self.withheld: dict[str, Exception] = {}

    async def find_order(self, order_id: str) -> Order:
        if order_id in self.withheld:
            raise self.withheld[order_id]
        return await super().find_order(order_id)


async def hand_over(world: World, *orders: str) -> None:
    for order in orders:
        world.clock.at += timedelta(minutes=1)
        await world.call(AskAction(order, 1, Action.CONTACT_SUPPORT), ACCOUNTANT)


@pytest.mark.parametrize("error", [OrderNotFound("gone"), BackOfficeUnavailable("unreadable")])
async def test_the_problems_are_listed_although_one_handed_over_order_cannot_be_read(
    error: Exception,
) -> None:
    office = Partly()
    world = World(office=office)
    office.add(make_order(id="CARO-2"), make_order(id="CARO-3"))
    await hand_over(world, "CARO-1", "CARO-2")
    office.withheld["CARO-1"] = error
    office.orders.pop("CARO-1")
    reply = await world.call(ListProblems())
    assert {getattr(call, "order", "") for call in calls(reply, OpenListed)} == {"CARO-2", "CARO-3"}
    assert "no longer exists: CARO-1" in words(reply)


async def test_orders_that_have_moved_on_hide_no_others_that_wait_for_support() -> None:
    world = World()
    moved = [f"CARO-{number}" for number in range(10, 20)]
    world.office.add(*(make_order(id=order) for order in moved))
    await hand_over(world, *moved, "CARO-1")
    active = OrderState.ACTIVE
    world.office.add(*(make_order(id=order, state=active, revision=2) for order in moved))
    assert "Waiting for support" in words(await world.call(ListProblems()))


async def test_who_does_not_answer_at_all_is_said_to() -> None:
    world = World()
    world.office.failing["list_problems"] = BackOfficeUnavailable("down")
    assert "does not answer" in words(await world.call(ListProblems()))


class Moving(FakeBackOffice):
    """A back office whose orders move to another office once they were read so often."""

    def __init__(self, stays: int) -> None:
        super().__init__()
        self.stays = stays

    async def find_order(self, order_id: str) -> Order:
        order = await super().find_order(order_id)
        self.stays -= 1
        if self.stays >= 0:
            return order
        office = replace(order.company.office, code="OFF002")
        return replace(order, revision=2, company=replace(order.company, office=office))


@pytest.mark.parametrize("call", [ShowOrder("CARO-1"), ShowWalk("CARO-1"), OpenCase("CARO-1")])
async def test_order_that_moves_to_another_office_meanwhile_is_not_found(call: Call) -> None:
    office = Moving(stays=9)
    world = World(office=office)
    case = (await world.call(OpenCase("CARO-1"), ACCOUNTANT)).case
    # The order was read before its case moved on with it, so it is read once more.
    world.cases.cases[case] = replace(world.cases.cases[case], order_revision=2)
    office.stays = 1
    told = await world.call(call, ACCOUNTANT)
    assert not told.case
    assert "niet gevonden" in words(told)


def stated(reply: Reply) -> dict[str, str]:
    """Return what the card of an order states."""
    elements = reply.content.elements
    return dict(pair for e in elements if isinstance(e, Facts) for pair in e.pairs)


@pytest.mark.parametrize("fact", ["Client reference", "Order", "Company"])
@pytest.mark.parametrize("around", ["{}", "  {}\n", "« {} »", "{} ?"])
async def test_what_a_card_states_leads_back_to_its_order(
    world: World, fact: str, around: str
) -> None:
    copied = around.format(stated(await world.call(ShowOrder("CARO-1")))[fact])
    assert ShowOrder("CARO-1") in calls(await world.call(LookUp(copied)), ShowOrder)


async def test_a_line_of_a_list_leads_back_to_its_order(world: World) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("6012345687")))
    listed = await world.call(LookUp("6012345678, 6012345687"))
    lines = [e for e in listed.content.elements if isinstance(e, Item)]
    assert [line.button.call for line in lines] == calls(listed, ShowWalk)
    for line, order in zip(lines, ("CARO-1", "CARO-2"), strict=True):
        for copied in (line.title, line.text):
            assert ShowOrder(order) in calls(await world.call(LookUp(copied)), ShowOrder)


async def test_all_that_was_not_found_can_be_looked_for_again(world: World) -> None:
    told = card(await world.call(LookUp("6099999999 and CARO-77")))
    assert card(await world.call(LookUp(told.summary))).elements[0] == told.elements[0]
