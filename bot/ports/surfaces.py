"""The store of the places where cases are shown."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.cases import Surface


class SurfaceStore(Protocol):
    """The places of cases, and of orders by `order_key`; StoreUnavailable as in CaseStore."""

    async def of_case(self, case_id: str) -> tuple[Surface, ...]:
        """Return every place where a case is shown."""

    async def find(self, card_key: str) -> Surface | None:
        """Return the place with this key, whatever case it shows."""

    async def save(self, surface: Surface) -> None:
        """Remember where a case is shown; replaces the surface with the same `card_key`."""

    async def forget(self, card_key: str = "", *, case: str = "") -> None:
        """Forget a place, or every one of a case; forgetting it twice is no error."""

    async def move(self, case_id: str, to: str) -> int:
        """Let every place where a case is shown follow another case; return how many."""

    async def drop_older(
        self, *, closed: datetime, ended: datetime, no_case: datetime, any_case: datetime
    ) -> int:
        """Forget what was shown before `any_case`; return how many.

        What was shown before `closed` also of a case that is not open, unless support was asked in
        it and it has ended after `ended`, or its talk is still kept: who writes there is answered.
        What was shown before `no_case` also of an order without one.
        """
