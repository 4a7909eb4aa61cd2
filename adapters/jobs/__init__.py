"""Doing actions durably: `connect` returns the Jobs, whose database `migrate` brings up to date."""

from __future__ import annotations

from adapters.jobs.durable import DurableJobs
from adapters.jobs.faults import FaultHook, no_fault
from adapters.jobs.place import Place
from adapters.jobs.settings import JobsSettings
from bot.ports import Clock, Forms


def connect(
    settings: JobsSettings,
    database_url: str,
    forms: Forms,
    clock: Clock,
    *,
    fault: FaultHook = no_fault,
) -> DurableJobs:
    """Return the jobs, kept in or beside the desk's database; they run from `start` to `stop`.

    `fault` is for crash tests alone.
    """
    return DurableJobs(Place(database_url), settings, forms, clock, fault)


def migrate(database_url: str) -> None:
    """Make or update the tables in which jobs are kept; several processes may do so at once.

    Raises:
        StoreUnavailable: the database does not answer.
    """
    # Imported here alone: the library is large, and whoever only looks orders up needs none of it.
    from adapters.jobs.tables import migrate as migrate_tables

    migrate_tables(Place(database_url))


__all__ = ["DurableJobs", "FaultHook", "JobsSettings", "connect", "migrate", "no_fault"]
