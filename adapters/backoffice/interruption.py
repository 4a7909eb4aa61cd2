"""A back office that is away on purpose, for who wants to see what the desk makes of it."""

from __future__ import annotations

import time
from typing import Any, TypeVar, cast

from bot.errors import BackOfficeUnavailable

T = TypeVar("T")


class Interruption:
    """A while in which a back office gives no answer; there is none until it begins."""

    def __init__(self) -> None:
        self._until_s = 0.0

    @property
    def left_s(self) -> float:
        """How long it still lasts; 0 when it does not."""
        return max(0.0, self._until_s - time.monotonic())

    def begin(self, for_s: float) -> None:
        """Let no question be answered for so long from now on."""
        self._until_s = time.monotonic() + for_s

    def end(self) -> None:
        """Let everything be answered again."""
        self._until_s = 0.0

    def over(self, office: T) -> T:
        """Return the same back office, which is away while this lasts."""
        return cast(T, _Interrupted(office, self))


class _Interrupted:
    """Every method of a back office, whichever it has, and the silence before it."""

    def __init__(self, office: object, interruption: Interruption) -> None:
        self._office = office
        self._interruption = interruption

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._office, name)

        async def ask(*given: Any, **named: Any) -> Any:
            if self._interruption.left_s:
                raise BackOfficeUnavailable("the back office is away on purpose", retry_after_s=1.0)
            return await method(*given, **named)

        return ask
