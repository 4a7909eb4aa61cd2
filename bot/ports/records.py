"""What is kept of what came in and was done: deliveries, forms, and the log of actions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.actions import ALWAYS, EVERY_LINE, LogEntry, LogFilter, Period
from bot.domain.deliveries import DeliveryState
from bot.domain.paging import PAGE_ROWS, Slice
from bot.ports.accounts import Also


class DeliveryStore(Protocol):
    """What platforms have delivered, for as long as they may deliver it again.

    All methods raise StoreUnavailable when the database does not answer.
    """

    async def take(self, key: str, at: datetime, *, lost: datetime, old: datetime) -> DeliveryState:
        """Take a delivery, or return how far the one with this key is that was taken before.

        One that was taken before `lost` and never answered, or before `old`, is taken anew.
        """

    async def finish(self, key: str) -> None:
        """Keep that a delivery is answered."""

    async def forget(self, key: str) -> None:
        """Let a delivery be taken once more; forgetting it twice is no error."""

    async def drop_older(self, before: datetime) -> int:
        """Forget what was taken before this time; return how many."""


class Forms(Protocol):
    """What was typed into forms, sealed until the back office has it.

    All methods raise StoreUnavailable when the database does not answer or the key is unusable.
    """

    async def keep(self, values: Mapping[str, str]) -> str:
        """Seal the values and return their new, random id; "" when there are none."""

    async def read(self, form: str) -> dict[str, str]:
        """Return the values that were kept; none for "".

        Raises:
            FormLost: it is unknown, was dropped, or was sealed with another key than ours.
        """

    async def drop(self, form: str) -> None:
        """Forget a form; forgetting it twice is no error."""

    async def hold(self, form: str, until: datetime) -> None:
        """Keep a form for longer, as if it had been kept at `until`; of an unknown one nothing."""

    async def drop_older(self, before: datetime, *, but: Collection[str] = ()) -> int:
        """Forget the forms that were kept before this time, `but` these; return how many."""


class ActionLog(Protocol):
    """The append-only log of actions: nobody can change or remove a line.

    All methods raise StoreUnavailable when the database does not answer.
    """

    async def append(self, entry: LogEntry, *, key: str = "", also: Also | None = None) -> None:
        """Write one line; a second one with the same `key` is not written, and no error.

        What it tells of can be done with it (`also`): both, or neither.
        """

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> Sequence[LogEntry]:
        """Return the newest lines, newest first, of one order only if `order` is given."""

    async def page(
        self, wanted: LogFilter = EVERY_LINE, *, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[LogEntry]:
        """Return the newest lines that are wanted, newest first, or those from `start` on.

        A page may hold fewer lines than `limit`, or none, although there are more of them.
        """

    def export(
        self, wanted: LogFilter = EVERY_LINE, *, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        """Yield the lines as they were written, oldest first; the newest `limit` if it is given."""
