"""What open pages live by: which cases changed lately, in whichever process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.case_changes import CaseChange

LATELY_S = 3
"""How far back a look for changes reaches; whoever looks more rarely misses some."""
MOST_CHANGES = 200
"""So many changes one look names; where it names as many, there may be others."""


class CaseChanges(Protocol):
    """The changes of cases; StoreUnavailable as in CaseStore."""

    async def lately(self) -> Sequence[CaseChange]:
        """Return the cases that changed within `LATELY_S`, by any process, the newest first.

        A case is named at each look until that time is over: its revision tells what is new.
        """
