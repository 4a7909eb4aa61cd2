"""Cardholders consent to the orders they were invited to, and to nothing else."""

from __future__ import annotations

import pytest

from adapters.backoffice import LocalBackOffice
from adapters.backoffice.cardholders import Consent, consent
from bot.domain.orders import OrderState
from bot.domain.search import Query, QueryKind
from bot.errors import OrderNotFound
from tests.fakes.clock import FakeClock

PROBLEM, INVITED, EXPIRED, ACTIVE = "6012345678", "6312345678", "6412345678", "6512345678"


@pytest.fixture
async def ids(back_office: LocalBackOffice) -> dict[str, str]:
    """The id of each sample order that has a reference of its own."""
    found = {}
    for reference in (PROBLEM, INVITED, EXPIRED, ACTIVE):
        hits = await back_office.search(Query(QueryKind.REFERENCE, reference))
        found[reference] = hits.orders[0].id
    return found


@pytest.mark.parametrize(
    ("right_card", "state"), [(True, OrderState.ACTIVE), (False, OrderState.PROBLEM)]
)
async def test_the_card_decides_what_becomes_of_an_invitation(
    back_office: LocalBackOffice,
    ids: dict[str, str],
    clock: FakeClock,
    right_card: bool,
    state: OrderState,
) -> None:
    before = await back_office.find_order(ids[INVITED])
    done = await consent([before.id], right_card=right_card, now=clock.now())
    assert done == Consent(before.id, INVITED, OrderState.INVITATION_SENT, state)
    after = await back_office.find_order(before.id)
    assert (after.state, after.revision) == (state, before.revision + 1)
    assert after.state_changed_at == clock.now()


async def test_in_problem_the_right_card_helps_and_the_wrong_one_changes_nothing(
    back_office: LocalBackOffice, ids: dict[str, str], clock: FakeClock
) -> None:
    wrong = await consent([ids[PROBLEM]], right_card=False, now=clock.now())
    assert wrong
    assert not wrong.counts
    right = await consent([ids[PROBLEM]], right_card=True, now=clock.now())
    assert right
    assert right.after is OrderState.ACTIVE


@pytest.mark.parametrize("reference", [EXPIRED, ACTIVE])
async def test_a_link_that_leads_nowhere_changes_nothing(
    back_office: LocalBackOffice, ids: dict[str, str], clock: FakeClock, reference: str
) -> None:
    before = await back_office.find_order(ids[reference])
    done = await consent([before.id], right_card=True, now=clock.now())
    assert done
    assert not done.counts
    assert await back_office.find_order(before.id) == before


async def test_what_has_replaced_an_order_is_consented_to(
    back_office: LocalBackOffice, ids: dict[str, str], clock: FakeClock
) -> None:
    old = await back_office.cancel_order(ids[PROBLEM], revision=1, key="k1")
    new = await back_office.create_order(old, {"reference": "6012345687"}, key="k1")
    done = await consent([old.id, ids[EXPIRED]], right_card=True, now=clock.now())
    assert done
    assert (done.order, done.after) == (new.id, OrderState.ACTIVE)


async def test_an_order_that_waits_for_a_consent_goes_before_one_in_problem(
    back_office: LocalBackOffice, ids: dict[str, str], clock: FakeClock
) -> None:
    done = await consent([ids[PROBLEM], ids[INVITED]], right_card=True, now=clock.now())
    assert done
    assert done.order == ids[INVITED]


async def test_where_there_is_no_order_nobody_consents(
    back_office: LocalBackOffice, clock: FakeClock
) -> None:
    assert await consent([], right_card=True, now=clock.now()) is None
    assert await consent(["CARO-999999"], right_card=True, now=clock.now()) is None
    with pytest.raises(OrderNotFound):
        await consent(["nonsense"], right_card=True, now=clock.now())
