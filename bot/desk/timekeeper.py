"""The timekeeper: how long this process took to answer, until it is kept with all others'."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.answer_times import AnswerCount, Entry, Span, step_of
from bot.domain.people import Platform
from bot.errors import StoreUnavailable
from bot.ports import Clock
from bot.ports.timings import TimingStore


class Timekeeper:
    """Counts the answers of this process, and hands the counts over."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counts: dict[tuple[object, ...], AnswerCount] = {}

    def answered(self, platform: Platform, entry: Entry, took_s: float) -> None:
        """Take note of an answer; see `bot.ports.timings.Timings`."""
        now, took_ms = self._clock.now(), max(1, round(took_s * 1000))
        for span in Span:
            count = AnswerCount(
                span=span,
                begins_at=span.begin(now),
                platform=platform,
                entry=entry,
                up_to_ms=step_of(took_ms),
                count=1,
                most_ms=took_ms,
            )
            self._add(count)

    def counts(self) -> tuple[AnswerCount, ...]:
        """Return what was not handed over yet."""
        return tuple(self._counts.values())

    async def hand_over(self, store: TimingStore) -> None:
        """Keep what was counted; it is counted on here where the store does not answer.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        counts, self._counts = self.counts(), {}
        try:
            await store.add(counts)
        except StoreUnavailable:
            self._add(*counts)
            raise

    def _add(self, *counts: AnswerCount) -> None:
        for one in counts:
            key = (one.span, one.begins_at, one.platform, one.entry, one.up_to_ms)
            kept = self._counts.get(key, replace(one, count=0))
            self._counts[key] = replace(
                one, count=kept.count + one.count, most_ms=max(kept.most_ms, one.most_ms)
            )
