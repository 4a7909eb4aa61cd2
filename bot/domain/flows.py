"""Flows: the decision trees, their steps, outcomes and text keys."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bot.domain.orders import Action, Change, OrderState

STATION_CHARS = 40
"""The most characters of the name of a flow, a step, an outcome or a choice."""
NAME_PATTERN = rf"[a-z][a-z0-9_]{{0,{STATION_CHARS - 1}}}"
"""How these are written, as a regular expression of Python and of browsers."""
Name = Annotated[str, StringConstraints(pattern=rf"^{NAME_PATTERN}$", max_length=STATION_CHARS)]
MOST_STATIONS = 200
"""The most steps, and the most outcomes, of one flow."""
MOST_CHOICES = 20
"""The most choices of one step, and the most stages of one flow."""


class OutcomeKind(StrEnum):
    """What kind of end an outcome is."""

    ACTION = "action"
    WAIT = "wait"
    IMPOSSIBLE = "impossible"
    HAND_OVER = "hand_over"


class TextPart(StrEnum):
    """What a text of a flow is for."""

    STAGE = "stage"
    TITLE = "title"
    TEXT = "text"
    CHOICE = "choice"
    FIELD = "field"


class StatementPart(StrEnum):
    """How the statement's form asks a step: a reference typed to be compared, or its choices."""

    REFERENCE = "reference"
    CHOICES = "choices"


class Compared(StrEnum):
    """What comes of comparing a statement with its order, as the choices of that step."""

    SAME = "same"
    TYPO = "typo"
    OTHER_BANK = "other_bank"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Part):
    """A station: `choices` maps each answer to the step or outcome that follows it."""

    stage: Name
    check: Name | None = None
    choices: dict[Name, Name] = Field(min_length=1, max_length=MOST_CHOICES)


class Outcome(_Part):
    """An end of the flow and the actions it offers, the recommended one first.

    `change` says what the form of its action is to ask for here.
    """

    ending: OutcomeKind
    stage: Name
    actions: tuple[Action, ...] = Field(min_length=1)
    change: Change = Change.UNKNOWN


class Flow(_Part):
    """One decision tree for orders in certain states.

    `statement` names the steps that one form can ask at once, from its first one on. `texts` are
    those of its version by language; none where those of the files are meant.
    """

    flow: Name
    states: tuple[OrderState, ...] = Field(min_length=1)
    stages: tuple[Name, ...] = Field(min_length=1, max_length=MOST_CHOICES)
    start: Name
    steps: dict[Name, Step] = Field(min_length=1, max_length=MOST_STATIONS)
    outcomes: dict[Name, Outcome] = Field(min_length=1, max_length=MOST_STATIONS)
    statement: dict[Name, StatementPart] = Field(default_factory=dict)
    version: str = Field(default="", exclude=True)
    texts: Mapping[str, str] = Field(default_factory=dict, exclude=True)

    def progress(self, at: str) -> tuple[int, int]:
        """Return which stage `at` belongs to, counted from 1, and how many there are."""
        station = self.steps.get(at) or self.outcomes[at]
        return self.stages.index(station.stage) + 1, len(self.stages)

    def stage_key(self, stage: str) -> str:
        """Return the key of a stage's name."""
        return f"{self.flow}-stage-{stage}"

    def title_key(self, at: str) -> str:
        """Return the key of the title of a step or outcome."""
        return f"{self.flow}-{at}-title"

    def text_key(self, at: str) -> str:
        """Return the key of what a step asks or an outcome says."""
        return f"{self.flow}-{at}-text"

    def field_key(self, step: str) -> str:
        """Return the key of what the statement's form asks for a step."""
        return f"{self.flow}-{step}-field"

    def begins_statement(self, at: str) -> bool:
        """Say whether this is the step at which the statement's form is offered."""
        return next(iter(self.statement), None) == at

    def choice_key(self, step: str, choice: str) -> str:
        """Return the key of a choice's label."""
        return f"{self.flow}-{step}-choice-{choice}"

    def text_keys(self) -> dict[str, TextPart]:
        """Return the key of every text that this flow needs, with what it is for."""
        keys = {self.stage_key(stage): TextPart.STAGE for stage in self.stages}
        asked = (name for name, part in self.statement.items() if part is StatementPart.CHOICES)
        keys |= dict.fromkeys(map(self.field_key, asked), TextPart.FIELD)
        for name in (*self.steps, *self.outcomes):
            keys |= self.keys_of(name)
        return keys

    def keys_of(self, at: str) -> dict[str, TextPart]:
        """Return the keys of what a step or outcome says and offers, with what each is for."""
        keys = {self.title_key(at): TextPart.TITLE, self.text_key(at): TextPart.TEXT}
        choices = self.steps[at].choices if at in self.steps else ()
        return keys | dict.fromkeys((self.choice_key(at, c) for c in choices), TextPart.CHOICE)
