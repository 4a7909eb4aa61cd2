"""Endings: how a case of support came to its end, by whom, and whether it may be opened again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.people import Audience

KEPT_ENDINGS = 100
"""So many endings a case keeps, the newest; the action log keeps all."""


class EndingKind(StrEnum):
    """How a case was ended."""

    SOLVED = "solved"
    NOT_POSSIBLE = "not_possible"
    NO_ANSWER = "no_answer"
    DUPLICATE = "duplicate"
    """Another case, which is named, goes on with it."""
    NOT_NEEDED = "not_needed"
    """Its office needs no help any more."""
    BY_ITSELF = "by_itself"
    """Its order came to an end: it was seen to be Active, or cancelled."""
    CLOSED = "closed"
    """A lead closed it in the console."""


KINDS_OF = {
    Audience.SUPPORT: (
        EndingKind.SOLVED,
        EndingKind.NOT_POSSIBLE,
        EndingKind.NO_ANSWER,
        EndingKind.DUPLICATE,
    ),
    Audience.OFFICE: (EndingKind.SOLVED, EndingKind.NOT_NEEDED),
}
"""As what each side may end a case, in the order of the list."""


class Went(StrEnum):
    """What an office says of how it went; who said so is not kept."""

    WELL = "well"
    SO_SO = "so_so"
    BADLY = "badly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One end of a case: `by` is the id of whoever ended it, "" where it ended by itself.

    `of_office` says that they are of an `office`; `remark` is a sentence for the other side, and
    `of` the case that goes on with a duplicate. What took the end back stands in `reopened_…`.
    """

    kind: EndingKind
    at: datetime
    by: str = ""
    by_name: str = ""
    of_office: bool = False
    office: str = ""
    remark: str = ""
    of: str = ""
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopened_by_name: str = ""
    reopened_office: str = ""
    reopened_why: str = ""

    def may_be_taken_back(self, now: datetime, within: timedelta) -> bool:
        """Say whether its case may still be opened again."""
        return self.reopened_at is None and now <= self.at + within


Endings = tuple[Ending, ...]
