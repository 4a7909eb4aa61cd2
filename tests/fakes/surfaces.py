"""The store of surfaces in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.cases import CaseStatus, Surface, keyed_order
from tests.fakes.cases import FakeCases


@dataclass
class FakeSurfaces:
    """Surfaces in a dict, by their `card_key`; `talks` are of the cases that are talked about."""

    shown: dict[str, Surface] = field(default_factory=dict)
    cases: FakeCases = field(default_factory=FakeCases)
    talks: Mapping[str, object] = field(default_factory=dict)

    async def of_case(self, case_id: str) -> tuple[Surface, ...]:
        found = [surface for surface in self.shown.values() if surface.case == case_id]
        return tuple(sorted(found, key=lambda surface: (surface.shown_at, surface.card_key)))

    async def find(self, card_key: str) -> Surface | None:
        return self.shown.get(card_key)

    async def save(self, surface: Surface) -> None:
        self.shown[surface.card_key] = surface

    async def forget(self, card_key: str = "", *, case: str = "") -> None:
        keys = [surface.card_key for surface in await self.of_case(case)] if case else [card_key]
        for key in keys:
            self.shown.pop(key, None)

    async def move(self, case_id: str, to: str) -> int:
        moved = await self.of_case(case_id)
        for surface in moved:
            self.shown[surface.card_key] = replace(surface, case=to)
        return len(moved)

    async def drop_older(
        self, *, closed: datetime, ended: datetime, no_case: datetime, any_case: datetime
    ) -> int:
        def kept_since(case: str) -> datetime:
            if keyed_order(case):
                return no_case
            is_needed = case in self.talks or self._is_needed(case, ended)
            return any_case if is_needed else closed

        old = [key for key, one in self.shown.items() if one.shown_at < kept_since(one.case)]
        for card_key in old:
            del self.shown[card_key]
        return len(old)

    def _is_needed(self, case_id: str, ended: datetime) -> bool:
        case = self.cases.cases.get(case_id)
        if case is None or case.status is not CaseStatus.CLOSED:
            return case is not None
        return case.is_of_support and case.closed_at is not None and case.closed_at >= ended
