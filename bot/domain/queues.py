"""Queues: the cases of support by whom they wait for, and what else is asked of their lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.case_lists import CaseSpot, WantedCases
from bot.domain.cases import CaseStatus


class Queue(StrEnum):
    """Whose turn it is; a case can stand in several."""

    WAITING = "waiting"
    """Handed over, and nobody of support has it: the longest waiting first."""
    MINE = "mine"
    """Those that whoever asks has, until their end."""
    OFFICE = "office"
    """An office has begun the checks and goes on, or support has asked it something."""
    CARDHOLDER = "cardholder"
    """The action is done, and its order followed until the cardholder has consented."""
    ALL = "all"
    """Handed over, whoever has them."""


_STATUS = {
    Queue.WAITING: CaseStatus.HANDED_OVER,
    Queue.CARDHOLDER: CaseStatus.FOLLOWED,
    Queue.ALL: CaseStatus.HANDED_OVER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which cases of a queue are asked for: those of a bank, an office, a language; "" for all."""

    queue: Queue = Queue.WAITING
    bank: str = ""
    office: str = ""
    language: str = ""

    def wanted(self, asker: str, start: CaseSpot | None) -> WantedCases:
        """Return what is looked for, from behind a spot on."""
        return WantedCases(
            status=_STATUS.get(self.queue),
            holder=asker if self.queue is Queue.MINE else "",
            free=self.queue is Queue.WAITING,
            with_office=self.queue is Queue.OFFICE,
            bank=self.bank,
            office=self.office,
            language=self.language,
            oldest_first=self.queue in (Queue.WAITING, Queue.MINE, Queue.ALL),
            start=start,
        )
