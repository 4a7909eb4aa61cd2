"""Before a rule is changed: the open cases that it would hit, also without the back office."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.cards.calls import AnswerFirst
from bot.console.impacts import Impacts
from bot.domain.approvals import Gate
from bot.domain.cases import Case
from bot.domain.holds import Hold, HoldKind
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import OfficeLink, Role
from bot.errors import BackOfficeUnavailable
from tests.bot.console.console_kit import ConsoleWorld, read_console_texts
from tests.bot.kit import AGENT, BANKS
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

BELFIUS = BANKS["BELFIUS"]
LINK = OfficeLink(tenant="t-1", office="OFF001", linked_at=NOW)


async def walked_to(world: ConsoleWorld, choice: str = "typo") -> Case:
    """Answer the first question of the usual order."""
    await world.call(AnswerFirst("CARO-1", 1, "digits", choice), AGENT)
    (case,) = world.cases.cases.values()
    return case


def of(world: ConsoleWorld) -> Impacts:
    return Impacts(world.ports, read_console_texts())


async def test_a_bank_that_is_turned_off_names_the_cases_and_both_ends() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    report = await of(world).of_bank(BELFIUS, replace(BELFIUS, supported=False))
    (line,) = report.lines
    assert (line.impact.case, line.impact.order) == (case.id, "CARO-1")
    assert line.now
    assert line.at
    assert (line.now.key, line.at.key) == (
        "caro_problem-wrong_reference-title",
        "caro_problem-bank_unsupported-title",
    )
    assert (report.total, report.unsure, report.is_cut) == (1, 0, False)
    assert (await of(world).of_bank(BELFIUS, BELFIUS)).total == 0


async def test_what_depends_on_orders_is_read_and_said_to_be_unsure_without_them() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    off = replace(BELFIUS, supported=False)
    at_end = replace(case, at="bank_unsupported", answers=case.answers[:1], revision=case.revision)
    await world.cases.save(at_end)
    sure = await of(world).of_bank(off, BELFIUS)
    assert [line.impact.at for line in sure.lines] == ["digits"]
    assert sure.unsure == 0
    world.office.failing["find_order"] = BackOfficeUnavailable("away")
    away = await of(world).of_bank(off, BELFIUS)
    assert (away.total, away.unsure) == (1, 1)


class _Hanging(FakeBackOffice):
    """A back office that never answers."""

    async def find_order(self, order_id: str) -> Order:
        await asyncio.Event().wait()
        raise AssertionError(order_id)


async def test_a_back_office_that_hangs_keeps_nobody_waiting() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    await world.cases.save(replace(case, at="bank_unsupported", answers=case.answers[:1]))

    hanging = replace(world.ports, back_office=_Hanging())
    impacts = Impacts(hanging, read_console_texts(), patience_s=0.01)
    report = await impacts.of_bank(replace(BELFIUS, supported=False), BELFIUS)
    assert (report.total, report.unsure) == (1, 1)


async def test_no_more_than_the_newest_cases_are_looked_at() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    world.cases.cases |= {
        f"more-{number}": replace(case, id=f"more-{number}", order=f"CARO-{number}")
        for number in range(5)
    }
    impacts = Impacts(world.ports, read_console_texts(), most=3)
    report = await impacts.of_bank(BELFIUS, replace(BELFIUS, supported=False))
    assert (len(report.lines), report.total, report.looked_at, report.is_cut) == (3, 3, 3, True)


async def test_gates_roles_and_links_name_their_cases() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    gate = Gate(Role.AGENT, Action.RECREATE, OrderState.PROBLEM)
    impacts = of(world)
    assert (await impacts.of_gate(gate, needed=True)).total == 1
    assert (await impacts.of_gate(gate, needed=False)).total == 0
    assert (await impacts.of_links((LINK,), ())).total == 1
    assert (await impacts.of_links((LINK,), (replace(LINK, office="OFF002"),))).total == 1
    assert (await impacts.of_links((), ())).total == 0
    assert (await impacts.of_role(("slack:U1",), Role.AGENT, None)).total == 0
    hold = Hold(kind=HoldKind.TAKEN, by=AGENT.id, by_name="Ann", at=NOW, holder=AGENT.id)
    world.cases.cases[case.id] = replace(case, holds=(hold,))
    assert (await impacts.of_role(("slack:U1",), Role.AGENT, None)).total == 1
    assert (await impacts.of_role(("slack:U2",), Role.AGENT, None)).total == 0


async def test_an_order_in_a_state_without_a_flow_is_read_before_it_counts() -> None:
    world = ConsoleWorld()
    case = await walked_to(world)
    world.office.add(make_order(state=OrderState.ACTIVE))
    world.cases.cases[case.id] = replace(case, flow="", flow_version="", at="", answers=())
    gate = Gate(Role.AGENT, Action.CANCEL, OrderState.ACTIVE)
    # An agent may not cancel what is active anyway.
    assert (await of(world).of_gate(gate, needed=False)).total == 0
    lead = replace(gate, role=Role.LEAD)
    report = await of(world).of_gate(lead, needed=False)
    assert (report.total, report.unsure) == (1, 0)
