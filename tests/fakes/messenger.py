"""A messenger that keeps what it is to bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.cards.elements import Card
from bot.domain.cases import Surface


@dataclass
class FakeMessenger:
    """Keeps the news that were brought, and of these the new `messages`.

    `failing` is raised instead, or what `busy` gives for a place.
    """

    brought: list[tuple[Surface, Card]] = field(default_factory=list)
    messages: list[tuple[Surface, Card]] = field(default_factory=list)
    failing: Exception | None = None
    busy: Callable[[Surface], Exception | None] = lambda _place: None

    async def update(self, surface: Surface, card: Card) -> None:
        if error := self.failing or self.busy(surface):
            raise error
        self.brought.append((surface, card))

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        await self.update(surface, card)
        self.messages.append((surface, card))
        return f"{surface.card_key} anew", surface.address
