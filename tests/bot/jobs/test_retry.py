"""How the pauses of a job grow, and when it is over."""

from __future__ import annotations

from bot.jobs.retry import RetryPolicy


def test_pauses_grow_to_a_limit_and_are_spread() -> None:
    retry = RetryPolicy(first_s=1.0, longest_s=60.0)
    assert [retry.pause_s(tries, 0.0, 0.0) for tries in (0, 1, 5, 6, 10_000)] == [
        1.0,
        2.0,
        32.0,
        60.0,
        60.0,
    ]
    assert retry.pause_s(0, 30.0, 0.0) == 30.0
    assert retry.pause_s(0, 0.0, 1.0) == 1.5
