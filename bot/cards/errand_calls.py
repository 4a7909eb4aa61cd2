"""The calls about what support asks of an office in a case; see `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AskOffice:
    """Ask for the form of which question an office is to answer."""

    case: str


@dataclass(frozen=True, slots=True)
class SubmitQuestion:
    """The filled form of `AskOffice`; see `bot.cards.calls.SubmitForm` for what it carries."""

    case: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChooseProposal:
    """Ask which action can be proposed to an office."""

    case: str


@dataclass(frozen=True, slots=True)
class ConfirmProposal:
    """Have an action done that support proposed, as one's own."""

    case: str
    number: int


@dataclass(frozen=True, slots=True)
class DeclineProposal:
    """Ask for the form of why a proposal is declined."""

    case: str
    number: int


@dataclass(frozen=True, slots=True)
class SubmitDecline:
    """The filled form of `DeclineProposal`."""

    case: str
    number: int
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WithdrawErrand:
    """Ask an office no longer what support has asked it."""

    case: str
    number: int


ErrandForm = SubmitQuestion | SubmitDecline
ErrandCall = (
    AskOffice | ChooseProposal | ConfirmProposal | DeclineProposal | WithdrawErrand | ErrandForm
)
"""What is asked about what support asks of an office."""
