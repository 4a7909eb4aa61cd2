"""What back-tests found, as the console shows it: ends, the cases behind them, their trails."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from bot.cards.texts import FALLBACK, Phrases, Texts
from bot.console.case_stories import Told, Wording
from bot.domain.back_test_reports import BackTest, Cell
from bot.domain.back_tests import LEFT, Aftermath, CaseFinding, Finding, Trail
from bot.domain.flows import Flow
from bot.domain.kept_back_tests import KeptBackTest
from bot.domain.orders import Banks
from bot.errors import FlowError, OrderNotFound
from bot.ports import FlowStore
from bot.ports.back_tests import BackTestStore

CASES_OF_PAGE = 100


@dataclass(frozen=True, slots=True)
class End:
    """Where cases end: the name of a step or an outcome, with its title if one is known."""

    name: str
    title: Told | None
    is_left: bool

    @property
    def key(self) -> tuple[str, bool]:
        """What tells it from others."""
        return self.name, self.is_left


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell of the matrix; its `number` counts from 1. `new` is where it stops if that is all."""

    number: int
    cell: Cell
    old: End
    new: End


@dataclass(frozen=True, slots=True, kw_only=True)
class BackTestSheet:
    """A report with the lines of its matrix: those that change first, then what stays the same."""

    report: BackTest
    changed: tuple[CellLine, ...]
    untold: tuple[CellLine, ...]
    same: tuple[CellLine, ...]

    @property
    def new_ends(self) -> tuple[End, ...]:
        """The ends of the draft that a case comes to which would end otherwise, by name."""
        ends = {line.new.key: line.new for line in self.changed}
        return tuple(ends[key] for key in sorted(ends))

    @property
    def rows(self) -> tuple[tuple[End, tuple[CellLine | None, ...]], ...]:
        """The matrix: each old end from which cases move, with a cell for each of `new_ends`."""
        by_ends = {(line.old.key, line.new.key): line for line in (*self.changed, *self.same)}
        olds = {line.old.key: line.old for line in self.changed}
        return tuple(
            (old, tuple(by_ends.get((key, new.key)) for new in self.new_ends))
            for key, old in olds.items()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CellSheet:
    """The cases behind a cell of which the order became something; `start` counts from 0."""

    line: CellLine
    became: Aftermath
    counts: Mapping[Aftermath, int]
    cases: tuple[CaseFinding, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Station:
    """A step of a trail with its answer, or where it ends: then there is no `choice`."""

    name: str
    title: Told | None
    choice: str = ""
    label: Told | None = None
    by_bot: bool = False
    is_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSheet:
    """Both trails of a case beside each other; they part at the `fork`, counted from 0 or -1."""

    found: CaseFinding
    pairs: tuple[tuple[Station | None, Station | None], ...]
    fork: int


class BackTestSheets:
    """Reads reports in the words of their flows."""

    def __init__(self, tests: BackTestStore, flows: FlowStore, texts: Texts) -> None:
        self._tests = tests
        self._flows = flows
        self._phrases = texts.phrases(FALLBACK)

    async def of(self, test: KeptBackTest) -> BackTestSheet | None:
        """Return what one has found; None where there is no report."""
        report = await self._tests.report(test.id)
        if report is None:
            return None
        before, after = await self._wordings(test)
        # Of tens of thousands of cases that takes a while, in which the desk answers others.
        matrix = await asyncio.to_thread(_count, report)
        lines = tuple(_line(number, cell, before, after) for number, cell in enumerate(matrix, 1))
        return BackTestSheet(
            report=report,
            changed=tuple(line for line in lines if line.cell.finding is Finding.OTHER),
            untold=tuple(line for line in lines if not line.cell.finding.is_told),
            same=tuple(line for line in lines if line.cell.finding is Finding.SAME),
        )

    async def cell(self, test: KeptBackTest, number: str, became: str, start: str) -> CellSheet:
        """Return a page of the cases behind a cell.

        Raises:
            OrderNotFound: there is no such cell.
        """
        sheet = await self.of(test)
        lines = (*sheet.changed, *sheet.untold, *sheet.same) if sheet else ()
        line = next((one for one in lines if str(one.number) == number), None)
        if line is None:
            raise OrderNotFound(number)
        counts = Counter(one.became for one in line.cell.cases)
        chosen = next((one for one in Aftermath if one == became), None)
        chosen = chosen or next(one for one in Aftermath if counts[one])
        begin = int(start) if start.isascii() and start.isdecimal() and len(start) < 7 else 0
        cases = [one for one in line.cell.cases if one.became is chosen]
        end = begin + CASES_OF_PAGE
        more = str(end) if end < len(cases) else ""
        return CellSheet(
            line=line, became=chosen, counts=counts, cases=tuple(cases[begin:end]), more=more
        )

    async def case(self, test: KeptBackTest, case: str) -> CaseSheet:
        """Return both trails of a case.

        Raises:
            OrderNotFound: it is none of those that were looked at.
        """
        report = await self._tests.report(test.id)
        found = next((one for one in report.findings if one.case == case), None) if report else None
        if found is None:
            raise OrderNotFound(case)
        before, after = await self._wordings(test)
        pairs = zip_longest(_stations(found.before, before), _stations(found.after, after))
        fork = max(0, found.way.shared - 1) if found.fork else -1
        return CaseSheet(found=found, pairs=tuple(pairs), fork=fork)

    async def _wordings(self, test: KeptBackTest) -> tuple[_Words, _Words]:
        draft, baseline = await self._tests.draft(test.id), await self._flows.find(test.baseline)
        flows = []
        for content in (baseline, draft):
            try:
                flows.append(content.read() if content else None)
            except FlowError:
                # As one that another program wrote: bare names serve.
                flows.append(None)
        return _Words(self._phrases, flows[0]), _Words(self._phrases, flows[1])


class _Words(Wording):
    """The texts of one of the flows, of no order."""

    def __init__(self, phrases: Phrases, flow: Flow | None) -> None:
        super().__init__(phrases, flow, None, Banks({}))

    def end(self, name: str) -> End:
        """Return an end as a report names it."""
        at = name.removesuffix(LEFT)
        return End(at, self.title(at), name.endswith(LEFT))


def _count(report: BackTest) -> tuple[Cell, ...]:
    """Return the matrix of a report, with all else counted that it keeps once it was asked for."""
    _kept = report.by_finding, report.questions
    return report.matrix


def _line(number: int, cell: Cell, before: _Words, after: _Words) -> CellLine:
    new = after.end(cell.new or cell.stops_at)
    return CellLine(number, cell, before.end(cell.old), new)


def _stations(trail: Trail, words: _Words) -> tuple[Station, ...]:
    passed = (
        Station(
            one.step,
            words.title(one.step),
            one.choice,
            words.choice(one.step, one.choice),
            one.by_bot,
        )
        for one in trail.passed
    )
    return (*passed, Station(trail.at, words.title(trail.at), is_left=trail.is_left))
