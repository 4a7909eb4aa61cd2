"""Tenants that nobody has linked yet: what is kept of those whose people were refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

KNOCKS_KEPT = 1000
"""Of more tenants than this those that were heard of last are kept."""
KNOCK_EVERY = timedelta(minutes=1)
"""What one process writes of a tenant, it writes no more often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantKnock:
    """A tenant whose people were refused since no office is linked to it; never who, or why.

    `times` counts the refusals.
    """

    tenant: str
    first_at: datetime
    last_at: datetime
    times: int
