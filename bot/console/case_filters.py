"""What is asked of the console's list of cases: how it was typed, and what of it is understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.console.filters import read_filter
from bot.domain.actions import Result
from bot.domain.ages import older_than
from bot.domain.case_ends import EndKind
from bot.domain.case_lists import WITH_OFFICE, CaseSpot, WantedCases
from bot.domain.cases import NOTHING_DONE, CaseStatus
from bot.domain.orders import Action
from bot.domain.people import LANGUAGES, Platform
from bot.domain.weeks import Week

_ENDS = (Result.DONE, Result.HALF_DONE, Result.UNDONE, Result.REFUSED, Result.FAILED)
ENDINGS = tuple((action, (*_ENDS, Result.STOPPED)) for action in Action)
"""The actions with the results by which a case may have ended."""
ROUGH_ENDINGS = (EndKind.DONE, EndKind.NOT_DONE)
"""The kinds of ends that are no single one."""
FREE = "yes"
"""What asks for cases that nobody of support has."""
_KNOWN_ENDINGS = {f"{action}:{result}" for action, results in ENDINGS for result in results}
_KNOWN_ENDINGS |= {NOTHING_DONE, *ROUGH_ENDINGS}
_PERSON_CHARS, _MOST_DAYS = 500, 3650
_FIRST_WEEK, _LAST_WEEK = Week(2001, 1), Week(2098, 52)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilters:
    """What was asked of the list of cases, as it was typed; "" asks for nothing."""

    status: str = ""
    office: str = ""
    bank: str = ""
    days: str = ""
    version: str = ""
    ended: str = ""
    person: str = ""
    holder: str = ""
    free: str = ""
    flow: str = ""
    step: str = ""
    platform: str = ""
    language: str = ""
    since: str = ""
    until: str = ""
    start: str = ""

    @property
    def understood(self) -> CaseFilters:
        """The same without what no case could answer to."""
        days = self.days.strip()
        weeks = _closed_weeks(self.since, self.until)
        return CaseFilters(
            status=self.status if self.status in {*CaseStatus, WITH_OFFICE} else "",
            office=read_filter(self.office),
            bank=read_filter(self.bank),
            days=days if _is_number(days) and 0 < int(days) <= _MOST_DAYS else "",
            version=read_filter(self.version),
            ended=self.ended if self.ended in _KNOWN_ENDINGS else "",
            person=read_filter(self.person, _PERSON_CHARS),
            holder=read_filter(self.holder, _PERSON_CHARS),
            free=self.free if self.free == FREE else "",
            flow=read_filter(self.flow),
            step=read_filter(self.step),
            platform=self.platform if self.platform in set(Platform) else "",
            language=self.language if self.language in LANGUAGES else "",
            since=self.since if weeks and Week.read(self.since) else "",
            until=self.until if weeks and Week.read(self.until) else "",
            start=self.start if CaseSpot.read(self.start) else "",
        )

    @property
    def is_narrowed(self) -> bool:
        """Say whether any filter asks for anything."""
        return replace(self, start="") != CaseFilters()

    @property
    def count(self) -> int:
        """How many filters ask for anything."""
        values = (getattr(self, name) for name in CaseFilters.__dataclass_fields__)
        return sum(bool(value.strip()) for value in values)

    def wanted(self, now: datetime) -> WantedCases:
        """Return which cases are wanted; only of what was understood."""
        rough = self.ended in set(ROUGH_ENDINGS)
        return WantedCases(
            status=CaseStatus(self.status) if self.status in set(CaseStatus) else None,
            with_office=self.status == WITH_OFFICE,
            office=self.office,
            bank=self.bank,
            until=older_than(int(self.days), now) if self.days else None,
            flow_version=self.version,
            ended="" if rough else self.ended,
            ended_among=EndKind(self.ended).endings if rough else (),
            flow=self.flow,
            at=self.step,
            platform=self.platform,
            language=self.language,
            ended_weeks=_closed_weeks(self.since, self.until),
            person=self.person,
            holder=self.holder,
            free=bool(self.free),
            start=CaseSpot.read(self.start),
        )


def _closed_weeks(since: str, until: str) -> tuple[Week, Week] | None:
    """Return the weeks from the one to the other; a side that is open reaches as far as any."""
    first, last = Week.read(since), Week.read(until)
    if first is None and last is None:
        return None
    weeks = (first or _FIRST_WEEK, last or _LAST_WEEK)
    return weeks if weeks[0] <= weeks[1] else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_DAYS))
