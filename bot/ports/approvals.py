"""Approvals as they are kept, and who of the console's people could be a second person."""

from __future__ import annotations

from typing import Protocol

from bot.domain.accounts import Account
from bot.domain.approvals import Approval, Decision
from bot.domain.cases import Surface
from bot.domain.identities import LinkedIdentity
from bot.domain.paging import PAGE_ROWS, Slice


class ApprovalStore(Protocol):
    """The requests for a second person; all methods raise StoreUnavailable as in CaseStore."""

    async def add(self, approval: Approval) -> Approval:
        """Keep a new request; return it, or the one that was kept under its id before."""

    async def get(self, approval_id: str) -> Approval | None:
        """Return one request."""

    async def decide(self, approval_id: str, decision: Decision) -> Approval | None:
        """End a request that is open; return how it stands now.

        Of several who decide in the same moment the first is kept, whose end all of them get. None
        if there is no such request.
        """

    async def hear(self, approval_id: str) -> None:
        """Keep that the job of a request knows its end."""

    async def unheard(self, limit: int = 50) -> tuple[Approval, ...]:
        """Return requests that have ended without their job knowing, the oldest first."""

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[Approval]:
        """Return requests that are open, or those that are not, the newest first."""

    async def of_order(self, order: str, *, limit: int = 5) -> tuple[Approval, ...]:
        """Return the newest requests for an order, the newest first."""

    async def places(self, approval_id: str) -> tuple[Surface, ...]:
        """Return the places at which a request is shown; their case is its id."""

    async def add_place(self, surface: Surface) -> None:
        """Remember where a request is shown; replaces the place with the same `card_key`."""

    async def forget_place(self, card_key: str) -> None:
        """Forget a place; forgetting it twice is no error."""


class AccountList(Protocol):
    """The accounts of the console; StoreUnavailable as in CaseStore."""

    async def list(self) -> tuple[Account, ...]:
        """Return every account, ended or not."""


class IdentityList(Protocol):
    """Which identities belong to which accounts; StoreUnavailable as in CaseStore."""

    async def list(self) -> tuple[LinkedIdentity, ...]:
        """Return every identity that is linked."""

    async def unlinked(self) -> tuple[tuple[str, str], ...]:
        """Return each account with an id that was unlinked from it, ever."""
