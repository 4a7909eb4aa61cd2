"""Reports of back-tests: what a draft would have done to past cases, counted and grouped."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.domain.back_tests import Aftermath, BackTester, CaseFinding, Finding
from bot.domain.cases import Case
from bot.domain.flows import Flow

Counts = Mapping[str, int]
_DIGEST_CHARS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """The cases that ended at `old` and would end at `new`.

    Where that cannot be told, `new` is "", and `stops_at` the step from which on it cannot.
    """

    old: str
    new: str
    finding: Finding
    stops_at: str
    cases: tuple[CaseFinding, ...]

    @property
    def became(self) -> Mapping[Aftermath, int]:
        """How many of their orders became what."""
        return Counter(one.became for one in self.cases)

    @property
    def forks(self) -> Counts:
        """At which steps their trails part, the most frequent first."""
        return dict(Counter(one.fork for one in self.cases if one.fork).most_common())


@dataclass(frozen=True, slots=True)
class Questions:
    """How many questions people were asked in so many cases, before and with the draft."""

    cases: int
    before: int
    after: int


@dataclass(frozen=True, kw_only=True)
class BackTest:
    """What a back-test found. It names by hash what it is about: nothing else is answered by it.

    `draft` and `baseline` are versions of the `flow`, and `cases` stands for the ids and revisions
    of all cases that were looked at, the newest first. `versions` counts them by the version that
    they were walked with; the `unread` ones are of versions that are not known any more.
    `altered` are the outcomes of both whose name is the same, and that offer something else.
    """

    flow: str
    draft: str
    baseline: str
    cases: str
    newest_at: datetime | None
    oldest_at: datetime | None
    versions: Counts
    unread: int
    altered: frozenset[str]
    findings: tuple[CaseFinding, ...]

    @property
    def looked_at(self) -> int:
        """How many cases were looked at, with those that could not be read."""
        return len(self.findings) + self.unread

    @cached_property
    def _tally(self) -> Counter[tuple[Finding, Aftermath]]:
        return Counter((one.way.finding, one.became) for one in self.findings)

    @cached_property
    def by_finding(self) -> Mapping[Finding, int]:
        """How many cases have which finding; none is left out."""
        return {one: sum(self._tally[one, became] for became in Aftermath) for one in Finding}

    @cached_property
    def matrix(self) -> tuple[Cell, ...]:
        """The cases by old end and new end, the most frequent first."""
        cells: dict[tuple[str, str, Finding, str], list[CaseFinding]] = {}
        for one in self.findings:
            cells.setdefault(one.way.cell, []).append(one)
        # The order of those that are as frequent must not depend on which case came first.
        most_first = sorted(cells.items(), key=lambda cell: (-len(cell[1]), cell[0]))
        return tuple(Cell(*key, tuple(cases)) for key, cases in most_first)

    @property
    def became(self) -> Mapping[Aftermath, Mapping[Finding, int]]:
        """The findings of the cases by what became of their orders."""
        return {
            became: {finding: self._tally[finding, became] for finding in Finding}
            for became in Aftermath
        }

    @cached_property
    def questions(self) -> Questions:
        """What the draft costs in answers of people, in the cases whose end can be told."""
        told = [one.way for one in self.findings if one.way.finding.is_told]
        before = sum(way.questions[0] for way in told)
        return Questions(len(told), before, sum(way.questions[1] for way in told))

    @property
    def same_name_other_offer(self) -> int:
        """How many cases have the same end, by its name, that offers something else."""
        same = (cell for cell in self.matrix if cell.finding is Finding.SAME)
        return sum(len(cell.cases) for cell in same if cell.new in self.altered)


class BackTestRun:
    """A back-test under way: it can be reported of after any case."""

    def __init__(self, draft: Flow, baseline: Flow) -> None:
        self._draft, self._baseline = draft, baseline
        self._tester = BackTester(draft, baseline)
        self._digest = hashlib.sha256()
        self._newest_at: datetime | None = None
        self._oldest_at: datetime | None = None
        self._versions: Counter[str] = Counter()
        self._findings: list[CaseFinding] = []
        self._looked_at = 0

    @property
    def looked_at(self) -> int:
        """How many cases were looked at so far."""
        return self._looked_at

    def look_at(self, case: Case, then: Flow | None) -> None:
        """Look at one case more, with the flow that it was walked with, None if that is lost."""
        self._digest.update(f"{case.id}:{case.revision}\n".encode())
        self._versions[case.flow_version] += 1
        self._looked_at += 1
        self._newest_at = self._newest_at or case.opened_at
        self._oldest_at = case.opened_at
        if then is not None:
            self._findings.append(self._tester.look_at(case, then))

    def report(self) -> BackTest:
        """Return what was found so far."""
        return BackTest(
            flow=self._draft.flow,
            draft=self._draft.version,
            baseline=self._baseline.version,
            cases=self._digest.hexdigest()[:_DIGEST_CHARS],
            newest_at=self._newest_at,
            oldest_at=self._oldest_at,
            versions=dict(self._versions),
            unread=self.looked_at - len(self._findings),
            altered=_altered(self._draft, self._baseline),
            findings=tuple(self._findings),
        )


def _altered(draft: Flow, baseline: Flow) -> frozenset[str]:
    shared = draft.outcomes.keys() & baseline.outcomes.keys()

    def offer(flow: Flow, name: str) -> object:
        outcome = flow.outcomes[name]
        return outcome.ending, outcome.actions, outcome.change

    return frozenset(name for name in shared if offer(draft, name) != offer(baseline, name))
