"""A messenger that keeps what it is to bring."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.cards.elements import Card
from bot.domain.cases import Surface


@dataclass
class FakeMessenger:
    """Keeps the news that were brought; `failing` is raised instead."""

    brought: list[tuple[Surface, Card]] = field(default_factory=list)
    failing: Exception | None = None

    async def update(self, surface: Surface, card: Card) -> None:
        if self.failing:
            raise self.failing
        self.brought.append((surface, card))

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        await self.update(surface, card)
        return f"{surface.card_key} anew", surface.address
