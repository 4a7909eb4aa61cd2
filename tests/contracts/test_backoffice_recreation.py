"""What every back office promises of a new order, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.orders import Order, OrderState
from bot.errors import ActionRefused, StoreConflict
from bot.ports import BackOffice
from tests.contracts.examples import (
    CANCELLED,
    PROBLEM,
    SENT,
    cancel,
    find,
    search,
)
from tests.fakes.clock import FakeClock

NEW = {"reference": "6999999999", "bank": "CRELAN"}


class TestRecreation:
    async def test_new_order_takes_the_place_of_the_cancelled_one(
        self, back_office: BackOffice, clock: FakeClock
    ) -> None:
        old = await cancel(back_office, await find(back_office, PROBLEM), "k1")
        new = await back_office.create_order(old, NEW, key="k2")
        assert (new.reference, new.bank, new.revision) == ("6999999999", "CRELAN", 1)
        assert (new.state, new.invited_at) == (OrderState.INVITATION_SENT, clock.now())
        assert new.invitation_expires_at == clock.now() + timedelta(days=14)
        assert (new.company, new.cardholder) == (old.company, old.cardholder)
        assert (new.replaces, new.replaced_by) == (old.id, "")
        replaced = await back_office.find_order(old.id)
        assert (replaced.replaced_by, replaced.revision) == (new.id, old.revision + 1)
        assert await find(back_office, "6999999999") == new

    async def test_without_values_reference_and_bank_stay(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        new = await back_office.create_order(old, {}, key="k1")
        assert (new.reference, new.bank) == (old.reference, old.bank)

    async def test_a_new_account_stands_in_the_new_order_alone(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        new = await back_office.create_order(old, {"iban": "BE17999123456721"}, key="k1")
        assert new.cardholder == replace(old.cardholder, iban="BE17999123456721")
        assert (await back_office.find_order(old.id)).cardholder == old.cardholder

    async def test_same_key_creates_one_order(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        creations = [back_office.create_order(old, NEW, key="k1") for _ in range(4)]
        new, *others = await asyncio.gather(*creations)
        assert others == [new] * 3
        assert (await search(back_office, NEW["reference"])).total == 1

    async def test_other_keys_at_once_create_one_order(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        creations = [back_office.create_order(old, NEW, key=f"k{number}") for number in range(4)]
        outcomes = await asyncio.gather(*creations, return_exceptions=True)
        new = next(outcome for outcome in outcomes if isinstance(outcome, Order))
        losers = [outcome for outcome in outcomes if outcome is not new]
        assert [type(outcome) for outcome in losers] == [StoreConflict] * 3
        assert (await search(back_office, NEW["reference"])).orders == (new,)

    async def test_order_that_was_replaced_is_not_replaced_again(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        new = await back_office.create_order(old, NEW, key="k1")
        with pytest.raises(StoreConflict):
            await back_office.create_order(old, NEW, key="k2")
        with pytest.raises(ActionRefused) as refused:
            await back_office.create_order(await back_office.find_order(old.id), NEW, key="k2")
        assert refused.value.arguments == {"order": new.id}

    async def test_key_of_a_creation_cannot_stand_for_another(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        await back_office.create_order(old, NEW, key="k1")
        with pytest.raises(StoreConflict):
            await back_office.create_order(old, {**NEW, "bank": "BELFIUS"}, key="k1")

    async def test_two_orders_at_once_do_not_share_a_reference(
        self, back_office: BackOffice
    ) -> None:
        problem, sent = await find(back_office, PROBLEM), await find(back_office, SENT)
        olds = [await cancel(back_office, order, f"k-{order.id}") for order in (problem, sent)]
        creations = [back_office.create_order(old, NEW, key=f"new-{old.id}") for old in olds]
        outcomes = await asyncio.gather(*creations, return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {Order, ActionRefused}
        assert (await search(back_office, NEW["reference"])).total == 1

    async def test_reference_of_another_open_order_is_refused_and_named(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        other = await find(back_office, SENT)
        with pytest.raises(ActionRefused) as refused:
            await back_office.create_order(old, {"reference": SENT}, key="k1")
        assert refused.value.key == "refused-reference-open"
        assert refused.value.arguments == {"order": other.id}
        assert (await back_office.find_order(old.id)).replaced_by == ""

    async def test_reference_of_a_cancelled_order_is_free(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        await cancel(back_office, await find(back_office, SENT), "k1")
        new = await back_office.create_order(old, {"reference": SENT}, key="k2")
        assert new.reference == SENT

    async def test_open_order_is_not_replaced(self, back_office: BackOffice) -> None:
        with pytest.raises(ActionRefused) as refused:
            await back_office.create_order(await find(back_office, PROBLEM), NEW, key="k1")
        assert refused.value.key == "refused-state-recreate"
