"""Kept drafts of flows: one a flow and owner, saved only as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.flow_versions import FlowDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft that somebody keeps; one a flow and owner. `draft.content` may be wrong as yet.

    `owner` is the id of an account of the console; `revision` is 0 before the draft is kept.
    """

    draft: FlowDraft
    owner: str
    owner_name: str
    changed_at: datetime
    revision: int

    @property
    def line(self) -> DraftLine:
        """What a list shows of it."""
        return DraftLine(
            flow=self.draft.content.name,
            base=self.draft.base,
            owner=self.owner,
            owner_name=self.owner_name,
            changed_at=self.changed_at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A kept draft without what it says."""

    flow: str
    base: str
    owner: str
    owner_name: str
    changed_at: datetime
