"""How published flows are kept: the first source of a version stays, and without tables none is."""

from __future__ import annotations

import pytest

from adapters.storage import Stores
from bot.errors import StoreUnavailable


async def test_a_published_version_is_never_written_over(stores: Stores) -> None:
    await stores.flows.publish("caro_problem", "abc123", "flow: first\n")
    await stores.flows.publish("caro_problem", "abc123", "flow: second\n")
    assert await stores.flows.find("abc123") == "flow: first\n"


async def test_without_its_table_the_store_is_unavailable(stores: Stores) -> None:
    await stores.database.execute_script("DROP TABLE flows")
    with pytest.raises(StoreUnavailable):
        await stores.flows.find("abc123")
    with pytest.raises(StoreUnavailable):
        await stores.flows.publish("caro_problem", "abc123", "flow: é\n")
