"""The store of starred walks in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.domain.back_tests import Passed, Trail
from bot.domain.checks import Verdict
from bot.domain.flow_walks import StarredWalk, in_order
from bot.domain.people import Role
from bot.domain.revisions import next_revision
from bot.errors import StoreConflict
from tests.fakes.clock import NOW

A_TYPING_ERROR = StarredWalk(
    id="w",
    flow="caro_problem",
    name="A typing error",
    seen_as=Role.AGENT,
    starred_by="console:link:lea",
    starred_by_name="Lea",
    starred_at=NOW,
    verdicts={
        "company_eligible": Verdict.YES,
        "bank_supported": Verdict.YES,
        "bank_incident": Verdict.NO,
        "reference_format": Verdict.YES,
    },
    trail=Trail(
        (
            Passed("requirements", "yes", True),
            Passed("bank", "yes", True),
            Passed("incident", "no", True),
            Passed("reference_format", "yes", True),
            Passed("digits", "typo", False),
        ),
        "wrong_reference",
    ),
    ends=("wrong_reference",),
)
"""A walk that passes on what is shipped."""


@dataclass
class FakeWalks:
    """Starred walks by their ids."""

    kept: dict[str, StarredWalk] = field(default_factory=dict)

    async def of_flow(self, flow: str) -> tuple[StarredWalk, ...]:
        return tuple(sorted((one for one in self.kept.values() if one.flow == flow), key=in_order))

    async def save(self, walk: StarredWalk) -> StarredWalk:
        self._expect(walk)
        kept = self.kept[walk.id] = replace(
            walk, revision=next_revision(walk.revision, walk.starred_at)
        )
        return kept

    async def drop(self, walk: StarredWalk) -> None:
        self._expect(walk)
        if self.kept.pop(walk.id, None) is None:
            raise StoreConflict("nothing of it is kept")

    def _expect(self, walk: StarredWalk) -> None:
        present = self.kept.get(walk.id)
        if walk.revision != (present.revision if present else 0):
            raise StoreConflict("another revision of the walk is kept")
