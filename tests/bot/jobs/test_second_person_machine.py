"""No sequence of calls changes a gated order without two people, or an emergency that is logged."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

from hypothesis import settings
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
from bot.domain.same_person import SamePerson
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import AGENT, LEAD, World
from tests.fakes.clock import NOW
from tests.fakes.directory import FakeDirectory
from tests.fakes.orders import make_order

T = TypeVar("T")
OLGA = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga Other")
# The same Lea, as she is signed in to the console.
LEA_ACCOUNT = Account(
    provider="link", subject="lea", name="Lea", role=Role.LEAD, made_at=NOW, chat=LEAD.id
)
PEOPLE = st.sampled_from([AGENT, LEAD, OLGA, LEA_ACCOUNT.identity])
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

    @rule(who=PEOPLE, reason=REASONS)
    def do_without(self, who: Identity, reason: str) -> None:
        values = _REFERENCE | {"reason": reason}
        call = SubmitForm("CARO-1", self.revision, Action.CANCEL, "", values, emergency=True)
        self._call(who, call)

    @rule(who=PEOPLE, verdict=st.sampled_from(Verdict), data=st.data())
    def decide(self, who: Identity, verdict: Verdict, data: st.DataObject) -> None:
        if jobs := sorted(self.world.jobs.jobs):
            approval = approval_id(data.draw(st.sampled_from(jobs)))
            self._call(who, DecideApproval(approval, verdict))

    @rule(who=PEOPLE, data=st.data())
    def refuse(self, who: Identity, data: st.DataObject) -> None:
        if jobs := sorted(self.world.jobs.jobs):
            approval = approval_id(data.draw(st.sampled_from(jobs)))
            self._call(who, SubmitRefusal(approval, {"reason": "Not agreed"}))

    @rule(who=PEOPLE, signal=st.sampled_from(Signal), data=st.data())
    def steer(self, who: Identity, signal: Signal, data: st.DataObject) -> None:
        if cases := sorted(self.world.cases.cases):
            self._call(who, SignalJob(data.draw(st.sampled_from(cases)), signal))

    @rule(waits=st.integers(0, 3), boundary=st.integers(-1, 12))
    def go_on(self, waits: int, boundary: int) -> None:
        """Let every job go on for a while, or die on its way."""
        for job in list(self.world.jobs.jobs):
            journal = self.world.jobs.journal(job)
            journal.dies_at = journal.boundaries + boundary if boundary >= 0 else -1
            self.world.jobs.release(job)
            self.run(self.world.jobs.perform(job, waits=waits))

    @rule(hours=HOURS)
    def wait(self, hours: timedelta) -> None:
        self.world.clock.at += hours

    @rule(lead=st.booleans(), other=st.booleans(), agent=st.booleans())
    def give_roles(self, lead: bool, other: bool, agent: bool) -> None:
        leads = {name for name, has in (("U9", lead), ("U8", other), ("U1", agent)) if has}
        staff = Staff(frozenset({"U1", "U8", "U9"}), frozenset(leads))
        self.world.rules.book = replace(self.world.rules.book, staff=staff)

    @rule(is_away=st.booleans())
    def disturb(self, is_away: bool) -> None:
        down = BackOfficeUnavailable("down")
        names = ("find_order", "cancel_order")
        self.world.office.failing = dict.fromkeys(names, down) if is_away else {}

    @rule()
    def change_elsewhere(self) -> None:
        order = self.world.office.orders["CARO-1"]
        self.world.office.add(replace(order, revision=order.revision + 1, state=OrderState.ACTIVE))

    def _call(self, who: Identity, call: Any) -> None:
        reply = self.run(self.world.desk.handle(who, call))
        self.run(self.world.desk.settle(who, reply, None))

    @invariant()
    def takes_two_people(self) -> None:
        """Each change of ours has a yes of somebody else, or an emergency with its line."""
        if not hasattr(self, "world"):
            return
        known = SamePerson(self.world.accounts.kept, self.world.identities.kept)
        for key in self.world.office.done:
            approval = self.world.approvals.kept[approval_id(key)]
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
                assert not known.is_same(asker.id, by.id)
                wanted = Result.APPROVED
            assert any((line.result, line.actor) == (wanted, by.id) for line in lines)


_REFERENCE = {"typed_reference": "6012345678"}
TestSecondPerson = SecondPerson.TestCase
TestSecondPerson.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
