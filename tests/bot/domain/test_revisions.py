"""Revisions grow, and those of something that was dropped never come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.domain.revisions import next_revision

NOW = datetime(2026, 11, 28, tzinfo=UTC)


def test_each_revision_is_one_more_than_that_before() -> None:
    first = next_revision(0, NOW)
    assert next_revision(first, NOW + timedelta(hours=1)) == first + 1


def test_what_is_begun_anew_has_none_of_the_revisions_before() -> None:
    dropped = next_revision(next_revision(0, NOW), NOW)
    assert next_revision(0, NOW + timedelta(seconds=1)) > dropped
