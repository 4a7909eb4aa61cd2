"""Requests to publish: what somebody wants live, to the last letter, until another decides."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.approvals import ApprovalState, Decision
from bot.domain.flow_versions import FlowDraft, Publishing

REQUEST_LASTS = timedelta(hours=24)
"""So long a second person has, as with actions on orders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRequest:
    """A publication that takes a second person: these drafts, all of them or none, by `how.author`.

    `known_by` is every id of whoever asks when they asked, also of those that they unlink since;
    `report` is the hash of the back-test that it was asked with, "" without any.
    """

    id: str
    drafts: tuple[FlowDraft, ...]
    how: Publishing
    known_by: frozenset[str]
    ends_at: datetime
    report: str = ""
    decided: Decision | None = None

    @property
    def asker_ids(self) -> frozenset[str]:
        """Every id by which the asker was known."""
        return self.known_by | {self.how.author}

    @property
    def flows(self) -> tuple[str, ...]:
        """The names of the flows that it would publish."""
        return tuple(draft.content.name for draft in self.drafts)

    @property
    def is_whole(self) -> bool:
        """Say whether it is what was asked for, to the last letter."""
        return self.id == request_id(self.drafts, self.how)

    def state(self, live: Mapping[str, str], now: datetime) -> ApprovalState:
        """Return how it stands beside the versions that are live now."""
        if self.decided:
            return self.decided.state
        if any(live.get(one.content.name, "") != one.base for one in self.drafts):
            return ApprovalState.VOID
        return ApprovalState.EXPIRED if now >= self.ends_at else ApprovalState.OPEN

    def asks_for(self, drafts: Sequence[FlowDraft]) -> bool:
        """Say whether it would publish the same in the place of the same."""
        return _named(self.drafts) == _named(drafts)


def request_id(drafts: Sequence[FlowDraft], how: Publishing) -> str:
    """Return the id of a request: a hash of what it would publish, of who asks, and when."""
    asked = [*_named(drafts), how.author, how.at.isoformat()]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:24]


def _named(drafts: Sequence[FlowDraft]) -> list[tuple[str, str, str]]:
    return [(one.content.name, one.content.version, one.base) for one in drafts]
