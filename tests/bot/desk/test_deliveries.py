"""A delivery is taken once, kept as answered, and forgotten after its time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.desk.deliveries import Deliveries, Delivery
from bot.domain.deliveries import DeliveryState
from bot.errors import StoreUnavailable
from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import FakeDeliveries

DELIVERY = Delivery("slack:Ev1", timedelta(hours=1))


async def test_a_key_is_kept_short_and_unread_however_long_it_is() -> None:
    store = FakeDeliveries()
    await Deliveries(store, FakeClock()).take(Delivery("teams:" + "a" * 1000 + "\ud800"))
    (kept,) = store.taken
    assert len(kept) == 64


async def test_what_is_long_past_is_dropped_now_and_then() -> None:
    store, clock = FakeDeliveries(), FakeClock()
    deliveries = Deliveries(store, clock)
    assert await deliveries.take(DELIVERY) is DeliveryState.NEW
    await deliveries.finish(DELIVERY)
    clock.at += timedelta(days=2)
    newer = Delivery("slack:Ev2")
    await deliveries.take(newer)
    await deliveries.finish(newer)
    assert list(store.taken) == [newer.digest]


class Away(FakeDeliveries):
    """A database that does not answer."""

    async def take(self, *_words: object, **_named: object) -> DeliveryState:
        raise StoreUnavailable("away")

    async def finish(self, key: str) -> None:
        raise StoreUnavailable("away")

    async def forget(self, key: str) -> None:
        raise StoreUnavailable("away")


async def test_without_the_database_a_delivery_is_answered_rather_than_dropped(
    caplog: pytest.LogCaptureFixture,
) -> None:
    deliveries = Deliveries(Away(), FakeClock())
    assert await deliveries.take(DELIVERY) is DeliveryState.NEW
    await deliveries.finish(DELIVERY)
    await deliveries.forget(DELIVERY)
    assert len(caplog.records) == 3


class Hanging(FakeDeliveries):
    """A database that is locked by somebody else."""

    async def take(self, *_words: object, **_named: object) -> DeliveryState:
        await asyncio.Event().wait()
        raise AssertionError("nobody lets it go")


async def test_a_database_that_hangs_keeps_no_click_waiting_and_this_process_knows_it_again() -> (
    None
):
    deliveries = Deliveries(Hanging(), FakeClock(), patience_s=0.0)
    assert await deliveries.take(DELIVERY) is DeliveryState.NEW
    assert await deliveries.take(DELIVERY) is DeliveryState.UNDER_WAY
    await deliveries.finish(DELIVERY)
    assert await deliveries.take(DELIVERY) is DeliveryState.ANSWERED
    await deliveries.forget(DELIVERY)
    assert await deliveries.take(DELIVERY) is DeliveryState.NEW


@pytest.mark.parametrize("is_answered", [True, False])
async def test_what_this_process_alone_knows_is_forgotten_after_its_time(is_answered: bool) -> None:
    clock = FakeClock()
    deliveries = Deliveries(Hanging(), clock, patience_s=0.0)
    welcome = Delivery("teams:welcome:a", timedelta(minutes=1))
    await deliveries.take(welcome)
    if is_answered:
        await deliveries.finish(welcome)
    clock.at += timedelta(seconds=61)
    assert await deliveries.take(welcome) is DeliveryState.NEW
