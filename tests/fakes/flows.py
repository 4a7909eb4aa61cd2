"""The store of published flows in memory."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class FakeFlows:
    """The sources of published flows in a dict, by version."""

    sources: dict[str, str] = field(default_factory=dict)

    async def publish(self, name: str, version: str, source: str) -> None:
        self.sources.setdefault(version, source)

    async def find(self, version: str) -> str | None:
        return self.sources.get(version)
