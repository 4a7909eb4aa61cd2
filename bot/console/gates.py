"""Gates: which actions take a second person, as administrators change it, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.casework.approvers import Approvers
from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.domain.approvals import (
    PUBLISHING,
    AnyGate,
    Gate,
    GateRule,
    Gates,
    possible_gates,
    with_gate_rules,
)
from bot.domain.orders import Action, OrderState
from bot.domain.people import Role
from bot.domain.reasons import read_reason
from bot.errors import ActionRefused, InputInvalid, OrderNotFound
from bot.ports.rules import GateStore

_WRITTEN = {True: "takes a second person", False: "takes one person"}


@dataclass(frozen=True, slots=True)
class GateLine:
    """One gate as it is now, and at which revision that was decided."""

    gate: AnyGate
    needed: bool
    revision: int


class GateBoard:
    """Shows and changes the gates; `settings` are those before any change."""

    def __init__(
        self, store: GateStore, changes: Changes, settings: Gates, approvers: Approvers
    ) -> None:
        self._store = store
        self._approvers = approvers
        self._changes = changes
        self._settings = settings

    async def needed(self) -> Gates:
        """Return the gates of now."""
        return with_gate_rules(self._settings, await self._store.gates())

    async def line(self, role: str, action: str, state: str) -> GateLine | None:
        """Return one gate; None where nobody could do it anyway."""
        gate = _gate(role, action, state)
        return await self._line(gate) if gate else None

    async def publishing(self) -> GateLine:
        """Return the gate of publishing a flow."""
        return await self._line(PUBLISHING)

    async def approvers(self) -> tuple[str, ...]:
        """Return the names of all who could be a second person now."""
        return await self._approvers.names()

    async def _line(self, gate: AnyGate) -> GateLine:
        rules = {rule.gate: rule for rule in await self._store.gates()}
        rule = rules.get(gate) or GateRule(gate, gate in self._settings)
        return GateLine(gate, rule.needed, rule.revision)

    async def change(
        self, visitor: Visitor, gate: tuple[str, str, str], typed: Mapping[str, str]
    ) -> None:
        """Keep whether an action takes a second person, with the reason.

        Raises:
            OrderNotFound: there is no such gate.
            InputInvalid: what was typed cannot be used.
            StoreConflict: somebody changed it since its form was opened.
        """
        line = await self.line(*gate)
        if line is None:
            raise OrderNotFound("/".join(gate))
        await self._change(visitor, line, "/".join(gate), typed)

    async def change_publishing(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Keep whether publishing a flow takes a second person; raises as `change`.

        Raises:
            ActionRefused: nobody but this visitor could allow it then.
        """
        line, own = await self.publishing(), await self._approvers.ids(visitor.account.id)
        is_wanted = typed.get("needed") == "yes"
        if is_wanted and not await self._approvers.all(but=own | {visitor.account.id}):
            raise ActionRefused("console-publishing-nobody")
        await self._change(visitor, line, "publish_flow", typed)

    async def _change(
        self, visitor: Visitor, line: GateLine, about: str, typed: Mapping[str, str]
    ) -> None:
        reason = read_reason(typed.get("reason", ""))
        if typed.get("needed") not in ("yes", "no"):
            raise InputInvalid("console-right-second-choose")
        revision = typed.get("revision", "")
        read = int(revision) if revision.isdecimal() and len(revision) < 10 else -1
        wanted = GateRule(line.gate, typed["needed"] == "yes", read)

        async def save() -> None:
            await self._store.save_gate(wanted)

        before, after = _WRITTEN[line.needed], _WRITTEN[wanted.needed]
        await self._changes.keep(
            visitor, "gate-changed", about, also=save, before=before, after=after, reason=reason
        )


def _gate(role: str, action: str, state: str) -> Gate | None:
    try:
        gate = Gate(Role(role), Action(action), OrderState(state))
    except ValueError:
        return None
    return gate if gate in possible_gates() else None
