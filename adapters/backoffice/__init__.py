"""The system that owns the orders: `local` keeps them in own tables."""

from __future__ import annotations

from typing import Any

from adapters.backoffice.local import LocalBackOffice
from adapters.backoffice.seed import EXAMPLES, is_empty, seed
from bot.ports import Clock

# The models name one another by the label `backoffice`, so the app has to be joined under it.
APP: dict[str, Any] = {
    "models": ["adapters.backoffice.local_models"],
    "migrations": "adapters.backoffice.migrations",
}


def connect(clock: Clock) -> LocalBackOffice:
    """Return the local back office; it works while the database is open."""
    return LocalBackOffice(clock)


__all__ = ["APP", "EXAMPLES", "LocalBackOffice", "connect", "is_empty", "seed"]
