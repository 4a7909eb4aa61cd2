"""The world around the chat: what happens there when a button of the page says so."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Act:
    """Something that happens outside the chat; `undo` is its label while it lasts, if it does.

    `perform` gets what the chat speaks of, and returns a sentence on what it did.
    """

    name: str
    label: str
    perform: Callable[[Sequence[str]], Awaitable[str]]
    undo: str = ""


@dataclass(slots=True, eq=False)
class World:
    """The acts there are, what was told of the last one, and which still lasts until when."""

    acts: Sequence[Act] = ()
    told: str = ""
    number: int = 0
    listeners: list[Callable[[], None]] = field(default_factory=list)
    _ends: dict[str, float] = field(default_factory=dict)

    async def play(self, name: str, about: Sequence[str]) -> None:
        """Let an act happen, and tell what it did.

        Raises:
            LookupError: there is no such act.
        """
        act = next((one for one in self.acts if one.name == name), None)
        if act is None:
            raise LookupError("there is no such act")
        self.tell(await act.perform(about))

    def tell(self, sentence: str) -> None:
        """Tell everybody who looks what has happened."""
        self.told = sentence
        self.number += 1
        for listener in self.listeners:
            listener()

    def lasts(self, name: str, for_s: float) -> None:
        """Say that an act goes on for so long from now; 0 that it is over."""
        self._ends[name] = time.monotonic() + for_s

    def describe(self) -> Mapping[str, Any]:
        """Return what a page shows of it; `lasting` counts the seconds that are left."""
        now = time.monotonic()
        lasting = {name: round(end - now, 1) for name, end in self._ends.items() if end > now}
        return {"told": self.told, "number": self.number, "lasting": lasting}
