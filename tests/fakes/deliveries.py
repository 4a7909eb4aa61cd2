"""The in-memory stand-in for the store of deliveries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.deliveries import DeliveryState


@dataclass
class FakeDeliveries:
    """Of each delivery when it was taken, and whether it is answered."""

    taken: dict[str, tuple[datetime, bool]] = field(default_factory=dict)

    async def take(self, key: str, at: datetime, *, lost: datetime, old: datetime) -> DeliveryState:
        taken_at, answered = self.taken.get(key, (datetime.min.replace(tzinfo=at.tzinfo), False))
        if taken_at < old or (not answered and taken_at < lost):
            self.taken[key] = (at, False)
            return DeliveryState.NEW
        return DeliveryState.ANSWERED if answered else DeliveryState.UNDER_WAY

    async def finish(self, key: str) -> None:
        if key in self.taken:
            self.taken[key] = (self.taken[key][0], True)

    async def forget(self, key: str) -> None:
        self.taken.pop(key, None)

    async def drop_older(self, before: datetime) -> int:
        old = [key for key, (taken_at, _answered) in self.taken.items() if taken_at < before]
        for key in old:
            await self.forget(key)
        return len(old)
