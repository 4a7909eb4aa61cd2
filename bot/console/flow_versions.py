"""Versions of a flow as the console shows them: their history, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.cards.flow_differences import FlowDifference, difference
from bot.cards.texts import FALLBACK, Texts
from bot.casework.flow_library import FlowLibrary
from bot.console.case_stories import Wording
from bot.domain.case_lists import MOST_COUNTED, OpenCases
from bot.domain.cases import CaseStatus
from bot.domain.drifts import Drift, drift, ends_of
from bot.domain.drop_offs import DropOff, drop_off
from bot.domain.flow_versions import Publication, live_of
from bot.domain.flows import Flow
from bot.errors import OrderNotFound
from bot.ports import Ports

MOST_READ = 1_000
"""So many cases of a version are looked at, the newest first."""


class VersionStanding(StrEnum):
    """What a publication is by now: the live one, shipped beside it, or live before.

    By one that is RETIRED the flow was taken out of use: it has no version.
    """

    LIVE = "live"
    RETIRED = "retired"
    BESIDE = "beside"
    WAS_LIVE = "was_live"


@dataclass(frozen=True, slots=True)
class OpenCount:
    """The cases of a version that are not closed, by how they stand; the oldest is of `since`."""

    by_status: Mapping[CaseStatus, int]
    since: datetime | None

    @property
    def count(self) -> int:
        """How many they are."""
        return sum(self.by_status.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One publication; `open` is None where its version stands above, or there is none."""

    publication: Publication
    standing: VersionStanding
    open: OpenCount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowHistory:
    """The publications of a flow, the newest first; not `is_whole` where not all were counted.

    `live` is the version that new cases are opened with.
    """

    flow: str
    live: str
    lines: tuple[VersionLine, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSheet:
    """One version: what it changed, and how its newest cases went.

    `flow` is None where it cannot be read. `difference` and `drift` compare it with its base, None
    where one of the two cannot be read, or there is no base.
    """

    history: FlowHistory
    line: VersionLine
    numbers: tuple[int, ...]
    flow: Flow | None
    difference: FlowDifference | None
    drift: Drift | None
    drop: DropOff
    wording: Wording
    base_wording: Wording

    @property
    def base_is_lost(self) -> bool:
        """Say whether it was based on a version that cannot be read."""
        is_told = self.difference is not None
        return bool(self.line.publication.base) and not is_told and self.flow is not None


class FlowVersions:
    """Tells what became of the versions of flows."""

    def __init__(self, ports: Ports, texts: Texts) -> None:
        self._flows = ports.flows
        self._cases = ports.cases
        self._rules = ports.rules
        # The fallback language has every text.
        self._phrases = texts.phrases(FALLBACK)
        self.library = FlowLibrary(ports.flows)

    async def history(self, flow: str) -> FlowHistory:
        """Return what was published of a flow.

        Raises:
            OrderNotFound: nothing was.
        """
        publications = await self._flows.history(flow)
        if not publications:
            raise OrderNotFound(flow)
        live = live_of(publications).version
        counted = await self._cases.open_by_version()
        totals = (
            sum(one.count for one in counted if one.status is status) for status in CaseStatus
        )
        return FlowHistory(
            flow=flow,
            live=live,
            lines=tuple(_lines(publications, counted)),
            is_whole=max(totals) < MOST_COUNTED,
        )

    async def sheet(self, flow: str, version: str) -> VersionSheet:
        """Return one version, also where it cannot be read any more.

        Raises:
            OrderNotFound: it was never published.
        """
        history = await self.history(flow)
        lines = [one for one in history.lines if one.publication.version == version]
        if not lines:
            raise OrderNotFound(version)
        tree = await self.library.version(version)
        base = await self.library.version(lines[0].publication.base)
        cases = await self._cases.walked(version, MOST_READ)
        drifted = None
        if tree and base and base.version != version:
            past = await self._cases.walked(base.version, MOST_READ)
            drifted = drift(ends_of(past, base), ends_of(cases, tree))
        return VersionSheet(
            history=history,
            line=lines[0],
            numbers=tuple(one.publication.number for one in lines),
            flow=tree,
            difference=await self._difference(base, tree),
            drift=drifted,
            drop=drop_off(cases),
            wording=await self.wording(tree),
            base_wording=await self.wording(base),
        )

    async def _difference(self, base: Flow | None, tree: Flow | None) -> FlowDifference | None:
        if base is None or tree is None:
            return None
        before, after = [await self._flows.find(one.version) for one in (base, tree)]
        return difference(before, after) if before and after else None

    async def wording(self, flow: Flow | None) -> Wording:
        """Return what finds the words of a version, which tell of no order."""
        return Wording(self._phrases, flow, None, (await self._rules.current()).banks)


def _lines(
    publications: Sequence[Publication], counted: Sequence[OpenCases]
) -> Iterator[VersionLine]:
    live = live_of(publications)
    told = {""}
    for one in publications:
        standing = VersionStanding.WAS_LIVE if one.went_live else VersionStanding.BESIDE
        if one is live:
            standing = VersionStanding.LIVE
        yield VersionLine(
            publication=one,
            standing=standing if one.version else VersionStanding.RETIRED,
            open=None if one.version in told else _count(one.version, counted),
        )
        told.add(one.version)


def _count(version: str, counted: Sequence[OpenCases]) -> OpenCount:
    its = [one for one in counted if one.flow_version == version]
    by_status = {one.status: one.count for one in its}
    return OpenCount(by_status, min((one.oldest_at for one in its), default=None))
