"""Doing actions: `connect` returns the Jobs that performs each at once, within the click."""

from __future__ import annotations

from adapters.jobs.immediate import ImmediateJobs
from bot.ports import ActionLog, BackOffice, Claims, Clock, Jobs


def connect(back_office: BackOffice, claims: Claims, log: ActionLog, clock: Clock) -> Jobs:
    """Return the jobs over these ports."""
    return ImmediateJobs(back_office, claims, log, clock)


__all__ = ["connect"]
