"""The calls about one request for a second person; see `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.approvals import Verdict


@dataclass(frozen=True, slots=True)
class ShowApproval:
    """Show a request for a second person as it stands."""

    approval: str


@dataclass(frozen=True, slots=True)
class DecideApproval:
    """Allow what was requested, ask for the reason to refuse it, or take one's own request back."""

    approval: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SubmitRefusal:
    """Refuse a request with a reason, filled in as `SubmitForm`."""

    approval: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


ApprovalCall = ShowApproval | DecideApproval | SubmitRefusal
"""What is asked about one request for a second person."""
