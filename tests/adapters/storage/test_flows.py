"""How versions of flows are kept: none is ever changed, and without tables there are none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tortoise.exceptions import BaseORMException

from adapters.sql import execute
from adapters.storage import Stores
from adapters.storage.flow_models import FlowRow
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publishing
from bot.errors import StoreUnavailable

HOW = Publishing(origin=Origin.SHELL, at=datetime(2026, 3, 2, tzinfo=UTC), note="why")
CONTENT = FlowContent("caro_problem", "flow: é\n", {"en": "a = A\n"})
OLD = "INSERT INTO flows (version, name, source) VALUES ('abc123', 'caro_problem', 'flow: old')"


async def test_neither_a_version_nor_its_publication_can_be_changed(stores: Stores) -> None:
    await stores.flows.publish([FlowDraft(CONTENT, "")], HOW)
    for change in (
        "UPDATE flows SET source = 'x'",
        "DELETE FROM flows",
        "UPDATE flow_publications SET note = 'x'",
        "DELETE FROM flow_publications",
    ):
        with pytest.raises(BaseORMException, match="append-only"):
            await execute(FlowRow, change, [])
    assert await stores.flows.find(CONTENT.version) == CONTENT
    assert len(await stores.flows.history("caro_problem")) == 1


async def test_what_a_release_of_before_has_written_has_no_texts(stores: Stores) -> None:
    await execute(FlowRow, OLD, [])
    assert await stores.flows.find("abc123") == FlowContent("caro_problem", "flow: old")


async def test_without_its_tables_the_store_is_unavailable(stores: Stores) -> None:
    for table in ("flow_publications", "flows"):
        await stores.database.execute_script(f"DROP TABLE {table}")
    with pytest.raises(StoreUnavailable):
        await stores.flows.find("abc123")
    with pytest.raises(StoreUnavailable):
        await stores.flows.live()
    with pytest.raises(StoreUnavailable):
        await stores.flows.history("caro_problem")
    with pytest.raises(StoreUnavailable):
        await stores.flows.ship([CONTENT], HOW)
    with pytest.raises(StoreUnavailable):
        await stores.flows.publish([FlowDraft(CONTENT, "")], HOW)
