"""What administrators change about the rules of an installation."""

from __future__ import annotations

from typing import Protocol

from bot.domain.approvals import GateRule
from bot.domain.rules import BankRule, StaffRule


class RuleStore(Protocol):
    """What was changed in the place of the settings; StoreUnavailable as in CaseStore.

    What is saved was read at its revision, 0 where nothing was kept yet; it raises StoreConflict
    where somebody saved first. It is in effect in every process within two seconds.
    """

    async def banks(self) -> tuple[BankRule, ...]:
        """Return what was changed about banks."""

    async def save_bank(self, rule: BankRule) -> None:
        """Keep what is decided about a bank."""

    async def staff(self) -> tuple[StaffRule, ...]:
        """Return who was given a role, or none."""

    async def save_staff(self, rule: StaffRule) -> None:
        """Keep the role of a member of the workspace."""


class GateStore(Protocol):
    """What was decided about actions that take a second person, kept as in `RuleStore`."""

    async def gates(self) -> tuple[GateRule, ...]:
        """Return what was decided about actions that take a second person."""

    async def save_gate(self, rule: GateRule) -> None:
        """Keep whether an action of a role in a state takes a second person."""
