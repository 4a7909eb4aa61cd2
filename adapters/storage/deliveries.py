"""The store of deliveries: which request of a platform was taken already, by whichever process."""

from __future__ import annotations

from datetime import datetime

from adapters.sql import execute, select, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.models import DeliveryRow
from bot.domain.deliveries import DeliveryState

# Of several that take the same at once the database lets one have it.
_TAKE = (
    "INSERT INTO deliveries (key, taken_at, answered) VALUES (?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET taken_at = excluded.taken_at, answered = excluded.answered"
    " WHERE deliveries.taken_at < ? OR (NOT deliveries.answered AND deliveries.taken_at < ?)"
    " RETURNING key"
)
_LOOK = "SELECT answered FROM deliveries WHERE key = ?"
_FINISH = "UPDATE deliveries SET answered = ? WHERE key = ?"


class Deliveries:
    """Keeps which deliveries were taken, and which of them are answered."""

    async def take(self, key: str, at: datetime, *, lost: datetime, old: datetime) -> DeliveryState:
        """Take a delivery, or return how far the one with this key is that was taken before."""
        with translate_errors():
            if await write_returning(DeliveryRow, _TAKE, [key, at, False, old, lost]):
                return DeliveryState.NEW
            found = await select(DeliveryRow, _LOOK, [key])
        answered = bool(found and found[0]["answered"])
        return DeliveryState.ANSWERED if answered else DeliveryState.UNDER_WAY

    async def finish(self, key: str) -> None:
        """Keep that a delivery is answered."""
        with translate_errors():
            await execute(DeliveryRow, _FINISH, [True, key])

    async def forget(self, key: str) -> None:
        """Let a delivery be taken once more; forgetting it twice is no error."""
        with translate_errors():
            await DeliveryRow.filter(key=key).delete()

    async def drop_older(self, before: datetime) -> int:
        """Forget what was taken before this time; return how many."""
        with translate_errors():
            return await DeliveryRow.filter(taken_at__lt=before).delete()
