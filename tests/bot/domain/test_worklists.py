"""Worklists: spots that stay where they are, and what a list holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.worklists import Spot, Worklist
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.integers(0, 4 * 10**15).map(lambda n: _EPOCH + timedelta(microseconds=n))


@given(moments, st.integers(1, 10**17))
def test_a_spot_comes_back_from_its_text(since: datetime, number: int) -> None:
    spot = Spot(since, number)
    assert Spot.read(str(spot)) == spot
    assert Spot.read(str(spot.behind)) == Spot(since, number + 1)


@pytest.mark.parametrize(
    "text", ["", "12", "12-", "-12", "12-0", "1.5-2", "٣-٤", "12-1 OR 1=1", "9" * 30 + "-1"]
)
def test_what_is_no_spot_is_none(text: str) -> None:
    assert Spot.read(text) is None


def test_a_spot_is_of_its_order_alone() -> None:
    spot = Spot.of(make_order(id="CARO-12"))
    assert spot.is_of("CARO-12")
    assert not spot.is_of("CARO-1")


@pytest.mark.parametrize(
    ("worklist", "holds"),
    [
        (Worklist(), True),
        (Worklist(bank="BELFIUS", office="OFF001", days=2), True),
        (Worklist(days=3), False),
        (Worklist(bank="KBC"), False),
        (Worklist(office="OFF002"), False),
    ],
)
def test_a_list_holds_what_fits_all_that_was_asked(worklist: Worklist, holds: bool) -> None:
    order = make_order(state_changed_at=NOW - timedelta(days=3))
    assert worklist.holds(order, NOW) is holds
