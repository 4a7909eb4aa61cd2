"""The calls about the end of a case; see `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cards.hold_calls import HoldForm
from bot.domain.endings import Went


@dataclass(frozen=True, slots=True)
class AskEnd:
    """Ask for the form of how a case ends."""

    case: str


@dataclass(frozen=True, slots=True)
class EndCase:
    """The filled form of `AskEnd`; see `bot.cards.calls.SubmitForm` for what it carries."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskReopen:
    """Ask for the form of why a case that has ended is opened again."""

    case: str


@dataclass(frozen=True, slots=True)
class ReopenCase:
    """The filled form of `AskReopen`."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SayHowItWent:
    """Answer how it went; who answers is not kept."""

    case: str
    went: Went


EndingForm = EndCase | ReopenCase
CaseForm = HoldForm | EndingForm
"""A form about one case that somebody has filled in."""
EndingCall = AskEnd | AskReopen | EndingForm | SayHowItWent
"""What is asked about the end of a case."""
