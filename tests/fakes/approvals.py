"""Approvals in memory, and lists of people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.domain.approvals import Approval, Decision
from bot.domain.cases import Surface
from bot.domain.identities import LinkedIdentity
from bot.domain.paging import PAGE_ROWS, Slice

T = TypeVar("T")


@dataclass
class Listed(Generic[T]):
    """What is kept, in a list."""

    kept: list[T] = field(default_factory=list)

    async def list(self) -> tuple[T, ...]:
        return tuple(self.kept)


@dataclass
class FakeIdentities(Listed[LinkedIdentity]):
    """Identities that are linked, and what was unlinked."""

    past: list[tuple[str, str]] = field(default_factory=list)

    def drop(self, identity: LinkedIdentity) -> None:
        self.kept.remove(identity)
        self.past += [(identity.account, identity.id), (identity.account, identity.chat)]

    async def unlinked(self) -> tuple[tuple[str, str], ...]:
        return tuple(self.past)


@dataclass
class FakeApprovals:
    """Requests and places in dicts."""

    kept: dict[str, Approval] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)
    shown: dict[str, Surface] = field(default_factory=dict)

    async def add(self, approval: Approval) -> Approval:
        if approval.id not in self.kept and not approval.is_open:
            self.heard.add(approval.id)
        return self.kept.setdefault(approval.id, approval)

    async def get(self, approval_id: str) -> Approval | None:
        return self.kept.get(approval_id)

    async def decide(self, approval_id: str, decision: Decision) -> Approval | None:
        if found := self.kept.get(approval_id):
            self.kept[approval_id] = found.ended(decision)
        return self.kept.get(approval_id)

    async def hear(self, approval_id: str) -> None:
        self.heard.add(approval_id)

    async def unheard(self, limit: int = 50) -> tuple[Approval, ...]:
        ended = [one for one in self.kept.values() if not one.is_open and one.id not in self.heard]
        return tuple(sorted(ended, key=lambda one: (one.asked_at, one.id)))[:limit]

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[Approval]:
        newest = [one for one in self._newest() if one.is_open is is_open]
        ids = [one.id for one in newest]
        rows = newest[ids.index(start) + 1 if start in ids else 0 :]
        return Slice(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else "")

    async def of_order(self, order: str, *, limit: int = 5) -> tuple[Approval, ...]:
        return tuple(one for one in self._newest() if one.order == order)[:limit]

    def _newest(self) -> list[Approval]:
        return sorted(self.kept.values(), key=lambda one: (one.asked_at, one.id), reverse=True)

    async def places(self, approval_id: str) -> tuple[Surface, ...]:
        return tuple(one for one in self.shown.values() if one.case == approval_id)

    async def add_place(self, surface: Surface) -> None:
        self.shown[surface.card_key] = surface

    async def forget_place(self, card_key: str) -> None:
        self.shown.pop(card_key, None)
