"""Version moves: open cases of an older version that can go over to the live one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.cards.flow_texts import changed_texts
from bot.console.case_stories import Told, Wording
from bot.console.changes import Changes
from bot.console.flow_versions import FlowVersions
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.domain.case_lists import WantedCases
from bot.domain.cases import GOING_ON, Case
from bot.domain.flow_changes import FlowChange
from bot.domain.flows import Flow
from bot.domain.positions import SAME, MoveBar, Position, changes_ahead, same_position
from bot.domain.reasons import read_reason
from bot.errors import OrderNotFound, StoreConflict, StoreUnavailable
from bot.ports import Ports
from bot.ports.accounts import Also

MOST_MOVED = 50
"""So many cases are moved at once."""
MOST_LOOKED_AT = 200
"""So many open cases of a version are looked at, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """A case with its position in the live version; `title` is of the station where it stands."""

    case: Case
    title: Told | None
    position: Position


@dataclass(frozen=True, slots=True)
class Ahead:
    """What differs in the live version for whoever stands at a station, and beyond it."""

    changes: tuple[FlowChange, ...]
    words_differ: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSheet:
    """The open cases of a version that can be moved to the `live` one, and those that cannot.

    `ahead` tells by station what comes after that. Of `movable` ones no more are in `rows` than
    can be moved at once; where there may be more cases than were looked at, it is not `is_whole`.
    """

    flow: str
    version: str
    live: str
    movable: int
    rows: tuple[MoveRow, ...]
    barred: tuple[MoveRow, ...]
    ahead: dict[str, Ahead]
    is_whole: bool
    wording: Wording


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as it was listed."""

    case: str
    revision: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of moving one case: the `bar` that it met, None where it was moved."""

    case: str
    bar: MoveBar | None


class VersionMoves:
    """Moves open cases to the live version of their flow, where they stand at the same place."""

    def __init__(self, ports: Ports, versions: FlowVersions, changes: Changes, desk: Desk) -> None:
        self._flows = ports.flows
        self._cases = ports.cases
        self._versions = versions
        self._changes = changes
        self._desk = desk

    async def sheet(self, flow: str, version: str) -> MoveSheet:
        """Return the open cases of a version with their positions in the live one.

        Raises:
            OrderNotFound: it was never published, or is the live one, or none is live.
        """
        live = await self._flows.live_version(flow)
        published = {one.version for one in await self._flows.history(flow)}
        if version not in published - {live} or not live:
            raise OrderNotFound(version)
        library = self._versions.library
        then, other = await library.version(version), await library.version(live)
        cases = await self._open(version)
        wording = await self._versions.wording(then)
        rows = [
            MoveRow(case=case, title=wording.title(case.at), position=_position(case, then, other))
            for case in cases
        ]
        fitting = [row for row in rows if row.position == SAME]
        shown = tuple(fitting[:MOST_MOVED])
        return MoveSheet(
            flow=flow,
            version=version,
            live=live,
            movable=len(fitting),
            rows=shown,
            barred=tuple(row for row in rows if row.position != SAME),
            ahead=_ahead({row.case.at for row in shown}, then, other),
            is_whole=len(cases) < MOST_LOOKED_AT,
            wording=wording,
        )

    async def _open(self, version: str) -> list[Case]:
        """Return the newest cases of a version in which something is to be answered or done."""
        cases: list[Case] = []
        for status in GOING_ON:
            room = MOST_LOOKED_AT - len(cases)
            wanted = WantedCases(flow_version=version, status=status)
            cases += (await self._cases.page(wanted, room)).rows if room else ()
        return cases

    async def move(
        self, visitor: Visitor, flow: str, live: str, seen: Sequence[Seen], reason: str
    ) -> tuple[Moved, ...]:
        """Move exactly these cases to the live version, each with its line; say what came of each.

        Raises:
            InputInvalid: the reason is missing, too long, or looks like a secret.
            StoreConflict: another version is live by now.
            StoreUnavailable: before any case was come to; from then on it is said of each.
        """
        reason = read_reason(reason)
        if not live or await self._flows.live_version(flow) != live:
            raise StoreConflict(flow)
        wanted, ended = seen[:MOST_MOVED], list[Moved]()
        # What was moved before the database was away stays so, and has to be told.
        with suppress(StoreUnavailable):
            for one in wanted:
                ended.append(await self._move(visitor, flow, live, one, reason))
        return (*ended, *(Moved(one.case, MoveBar.AWAY) for one in wanted[len(ended) :]))

    async def _move(self, visitor: Visitor, flow: str, live: str, seen: Seen, reason: str) -> Moved:
        case = await self._cases.get(seen.case)
        if case is None or case.flow != flow:
            return Moved(seen.case, MoveBar.LATE)
        before = case.flow_version

        async def keep(change: Also) -> None:
            told = {"before": before, "after": live, "reason": reason}
            await self._changes.keep(visitor, "case-moved", seen.case, also=change, **told)

        bar = await self._desk.flow_moves.move(seen.case, seen.revision, live, keep)
        return Moved(seen.case, bar)


def _position(case: Case, then: Flow | None, other: Flow | None) -> Position:
    if then is None or other is None:
        return Position(MoveBar.LOST)
    return same_position(case, then, other)


def _ahead(stations: set[str], then: Flow | None, other: Flow | None) -> dict[str, Ahead]:
    if then is None or other is None:
        return {}
    differ = set(changed_texts(then.texts, other.texts))
    return {
        at: Ahead(changes_ahead(at, then, other), not differ.isdisjoint(then.keys_of(at)))
        for at in stations
    }
