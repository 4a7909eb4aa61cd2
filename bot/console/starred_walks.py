"""Starred walks: which of them a draft passes, and how they are starred, mended and taken away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, fields, replace

from bot.casework.case_pages import PAGE_CASES, case_pages
from bot.console.changes import Changes
from bot.console.flow_drafts import FlowDrafts, read_revision
from bot.console.rehearsals import Asked, Rehearsals, Walked, write_moves
from bot.console.visitors import Visitor
from bot.domain.back_tests import Trail, recorded
from bot.domain.case_lists import WantedCases
from bot.domain.cases import PAST
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_walks import (
    MOST_STARRED,
    NAME_CHARS,
    Coverage,
    StarredWalk,
    WalkResult,
    coverage,
    identify,
    walk_again,
)
from bot.domain.flows import Flow
from bot.domain.reasons import read_reason
from bot.domain.typed_text import clean_text
from bot.errors import FlowError, InputInvalid, OrderNotFound, StoreConflict
from bot.ports import CaseStore, Clock
from bot.ports.flow_walks import WalkStore

COVERED_CASES = 500
"""So many of the newest cases are read; what the past ones of them cover is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkBoard:
    """The starred walks of a flow on the visitor's draft, those that fail first.

    Where that cannot be read `wrong` says why, and there are no results.
    """

    kept: KeptDraft
    walks: tuple[StarredWalk, ...]
    results: tuple[WalkResult, ...] = ()
    flow: Flow | None = None
    wrong: FlowError | None = None

    @property
    def failing(self) -> int:
        """How many do not pass."""
        return sum(not one.passes for one in self.results)

    @property
    def covered(self) -> Coverage | None:
        """What the walks cover of the draft."""
        return coverage(self.flow, [one.trail for one in self.results]) if self.flow else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageBoard:
    """What starred walks and the newest past cases cover of the visitor's draft."""

    board: WalkBoard
    cases: int
    past: Coverage | None


class StarredWalks:
    """Shows the walks that a draft has to pass, and changes which these are."""

    def __init__(
        self,
        store: WalkStore,
        drafts: FlowDrafts,
        rehearsals: Rehearsals,
        changes: Changes,
        cases: CaseStore,
        clock: Clock,
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._rehearsals = rehearsals
        self._changes = changes
        self._cases = cases
        self._clock = clock

    async def board(self, visitor: Visitor, flow: str) -> WalkBoard:
        """Return what becomes of each walk on the visitor's draft, or on what is live.

        Raises:
            OrderNotFound: no such flow is live.
        """
        kept, walks = await self._drafts.of(visitor, flow), await self._store.of_flow(flow)
        try:
            draft = kept.draft.content.read()
        except FlowError as error:
            return WalkBoard(kept=kept, walks=walks, wrong=error)
        results = sorted(walk_again(draft, walks), key=lambda one: one.passes)
        return WalkBoard(kept=kept, walks=walks, results=tuple(results), flow=draft)

    async def coverage(self, visitor: Visitor, flow: str) -> CoverageBoard:
        """Return what of the draft is covered; raises as `board`."""
        board = await self.board(visitor, flow)
        if board.flow is None:
            return CoverageBoard(board=board, cases=0, past=None)
        trails = await self._past(board.flow)
        past = coverage(board.flow, trails)
        return CoverageBoard(board=board, cases=len(trails), past=past)

    async def _past(self, flow: Flow) -> list[Trail]:
        trails: list[Trail] = []
        pages = COVERED_CASES // PAGE_CASES
        async for page in case_pages(self._cases, WantedCases(flow=flow.flow)):
            trails += [recorded(case, flow) for case in page if case.status in PAST]
            pages -= 1
            if not pages:
                break
        return trails

    async def walk(self, flow: str, walk: str) -> StarredWalk:
        """Return a starred walk; OrderNotFound where there is none."""
        found = await self._store.of_flow(flow)
        for one in found:
            if one.id == walk:
                return one
        raise OrderNotFound(walk)

    async def result(self, visitor: Visitor, flow: str, walk: str) -> tuple[WalkBoard, WalkResult]:
        """Return what becomes of one walk, with all of its flow; OrderNotFound as `walk`."""
        board = await self.board(visitor, flow)
        for one in board.results:
            if one.walk.id == walk:
                return board, one
        starred = await self.walk(flow, walk)
        return board, WalkResult(starred, starred.trail)

    async def star(self, visitor: Visitor, flow: str, typed: Mapping[str, str]) -> None:
        """Keep the walk that a form holds, under the name that was typed; sent twice it is one.

        Raises:
            InputInvalid: it has no name, does not end, or there are too many.
            StoreConflict: the draft is another one by now than was walked.
        """
        asked, name = read_asked(typed), read_name(typed.get("name", ""))
        walked, known = await self._walk(visitor, flow, typed), await self._store.of_flow(flow)
        if len(known) >= MOST_STARRED:
            raise InputInvalid("console-flow-walk-many", most=str(MOST_STARRED))
        blank = StarredWalk(
            id="",
            flow=flow,
            name=name,
            seen_as=asked.role,
            starred_by=visitor.account.id,
            starred_by_name=visitor.account.name,
            starred_at=self._clock.now(),
            sample=walked.ground.sample.name if walked.ground.sample else "",
            case=asked.case,
        )
        starred = identify(_gone_anew(blank, walked))
        if all(one.id != starred.id for one in known):
            await self._keep(visitor, "flow-walk-starred", starred, self._store.save)

    async def mend(self, visitor: Visitor, flow: str, walk: str, typed: Mapping[str, str]) -> None:
        """Keep a walk as it was gone once more, with the reason; its end is right too from then on.

        Raises:
            OrderNotFound: there is no such walk.
            InputInvalid: there is no reason, or it does not end.
            StoreConflict: the walk was changed meanwhile, or the draft.
        """
        reason, old = read_reason(typed.get("reason", "")), await self.walk(flow, walk)
        walked = await self._walk(visitor, flow, typed)
        anew = replace(_gone_anew(old, walked), revision=read_revision(typed, -1))
        before = ", ".join(old.ends)
        await self._keep(
            visitor, "flow-walk-mended", anew, self._store.save, before=before, reason=reason
        )

    async def unstar(
        self, visitor: Visitor, flow: str, walk: str, typed: Mapping[str, str]
    ) -> None:
        """Take a walk away, with the reason: no draft has to pass it any more; raises as `mend`."""
        reason, old = read_reason(typed.get("reason", "")), await self.walk(flow, walk)
        read = replace(old, revision=read_revision(typed, -1))
        await self._keep(visitor, "flow-walk-unstarred", read, self._store.drop, reason=reason)

    async def _walk(self, visitor: Visitor, flow: str, typed: Mapping[str, str]) -> Walked:
        walked = await self._rehearsals.walk(visitor, flow, read_asked(typed))
        if walked.kept.draft.content.version != typed.get("version", ""):
            raise StoreConflict("the draft is another one by now")
        if not walked.is_over:
            raise InputInvalid("console-flow-walk-open")
        return walked

    async def _keep(
        self,
        visitor: Visitor,
        action: str,
        walk: StarredWalk,
        write: Callable[[StarredWalk], Awaitable[object]],
        *,
        before: str = "",
        reason: str = "",
    ) -> None:
        async def also() -> None:
            await write(walk)

        about, after = f"{walk.flow}: {walk.name}", ", ".join(walk.ends)
        if action == "flow-walk-unstarred":
            before, after = after, ""
        await self._changes.keep(
            visitor, action, about, also=also, before=before, after=after, reason=reason
        )


def _gone_anew(walk: StarredWalk, walked: Walked) -> StarredWalk:
    return walk.gone_anew(walked.case, walked.flow, walked.ground.verdicts)


def read_asked(typed: Mapping[str, str]) -> Asked:
    """Return the rehearsal that an address or a form holds."""
    return Asked(**{one.name: typed.get(one.name, "") for one in fields(Asked)})


def asked_of(walk: StarredWalk) -> Asked:
    """Return the rehearsal that goes a starred walk once more."""
    return Asked(
        sample=walk.sample,
        case=walk.case,
        seen_as=walk.seen_as,
        said=write_moves(walk.moves),
        walk=walk.id,
    )


def read_name(typed: str) -> str:
    """Return the name of a walk; InputInvalid where it is none, too long, or personal."""
    name = " ".join(clean_text(typed).split())
    if not name or len(name) > NAME_CHARS:
        raise InputInvalid("console-flow-walk-name-needed", "name", most=str(NAME_CHARS))
    try:
        return read_reason(name)
    except InputInvalid as error:
        raise InputInvalid("console-flow-walk-name-private", "name") from error
