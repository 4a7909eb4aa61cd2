"""How surfaces are kept: in words that every later version knows, and refused without tables."""

from __future__ import annotations

import pytest

from adapters.storage import Stores
from adapters.storage.models import SurfaceRow
from bot.domain.cases import order_key
from bot.errors import StoreUnavailable
from tests.contracts.test_stores import make_surface


async def test_a_surface_is_kept_in_the_words_that_older_databases_hold(stores: Stores) -> None:
    await stores.surfaces.save(make_surface())
    (row,) = await SurfaceRow.all().values()
    assert (row["card_key"], row["case"], row["platform"]) == ("key-1", "CASE-1", "teams")
    assert (row["address"], row["language"]) == ("address-1", "nl")
    assert row["identity"] == {
        "platform": "teams",
        "space": "tenant-1",
        "person": "person-1",
        "name": "Anna",
        "locale": "nl-BE",
    }


async def test_the_place_of_an_order_whose_id_is_too_long_spoils_nothing(stores: Stores) -> None:
    key = order_key("x" * 64)
    await stores.surfaces.save(make_surface(case=key))
    assert await stores.surfaces.move(key, "CASE-1") == 0


async def test_without_its_table_the_store_is_unavailable(stores: Stores) -> None:
    await stores.database.execute_script("DROP TABLE surfaces")
    for asked in (
        stores.surfaces.of_case("CASE-1"),
        stores.surfaces.save(make_surface()),
        stores.surfaces.forget("key-1"),
    ):
        with pytest.raises(StoreUnavailable):
            await asked
