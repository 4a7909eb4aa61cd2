"""What all of support read of a case: whose it is and how it stands, and nothing to be hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction
from bot.cards.elements import Button, Buttons, Card
from bot.cards.hold_calls import AskAssign, AskTakeOver, LookAtCase, TakeCase
from bot.casework.case_cards import CaseCards
from bot.casework.flow_library import FlowLibrary
from bot.casework.walks import Walks
from bot.domain.cases import Case, CaseStatus
from bot.domain.duties import SupportRules
from bot.domain.orders import Action, OrderState
from bot.domain.people import channel_identity
from tests.bot.kit import ACCOUNTANT, AGENT, World
from tests.fakes.orders import make_order
from tests.harness.plain import as_read


async def drawn(world: World, case: str) -> Card:
    """Return the card of the channel as it is now."""
    viewer = await world.desk.viewers.recall(channel_identity("C0SUPPORT1", "en"))
    cards = CaseCards(world.ports, Walks(world.ports, FlowLibrary(world.published)))
    return cards.draw(await cards.read(case), viewer).card


def words(card: Card) -> str:
    return as_read(repr(card))


def buttons(card: Card) -> list[Button]:
    return [one for row in card.elements if isinstance(row, Buttons) for one in row.buttons]


@pytest.fixture
async def handed() -> tuple[World, Case]:
    """A case that was handed over with a note, and its desk."""
    world = World()
    world.rules.book = replace(world.rules.book, support=SupportRules(channel="C0SUPPORT1"))
    reply = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    return world, world.cases.cases[reply.case]


async def test_it_says_whose_it_is_and_hides_what_is_not_for_many(
    handed: tuple[World, Case],
) -> None:
    world, case = handed
    card, order = await drawn(world, case.id), make_order()
    for shown in ("Dupont & Fils", "Fidu Nord", "OFF001", "Waits for support", "writes Dutch"):
        assert shown in words(card)
    assert "601 ••• •• 78" in words(card)
    for hidden in (order.reference, order.reference.spaced, order.cardholder.email):
        assert as_read(hidden) not in words(card)
    calls = [type(one.call) for one in buttons(card)]
    assert calls == [TakeCase, AskAssign, LookAtCase]


async def test_it_says_who_has_it(handed: tuple[World, Case]) -> None:
    world, case = handed
    await world.call(TakeCase(case.id))
    card = await drawn(world, case.id)
    assert "Ann Agent has this case since" in words(card)
    assert [type(one.call) for one in buttons(card)] == [AskTakeOver, AskAssign, LookAtCase]


async def test_a_closed_case_is_one_line_without_buttons(handed: tuple[World, Case]) -> None:
    world, case = handed
    world.cases.cases[case.id] = case.close(world.clock.now())
    card = await drawn(world, case.id)
    assert "is closed" in words(card)
    assert (len(card.elements), buttons(card)) == (1, [])


async def test_it_tells_what_becomes_of_the_order_and_that_it_is_done(
    handed: tuple[World, Case],
) -> None:
    world, case = handed
    await world.call(TakeCase(case.id))
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION), AGENT)
    assert world.cases.cases[case.id].status is CaseStatus.FOLLOWED
    assert "being followed until the cardholder has consented" in words(await drawn(world, case.id))
    now = world.cases.cases[case.id]
    assert now.work
    world.cases.cases[case.id] = replace(now, work=replace(now.work, news="news-problem"))
    told = words(await drawn(world, case.id))
    assert "is in Problem again" in told
    assert "601 234" not in told
    order = world.office.orders["CARO-1"]
    world.office.add(replace(order, state=OrderState.ACTIVE, revision=order.revision + 1))
    assert "is closed" in words(await drawn(world, case.id))


async def test_an_old_problem_is_urgent(handed: tuple[World, Case]) -> None:
    world, case = handed
    world.clock.at += timedelta(days=40)
    assert "In Problem for 43 days" in words(await drawn(world, case.id))
