"""What both stand-ins have in common: the faults, under the same names."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Mapping
from operator import methodcaller
from typing import Any, ClassVar, Self

from adapters.playground.delivery import Delivery
from adapters.playground.journal import Journal
from adapters.playground.recording import Fault, Faults

FAULTS: Mapping[str, Callable[[Any], None]] = {
    "deliver-twice": methodcaller("deliver_twice"),
    "deliver-three-times": methodcaller("deliver_three_times"),
    "deliver-late": methodcaller("deliver_late", 10.0),
    "deliver-out-of-order": methodcaller("deliver_out_of_order"),
    "deliver-after-restart": methodcaller("deliver_after_restart"),
    "answer-429": methodcaller("answer_next", 429, retry_after="1"),
    "answer-412": methodcaller("answer_next", 412),
    "answer-500": methodcaller("answer_next", 500),
    "answer-502": methodcaller("answer_next", 502),
    "answer-504": methodcaller("answer_next", 504),
    "hang": methodcaller("hang_next", 2.0),
    "lose-answer": methodcaller("lose_next_answer"),
    "stale-card": methodcaller("keep_stale_card"),
    "rotate-signing-key": methodcaller("rotate_signing_key"),
    "revoke-token": methodcaller("revoke_token"),
}
"""Every fault by name, for a page or a parametrised test; both platforms have these."""


class StandIn(ABC):
    """A platform on loopback; each fault is one call, and concerns what happens next."""

    platform: ClassVar[str]
    known_faults: ClassVar[Mapping[str, Callable[[Any], None]]] = FAULTS
    _busy_body: ClassVar[bytes] = b""
    _usual_path: ClassVar[str] = ""

    def __init__(self) -> None:
        self.journal = Journal(self.platform)
        self.delivery = Delivery()
        self.faults = Faults()
        self.notice = ""
        """What the platform itself tells the person about a try that failed."""
        self._caused: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    @abstractmethod
    async def start(self) -> None:
        """Listen on a free port of this machine."""

    @abstractmethod
    async def stop(self) -> None:
        """Stop listening and sending."""

    def cause(self, fault: str) -> None:
        """Let the fault of this name in `known_faults` happen.

        Raises:
            LookupError: the platform has no such fault.
        """
        cause, before = self.known_faults[fault], self._waiting_faults()
        cause(self)
        now = self._waiting_faults()
        # One that takes another's place has not let that happen.
        self._caused.update({name: now[name] - before[name] for name in {*now, *before}})
        if not now[fault]:
            # It happens at once, and waits for nothing.
            self._caused[fault] += 1

    def fault_counts(self) -> dict[str, tuple[int, int]]:
        """Return how many of each fault wait or last, and how many have happened, if any."""
        waiting = self._waiting_faults()
        names = (name for name in self.known_faults if waiting[name] or self._caused[name])
        return {name: (waiting[name], self._caused[name] - waiting[name]) for name in names}

    def _waiting_faults(self) -> Counter[str]:
        """Count what waits or lasts, by its name in `known_faults`."""
        return self.faults.waiting + Counter(self.delivery.waiting)

    def deliver_twice(self) -> None:
        """Let the next payload arrive twice at the same time."""
        self.delivery.repeat(2, together=True)

    def deliver_three_times(self) -> None:
        """Let the next payload arrive three times, as it is sent again when no answer is heard."""
        self.delivery.repeat(3, together=False)

    def deliver_late(self, late_s: float) -> None:
        """Let the next payload be this old when it arrives."""
        self.delivery.delay(late_s)

    def deliver_out_of_order(self) -> None:
        """Let the next payload arrive only after the one that follows it."""
        self.delivery.hold()

    def deliver_after_restart(self) -> None:
        """Let the desk start anew, by `delivery.restart`, before the next payload arrives."""
        self.delivery.wait_for_restart()

    def answer_next(
        self, status: int, *, retry_after: str = "", times: int = 1, path_part: str = ""
    ) -> None:
        """Answer the next calls of the desk with a status, like 429, 412, 500, 502 or 504."""
        headers = {"Retry-After": retry_after} if retry_after else {}
        body = self._busy_body if status == 429 else b""
        kind = "application/json" if body else "text/html"
        fault = Fault(status, headers, body, kind, path_part=path_part or self._usual_path)
        self.faults.add(fault, times=times)

    def hang_next(self, hang_s: float, *, times: int = 1, path_part: str = "") -> None:
        """Let the next calls of the desk wait this long before they get a 504."""
        fault = Fault(504, hang_s=hang_s, path_part=path_part or self._usual_path)
        self.faults.add(fault, times=times)

    def lose_next_answer(
        self, status: int = 502, *, hang_s: float = 0.0, times: int = 1, path_part: str = ""
    ) -> None:
        """Do what the desk asks for next, but answer as if nothing had come of it."""
        path_part = path_part or self._usual_path
        fault = Fault(status, hang_s=hang_s, path_part=path_part, keeps=True)
        self.faults.add(fault, times=times)

    @abstractmethod
    def keep_stale_card(self) -> None:
        """Let the next change of a card not reach the person, who goes on with the old one."""

    @abstractmethod
    def rotate_signing_key(self) -> None:
        """Sign with a new key from now on."""

    @abstractmethod
    def revoke_token(self) -> None:
        """Take back what the desk may send with."""

    def heal(self) -> None:
        """Forget every fault that still waits or lasts."""
        self.delivery.clear()
        self.faults.clear()
        self._caused.clear()
        self.notice = ""
