"""What the store of deliveries promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.domain.deliveries import DeliveryState
from bot.ports import DeliveryStore
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def deliveries(stores: AnyStores) -> DeliveryStore:
    """An empty store, over each database and in memory."""
    return stores.deliveries


async def take(store: DeliveryStore, key: str = "one", minutes: float = 0) -> DeliveryState:
    at = NOW + timedelta(minutes=minutes)
    return await store.take(key, at, lost=at - MINUTE, old=at - HOUR)


async def test_one_of_many_takes_a_delivery(deliveries: DeliveryStore) -> None:
    states = await asyncio.gather(*(take(deliveries) for _ in range(20)))
    assert sorted(states) == [DeliveryState.NEW, *[DeliveryState.UNDER_WAY] * 19]
    assert await take(deliveries, "other") is DeliveryState.NEW


async def test_an_answered_delivery_stays_so_for_its_time(deliveries: DeliveryStore) -> None:
    await take(deliveries)
    await deliveries.finish("one")
    assert await take(deliveries, minutes=59.9) is DeliveryState.ANSWERED
    assert await take(deliveries, minutes=61) is DeliveryState.NEW
    assert await take(deliveries, minutes=61.1) is DeliveryState.UNDER_WAY


async def test_a_delivery_that_was_lost_is_taken_anew(deliveries: DeliveryStore) -> None:
    await take(deliveries)
    assert await take(deliveries, minutes=0.9) is DeliveryState.UNDER_WAY
    assert await take(deliveries, minutes=1.1) is DeliveryState.NEW


async def test_a_delivery_that_failed_is_forgotten(deliveries: DeliveryStore) -> None:
    await take(deliveries)
    await deliveries.forget("one")
    await deliveries.forget("one")
    assert await take(deliveries) is DeliveryState.NEW


async def test_what_is_long_past_is_dropped(deliveries: DeliveryStore) -> None:
    await take(deliveries)
    await take(deliveries, "two", minutes=5)
    assert await deliveries.drop_older(NOW + MINUTE) == 1
    assert await take(deliveries, minutes=0.1) is DeliveryState.NEW
