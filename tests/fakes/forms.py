"""The in-memory stand-in for the store of sealed forms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.errors import FormLost


@dataclass
class FakeForms:
    """Forms in a dict with the time at which they were kept; not sealed."""

    kept: dict[str, tuple[datetime, dict[str, str]]] = field(default_factory=dict)
    count: int = 0

    async def keep(self, values: Mapping[str, str]) -> str:
        if not values:
            return ""
        self.count += 1
        form = f"form-{self.count}"
        self.kept[form] = (datetime.now(UTC), dict(values))
        return form

    async def read(self, form: str) -> dict[str, str]:
        if form and form not in self.kept:
            raise FormLost(form)
        return dict(self.kept[form][1]) if form else {}

    async def drop(self, form: str) -> None:
        self.kept.pop(form, None)

    async def hold(self, form: str, until: datetime) -> None:
        if form in self.kept:
            self.kept[form] = (until, self.kept[form][1])

    async def drop_older(self, before: datetime, *, but: Collection[str] = ()) -> int:
        old = [form for form, (kept_at, _) in self.kept.items() if kept_at < before]
        old = [form for form in old if form not in but]
        for form in old:
            await self.drop(form)
        return len(old)
