"""Answer times: what half and 99 of 100 answers did not pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.answer_times import (
    SLOWER_MS,
    STEPS_MS,
    AnswerCount,
    Entry,
    Span,
    step_of,
    sum_up,
    sum_up_weeks,
)
from bot.domain.people import Platform
from bot.domain.weeks import Week
from tests.fakes.clock import NOW


def _count(took_ms: int, count: int, platform: Platform = Platform.SLACK) -> AnswerCount:
    return AnswerCount(
        span=Span.HOUR,
        begins_at=Span.HOUR.begin(NOW),
        platform=platform,
        entry=Entry.PRESS,
        up_to_ms=step_of(took_ms),
        count=count,
        most_ms=took_ms,
    )


def test_an_answer_counts_to_the_first_step_that_it_did_not_pass() -> None:
    assert [step_of(took_ms) for took_ms in (1, 5, 6, 5000, 5001)] == [5, 5, 10, 5000, SLOWER_MS]
    # The deadline of Slack is a step of its own, so that what is late can be told from the rest.
    assert 3000 in STEPS_MS


def test_shares_are_told_by_step_and_never_above_the_slowest() -> None:
    (line,) = sum_up([_count(4, 60), _count(18, 38), _count(2900, 2)])
    assert (line.count, line.p50_ms, line.p99_ms, line.most_ms) == (100, 5, 2900, 2900)
    (few,) = sum_up([_count(7, 1)])
    assert (few.p50_ms, few.p99_ms, few.most_ms, few.is_late) == (7, 7, 7, False)


def test_each_platform_has_a_line_with_its_own_deadline() -> None:
    slack, teams = sum_up([_count(4000, 1), _count(4000, 1, Platform.TEAMS)])
    assert (slack.deadline_ms, slack.is_late) == (3000, True)
    assert (teams.deadline_ms, teams.is_late) == (10_000, False)


def test_weeks_begin_on_monday_in_brussels_also_when_clocks_change() -> None:
    # Summer time ends on Sunday, 25 October 2026: that week has an hour more.
    sunday = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)
    assert Span.WEEK.begin(sunday) == datetime(2026, 10, 18, 22, tzinfo=UTC)
    assert Span.WEEK.begin(sunday.replace(hour=23)) == datetime(2026, 10, 25, 23, tzinfo=UTC)


def test_a_week_takes_all_entries_of_a_platform_together() -> None:
    counts = [_count(4, 60), replace(_count(2900, 1), entry=Entry.COMMAND)]
    weeks = [replace(one, span=Span.WEEK, begins_at=Span.WEEK.begin(NOW)) for one in counts]
    (line,) = sum_up_weeks(weeks)[Platform.SLACK].items()
    assert line[0] == Week.of(NOW)
    assert (line[1].entry, line[1].count, line[1].most_ms) == (None, 61, 2900)
