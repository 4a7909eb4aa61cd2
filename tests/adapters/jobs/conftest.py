"""The bench of the durable jobs, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.jobs import deadlines, executor_leases, upkeep
from tests.adapters.jobs.bench import Bench

# What each of these does with SQLite is also seen every day, in the contracts and the stories.
_ON_BOTH_IN_FULL = ("test_durable", "test_upkeep", "test_serialization")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the tests of some files to the whole check where they run on SQLite."""
    for item in items:
        if item.path.stem in _ON_BOTH_IN_FULL and item.path.parent == Path(__file__).parent:
            kind = getattr(item, "callspec", None)
            if kind and kind.params.get("database_url") == "sqlite":
                item.add_marker(pytest.mark.full)


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
