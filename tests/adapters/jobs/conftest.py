"""The bench of the durable jobs, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.jobs import deadlines, executor_leases, upkeep
from tests.adapters.jobs.bench import Bench


@pytest.fixture
async def bench(database_url: str) -> AsyncIterator[Bench]:
    """Jobs on a fresh database, which are stopped at the end."""
    async with Bench(database_url) as built:
        yield built


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait as long as in earnest."""
    monkeypatch.setattr(deadlines, "ANSWER_S", 0.5)
    monkeypatch.setattr(deadlines, "CONNECT_S", 1)
    monkeypatch.setattr(executor_leases, "ANSWER_S", 0.5)
    monkeypatch.setattr(executor_leases, "SHORTEST_S", 1.0)
    monkeypatch.setattr(upkeep, "SAID_AFTER_S", 0.5)
