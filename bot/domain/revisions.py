"""Revisions: what is saved only as it was read counts its own."""

from __future__ import annotations

from datetime import datetime


def next_revision(revision: int, at: datetime) -> int:
    """Return what a revision is once it is saved at this time; 0 is that of what is not kept yet.

    The first one counts from the time on: what was read of one that was dropped fits none that is
    begun later.
    """
    return revision + 1 if revision else int(at.timestamp() * 1000)
