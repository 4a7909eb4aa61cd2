"""Answer times: what half and 99 of 100 answers did not pass."""

from __future__ import annotations

from bot.domain.answer_times import (
    SLOWER_MS,
    STEPS_MS,
    AnswerCount,
    Entry,
    hour_of,
    step_of,
    sum_up,
)
from bot.domain.people import Platform
from tests.fakes.clock import NOW


def _count(took_ms: int, count: int, platform: Platform = Platform.SLACK) -> AnswerCount:
    return AnswerCount(
        hour_at=hour_of(NOW),
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
