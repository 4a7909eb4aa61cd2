"""The flow library: the flows of today, and every published version that a case was opened with."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bot.domain.flow_source import read_flow
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
        self._sources: Mapping[str, str] = {}
        self._by_state: dict[OrderState, Flow] = {}
        self._by_version: dict[str, Flow] = {}

    async def publish(self, rules: Rulebook) -> None:
        """Keep the flows of these rules, so that their cases survive the next change of a file.

        Raises:
            FlowError: a file is wrong.
        """
        flows = [read_flow(source, file) for file, source in rules.flows.items()]
        for flow, source in zip(flows, rules.flows.values(), strict=True):
            await self._store.publish(flow.flow, flow.version, source)
        self._by_version |= {flow.version: flow for flow in flows}
        self._by_state = {state: flow for flow in flows for state in flow.states}
        self._sources = rules.flows

    async def for_state(self, state: OrderState, rules: Rulebook) -> Flow | None:
        """Return the flow for orders in this state; some states need none."""
        await self._keep_up(rules)
        return self._by_state.get(state)

    async def present(self, rules: Rulebook) -> tuple[Flow, ...]:
        """Return the flows that new cases are opened with, by name."""
        await self._keep_up(rules)
        flows = {flow.version: flow for flow in self._by_state.values()}
        return tuple(sorted(flows.values(), key=lambda flow: flow.flow))

    async def _keep_up(self, rules: Rulebook) -> None:
        if rules.flows != self._sources:
            try:
                await self.publish(rules)
            except FlowError as error:
                # Told once: until the files change again, the flows of before go on.
                _LOG.error("the flows cannot be used, those of before go on: %s", error)
                self._sources = rules.flows

    async def version(self, version: str) -> Flow | None:
        """Return the flow of a published version; None if it is lost, or "" was asked for."""
        if version and version not in self._by_version:
            source = await self._store.find(version)
            if source is None:
                return None
            try:
                self._by_version[version] = read_flow(source, f"version {version}")
            except FlowError:
                return None
        return self._by_version.get(version)
