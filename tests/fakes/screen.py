"""A platform's screen that keeps what it is to show."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.cards.elements import Card
from bot.desk.replies import Place, Reply
from bot.desk.turns import Asked


@dataclass
class FakeScreen:
    """Carries cards in the answer if `carries`, and keeps what it was told to show."""

    carries: bool = False
    can_follow: bool = True
    breaks: bool = False
    let_show: asyncio.Event = field(default_factory=asyncio.Event)
    shown: list[tuple[Reply, bool]] = field(default_factory=list)

    def pressed(self, request: Asked) -> Place | None:
        return None

    def follows(self, request: Asked) -> bool:
        return self.can_follow

    def covers(self, request: Asked, reply: Reply) -> Place | None:
        return None

    def body(self, request: Asked, reply: Reply) -> Mapping[str, Any] | None:
        if self.breaks:
            raise RuntimeError("anna@example.be broke it")
        assert isinstance(reply.content, Card)
        return {"says": reply.content.summary} if self.carries else None

    def late(self, request: Asked, notice: Card) -> Mapping[str, Any] | None:
        return {"late": notice.summary}

    async def show(self, request: Asked, reply: Reply, *, answered: bool) -> Place | None:
        await self.let_show.wait()
        self.shown.append((reply, answered))
        return None
