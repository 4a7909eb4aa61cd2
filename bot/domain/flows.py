"""Flows: the decision trees, their steps, outcomes and text keys."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bot.domain.orders import Action, OrderState

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


class OutcomeKind(StrEnum):
    """What kind of end an outcome is."""

    ACTION = "action"
    WAIT = "wait"
    IMPOSSIBLE = "impossible"
    HAND_OVER = "hand_over"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Part):
    """A station: `choices` maps each answer to the step or outcome that follows it."""

    stage: Name
    check: Name | None = None
    choices: dict[Name, Name] = Field(min_length=1)


class Outcome(_Part):
    """An end of the flow and the actions it offers, the recommended one first."""

    ending: OutcomeKind
    stage: Name
    actions: tuple[Action, ...] = Field(min_length=1)


class Flow(_Part):
    """One decision tree for orders in certain states."""

    flow: Name
    states: tuple[OrderState, ...] = Field(min_length=1)
    stages: tuple[Name, ...] = Field(min_length=1)
    start: Name
    steps: dict[Name, Step] = Field(min_length=1)
    outcomes: dict[Name, Outcome] = Field(min_length=1)
    version: str = Field(default="", exclude=True)

    def progress(self, at: str) -> tuple[int, int]:
        """Return which stage `at` belongs to, counted from 1, and how many there are."""
        station = self.steps.get(at) or self.outcomes[at]
        return self.stages.index(station.stage) + 1, len(self.stages)

    def text_keys(self) -> Iterator[str]:
        """Yield the key of every text that this flow needs."""
        for stage in self.stages:
            yield f"{self.flow}-stage-{stage}"
        for name, step in self.steps.items():
            yield f"{self.flow}-{name}-title"
            yield f"{self.flow}-{name}-text"
            for choice in step.choices:
                yield f"{self.flow}-{name}-choice-{choice}"
        for name in self.outcomes:
            yield f"{self.flow}-{name}-title"
            yield f"{self.flow}-{name}-text"
