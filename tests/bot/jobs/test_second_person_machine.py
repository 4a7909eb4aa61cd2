"""No sequence of calls changes a gated order without two people, or an emergency that is logged."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.cards.approval_calls import DecideApproval, SubmitRefusal
from bot.cards.calls import SignalJob, SubmitForm
from bot.domain.accounts import Account
from bot.domain.actions import Result
from bot.domain.approvals import ApprovalState, Verdict, approval_id
from bot.domain.job_status import Signal
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Person, Platform, Role, Staff
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import AGENT, LEAD, World
from tests.fakes.clock import NOW
from tests.fakes.directory import FakeDirectory
from tests.fakes.orders import make_order
from tests.harness.examples import examples

T = TypeVar("T")
OLGA = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga Other")
# The same Lea, as she is signed in to the console.
LEA_ACCOUNT = Account(
    provider="link", subject="lea", name="Lea", role=Role.LEAD, made_at=NOW, chat=LEAD.id
)
LEA_AT_THE_CONSOLE = LEA_ACCOUNT.identity
PEOPLE = st.sampled_from([LEAD, LEA_AT_THE_CONSOLE, OLGA, AGENT])
REASONS = st.sampled_from(["The card was stolen", ""])
HOURS = st.sampled_from([timedelta(hours=hours) for hours in (1, 12, 24)])


class _Directory(FakeDirectory):
    """A directory that knows who signs in to the console."""

    async def find_person(self, identity: Identity) -> Person:
        if identity.platform is Platform.CONSOLE:
            return Person(chat=LEAD)
        return await super().find_person(identity)


class SecondPerson(RuleBasedStateMachine):
    """People ask, decide and lose their roles, and processes die, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()

    def teardown(self) -> None:
        self.loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @initialize()
    def open(self) -> None:
        staff = Staff(frozenset({"U1"}), frozenset({"U9", "U8"}))
        self.world = World(staff=staff, directory=_Directory())
        self.world.accounts.kept.append(LEA_ACCOUNT)
        self.world.office.add(make_order(state=OrderState.ACTIVE))

    @property
    def revision(self) -> int:
        return self.world.office.orders["CARO-1"].revision

    @rule(who=PEOPLE, stale=st.booleans())
    def ask(self, who: Identity, stale: bool) -> None:
        revision = max(1, self.revision - stale)
        self._call(who, SubmitForm("CARO-1", revision, Action.CANCEL, "", _REFERENCE))

    def _do_without(self, data: st.DataObject) -> None:
        who, reason = data.draw(PEOPLE), data.draw(REASONS)
        values = _REFERENCE | {"reason": reason}
        call = SubmitForm("CARO-1", self.revision, Action.CANCEL, "", values, emergency=True)
        self._call(who, call)

    @rule(who=PEOPLE)
    def approve_the_newest(self, who: Identity) -> None:
        if jobs := list(self.world.jobs.jobs):
            self._call(who, DecideApproval(approval_id(jobs[-1]), Verdict.APPROVE))

    def _decide(self, data: st.DataObject) -> None:
        who, verdict = data.draw(PEOPLE), data.draw(st.sampled_from(Verdict))
        if jobs := sorted(self.world.jobs.jobs):
            approval = approval_id(data.draw(st.sampled_from(jobs)))
            self._call(who, DecideApproval(approval, verdict))

    def _refuse(self, data: st.DataObject) -> None:
        who = data.draw(PEOPLE)
        if jobs := sorted(self.world.jobs.jobs):
            approval = approval_id(data.draw(st.sampled_from(jobs)))
            self._call(who, SubmitRefusal(approval, {"reason": "Not agreed"}))

    def _steer(self, data: st.DataObject) -> None:
        who, signal = data.draw(PEOPLE), data.draw(st.sampled_from(Signal))
        if cases := sorted(self.world.cases.cases):
            self._call(who, SignalJob(data.draw(st.sampled_from(cases)), signal))

    @rule()
    def go_on(self) -> None:
        """Let every job go on until it has to wait."""
        self._perform(waits=0)

    @rule(waits=st.integers(0, 3), boundary=st.integers(0, 12))
    def die(self, waits: int, boundary: int) -> None:
        """Let every job go on for a while, and die on its way."""
        self._perform(waits, boundary)

    def _perform(self, waits: int, boundary: int = -1) -> None:
        for job in list(self.world.jobs.jobs):
            journal = self.world.jobs.journal(job)
            journal.dies_at = journal.boundaries + boundary if boundary >= 0 else -1
            self.world.jobs.release(job)
            self.run(self.world.jobs.perform(job, waits=waits))

    def _wait(self, data: st.DataObject) -> None:
        self.world.clock.at += data.draw(HOURS)

    def _give_roles(self, data: st.DataObject) -> None:
        leads = frozenset(data.draw(st.sets(st.sampled_from(["U9", "U8", "U1"]))))
        staff = Staff(frozenset({"U1", "U8", "U9"}), leads)
        self.world.rules.book = replace(self.world.rules.book, staff=staff)

    def _disturb(self, data: st.DataObject) -> None:
        down = BackOfficeUnavailable("down")
        names = ("find_order", "cancel_order")
        is_away = data.draw(st.booleans())
        self.world.office.failing = dict.fromkeys(names, down) if is_away else {}

    def _change_elsewhere(self, data: st.DataObject) -> None:
        order = self.world.office.orders["CARO-1"]
        changed = replace(order, revision=order.revision + 1, state=OrderState.ACTIVE)
        self.world.office.add(changed)

    @rule(data=st.data())
    def something_else(self, data: st.DataObject) -> None:
        """Do what people and the world do besides, one of it at a time."""
        ways = [
            self._do_without,
            self._refuse,
            self._decide,
            self._steer,
            self._wait,
            self._give_roles,
            self._disturb,
            self._change_elsewhere,
        ]
        data.draw(st.sampled_from(ways))(data)

    def _call(self, who: Identity, call: Any) -> None:
        reply = self.run(self.world.desk.handle(who, call))
        self.run(self.world.desk.settle(who, reply, None))

    @invariant()
    def takes_two_people(self) -> None:
        """Each change of ours has a yes of somebody else, or an emergency with its line."""
        if not hasattr(self, "world"):
            return
        for key in self.world.office.done:
            approval = self.world.approvals.kept[approval_id(key.partition(":")[2])]
            assert approval.decided
            assert approval.decided.by
            asker, by = approval.asker, approval.decided.by
            lines = [line for line in self.world.log.lines if line.revision == approval.revision]
            if approval.state is ApprovalState.EMERGENCY:
                assert by.role in (Role.LEAD, Role.ADMIN)
                assert approval.decided.reason
                wanted = Result.EMERGENCY
            else:
                assert approval.state is ApprovalState.APPROVED
                assert _PERSONS[asker.id] != _PERSONS[by.id]
                wanted = Result.APPROVED
            assert any((line.result, line.actor) == (wanted, by.id) for line in lines)


# Told apart here without the product's own help.
_PERSONS = {AGENT.id: "Ann", LEAD.id: "Lea", LEA_ACCOUNT.id: "Lea", OLGA.id: "Olga"}
_REFERENCE = {"typed_reference": "6012345678"}
TestSecondPerson = SecondPerson.TestCase
TestSecondPerson.settings = examples(60, steps=30)
