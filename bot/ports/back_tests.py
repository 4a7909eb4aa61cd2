"""Back-tests as they are kept, and the programs that run them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.back_test_reports import BackTest
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import BackTestState, KeptBackTest


class BackTestStore(Protocol):
    """The back-tests of drafts; StoreUnavailable if the database does not answer.

    Of a flow the newest `KEPT_OF_FLOW` are kept, and all that are under way.
    """

    async def add(
        self, test: KeptBackTest, draft: FlowContent, report: BackTest | None = None
    ) -> None:
        """Keep a new one with its draft, and its report if it has ended already."""

    async def get(self, test: str) -> KeptBackTest | None:
        """Return one."""

    async def draft(self, test: str) -> FlowContent | None:
        """Return what one tries."""

    async def report(self, test: str) -> BackTest | None:
        """Return what one has found; None before it has ended, or where it failed."""

    async def of_flow(self, flow: str) -> tuple[KeptBackTest, ...]:
        """Return those of a flow, the newest first."""

    async def under_way(self) -> tuple[KeptBackTest, ...]:
        """Return those that have not ended, also where their process has died."""

    async def newest(self, draft: str, baseline: str) -> KeptBackTest | None:
        """Return the newest of these versions that is a ticket to publish the draft."""

    async def claim(self, test: str, at: datetime) -> KeptBackTest | None:
        """Begin one that waits; None for all but the first who asks, and once it is too old."""

    async def tell(self, test: str, at: datetime, *, looked_at: int, past: int) -> bool:
        """Keep how far one that runs has come; return whether it is to go on."""

    async def stop(self, test: str) -> bool:
        """Ask one that is under way to stop; return whether there was such a one."""

    async def finish(
        self, test: str, state: BackTestState, at: datetime, report: BackTest | None
    ) -> None:
        """Keep how one that is under way has ended, with what it has found."""


class BackTestPrograms(Protocol):
    """What runs a back-test beside the desk, which does not feel it."""

    async def start(self, test: str) -> None:
        """Let a program begin with a back-test that is kept; BotError if none can be started."""
