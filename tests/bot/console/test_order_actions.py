"""Actions from the console, each asked of the desk at the revision that was shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.console.action_forms import ActionForm, ChangeChoice, Filled
from bot.console.order_actions import Answered, Revealed
from bot.domain.orders import Action, Change, OrderState
from bot.domain.people import Role
from tests.bot.console.console_kit import LANGUAGE, ConsoleWorld, visitor
from tests.bot.kit import MAES

AGENT, LEAD = visitor(Role.AGENT), visitor(Role.LEAD)
ORDER = "CARO-1"


@pytest.fixture
def world() -> ConsoleWorld:
    """A console before one order in Problem."""
    return ConsoleWorld()


async def test_asking_changes_nothing_for_any_action(world: ConsoleWorld) -> None:
    for action in Action:
        for change in Change:
            asked = await world.actions.ask(AGENT, LANGUAGE, ORDER, action, change)
            assert isinstance(asked, ActionForm | ChangeChoice), (action, change)
    assert not world.cases.cases
    assert not world.log.lines


async def test_cancelling_waits_for_a_yes(world: ConsoleWorld) -> None:
    asked = await world.actions.submit(AGENT, LANGUAGE, ORDER, Action.CANCEL, Filled(revision=1))
    assert isinstance(asked, ActionForm)
    assert (asked.confirms, asked.is_danger, asked.revision) == (True, True, 1)
    assert not world.cases.cases


async def test_an_agent_reads_why_an_active_order_stays(world: ConsoleWorld) -> None:
    order = world.office.orders[ORDER]
    world.office.add(replace(order, state=OrderState.ACTIVE))
    asked = await world.actions.ask(AGENT, LANGUAGE, ORDER, Action.CANCEL, Change.UNKNOWN)
    assert isinstance(asked, Answered)
    assert "Only a lead" in asked.told[0].text
    filled = Filled(revision=1, values={"typed_reference": order.reference}, confirmed=True)
    sent = await world.actions.submit(AGENT, LANGUAGE, ORDER, Action.CANCEL, filled)
    assert isinstance(sent, Answered)
    assert (sent.accepted, "Only a lead" in sent.told[0].text) == (False, True)
    assert isinstance(
        await world.actions.ask(LEAD, LANGUAGE, ORDER, Action.CANCEL, Change.UNKNOWN), ActionForm
    )


async def test_what_was_typed_is_kept_for_an_order_that_moved(world: ConsoleWorld) -> None:
    order = world.office.orders[ORDER]
    world.office.add(replace(order, state=OrderState.INVITATION_SENT, revision=2))
    filled = Filled(revision=1, values={"reference": "6990000001", "bank": "BELFIUS"})
    kept = await world.actions.submit(AGENT, LANGUAGE, ORDER, Action.RECREATE, filled)
    assert isinstance(kept, ActionForm)
    assert (kept.revision, kept.is_wrong) == (2, False)
    assert {one.id: one.value for one in kept.fields}["reference"] == "6990000001"
    assert "changed on" in kept.told[0].text
    assert not world.cases.cases


async def test_a_second_person_reads_who_was_first(world: ConsoleWorld) -> None:
    filled = Filled(revision=1, confirmed=True)
    first = await world.actions.submit(LEAD, LANGUAGE, ORDER, Action.CANCEL, filled)
    second = await world.actions.submit(AGENT, LANGUAGE, ORDER, Action.CANCEL, filled)
    assert isinstance(first, Answered)
    assert isinstance(second, Answered)
    assert (first.accepted, second.accepted) == (True, False)
    assert "Lead" in second.told[0].text


async def test_a_company_is_looked_for_while_the_rest_stays(world: ConsoleWorld) -> None:
    filled = Filled(revision=1, values={"name": "Els Maes", "email": "4111111111111111"})
    asked = (AGENT, LANGUAGE, ORDER, Action.ORDER_FOR, filled, "company")
    found = await world.actions.find(*asked, "maes")
    assert isinstance(found, ActionForm)
    fields = {one.id: one for one in found.fields}
    assert [one.value for one in fields["company"].options] == [MAES.code]
    assert (fields["name"].value, fields["email"].value) == ("Els Maes", "")
    secret = await world.actions.find(*asked, "4111 1111 1111 1111")
    assert isinstance(secret, ActionForm)
    assert secret.is_wrong
    assert "4111" not in repr(secret)


async def test_contact_data_come_by_the_desks_own_way_alone(world: ConsoleWorld) -> None:
    shown = await world.actions.reveal(AGENT, LANGUAGE, ORDER)
    assert isinstance(shown, Revealed)
    assert dict(shown.contact)["fact-email"] == "anna@example.be"
    (line,) = world.log.lines
    assert (line.action, line.actor) == ("reveal", AGENT.account.id)
