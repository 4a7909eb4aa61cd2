"""What every back office promises of its writes, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.orders import Order, OrderState
from bot.errors import ActionRefused, OrderNotFound, StoreConflict
from bot.ports import BackOffice
from tests.contracts.examples import (
    ACTIVE,
    CANCELLED,
    EXPIRED,
    KBC,
    PROBLEM,
    SENT,
    cancel,
    find,
    resend,
    update,
)
from tests.fakes.clock import FakeClock

Write = Callable[[BackOffice, Order, str], Awaitable[Order]]
WRITES = pytest.mark.parametrize("write", [cancel, resend, update])


class TestWrites:
    async def test_cancelled_order_keeps_contact_data_for_a_new_one(
        self, back_office: BackOffice, clock: FakeClock
    ) -> None:
        before = await find(back_office, PROBLEM)
        after = await cancel(back_office, before, "k1")
        assert after == replace(
            before, state=OrderState.CANCELLED, revision=2, state_changed_at=clock.now()
        )
        assert after == await back_office.find_order(before.id)
        assert after.cardholder.email

    @pytest.mark.parametrize("reference", [PROBLEM, SENT, EXPIRED, KBC])
    async def test_resending_invites_for_fourteen_days(
        self, back_office: BackOffice, clock: FakeClock, reference: str
    ) -> None:
        before = await find(back_office, reference)
        after = await resend(back_office, before, "k1")
        assert (after.state, after.revision) == (OrderState.INVITATION_SENT, 2)
        assert after.invited_at == clock.now()
        assert after.invitation_expires_at == clock.now() + timedelta(days=14)
        assert after.cardholder == before.cardholder
        moved = before.state is not OrderState.INVITATION_SENT
        assert after.state_changed_at == (clock.now() if moved else before.state_changed_at)

    async def test_new_cardholder_is_saved_and_invited(
        self, back_office: BackOffice, clock: FakeClock
    ) -> None:
        after = await update(back_office, await find(back_office, PROBLEM), "k1")
        assert after.cardholder.email == "eva.maes@example.be"
        assert after.cardholder.mobile == "+32452000001"
        assert (after.state, after.invited_at) == (OrderState.INVITATION_SENT, clock.now())
        kbc = await find(back_office, KBC)
        values = {"email": "eva.maes@example.be", "iban": "BE17999123456721"}
        changed = await back_office.update_cardholder(kbc.id, values, revision=1, key="k2")
        assert changed.cardholder.iban == "BE17999123456721"

    @WRITES
    async def test_same_key_twice_changes_the_order_once(
        self, back_office: BackOffice, write: Write
    ) -> None:
        before = await find(back_office, PROBLEM)
        first = await write(back_office, before, "k1")
        assert first.revision == 2
        assert await write(back_office, before, "k1") == first

    @WRITES
    async def test_same_key_at_once_changes_the_order_once(
        self, back_office: BackOffice, write: Write
    ) -> None:
        before = await find(back_office, PROBLEM)
        results = await asyncio.gather(*(write(back_office, before, "k1") for _ in range(5)))
        assert {order.revision for order in results} == {2}
        assert (await back_office.find_order(before.id)).revision == 2

    @WRITES
    async def test_other_keys_at_once_have_one_winner(
        self, back_office: BackOffice, write: Write
    ) -> None:
        before = await find(back_office, PROBLEM)
        writes = [write(back_office, before, f"k{number}") for number in range(5)]
        outcomes = await asyncio.gather(*writes, return_exceptions=True)
        winners = [outcome for outcome in outcomes if isinstance(outcome, Order)]
        assert len(winners) == 1
        assert {type(o) for o in outcomes if o not in winners} == {StoreConflict}
        assert await back_office.find_order(before.id) == winners[0]

    @WRITES
    async def test_old_revision_is_a_conflict_and_may_be_tried_again(
        self, back_office: BackOffice, write: Write
    ) -> None:
        before = await find(back_office, PROBLEM)
        with pytest.raises(StoreConflict):
            await write(back_office, replace(before, revision=7), "k1")
        assert await back_office.find_order(before.id) == before
        assert (await write(back_office, before, "k1")).revision == 2

    async def test_key_of_a_write_cannot_stand_for_another(self, back_office: BackOffice) -> None:
        problem, sent = await find(back_office, PROBLEM), await find(back_office, SENT)
        after = await update(back_office, problem, "k1")
        with pytest.raises(StoreConflict):
            await back_office.update_cardholder(
                problem.id, {"email": "tom.maes@example.be"}, revision=after.revision, key="k1"
            )
        with pytest.raises(StoreConflict):
            await update(back_office, sent, "k1")
        assert await back_office.find_order(problem.id) == after
        assert await back_office.find_order(sent.id) == sent

    @pytest.mark.parametrize(
        ("write", "reference", "refusal"),
        [
            (cancel, CANCELLED, "refused-state-cancel"),
            (resend, CANCELLED, "refused-state-resend-invitation"),
            (resend, ACTIVE, "refused-state-resend-invitation"),
            (update, ACTIVE, "refused-state-update-cardholder"),
        ],
    )
    async def test_action_that_the_state_forbids_changes_nothing(
        self, back_office: BackOffice, write: Write, reference: str, refusal: str
    ) -> None:
        before = await find(back_office, reference)
        with pytest.raises(ActionRefused) as refused:
            await write(back_office, before, "k1")
        assert refused.value.key == refusal
        assert await back_office.find_order(before.id) == before

    @WRITES
    async def test_write_to_an_unknown_order_is_not_found(
        self, back_office: BackOffice, write: Write
    ) -> None:
        missing = replace(await find(back_office, PROBLEM), id="CARO-999999")
        with pytest.raises(OrderNotFound):
            await write(back_office, missing, "k1")
