"""The administrators' log: what was changed about the desk itself, each line sealing the last."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminEntry:
    """One line: who did what to which subject, what stood there before and after, and why.

    `actor` is the id of an account, or of whoever ran a command. No cardholder data in it.
    """

    at: datetime
    actor: str
    actor_name: str
    action: str
    subject: str
    before: str = ""
    after: str = ""
    reason: str = ""

    def seal(self, last: str) -> str:
        """Return the digest of this line behind the one with the digest `last`."""
        told = asdict(self) | {"at": self.at.astimezone(UTC).isoformat(), "last": last}
        written = json.dumps(told, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(written.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """A line as it is kept: its number from 1, and the digest over it and all before it."""

    number: int
    entry: AdminEntry
    digest: str


class Chain:
    """Follows the lines of the log one by one, oldest first; `head` is the digest of the last."""

    def __init__(self) -> None:
        self.lines = 0
        self.head = BEGINNING

    def holds(self, line: SealedEntry) -> bool:
        """Take one line more; say whether it is what was once written there, and follows."""
        if line.number != self.lines + 1 or line.digest != line.entry.seal(self.head):
            return False
        self.lines, self.head = line.number, line.digest
        return True


def first_broken(lines: Iterable[SealedEntry]) -> SealedEntry | None:
    """Return the first line that is not what was once written, or follows a gap; None if none is.

    `lines` are all of them, oldest first. That the newest were cut off shows only beside a number
    and digest that were kept elsewhere.
    """
    chain = Chain()
    return next((line for line in lines if not chain.holds(line)), None)
