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
