"""The calls about the talk of a case; what is said in it is no call. See `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BeginWriting:
    """Let what the asker writes from now on go to support, about this case."""

    case: str


@dataclass(frozen=True, slots=True)
class StopWriting:
    """Let what the asker writes be looked up again."""

    case: str


@dataclass(frozen=True, slots=True)
class AskNote:
    """Ask for the form of a note that support alone reads."""

    case: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """The filled form of `AskNote`; see `bot.cards.calls.SubmitForm` for what it carries."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


TalkCall = BeginWriting | StopWriting | AskNote | WriteNote
"""What is asked about the talk of a case."""
