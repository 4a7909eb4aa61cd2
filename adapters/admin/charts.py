"""The charts: filtered by the address, drawn by the server, and given away as counts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from adapters.admin import chart_rows
from adapters.admin.downloads import send_file
from adapters.admin.pieces import Piece
from adapters.admin.plots import (
    ANSWERED,
    FEW,
    GUTTER,
    HEIGHT_PX,
    LASTED,
    QUESTIONS,
    WITH_SUPPORT,
    draw_answers,
    draw_ends,
    draw_questions,
    draw_times,
    kinds_of,
)
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from adapters.log_export import write_cells
from bot.console.charts import MOST_WEEKS, ChartFilters, Charts
from bot.domain.answer_times import DEADLINES_MS
from bot.domain.case_ends import EndKind, Side
from bot.domain.people import Platform, Role

_MOST_ROWS = 12
_PLATFORMS = (Platform.SLACK, Platform.TEAMS, Platform.CONSOLE)
COLUMNS = ("week", "measure", "name", "value")
"""What the file of counts holds in each line."""


async def show_charts(turn: Turn) -> Answer:
    """Show the charts that the address asks for."""
    charts = await turn.console.charts.show(_filters(turn.asked))
    shown: dict[str, Any] = {
        "charts": charts,
        "keep": _kept(charts, turn),
        "figures": Piece("charts_drawn.html", charts, partial(_drawn, charts)),
        "platforms": _PLATFORMS,
        "most_weeks": MOST_WEEKS,
        "may_export": turn.who.may(Role.LEAD),
    }
    return Page("charts.html", shown)


def _drawn(charts: Charts) -> Mapping[str, Any]:
    """Return what is drawn of charts."""
    weeks = charts.weeks
    names = [week for week, _figures in weeks]
    return {
        "charts": charts,
        "rows_in": partial(chart_rows.ChartRows, charts.filters.asked),
        "marks": chart_rows,
        "ends": draw_ends(weeks),
        "times": draw_times(weeks),
        "answered": draw_times(weeks, ANSWERED),
        "supported": draw_times(weeks, WITH_SUPPORT),
        "measures": {
            "lasted": LASTED,
            "questions": QUESTIONS,
            "answered": ANSWERED,
            "supported": WITH_SUPPORT,
        },
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
        "ended_of": chart_rows.ENDED,
        "endings": sorted(charts.total.by_end.items(), key=lambda one: (-one[1], one[0])),
        "drawn": {"height": HEIGHT_PX, "gutter": GUTTER, "few": FEW, "rows": _MOST_ROWS},
    }


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
        for kind, count in sorted(figures.ended_as.items()):
            yield week, "support_ended", kind, count
        for went, count in sorted(figures.went.items()):
            yield week, "went", went, count
        spreads = (
            ("lasted_s", figures.lasted_s),
            ("questions", figures.questions),
            ("answered_after_s", figures.answered_after_s),
            ("with_support_s", figures.with_support_s),
        )
        for measure, spread in spreads:
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
