"""The charts: which weeks are shown, what is left out, and where people leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.console.charts import MOST_WEEKS, USUAL_WEEKS, ChartBoard, ChartFilters
from bot.console.response_times import ResponseTimes
from bot.domain.answer_times import Entry
from bot.domain.cases import Answer
from bot.domain.people import Platform, Role
from bot.domain.weeks import Week
from tests.bot.console.console_kit import ConsoleWorld, read_console_texts, visitor
from tests.contracts.test_stores import make_case
from tests.fakes.clock import NOW
from tests.fakes.figures import FakeFigures
from tests.fakes.timings import FakeTimings

_NOW = Week.of(NOW)


@pytest.fixture
def world() -> ConsoleWorld:
    return ConsoleWorld()


@pytest.fixture
def board(world: ConsoleWorld) -> ChartBoard:
    figures, times = FakeFigures(world.cases), FakeTimings()
    response_times = ResponseTimes(times, world.desk.timekeeper, world.clock)
    texts = read_console_texts()
    return ChartBoard(world.ports, figures, world.admin_log, texts, response_times)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (ChartFilters(), _NOW.later(1 - USUAL_WEEKS), _NOW),
        (ChartFilters(since=str(_NOW.later(-2))), _NOW.later(-2), _NOW),
        (ChartFilters(since=str(_NOW.later(-99))), _NOW.later(-99), _NOW.later(-47)),
        (ChartFilters(since=str(_NOW.later(9))), _NOW.later(9), _NOW.later(9)),
        (ChartFilters(until=str(_NOW.later(-9))), _NOW.later(-20), _NOW.later(-9)),
        (
            ChartFilters(since="2001-W01", until=str(_NOW)),
            _NOW.later(1 - MOST_WEEKS),
            _NOW,
        ),
        (ChartFilters(since="2026-W09", until="2026-W01"), _NOW.later(1 - USUAL_WEEKS), _NOW),
    ],
)
async def test_weeks_are_shown_as_asked_and_never_too_many(
    board: ChartBoard, asked: ChartFilters, first: Week, last: Week
) -> None:
    charts = await board.show(asked)
    weeks = [week for week, _figures in charts.weeks]
    assert (weeks[0], weeks[-1]) == (first, last)
    assert (charts.filters.since, charts.filters.until) == (str(first), str(last))
    assert len(weeks) <= MOST_WEEKS


@pytest.mark.parametrize(
    "asked",
    [
        ChartFilters(flow="other"),
        ChartFilters(bank="none of ours"),
        ChartFilters(office="A" * 65),
        ChartFilters(office="5555 5555 5555 4444"),
        ChartFilters(platform="fax"),
        ChartFilters(language="eo"),
        ChartFilters(since="soon"),
    ],
)
async def test_what_is_not_understood_is_left_out_and_told(
    board: ChartBoard, asked: ChartFilters
) -> None:
    charts = await board.show(asked)
    assert charts.left_out
    assert replace(charts.filters, since="", until="") == ChartFilters()
    assert not (await board.show(ChartFilters(language=" fr "))).left_out


async def test_people_leave_where_cases_without_an_action_stood(
    world: ConsoleWorld, board: ChartBoard
) -> None:
    asked = Answer("digits", "same", "slack:T1:U1", NOW)
    for number, at in enumerate(("company", "company", "gone_since")):
        case = make_case(id=f"CASE-{number}", order=f"CARO-{number}", at=at, answers=(asked,))
        world.cases.cases[case.id] = replace(case, opened_at=NOW).close(NOW + timedelta(hours=1))
    first, second = (await board.show(ChartFilters())).drops
    assert (first.flow, first.at, first.left, first.reached) == ("caro_problem", "company", 2, 2)
    assert first.title == "caro_problem-company-title"
    assert (second.at, second.title) == ("gone_since", "")


async def test_an_export_is_written_down(world: ConsoleWorld, board: ChartBoard) -> None:
    charts = await board.show(ChartFilters(language="fr"))
    await board.keep_export(visitor(Role.LEAD), charts, 7)
    entry = (await world.admin_log.entries())[0].entry
    assert (entry.action, entry.after) == ("figures-exported", "csv: 7 lines")
    assert "language=fr" in entry.subject


async def test_answers_of_the_weeks_are_told_by_platform_whatever_else_is_asked(
    board: ChartBoard, world: ConsoleWorld
) -> None:
    for platform, took_s in ((Platform.SLACK, 0.012), (Platform.TEAMS, 0.4)):
        world.desk.timekeeper.answered(platform, Entry.PRESS, took_s)
    for asked, platforms in (
        (ChartFilters(), {Platform.SLACK, Platform.TEAMS}),
        (ChartFilters(flow="caro_problem", bank="kbc"), {Platform.SLACK, Platform.TEAMS}),
        (ChartFilters(platform="teams"), {Platform.TEAMS}),
        (ChartFilters(since="2026-W01", until="2026-W02"), set()),
    ):
        assert set((await board.show(asked)).answers) == platforms, asked
    times = (await board.show(ChartFilters())).answers[Platform.TEAMS]
    assert {week: line.most_ms for week, line in times.items()} == {_NOW: 400}
