"""A job that waits for a second person: through crashes, over two desks, and until it expires."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.actions import Result
from bot.domain.approvals import approval_id
from bot.domain.orders import Action, Order, OrderState
from tests.crash.child import CHILD
from tests.harness.books import key_of
from tests.harness.people import Agent
from tests.harness.programs import SERVE
from tests.harness.towns import SECOND_LEAD, Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.crash

_CANCEL = "Cancel the order"
# Where a process can die on the way from asking until all are told.
_ASKING = ("check kept", "approval begins", "approval done, not kept", "approval kept")


async def ask(town: Town) -> tuple[Agent, Agent, Order]:
    """Let a lead ask for what takes two people."""
    lead, second = town.lead(), Agent(town.slack, SECOND_LEAD)
    order = town.orders.pop()
    async with town.books() as books:
        await books.move(order, OrderState.ACTIVE)
        order = await books.order(order.id)
    await town.slack.command(order.reference, user=lead.id)
    await town.slack.press(lead.card(), _CANCEL, user=lead.id)
    await until(lead.forms)
    await town.slack.submit(lead.forms()[-1], {"typed_reference": order.reference})
    return lead, second, order


def has_card(second: Agent, order: Order) -> bool:
    return any(order.id in one and "Approve" in one for one in second.cards())


async def die_and_come_back(town: Town) -> None:
    """Die with whatever waits, and start anew."""
    town.programs[-1].kill()
    await town.programs[-1].end()
    await town.start(SERVE)


async def is_cancelled_by_two(town: Town, order: Order) -> None:
    """Check that all was done once, by two people."""
    async with town.books() as books:

        async def ended() -> bool:
            return (await books.jobs())[key_of(Action.CANCEL, order)] == "SUCCESS"

        await eventually(ended)
        after = await books.order(order.id)
        assert (after.state, after.revision) == (OrderState.CANCELLED, order.revision + 1)
        lines = [line.result for line in reversed(await books.log(order))]
        assert lines == [Result.ASKED, Result.APPROVED, Result.DONE]
        assert await books.forms_of_jobs() == set()


@pytest.mark.full
async def test_what_waits_for_a_second_person_outlives_a_crash(town: Town) -> None:
    await town.start(SERVE)
    lead, second, order = await ask(town)
    await until(lambda: has_card(second, order))
    await die_and_come_back(town)
    assert "waits for a second person" in lead.cards()[-1]
    await second.choose("Approve")
    await until(lambda: "Done" in lead.cards()[-1])
    await is_cancelled_by_two(town, order)


@pytest.mark.full
@pytest.mark.parametrize("boundary", _ASKING)
async def test_a_job_that_dies_while_it_asks_asks_once_it_is_back(
    town: Town, boundary: str
) -> None:
    child = await town.start(CHILD)
    await child.tell(f"die * {boundary}")
    lead, second, order = await ask(town)
    await child.end()
    await town.start(SERVE)
    await until(lambda: has_card(second, order))
    await second.choose("Approve")
    await until(lambda: "Done" in lead.cards()[-1])
    await is_cancelled_by_two(town, order)


@pytest.mark.full
async def test_a_word_whose_process_died_with_it_wakes_the_job(town: Town) -> None:
    await town.start(SERVE)
    lead, second, order = await ask(town)
    await until(lambda: has_card(second, order))
    town.programs[-1].kill()
    await town.programs[-1].end()
    async with town.books() as books:
        # As the dead process has left it: decided, and told to nobody.
        await books.stores.database.execute_script(
            "UPDATE approvals SET state = 'expired', decided_at = asked_at WHERE id = "
            f"'{approval_id(key_of(Action.CANCEL, order))}'"
        )
    await town.start(SERVE)
    await until(lambda: "No second person decided in time" in lead.cards()[-1])


async def test_of_yes_and_no_at_two_desks_at_once_one_wins(shared_town: Town) -> None:
    programs = [await shared_town.start(SERVE), await shared_town.start(SERVE)]
    shared_town.turn_to(*programs)
    for _round in range(3):
        await say_yes_and_no(shared_town)


async def say_yes_and_no(town: Town) -> None:
    """Let one person allow and refuse the same in one moment, each at another desk."""
    lead, second, order = await ask(town)
    await until(lambda: has_card(second, order))
    card, forms = second.card(), len(second.forms())
    await town.slack.press(card, "Refuse", user=second.id)
    await until(lambda: len(second.forms()) > forms)
    await asyncio.gather(
        town.slack.press(card, "Approve", user=second.id),
        town.slack.submit(second.forms()[-1], {"reason": "Not now"}),
    )
    ends = ("Done", "was refused by")
    await until(lambda: any(one in lead.cards()[-1] for one in ends))
    async with town.books() as books:
        is_done = (await books.order(order.id)).state is OrderState.CANCELLED
        lines = [line.result for line in reversed(await books.log(order))]
    yes, no = [Result.APPROVED, Result.DONE], [Result.DECLINED, Result.REFUSED]
    assert lines == [Result.ASKED, *(yes if is_done else no)]
    said = "approved* by you" if is_done else "refused* by you"
    await until(lambda: said in second.cards()[-1])


@pytest.mark.full
async def test_what_nobody_decides_is_reminded_of_and_expires(town: Town) -> None:
    await town.start(SERVE, CARO_JOBS__APPROVAL_HOURS="0.001")
    lead, second, order = await ask(town)
    await until(lambda: "No second person decided in time" in lead.cards()[-1])
    about = [one for one in second.cards() if order.id in one]
    assert len(about) == 2
    await until(lambda: all("expired" in one for one in second.cards() if order.id in one))
    async with town.books() as books:
        assert (await books.order(order.id)).state is OrderState.ACTIVE
        lines = [line.result for line in reversed(await books.log(order))]
    assert lines == [Result.ASKED, Result.EXPIRED, Result.REFUSED]
