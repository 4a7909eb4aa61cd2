"""The drafts of flows that people keep."""

from __future__ import annotations

from typing import Protocol

from bot.domain.flow_drafts import DraftLine, KeptDraft


class DraftStore(Protocol):
    """One draft a flow and owner; StoreUnavailable if the database does not answer."""

    async def get(self, flow: str, owner: str) -> KeptDraft | None:
        """Return what somebody keeps of a flow."""

    async def lines(self, flow: str = "") -> tuple[DraftLine, ...]:
        """Return which drafts anybody keeps, of one flow or of all, what was changed last first."""

    async def save(self, draft: KeptDraft) -> KeptDraft:
        """Keep a draft that was read at its revision, 0 where none was; return it as it is kept.

        Raises:
            StoreConflict: another revision is kept.
        """

    async def drop(self, draft: KeptDraft) -> None:
        """Forget a draft that was read at its revision; raises as `save`."""
