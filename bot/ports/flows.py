"""The versions of flows, and which of them are live."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.domain.flow_versions import FlowContent, FlowDraft, Publication, Publishing


class FlowStore(Protocol):
    """The published versions, never changed; StoreUnavailable if the database does not answer.

    The live one of a flow is that of the newest publication that went live; none is where that
    says nothing. It is in effect in every process within two seconds.
    """

    async def find(self, version: str) -> FlowContent | None:
        """Return what a version says."""

    async def live(self) -> Mapping[str, str]:
        """Return the live version of each flow by its name."""

    async def live_version(self, flow: str) -> str:
        """Return the live version of a flow, "" where none is."""

    async def newest(self) -> tuple[Publication, ...]:
        """Return what every flow is by now, by name: what is live of it, or what retired it."""

    async def history(self, flow: str) -> tuple[Publication, ...]:
        """Return what was published of a flow, the newest first."""

    async def publish(
        self, drafts: Sequence[FlowDraft], how: Publishing
    ) -> tuple[Publication, ...]:
        """Publish all of these, or none.

        Raises:
            StoreConflict: the base of one of them is not what is live any more.
        """

    async def ship(
        self, contents: Sequence[FlowContent], how: Publishing
    ) -> tuple[Publication, ...]:
        """Keep what was never shipped before; return that.

        It goes live where nothing is, or what was shipped before; what people have published stays
        live, and it is kept beside that.
        """
