"""How long answers took, kept in memory; the store can be away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.answer_times import AnswerCount, Span, StepCount
from bot.errors import StoreUnavailable


@dataclass
class FakeTimings:
    """Counts by what they have in common."""

    kept: dict[tuple[object, ...], AnswerCount] = field(default_factory=dict)
    is_away: bool = False

    async def add(self, counts: Collection[AnswerCount]) -> None:
        if self.is_away:
            raise StoreUnavailable("away")
        for one in counts:
            key = (one.span, one.begins_at, one.platform, one.entry, one.up_to_ms)
            before = self.kept.get(key, replace(one, count=0))
            self.kept[key] = replace(
                one, count=before.count + one.count, most_ms=max(before.most_ms, one.most_ms)
            )

    async def between(self, span: Span, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        within = (one for one in self.kept.values() if begin <= one.begins_at < end)
        return tuple(one for one in within if one.span is span)

    async def weeks(self, begin: datetime, end: datetime) -> tuple[StepCount, ...]:
        return await self.between(Span.WEEK, begin, end)

    async def drop_older(self, span: Span, before: datetime) -> int:
        old = [key for key, one in self.kept.items() if one.span is span and one.begins_at < before]
        for key in old:
            del self.kept[key]
        return len(old)
