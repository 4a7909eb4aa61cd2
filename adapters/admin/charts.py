"""The charts: filtered by the address, drawn by the server, and given away as counts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from adapters.admin.downloads import send_file
from adapters.admin.plots import (
    FEW,
    GUTTER,
    HEIGHT_PX,
    draw_answers,
    draw_ends,
    draw_questions,
    draw_shares,
    draw_times,
    kinds_of,
)
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from adapters.log_export import write_cells
from bot.console.charts import MOST_WEEKS, ChartFilters, Charts
from bot.domain.answer_times import DEADLINES_MS
from bot.domain.case_ends import Counts, EndKind, Side
from bot.domain.cases import NOTHING_DONE, CaseStatus
from bot.domain.people import Platform, Role

_MOST_ROWS = 12
_PLATFORMS = (Platform.SLACK, Platform.TEAMS, Platform.CONSOLE)
# What the list of cases calls an end of each kind.
_ENDED = {
    EndKind.DONE: "done",
    EndKind.SUPPORT: "contact_support:done",
    EndKind.NOT_DONE: "not_done",
    EndKind.LEFT: NOTHING_DONE,
}
_ENDED_LINKS = {kind: escape(f"&ended={quote(ended)}") for kind, ended in _ENDED.items()}
COLUMNS = ("week", "measure", "name", "value")
"""What the file of counts holds in each line."""


async def show_charts(turn: Turn) -> Answer:
    """Show the charts that the address asks for."""
    charts = await turn.console.charts.show(_filters(turn.asked))
    weeks = charts.weeks
    names = [week for week, _figures in weeks]
    shown: dict[str, Any] = {
        "charts": charts,
        "keep": _kept(charts, turn),
        "behind": _Behind(charts.filters.asked),
        "ends": draw_ends(weeks),
        "times": draw_times(weeks),
        "questions": draw_questions(weeks),
        "answers": {
            platform: draw_answers(names, platform, times)
            for platform, times in charts.answers.items()
        },
        "deadlines": DEADLINES_MS,
        "sides": _sides(charts),
        "kinds": tuple(EndKind),
        "kinds_of": kinds_of,
        "kind_of": EndKind.of,
        "ended_of": _ENDED,
        "endings": sorted(charts.total.by_end.items(), key=lambda one: (-one[1], one[0])),
        "shares": draw_shares,
        "platforms": _PLATFORMS,
        "drawn": {"height": HEIGHT_PX, "gutter": GUTTER, "few": FEW, "rows": _MOST_ROWS},
        "most_weeks": MOST_WEEKS,
        "may_export": turn.who.may(Role.LEAD),
    }
    return Page("charts.html", shown)


async def export_charts(turn: Turn) -> Answer:
    """Give the counts away that the page was asked for; who took them is written down."""
    charts = await turn.console.charts.show(_filters(lambda name: turn.form.get(name, "")))
    lines = tuple(_lines(charts))
    await turn.console.charts.keep_export(turn.who, charts, len(lines))

    async def written() -> AsyncIterator[str]:
        for cells in (COLUMNS, *lines):
            yield write_cells(cells)

    return await send_file(turn.request, written(), "charts.csv", "text/csv")


def _filters(asked: Callable[[str], str]) -> ChartFilters:
    return ChartFilters(**{one.name: asked(one.name) for one in fields(ChartFilters)})


class _Behind:
    """Writes links to the cases behind numbers; what they have in common is written once."""

    def __init__(self, filters: Mapping[str, str]) -> None:
        self._filters = {"status": CaseStatus.CLOSED, **filters}
        self._common: dict[tuple[str, ...], str] = {}

    def link(self, root: str, count: int, where: Mapping[str, object]) -> Markup:
        """Return a number as a link to those of its cases that also lie there."""
        return _link(f"{root}/cases?{escape(self._query(where))}", count)

    def cells(
        self, root: str, counts: Counts, where: Mapping[str, object], *, is_led: bool = True
    ) -> Markup:
        """Return the cells of a row: all cases, then those of each kind of end."""
        # A page has hundreds of these, so they are no macro.
        kinds, row = kinds_of(counts), f"{root}/cases?{escape(self._query(where))}"
        told = [(row, sum(kinds.values()))]
        told += [(row + _ENDED_LINKS[kind], count) for kind, count in kinds.items()]
        shown = ((_link(*one) if is_led else str(one[1])) for one in told)
        return Markup("".join(f'<td class="number">{one}</td>' for one in shown))

    def _query(self, where: Mapping[str, object]) -> str:
        names = tuple(where)
        common = self._common.get(names)
        if common is None:
            rest = {name: told for name, told in self._filters.items() if name not in where}
            common = self._common[names] = urlencode(rest)
        # A week, a kind of end and most codes need no escaping, which takes long for so many.
        told = "&".join(f"{name}={_quoted(value)}" for name, value in where.items())
        return f"{common}&{told}" if told else common


def _link(to: str, count: int) -> Markup:
    return Markup(f'<a href="{to}">{count}</a>' if count else "0")


def _quoted(value: object) -> str:
    text = str(value)
    return (
        text
        if text.isascii() and text.replace("-", "a").replace("_", "a").isalnum()
        else quote(text)
    )


def _kept(charts: Charts, turn: Turn) -> Mapping[str, str]:
    """Return the filters that the address names and that were understood."""
    return {name: told for name, told in charts.filters.asked.items() if turn.asked(name)}


def _sides(charts: Charts) -> Mapping[Side, tuple[tuple[str, Mapping[str, int]], ...]]:
    """Return what is told apart by each side, the most cases first."""
    return {
        side: tuple(
            sorted(
                charts.total.ends.get(side, {}).items(),
                key=lambda one: (-sum(one[1].values()), one[0]),
            )
        )
        for side in Side
    }


def _lines(charts: Charts) -> Iterator[tuple[object, ...]]:
    """Yield every count of every week; times are in seconds, those of answers in ms."""
    for week, figures in charts.weeks:
        yield week, "cases", "", figures.cases
        for ended, count in sorted(figures.by_end.items()):
            yield week, "ended", ended, count
        for side in Side:
            for value, ends in sorted(figures.ends.get(side, {}).items()):
                for ended, count in sorted(ends.items()):
                    yield week, f"ended_by_{side}", f"{value or 'unknown'}/{ended}", count
        for measure, spread in (("lasted_s", figures.lasted_s), ("questions", figures.questions)):
            if spread:
                yield week, measure, "p50", spread.p50
                yield week, measure, "p90", spread.p90
        for place, count in sorted(figures.reached.items()):
            yield week, "came_to", place, count
        for place, count in sorted(figures.left.items()):
            yield week, "left_at", place, count
        for platform, times in charts.answers.items():
            if answers := times.get(week):
                yield week, "answers", platform, answers.count
                yield week, "answered_ms", f"{platform}/p50", answers.p50_ms
                yield week, "answered_ms", f"{platform}/p99", answers.p99_ms
                yield week, "answered_ms", f"{platform}/most", answers.most_ms


ROUTES = (
    Route(Kind.PAGE, "/charts", Role.VIEWER, show_charts),
    Route(Kind.FILE, "/charts/export", Role.LEAD, export_charts),
)
