"""Findings: what a look at the parts of the desk can tell of each, and how well that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.admin_log import SealedEntry
from bot.domain.flows import Flow
from bot.ports.readiness import Program


class Condition(StrEnum):
    """How a part is; the value is part of the key of its name."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


FINDINGS: Mapping[str, Condition] = {
    "database-answers": Condition.GOOD,
    "database-slow": Condition.LOOK,
    "database-away": Condition.BAD,
    "clock-right": Condition.GOOD,
    "clock-apart": Condition.LOOK,
    "clock-unknown": Condition.BAD,
    "migrations-whole": Condition.GOOD,
    "migrations-newer": Condition.LOOK,
    "migrations-missing": Condition.BAD,
    "migrations-unknown": Condition.BAD,
    "office-answers": Condition.GOOD,
    "office-slow": Condition.LOOK,
    "office-busy": Condition.LOOK,
    "office-away": Condition.BAD,
    "jobs-running": Condition.GOOD,
    "jobs-starting": Condition.LOOK,
    "jobs-resting": Condition.BAD,
    "jobs-broken": Condition.BAD,
    "waiting-none": Condition.GOOD,
    "waiting-some": Condition.GOOD,
    "waiting-long": Condition.LOOK,
    "waiting-unknown": Condition.BAD,
    "halves-none": Condition.GOOD,
    "halves-some": Condition.LOOK,
    "halves-unknown": Condition.BAD,
    "flows-kept": Condition.GOOD,
    "flows-none": Condition.BAD,
    "flows-lost": Condition.BAD,
    "flows-unknown": Condition.BAD,
    "platforms-on": Condition.GOOD,
    "platforms-off": Condition.LOOK,
    "channel-none": Condition.GOOD,
    "channel-open": Condition.GOOD,
    "channel-refuses": Condition.BAD,
    "channel-unknown": Condition.BAD,
    "seal-empty": Condition.GOOD,
    "seal-holds": Condition.GOOD,
    "seal-broken": Condition.BAD,
    "seal-unknown": Condition.BAD,
}
"""All that can be found; the part stands before the first dash. All but the good has a remedy."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one part: a key of `FINDINGS`, and what its sentence is filled with.

    `oldest` is when the oldest of the jobs it speaks of was asked for, as far as they were read.
    """

    key: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    oldest: datetime | None = None

    @property
    def part(self) -> str:
        """What it is about."""
        return self.key.partition("-")[0]

    @property
    def condition(self) -> Condition:
        """How that part is."""
        return FINDINGS[self.key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How every part is, and what this process is; `head` is the end of the administrators' log."""

    findings: tuple[Finding, ...]
    program: Program
    flows: tuple[Flow, ...]
    head: SealedEntry | None

    @property
    def unwell(self) -> tuple[Finding, ...]:
        """What somebody should look at, the worst first."""
        wrong = [one for one in self.findings if one.condition is not Condition.GOOD]
        return tuple(sorted(wrong, key=lambda one: one.condition is not Condition.BAD))
