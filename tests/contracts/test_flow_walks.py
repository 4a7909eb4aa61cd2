"""What every store of starred walks promises by its port, on SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.back_tests import Passed, Trail
from bot.domain.checks import Verdict
from bot.domain.flow_walks import StarredWalk, identify
from bot.domain.people import Role
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores

WALK = identify(
    StarredWalk(
        id="",
        flow="walk",
        name="Tippfehler, « é »",
        seen_as=Role.ACCOUNTANT,
        verdicts={"bank_supported": Verdict.YES, "bank_incident": Verdict.UNKNOWN},
        overruled=("bank",),
        trail=Trail((Passed("bank", "yes", True), Passed("digits", "typo", False)), "wrong"),
        ends=("wrong", "fine"),
        starred_by="console:link:lea",
        starred_by_name="Léa",
        starred_at=datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC),
        sample="problem.ordinary",
    )
)
OTHER = identify(replace(WALK, name="another", sample="", case="CASE-7KQ2M4XB"))


async def test_a_walk_is_kept_as_it_was_starred(stores: AnyStores) -> None:
    assert await stores.flow_walks.of_flow("walk") == ()
    kept = await stores.flow_walks.save(WALK)
    assert kept.revision
    assert replace(kept, revision=0) == WALK
    assert await stores.flow_walks.of_flow("walk") == (kept,)
    assert await stores.flow_walks.of_flow("other") == ()


async def test_the_walks_of_a_flow_come_by_name(stores: AnyStores) -> None:
    walk, other = await stores.flow_walks.save(WALK), await stores.flow_walks.save(OTHER)
    await stores.flow_walks.save(replace(WALK, id="x", flow="other"))
    assert await stores.flow_walks.of_flow("walk") == (other, walk)


async def test_starred_twice_it_is_one(stores: AnyStores) -> None:
    ends = await asyncio.gather(
        *(stores.flow_walks.save(WALK) for _press in range(5)), return_exceptions=True
    )
    assert [type(end) for end in ends].count(StoreConflict) == 4
    assert len(await stores.flow_walks.of_flow("walk")) == 1


async def test_it_is_changed_and_dropped_at_the_revision_that_was_read(stores: AnyStores) -> None:
    first = await stores.flow_walks.save(WALK)
    second = await stores.flow_walks.save(replace(first, ends=("fine",)))
    assert second.revision > first.revision
    for stale in (WALK, first):
        with pytest.raises(StoreConflict):
            await stores.flow_walks.save(replace(stale, ends=()))
        with pytest.raises(StoreConflict):
            await stores.flow_walks.drop(stale)
    assert await stores.flow_walks.of_flow("walk") == (second,)
    await stores.flow_walks.drop(second)
    assert await stores.flow_walks.of_flow("walk") == ()
    with pytest.raises(StoreConflict):
        await stores.flow_walks.drop(second)
    later = replace(WALK, starred_at=WALK.starred_at + timedelta(seconds=1))
    await stores.flow_walks.save(later)
    with pytest.raises(StoreConflict):
        await stores.flow_walks.save(second)


async def test_what_no_database_takes_is_kept_with_a_mark(stores: AnyStores) -> None:
    kept = await stores.flow_walks.save(replace(WALK, name="a\x00b", starred_by_name="\ud83d"))
    assert await stores.flow_walks.of_flow("walk") == (kept,)
