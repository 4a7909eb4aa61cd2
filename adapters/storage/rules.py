"""The rules of an installation: those of its settings, with what administrators changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from time import monotonic
from typing import Any

from adapters.sql import read_moment, select, write_returning
from adapters.storage.console_models import BankRuleRow, GateRuleRow, StaffRow
from adapters.storage.errors import translate_errors
from adapters.storage.flows import Flows
from bot.domain.approvals import PUBLISHING, AnyGate, Gate, GateRule
from bot.domain.orders import Action, ContactField, OrderState
from bot.domain.people import Role
from bot.domain.rules import BankRule, Rulebook, StaffRule, with_rules
from bot.errors import StoreConflict
from bot.ports import Clock

# A change is in effect in every process within twice this.
_FRESH_S = 1.0
_BANKS = (
    "SELECT code, supported, contact_field, incident_from, incident_until, revision FROM bank_rules"
)
_SAVE_BANK = (
    "INSERT INTO bank_rules"
    " (supported, contact_field, incident_from, incident_until, revision, code)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET supported = excluded.supported,"
    " contact_field = excluded.contact_field, incident_from = excluded.incident_from,"
    " incident_until = excluded.incident_until, revision = excluded.revision"
    " WHERE bank_rules.revision = ? RETURNING code"
)
_STAFF = "SELECT member, role, revision FROM staff ORDER BY member"
_SAVE_STAFF = (
    "INSERT INTO staff (role, revision, member) VALUES (?, ?, ?) ON CONFLICT (member)"
    " DO UPDATE SET role = excluded.role, revision = excluded.revision WHERE staff.revision = ?"
    " RETURNING member"
)
_GATES = "SELECT gate, needed, revision FROM gate_rules ORDER BY gate"
_SAVE_GATE = (
    "INSERT INTO gate_rules (needed, revision, gate) VALUES (?, ?, ?) ON CONFLICT (gate)"
    " DO UPDATE SET needed = excluded.needed, revision = excluded.revision"
    " WHERE gate_rules.revision = ? RETURNING gate"
)
_PUBLISHING = "publish_flow"


class Rules:
    """Keeps what administrators changed, and reads it once a second for all turns."""

    def __init__(self, settings: Rulebook, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._flows = Flows()
        self._read_s = -_FRESH_S
        self._book = settings
        self._reading = asyncio.Lock()

    async def current(self) -> Rulebook:
        """Return the rules of this moment; see `bot.ports.Rules`."""
        if monotonic() < self._read_s + _FRESH_S:
            return self._book
        async with self._reading:
            # Whoever waited here finds what the first of them read.
            if monotonic() >= self._read_s + _FRESH_S:
                banks, staff, gates = await self.banks(), await self.staff(), await self.gates()
                flows, now = await self._flows.live(), self._clock.now()
                self._book = with_rules(self._settings, banks, staff, gates, flows, now)
                self._read_s = monotonic()
        return self._book

    def forget(self) -> None:
        """Read the rules anew for the next turn."""
        self._read_s = -_FRESH_S

    async def banks(self) -> tuple[BankRule, ...]:
        """Return what was changed about banks."""
        with translate_errors():
            rows = await select(BankRuleRow, _BANKS, [])
        return tuple(map(_read_bank, rows))

    async def save_bank(self, rule: BankRule) -> None:
        """Keep a rule that was read at `rule.revision`; raises StoreConflict as a case does."""
        values: list[Any] = [rule.supported, rule.contact_field.value, rule.incident_from]
        values += [rule.incident_until, rule.revision + 1, rule.code, rule.revision]
        await _save(BankRuleRow, _SAVE_BANK, values)
        self.forget()

    async def staff(self) -> tuple[StaffRule, ...]:
        """Return who was given a role, or none."""
        with translate_errors():
            rows: Sequence[Any] = await select(StaffRow, _STAFF, [])
        return tuple(
            StaffRule(row["member"], Role(row["role"]) if row["role"] else None, row["revision"])
            for row in rows
        )

    async def save_staff(self, rule: StaffRule) -> None:
        """Keep a role, as `save_bank` does."""
        role = rule.role.value if rule.role else ""
        values: list[Any] = [role, rule.revision + 1, rule.member, rule.revision]
        await _save(StaffRow, _SAVE_STAFF, values)
        self.forget()

    async def gates(self) -> tuple[GateRule, ...]:
        """Return what was decided about actions that take a second person."""
        with translate_errors():
            rows: Sequence[Any] = await select(GateRuleRow, _GATES, [])
        return tuple(
            GateRule(_read_gate(row["gate"]), bool(row["needed"]), row["revision"]) for row in rows
        )

    async def save_gate(self, rule: GateRule) -> None:
        """Keep whether an action takes a second person, as `save_bank` does."""
        values: list[Any] = [rule.needed, rule.revision + 1, _name_gate(rule.gate), rule.revision]
        await _save(GateRuleRow, _SAVE_GATE, values)
        self.forget()


def _name_gate(gate: AnyGate) -> str:
    return f"{gate.role}:{gate.action}:{gate.state}" if isinstance(gate, Gate) else _PUBLISHING


def _read_gate(name: str) -> AnyGate:
    if name == _PUBLISHING:
        return PUBLISHING
    role, action, state = name.split(":")
    return Gate(Role(role), Action(action), OrderState(state))


async def _save(model: Any, statement: str, values: list[Any]) -> None:
    with translate_errors():
        if not await write_returning(model, statement, values):
            raise StoreConflict("somebody changed it first")


def _read_bank(row: Any) -> BankRule:
    begin, end = row["incident_from"], row["incident_until"]
    return BankRule(
        code=row["code"],
        supported=bool(row["supported"]),
        contact_field=ContactField(row["contact_field"]),
        incident_from=read_moment(begin) if begin else None,
        incident_until=read_moment(end) if end else None,
        revision=row["revision"],
    )
