"""The store of surfaces in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.cases import Surface


@dataclass
class FakeSurfaces:
    """Surfaces in a dict, by their `card_key`."""

    shown: dict[str, Surface] = field(default_factory=dict)

    async def of_case(self, case_id: str) -> tuple[Surface, ...]:
        found = [surface for surface in self.shown.values() if surface.case == case_id]
        return tuple(sorted(found, key=lambda surface: (surface.shown_at, surface.card_key)))

    async def save(self, surface: Surface) -> None:
        self.shown[surface.card_key] = surface

    async def forget(self, card_key: str) -> None:
        self.shown.pop(card_key, None)
