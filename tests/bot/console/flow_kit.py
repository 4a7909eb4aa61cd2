"""The flows of the console over stores in memory, and two leads who change them."""

from __future__ import annotations

from dataclasses import replace

from bot.console import Visitor
from bot.console.changes import Changes
from bot.console.flow_drafts import FlowDrafts
from bot.console.flow_releases import FlowReleases
from bot.domain.flow_drafts import KeptDraft
from bot.domain.kept_back_tests import BackTestState, KeptBackTest
from bot.domain.people import Role
from tests.bot.console.console_kit import visitor
from tests.bot.kit import World
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.flow_drafts import FakeDrafts
from tests.flows.shipped import CONTENTS

FLOW = "caro_problem"
SHIPPED = CONTENTS[FLOW]
LEA = visitor(Role.LEAD)
TOM = replace(LEA, account=replace(LEA.account, subject="tom", name="Tom"))
NOTE = "offices asked for it"


class _AllTried(FakeBackTests):
    """Every draft was tried."""

    async def newest(self, draft: str, baseline: str) -> KeptBackTest | None:
        return make_back_test(draft=draft, baseline=baseline, state=BackTestState.DONE)


class FlowWorld(World):
    """A desk whose flows are changed in the console."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.kept = FakeDrafts()
        changes = Changes(self.admin_log, self.clock)
        self.ports = replace(self.ports, back_tests=_AllTried())
        door = self.publishing()
        self.drafts = FlowDrafts(self.kept, self.published, door, changes, self.clock)
        self.releases = FlowReleases(self.drafts, self.published, door, self.cases)

    async def keeps(self, who: Visitor, old: str, new: str) -> KeptDraft:
        """Let somebody keep a draft in which one part of the file says something else."""
        kept = await self.drafts.of(who, FLOW)
        source = kept.draft.content.source
        assert old in source
        typed = {"source": source.replace(old, new, 1), "revision": str(kept.revision)}
        return await self.drafts.keep(who, await self.drafts.typed(who, FLOW, typed))

    def said(self) -> list[str]:
        """What stands in the administrators' log, the oldest first."""
        return [line.entry.action for line in self.admin_log.lines]
