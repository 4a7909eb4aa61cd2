"""Doing actions: `connect` returns the Jobs that performs each at once, within the click."""

from __future__ import annotations

from adapters.jobs.immediate import ImmediateJobs
from bot.orders import Banks
from bot.ports import ActionLog, BackOffice, Claims, Clock, Jobs


def connect(
    back_office: BackOffice, claims: Claims, log: ActionLog, clock: Clock, banks: Banks
) -> Jobs:
    """Return the jobs over these ports."""
    return ImmediateJobs(back_office, claims, log, clock, banks)


__all__ = ["connect"]
