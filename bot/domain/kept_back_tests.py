"""Kept back-tests: who asked for one, how far it has come, and what it answers for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

KEPT_OF_FLOW = 20
"""So many back-tests of a flow are kept; the older ones are dropped when another is added."""
USUAL_CASES = 10_000
"""So many past cases a back-test looks at where nobody says how many, at the most."""
MOST_AT_ONCE = 2
"""So many run at once in an installation: each takes a process of its own."""
SILENCE = timedelta(minutes=3)
"""A back-test that was not heard of for so long has died with its process.

One that gives way to all others may wait for long to begin on a machine with much to do.
"""


class BackTestState(StrEnum):
    """How far a back-test has come."""

    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    FAILED = "failed"


UNDER_WAY = frozenset({BackTestState.WAITING, BackTestState.RUNNING})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBackTest:
    """One back-test without its report; `draft` and `baseline` are versions of the `flow`.

    It looks at `most` cases at the most, and has looked at so many of the `past` ones that there
    are; `cases` is the hash of those, "" before it has ended. It was heard of last at `heard_at`.
    """

    id: str
    flow: str
    draft: str
    baseline: str
    most: int
    asked_by: str
    asked_by_name: str
    asked_at: datetime
    heard_at: datetime
    state: BackTestState = BackTestState.WAITING
    is_to_stop: bool = False
    looked_at: int = 0
    past: int = 0
    cases: str = ""

    def seen(self, now: datetime) -> KeptBackTest:
        """Return it as it stands now: one whose process has died has failed."""
        is_lost = self.is_under_way and now - self.heard_at > SILENCE
        return replace(self, state=BackTestState.FAILED) if is_lost else self

    @property
    def is_under_way(self) -> bool:
        """Say whether it has not ended."""
        return self.state in UNDER_WAY

    @property
    def wanted(self) -> int:
        """How many cases it looks at unless it is stopped; 0 while that is not known."""
        return min(self.most, self.past)

    @property
    def is_whole(self) -> bool:
        """Say whether it has looked at every past case."""
        return self.state is BackTestState.DONE and self.looked_at >= self.past

    @property
    def is_ticket(self) -> bool:
        """Say whether its draft may be published for it in the place of its baseline.

        One that was stopped is one as well, as it says how far it came; but not before any case.
        """
        if self.state is BackTestState.STOPPED:
            return self.looked_at > 0
        return self.state is BackTestState.DONE

    def told(self) -> str:
        """Say for a log what was tried, the same in every language."""
        stopped = ", stopped" if self.state is BackTestState.STOPPED else ""
        return (
            f"back-test {self.id} of draft {self.draft} beside {self.baseline}:"
            f" {self.looked_at} of {self.past} past cases, set {self.cases}{stopped}"
        )
