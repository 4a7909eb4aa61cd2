"""Charts for the console: what became of past cases, week by week, and the same as a file."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from bot.cards.texts import Texts
from bot.casework.flow_library import FlowLibrary
from bot.console.filters import read_filter
from bot.console.response_times import ResponseTimes
from bot.console.visitors import Visitor
from bot.domain.admin_log import AdminEntry
from bot.domain.answer_times import AnswerTimes
from bot.domain.case_ends import EndsWanted, Figures, add_up
from bot.domain.people import LANGUAGES, Platform
from bot.domain.rules import Rulebook
from bot.domain.weeks import Week
from bot.ports import Ports
from bot.ports.accounts import AdminLog
from bot.ports.figures import CaseFigures

EXPORTED = "figures-exported"
USUAL_WEEKS, MOST_WEEKS = 12, 53
# As many filters as are looked at again and again; the store gives the same weeks each time.
_KEPT_TOTALS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFilters:
    """What was asked of the charts, as it was typed; "" asks for nothing.

    `since` and `until` are the first and the last week, as `2026-W09`.
    """

    since: str = ""
    until: str = ""
    flow: str = ""
    bank: str = ""
    office: str = ""
    platform: str = ""
    language: str = ""

    @property
    def asked(self) -> Mapping[str, str]:
        """Those that ask for anything, by their names."""
        typed = {one.name: getattr(self, one.name).strip() for one in fields(self)}
        return {name: value for name, value in typed.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A step or an outcome: how many cases came to it, and how many of them were left there.

    `title` is the key of what it is called, "" where no text is known of it any more.
    """

    flow: str
    at: str
    title: str
    reached: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The figures of each week and of all of them together, by the filters that were understood.

    `banks` are names by their codes, `flows` the flows that there are now. `answers` tells how long
    the platforms' answers took, which no filter but those of weeks and platform narrows.
    """

    filters: ChartFilters
    left_out: bool
    weeks: tuple[tuple[Week, Figures], ...]
    total: Figures
    drops: tuple[Drop, ...]
    banks: Mapping[str, str]
    flows: tuple[str, ...]
    answers: Mapping[Platform, Mapping[Week, AnswerTimes]]


class ChartBoard:
    """Reads the figures, and gives them away; who took them is kept."""

    def __init__(
        self,
        ports: Ports,
        figures: CaseFigures,
        admin_log: AdminLog,
        texts: Texts,
        response_times: ResponseTimes,
    ) -> None:
        self._rules = ports.rules
        self._clock = ports.clock
        self._figures = figures
        self._admin_log = admin_log
        self._library = FlowLibrary(ports.flows)
        # The fallback language has every text.
        self._texts = texts
        self._response_times = response_times
        self._totals: deque[tuple[tuple[Figures, ...], Figures]] = deque(maxlen=_KEPT_TOTALS)

    async def show(self, asked: ChartFilters) -> Charts:
        """Return the charts; what cannot be understood of the filters is left out."""
        rules = await self._rules.current()
        flows = tuple(flow.flow for flow in await self._library.present(rules))
        filters = _understood(asked, rules, flows)
        first, last = _weeks(filters, self._clock.now())
        named = {one: getattr(filters, one) for one in _NAMED}
        found = await self._figures.weeks(EndsWanted(first=first, last=last, **named))
        answers = await self._response_times.weeks(first, last)
        total = self._add_up(tuple(found.values()))
        return Charts(
            filters=replace(filters, since=str(first), until=str(last)),
            left_out=any(filters.asked.get(name) != told for name, told in asked.asked.items()),
            weeks=tuple((week, found.get(week, Figures())) for week in first.until(last)),
            total=total,
            drops=tuple(sorted(self._drops(total), key=lambda one: (-one.left, -one.reached))),
            banks={code: bank.name for code, bank in rules.banks.items()},
            flows=flows,
            answers={
                platform: times
                for platform, times in answers.items()
                if filters.platform in ("", platform)
            },
        )

    def _add_up(self, weeks: tuple[Figures, ...]) -> Figures:
        """Add weeks up, once for as long as none of them is another."""
        for known, total in self._totals:
            if known == weeks:
                return total
        total = add_up(weeks)
        self._totals.append((weeks, total))
        return total

    def _drops(self, total: Figures) -> list[Drop]:
        phrases = self._texts.phrases("")
        drops = []
        for place, left in total.left.items():
            flow, _, at = place.partition("/")
            title = f"{flow}-{at}-title"
            title = title if phrases.has(title) else ""
            reached = total.reached.get(place, left)
            drops.append(Drop(flow=flow, at=at, title=title, reached=reached, left=left))
        return drops

    async def keep_export(self, visitor: Visitor, charts: Charts, lines: int) -> None:
        """Write down who took which figures."""
        told = charts.filters.asked.items()
        entry = AdminEntry(
            at=self._clock.now(),
            actor=visitor.account.id,
            actor_name=visitor.account.name,
            action=EXPORTED,
            subject=", ".join(f"{name}={value}" for name, value in told),
            after=f"csv: {lines} lines",
        )
        await self._admin_log.append(entry)


_NAMED = ("flow", "bank", "office", "platform", "language")


def _understood(asked: ChartFilters, rules: Rulebook, flows: tuple[str, ...]) -> ChartFilters:
    """Return the filters without what no case could answer to."""
    known: Mapping[str, frozenset[str]] = {
        "flow": frozenset(flows),
        "bank": frozenset(rules.banks),
        "platform": frozenset(map(str, Platform)),
        "language": frozenset(LANGUAGES),
    }
    told = {name: value for name, value in asked.asked.items() if value in known.get(name, {value})}
    # The filter of an export is kept for good, so nothing secret is taken for an office.
    if "office" in told and not read_filter(told["office"]):
        del told["office"]
    since, until = Week.read(told.pop("since", "")), Week.read(told.pop("until", ""))
    if since and until and since > until:
        since = until = None
    if since and until:
        since = max(since, until.later(1 - MOST_WEEKS))
    weeks = {"since": since, "until": until}
    return ChartFilters(**told, **{name: str(week) for name, week in weeks.items() if week})


def _weeks(filters: ChartFilters, now: datetime) -> tuple[Week, Week]:
    """Return the first and the last week that are shown: the last twelve, if nothing is asked."""
    since, until = Week.read(filters.since), Week.read(filters.until)
    present = Week.of(now)
    if until is None:
        until = present if since is None else max(since, min(present, since.later(MOST_WEEKS - 1)))
    return since or until.later(1 - USUAL_WEEKS), until
