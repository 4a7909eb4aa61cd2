"""Several desks on one database: what one has shown follows what is done at another."""

from __future__ import annotations

import pytest

from bot.domain.actions import Result
from bot.domain.orders import Action
from tests.harness.people import LABELS, SAME_PERSON
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.crash


@pytest.mark.more
async def test_what_one_desk_has_shown_follows_what_is_done_at_another(shared_town: Town) -> None:
    town = shared_town
    first, second = await town.start(SERVE), await town.start(SERVE)
    order, agent = town.orders.pop(), town.agent()
    accountant = town.accountant(order)
    town.turn_to(first)
    await accountant.look_up(order)
    town.turn_to(second)
    await agent.look_up(order)
    await agent.ask(Action.CONTACT_SUPPORT, order)
    await until(lambda: "CASE-" in accountant.shows())
    assert len(accountant.cards()) == 1


@pytest.mark.full
async def test_a_form_that_one_desk_has_shown_is_not_covered_by_another(shared_town: Town) -> None:
    town = shared_town
    first, second = await town.start(SERVE), await town.start(SERVE)
    order, agent = town.orders.pop(), town.agent()
    accountant = town.accountant(order)
    town.turn_to(first)
    await accountant.look_up(order)
    await accountant.choose(LABELS[Action.UPDATE_CARDHOLDER])
    await accountant.choose(SAME_PERSON)
    form = accountant.cards()
    town.turn_to(second)
    await agent.look_up(order)
    await agent.ask(Action.RESEND_INVITATION, order)
    await until(lambda: "Done" in agent.shows())
    assert accountant.cards() == form
    town.turn_to(first)
    await accountant.choose("Close")
    assert "already done by Codabox support" in accountant.shows()
    async with town.books() as books:
        assert [line.result for line in await books.log(order)] == [Result.DONE]
