"""What the store of approvals promises, on SQLite, on PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.approvals import Approval, ApprovalState, Decision, approval_id
from bot.domain.cases import Surface
from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor, Identity, Platform, Role
from bot.ports import ApprovalStore
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

LEA = Actor(id="slack:T1:U9", name="Lea", role=Role.LEAD, platform=Platform.SLACK, language="en")
OLGA = replace(LEA, id="slack:T1:U8", name="Olga")
YES = Decision(ApprovalState.APPROVED, NOW + timedelta(hours=1), OLGA)
NO = Decision(ApprovalState.REFUSED, NOW + timedelta(hours=1), OLGA, "Not agreed ✗")


def make(number: int = 1, *, order: str = "CARO-1", ended: Decision | None = None) -> Approval:
    job = f"{order}:cancel:{number}"
    return Approval(
        id=approval_id(job),
        job=job,
        case="CASE-1",
        order=order,
        revision=number,
        order_state=OrderState.ACTIVE,
        action=Action.CANCEL,
        asker=LEA,
        known_by=frozenset({LEA.id, "console:link:lea"}),
        asked_at=NOW + timedelta(seconds=number),
        ends_at=NOW + timedelta(hours=24),
        evidence=("bank=yes (bot)",),
        form="form-1",
        decided=ended,
    )


@pytest.fixture
def store(stores: AnyStores) -> ApprovalStore:
    """The store of each kind."""
    return stores.approvals


async def test_a_request_is_kept_once_and_found_as_it_was(store: ApprovalStore) -> None:
    wanted = make()
    assert await store.add(wanted) == wanted
    assert await store.add(replace(wanted, revision=9)) == wanted
    assert await store.get(wanted.id) == wanted
    assert await store.get("none\x00") is None
    assert await store.decide("none", YES) is None


async def test_of_all_who_decide_at_once_one_is_first_and_all_learn_of_that(
    store: ApprovalStore,
) -> None:
    wanted = await store.add(make())
    said = [YES, NO] * 5
    told = await asyncio.gather(*(store.decide(wanted.id, one) for one in said))
    kept = await store.get(wanted.id)
    assert kept
    assert kept.decided in (YES, NO)
    assert {one.decided for one in told if one} == {kept.decided}


async def test_an_end_is_unheard_until_its_job_has_heard_it(store: ApprovalStore) -> None:
    first, second = [await store.add(make(number)) for number in (1, 2)]
    await store.add(make(3, ended=replace(YES, state=ApprovalState.EMERGENCY)))
    assert await store.unheard() == ()
    ended = [await store.decide(one.id, NO) for one in (second, first)]
    assert await store.unheard() == (ended[1], ended[0])
    assert await store.unheard(limit=1) == (ended[1],)
    await store.hear(first.id)
    assert await store.unheard() == (ended[0],)


async def test_pages_hold_the_newest_first_and_those_that_are_open_apart(
    store: ApprovalStore,
) -> None:
    made = [await store.add(make(number, order=f"CARO-{number % 2}")) for number in range(1, 8)]
    await store.decide(made[0].id, NO)
    seen: list[int] = []
    start = ""
    while True:
        page = await store.page(is_open=True, start=start, limit=2)
        seen += [one.revision for one in page.rows]
        start = page.more
        if not start:
            break
    assert seen == [7, 6, 5, 4, 3, 2]
    (ended,) = (await store.page(is_open=False)).rows
    assert ended.decided == NO
    assert [one.revision for one in await store.of_order("CARO-1", limit=3)] == [7, 5, 3]
    assert (await store.page(is_open=True, start="nonsense")).rows


async def test_places_are_kept_replaced_and_forgotten(store: ApprovalStore) -> None:
    wanted = await store.add(make())
    olga = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga")
    place = Surface(
        case=wanted.id,
        platform=Platform.SLACK,
        card_key="D1:1.0",
        address="message:D1:1.0",
        identity=olga,
        language="fr",
        shown_at=NOW,
    )
    later = replace(place, card_key="D1:2.0", shown_at=NOW + timedelta(hours=12))
    await store.add_place(place)
    await store.add_place(later)
    await store.add_place(replace(place, address="message:D1:1.1"))
    assert set(await store.places(wanted.id)) == {replace(place, address="message:D1:1.1"), later}
    await store.forget_place(place.card_key)
    await store.forget_place(place.card_key)
    assert await store.places(wanted.id) == (later,)
    assert await store.places("none") == ()
