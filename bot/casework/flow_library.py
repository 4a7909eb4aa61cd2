"""The flow library: the live flows, and every published version that a case was opened with."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow
from bot.domain.orders import OrderState
from bot.domain.rules import Rulebook
from bot.errors import FlowError
from bot.ports import FlowStore

_LOG = logging.getLogger(__name__)


class FlowLibrary:
    """Finds the flow for an order, and that of a case by its version."""

    def __init__(self, store: FlowStore) -> None:
        self._store = store
        self._live: Mapping[str, str] = {}
        self._flows: dict[str, Flow] = {}
        self._by_state: dict[OrderState, Flow] = {}
        self._by_version: dict[str, Flow] = {}

    async def for_state(self, state: OrderState, rules: Rulebook) -> Flow | None:
        """Return the flow for orders in this state; some states need none."""
        await self._keep_up(rules)
        return self._by_state.get(state)

    async def present(self, rules: Rulebook) -> tuple[Flow, ...]:
        """Return the flows that new cases are opened with, by name."""
        await self._keep_up(rules)
        return tuple(self._flows[name] for name in sorted(self._flows))

    async def _keep_up(self, rules: Rulebook) -> None:
        """Take the flows that are live by now."""
        if rules.flows == self._live:
            return
        flows = {}
        for name, version in rules.flows.items():
            if flow := await self.version(version) or self._flows.get(name):
                flows[name] = flow
            if flow is None or flow.version != version:
                # Told once: as one that a newer program has published and this one cannot read.
                _LOG.error(
                    "version %s of %s cannot be used here: what was before goes on", version, name
                )
        self._flows, self._live = flows, rules.flows
        # By name, so that every process opens the same one where two are for a state.
        by_name = [flows[name] for name in sorted(flows, reverse=True)]
        self._by_state = {state: flow for flow in by_name for state in flow.states}

    async def version(self, version: str) -> Flow | None:
        """Return the flow of a published version; None if it is lost, or "" was asked for."""
        if version and version not in self._by_version:
            content = await self._store.find(version)
            if content is None:
                return None
            try:
                self._by_version[version] = content.read()
            except FlowError:
                return None
        return self._by_version.get(version)


async def live_content(store: FlowStore, name: str) -> FlowContent | None:
    """Return what the live version of a flow says; None if none is live, or it is lost."""
    return await store.find(await store.live_version(name))
