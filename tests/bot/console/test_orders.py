"""Orders as the console shows them: masked, and as far as they can be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.console.action_forms import Filled
from bot.console.order_actions import Answered
from bot.console.orders import Asked
from bot.domain.job_status import Signal
from bot.domain.orders import Action, OrderState
from bot.domain.people import Role
from bot.errors import BackOfficeUnavailable, OrderNotFound
from tests.bot.console.console_kit import LANGUAGE, ConsoleWorld, visitor
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

VIEWER, AGENT, LEAD = (visitor(role) for role in (Role.VIEWER, Role.AGENT, Role.LEAD))


@pytest.fixture
def world() -> ConsoleWorld:
    """A console before one order in Problem."""
    return ConsoleWorld()


async def test_contact_data_are_masked_in_the_record_itself(world: ConsoleWorld) -> None:
    sheet = await world.orders.show(AGENT, LANGUAGE, "CARO-1")
    assert "anna@example.be" not in repr(sheet)
    assert "+32460001212" not in repr(sheet)
    assert dict(sheet.contact)["fact-email"] == "a•••@example.be"


async def test_a_viewer_is_offered_no_action(world: ConsoleWorld) -> None:
    assert (await world.orders.show(VIEWER, LANGUAGE, "CARO-1")).actions == ()
    assert Action.RECREATE in (await world.orders.show(AGENT, LANGUAGE, "CARO-1")).actions


async def test_an_unknown_order_is_not_found(world: ConsoleWorld) -> None:
    with pytest.raises(OrderNotFound):
        await world.orders.show(VIEWER, LANGUAGE, "CARO-2")


async def test_problems_come_in_pages_the_longest_waiting_first(world: ConsoleWorld) -> None:
    since = {f"CARO-{n}": NOW - timedelta(days=n) for n in range(2, 60)}
    world.office.add(*(make_order(id=i, state_changed_at=at) for i, at in since.items()))
    first = await world.orders.problems(VIEWER, LANGUAGE, Asked())
    second = await world.orders.problems(VIEWER, LANGUAGE, Asked(start=first.page.more))
    shown = [one.id for page in (first, second) for one in page.page.rows]
    assert shown[:3] == ["CARO-59", "CARO-58", "CARO-57"]
    assert (len(shown), len(set(shown)), second.page.more, first.total) == (59, 59, "", 59)


async def test_a_filter_that_says_nothing_known_is_named_and_left_out(world: ConsoleWorld) -> None:
    typed = Asked(bank="ZZZ", office="4111 1111 1111 1111", days="soon", start="here")
    problems = await world.orders.problems(VIEWER, LANGUAGE, typed)
    assert (problems.asked, problems.ignored) == (Asked(), ("bank", "office", "days"))
    some = await world.orders.problems(VIEWER, LANGUAGE, Asked(bank="KBC", days="99999"))
    assert (some.page.rows, some.ignored) == ((), ("days",))


async def test_the_action_is_told_of_while_its_order_cannot_be_read(world: ConsoleWorld) -> None:
    away = BackOfficeUnavailable("away")
    order = await world.ports.back_office.find_order("CARO-1")
    filled = Filled(revision=order.revision, confirmed=True)
    accepted = await world.actions.submit(LEAD, LANGUAGE, order.id, Action.CANCEL, filled)
    assert accepted == Answered(accepted=True)
    world.office.failing = dict.fromkeys(("find_order", "cancel_order"), away)
    (case,) = await world.cases.open_of([order.id])
    assert case.work
    await world.jobs.perform(case.work.job, waits=4)
    with pytest.raises(BackOfficeUnavailable):
        await world.orders.show(LEAD, LANGUAGE, order.id)
    bare = await world.orders.bare(LEAD, LANGUAGE, order.id)
    assert bare
    assert "has to wait" in bare.work.told.text
    assert [way.signal for way in bare.work.ways] == [Signal.NOW, Signal.STOP]
    seen = await world.orders.bare(VIEWER, LANGUAGE, order.id)
    assert seen
    assert seen.work.ways == ()
    told = await world.actions.signal(LEAD, LANGUAGE, order.id, Signal.STOP, bare.work.job)
    assert told.accepted


async def test_nothing_is_told_of_an_order_without_an_action(world: ConsoleWorld) -> None:
    assert await world.orders.bare(LEAD, LANGUAGE, "CARO-1") is None


async def test_a_case_that_stands_for_an_older_revision_is_not_shown(world: ConsoleWorld) -> None:
    order = await world.ports.back_office.find_order("CARO-1")
    filled = Filled(revision=order.revision, values={"note": "Why?"})
    await world.actions.submit(AGENT, LANGUAGE, order.id, Action.CONTACT_SUPPORT, filled)
    (case,) = await world.cases.open_of([order.id])
    assert case.work
    await world.jobs.perform(case.work.job)
    assert (await world.orders.show(AGENT, LANGUAGE, order.id)).order.case == case.id
    world.office.add(replace(order, revision=7, state=OrderState.ACTIVE))
    assert (await world.orders.show(AGENT, LANGUAGE, order.id)).order.case == ""
