"""The calls about who of support has a case; see `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LookAtCase:
    """Show a case that others read of too, to the asker alone."""

    case: str


@dataclass(frozen=True, slots=True)
class TakeCase:
    """Have a case that nobody has."""

    case: str


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Have a case no longer; it waits for support again."""

    case: str


@dataclass(frozen=True, slots=True)
class AskTakeOver:
    """Ask for the form of why a case is taken over from a colleague."""

    case: str


@dataclass(frozen=True, slots=True)
class TakeOver:
    """The filled form of `AskTakeOver`; see `bot.cards.calls.SubmitForm` for what it carries."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskAssign:
    """Ask for the form of who is to have a case."""

    case: str


@dataclass(frozen=True, slots=True)
class AssignCase:
    """The filled form of `AskAssign`."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


HoldForm = TakeOver | AssignCase
HoldCall = LookAtCase | TakeCase | GiveBack | AskTakeOver | AskAssign | HoldForm
"""What is asked about who has a case."""
