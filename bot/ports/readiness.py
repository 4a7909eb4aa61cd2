"""What only an installation knows of itself: whether its parts answer, and how it is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class JobsStanding(StrEnum):
    """Whether this process does jobs."""

    RESTING = "resting"
    STARTING = "starting"
    RUNNING = "running"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The process that answers; `platforms` says of each whether it is on."""

    version: str
    python: str
    started_at: datetime
    platforms: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrations:
    """How many migrations the program knows; which the database lacks, and has beyond them.

    `missing` and `unknown` are names as `<app>.<name>`.
    """

    known: int
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Origin(StrEnum):
    """Where the value of a setting comes from, the weakest first."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    PLAYGROUND = "playground"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingLine:
    """One setting as it may be shown: of a secret there is no value, only whether it is set.

    `section` is "" for the whole installation; `value` is "" of a secret, and where it is empty.
    """

    section: str
    variable: str
    value: str
    is_secret: bool
    is_set: bool
    origin: Origin
    meaning: str


class Readiness(Protocol):
    """What an installation tells of itself, in this process."""

    @property
    def program(self) -> Program:
        """The process that answers."""

    @property
    def settings(self) -> tuple[SettingLine, ...]:
        """Every setting as this process read it, in the order of the defaults."""

    @property
    def jobs(self) -> JobsStanding:
        """Whether this process does jobs at this moment."""

    async def ping(self) -> None:
        """Raise StoreUnavailable unless the database answers."""

    async def database_time(self) -> datetime:
        """Return what time it is for the database; StoreUnavailable as above."""

    async def migrations(self) -> Migrations:
        """Return which migrations the database has; StoreUnavailable as above."""
