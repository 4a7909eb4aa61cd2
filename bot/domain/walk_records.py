"""Records of walks: what has to be known of one to walk another flow in the same way."""

from __future__ import annotations

from typing import Protocol

from bot.domain.cases import Answer
from bot.domain.checks import Evidence


class Record(Protocol):
    """What is known of a walk: what was answered at each step, and what each check found."""

    @property
    def nothing(self) -> Evidence:
        """What is found where a person has to answer."""

    def answer(self, step: str, times: int) -> Answer | None:
        """Return what was answered at a step to which the walk had come so many `times` before."""

    def was_left_at(self, step: str) -> bool:
        """Say whether the walk stands unanswered at a step."""

    def found(self, step: str, check: str | None) -> Evidence | None:
        """Return what a check found at a step, or else anywhere; None where that was not kept."""
