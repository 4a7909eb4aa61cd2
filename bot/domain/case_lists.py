"""Lists of cases: which are wanted, and where in the list a page begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.cases import Case, CaseStatus
from bot.domain.weeks import Week

WITH_OFFICE = "with_office"
"""What is asked for in the place of a status to find the cases that wait for their office."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# No more digits than the years of a date have microseconds.
_SPOT = re.compile(r"([0-9]{1,17})-(.{1,64})")


@dataclass(frozen=True, slots=True)
class CaseSpot:
    """Where a case stands in a list: by the time when it was opened, then by its id."""

    opened_at: datetime
    id: str

    @classmethod
    def of(cls, case: Case) -> CaseSpot:
        """Return where a case stands."""
        return cls(case.opened_at, case.id)

    @classmethod
    def read(cls, text: str) -> CaseSpot | None:
        """Read what `str` wrote; None where it is no spot."""
        match = _SPOT.fullmatch(text)
        if match is None:
            return None
        return cls(_EPOCH + timedelta(microseconds=int(match[1])), match[2])

    def __str__(self) -> str:
        return f"{(self.opened_at - _EPOCH) // timedelta(microseconds=1)}-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCases:
    """Which cases are wanted, the newest first; what is empty asks for nothing.

    Only those that were opened before `until`; `ended` is as a case says it, `ended_among` several
    of those, `person` whoever
    opened it or asked for its last action, `platform` and `language` those of whoever opened it,
    `at` the step or outcome where it stands, `ended_weeks` the first and the last week in which it
    was closed. `holder` is who of support has it, and closed ones nobody has; of `free` ones nobody
    has one. `with_office` are those that are open with their office, or in which support asks it
    something. The page begins behind the spot `start`; with `oldest_first` it goes the other way.
    """

    status: CaseStatus | None = None
    office: str = ""
    bank: str = ""
    until: datetime | None = None
    flow_version: str = ""
    ended: str = ""
    ended_among: tuple[str, ...] = ()
    person: str = ""
    flow: str = ""
    at: str = ""
    platform: str = ""
    language: str = ""
    holder: str = ""
    free: bool = False
    with_office: bool = False
    oldest_first: bool = False
    ended_weeks: tuple[Week, Week] | None = None
    start: CaseSpot | None = None

    @property
    def is_one_week(self) -> bool:
        """Say whether only what was closed in one single week is wanted."""
        return self.ended_weeks is not None and self.ended_weeks[0] == self.ended_weeks[1]

    @property
    def is_searched(self) -> bool:
        """Say whether anything is asked for by which cases are not kept in order."""
        told = (self.person, self.flow, self.at, self.platform, self.language)
        unordered = (*told, *self.ended_among)
        spans_weeks = self.ended_weeks is not None and not self.is_one_week
        return not self.is_one_week and (any(unordered) or spans_weeks)


EVERY_CASE = WantedCases()
MOST_COUNTED = 10_000
"""So many cases of a status are counted at the most, so that it never takes long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCases:
    """How many cases of one version of a flow stand so, and when the oldest was opened."""

    flow_version: str
    status: CaseStatus
    count: int
    oldest_at: datetime
