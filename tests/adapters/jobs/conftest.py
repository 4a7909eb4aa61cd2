"""The bench of the durable jobs, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.adapters.jobs.bench import Bench


@pytest.fixture
async def bench(database_url: str) -> AsyncIterator[Bench]:
    """Jobs on a fresh database, which are stopped at the end."""
    built = Bench(database_url)
    yield built
    for made in built.made:
        await made.stop()
