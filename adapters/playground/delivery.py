"""How a payload travels to the desk: once and at once, unless a fault is set for the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
_Post = Callable[[int, float], Awaitable[T]]


@dataclass(slots=True)
class _Way:
    """One journey: how often, all together or in turn, how old, and after what."""

    times: int = 1
    together: bool = False
    late_s: float = 0.0
    after: asyncio.Event | None = None
    after_restart: bool = False


class Delivery:
    """Carries payloads to the desk; a fault concerns the next one and is then forgotten."""

    def __init__(self) -> None:
        self.restart: Callable[[], Awaitable[None]] = _refuse_restart
        self._next = _Way()
        self._held: asyncio.Event | None = None

    @property
    def late_s(self) -> float:
        """How old the next payload will be when it arrives."""
        return self._next.late_s

    def repeat(self, times: int, *, together: bool) -> None:
        """Let the next payload arrive several times, all together or one after another."""
        self._next.times, self._next.together = times, together

    def delay(self, late_s: float) -> None:
        """Let the next payload be this old when it arrives."""
        self._next.late_s = late_s

    def hold(self) -> None:
        """Let the next payload wait until the one after it was answered."""
        self._held = self._next.after = asyncio.Event()

    def wait_for_restart(self) -> None:
        """Let the desk start anew before the next payload arrives."""
        self._next.after_restart = True

    @property
    def waiting(self) -> set[str]:
        """The names of what is to befall a payload that has not come yet."""
        way = self._next
        repeated = {2: "deliver-twice", 3: "deliver-three-times"}.get(way.times, "")
        found = {
            repeated: way.times > 1,
            "deliver-late": way.late_s > 0,
            "deliver-out-of-order": self._held is not None,
            "deliver-after-restart": way.after_restart,
        }
        return {name for name, is_so in found.items() if name and is_so}

    def clear(self) -> None:
        """Forget the faults, and let go what is held."""
        if self._held:
            self._held.set()
        self._next, self._held = _Way(), None

    async def carry(self, post: _Post[T], *, first: int = 0) -> list[T]:
        """Call `post` with the number of the try and the age in seconds, as often as wanted."""
        way, self._next = self._next, _Way()
        overtaken = None if way.after else self._held
        if overtaken:
            self._held = None
        if way.after:
            await way.after.wait()
        if way.after_restart:
            await self.restart()
        tries = range(first, first + way.times)
        try:
            if way.together:
                return await asyncio.gather(*(post(number, way.late_s) for number in tries))
            return [await post(number, way.late_s) for number in tries]
        finally:
            if overtaken:
                overtaken.set()


async def _refuse_restart() -> None:
    raise LookupError("nobody has said how the desk is restarted: set `delivery.restart`")
