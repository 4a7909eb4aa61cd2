"""Requests to publish as the console shows them, and the rule that makes them needed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.console.changes import Changes
from bot.console.flow_requests import FlowRequestPages
from bot.console.gates import GateBoard
from bot.console.readers import Readers
from bot.domain.accounts import LINKS, Account
from bot.domain.approvals import PUBLISHING, ApprovalState, GateRule, Verdict
from bot.domain.flow_versions import FlowDraft
from bot.domain.paging import Slice
from bot.domain.people import Role, Staff
from bot.errors import ActionRefused, InputInvalid, OrderNotFound
from tests.bot.casework.test_flow_requests import CHANGED, ask, gated_world
from tests.bot.console.console_kit import LANGUAGE, ConsoleWorld, read_console_texts, visitor
from tests.bot.kit import World
from tests.fakes.clock import NOW
from tests.flows.shipped import CONTENTS


def pages(world: World) -> FlowRequestPages:
    approvals = world.desk.approvals
    readers = Readers(world.ports.rules, read_console_texts())
    return FlowRequestPages(world.ports, world.publishing().requests, approvals.approvers, readers)


async def test_a_request_says_what_it_would_change_and_who_may_say_what() -> None:
    world = gated_world()
    request = await ask(world)
    shown = pages(world)
    assert [one.request for one in (await shown.page(is_open=True)).rows] == [request]
    assert await shown.waiting() == Slice((request,))
    sheets = {
        role: await shown.sheet(visitor(role), LANGUAGE, "caro_problem", request.id)
        for role in (Role.VIEWER, Role.LEAD, Role.ADMIN)
    }
    (change,) = sheets[Role.LEAD].changes
    assert change.difference
    assert (change.difference.changes, change.difference.lines) == ((), ())
    assert {one.key for one in change.difference.texts} == {"caro_problem-digits-title"}
    assert "Quite another question" in {one.after for one in change.difference.texts}
    assert sheets[Role.LEAD].approvers == ("U8",)
    assert sheets[Role.VIEWER].verdicts == ()
    assert sheets[Role.LEAD].verdicts == (Verdict.APPROVE, Verdict.REFUSE)
    assert [sheets[role].may_alone for role in sheets] == [False, False, True]
    assert sheets[Role.LEAD].request.report == ""


async def test_who_may_decide_is_named_once_however_many_accounts_they_have() -> None:
    world = gated_world(Staff(leads=frozenset({"U9", "U8", "U7", "U6"})))
    world.announcer.names["U7"] = "Tom Peeters"
    link = Account(provider=LINKS, subject="x1", name="Olga", role=Role.LEAD, made_at=NOW)
    world.accounts.kept += [
        replace(link, chat="slack::U8"),
        replace(link, subject="x2", name="Ada"),
    ]
    world.directory.roles |= {one.id: Role.LEAD for one in world.accounts.kept}
    request = await ask(world)
    sheet = await pages(world).sheet(visitor(Role.LEAD), LANGUAGE, "caro_problem", request.id)
    # Of whom neither Slack nor an account says more there is the id alone.
    assert sorted(sheet.approvers) == ["Ada", "Olga", "Tom Peeters", "U6"]


async def test_a_request_is_found_under_its_own_flow_alone() -> None:
    world = gated_world()
    request = await ask(world)
    shown = pages(world)
    for flow, asked in (("caro_invitation", request.id), ("caro_problem", "none")):
        with pytest.raises(OrderNotFound):
            await shown.sheet(visitor(Role.LEAD), LANGUAGE, flow, asked)
    with pytest.raises(OrderNotFound):
        await shown.decide(visitor(Role.LEAD), LANGUAGE, "caro_problem", request.id, "perhaps", "")


async def test_what_was_decided_stands_in_the_list_of_ends() -> None:
    world = gated_world()
    request = await ask(world)
    shown, lead = pages(world), visitor(Role.LEAD)
    await shown.decide(lead, LANGUAGE, "caro_problem", request.id, "approve", "")
    (line,) = (await shown.page(is_open=False)).rows
    assert line.state is ApprovalState.APPROVED
    assert line.request.decided
    assert line.request.decided.by
    assert line.request.decided.by.id == lead.account.id
    sheet = await shown.sheet(lead, LANGUAGE, "caro_problem", request.id)
    assert (sheet.verdicts, sheet.may_alone, await shown.waiting()) == ((), False, Slice(()))


async def test_a_base_that_cannot_be_read_is_said() -> None:
    world = gated_world()
    base = CONTENTS["caro_problem"].version
    request = await ask(world, FlowDraft(CHANGED, base))
    del world.published.contents[base]
    sheet = await pages(world).sheet(visitor(Role.LEAD), LANGUAGE, "caro_problem", request.id)
    assert sheet.changes[0].difference is None


class _Gates:
    """Keeps gates in a list."""

    def __init__(self) -> None:
        self.kept: list[GateRule] = []

    async def gates(self) -> tuple[GateRule, ...]:
        return tuple(self.kept)

    async def save_gate(self, rule: GateRule) -> None:
        self.kept = [rule]


def board(world: World, store: _Gates) -> GateBoard:
    changes = Changes(world.admin_log, world.clock)
    return GateBoard(store, changes, frozenset(), world.desk.approvals.approvers)


_ON = {"needed": "yes", "revision": "0", "reason": "The rule of the house"}


async def test_an_administrator_lets_publishing_take_two_and_the_log_says_so() -> None:
    world, store, admin = ConsoleWorld(), _Gates(), visitor(Role.ADMIN)
    gates = board(world, store)
    assert not (await gates.publishing()).needed
    with pytest.raises(InputInvalid):
        await gates.change_publishing(admin, {**_ON, "reason": ""})
    await gates.change_publishing(admin, _ON)
    assert [(rule.gate, rule.needed) for rule in store.kept] == [(PUBLISHING, True)]
    assert PUBLISHING in await gates.needed()
    (line,) = world.admin_log.lines
    assert (line.entry.action, line.entry.subject) == ("gate-changed", "publish_flow")
    assert await gates.approvers() == ("U9",)


async def test_where_nobody_else_could_approve_publishing_stays_with_one() -> None:
    world, store = ConsoleWorld(staff=Staff(frozenset({"U1"}))), _Gates()
    with pytest.raises(ActionRefused) as refused:
        await board(world, store).change_publishing(visitor(Role.ADMIN), _ON)
    assert refused.value.key == "console-publishing-nobody"
    assert (store.kept, world.admin_log.lines) == ([], [])
