"""What a Teams activity can ask for, once it is read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.calls import Call
from bot.domain.people import Identity


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for what; where there is no call, `notice` is the key of what to say instead."""

    identity: Identity
    call: Call | None
    notice: str = ""
