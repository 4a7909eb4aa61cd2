"""The starred walks of flows."""

from __future__ import annotations

from typing import Protocol

from bot.domain.flow_walks import StarredWalk


class WalkStore(Protocol):
    """Walks that later drafts have to pass; StoreUnavailable if the database does not answer."""

    async def of_flow(self, flow: str) -> tuple[StarredWalk, ...]:
        """Return the walks of a flow, by name."""

    async def save(self, walk: StarredWalk) -> StarredWalk:
        """Keep a walk that was read at its revision, 0 of a new one; return it as it is kept.

        Raises:
            StoreConflict: another revision is kept, or of a new one any.
        """

    async def drop(self, walk: StarredWalk) -> None:
        """Forget a walk that was read at its revision; raises as `save`."""
