"""What every store of flows promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.flow_versions import (
    FlowContent,
    FlowDraft,
    Origin,
    Publication,
    Publishing,
    live_of,
)
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores

NOW = datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC)
SHIPPED = Publishing(origin=Origin.SHIPPED, at=NOW)
BY_LEA = Publishing(
    origin=Origin.SHELL, at=NOW, author="shell:lea", author_name="Lea", note="Why: « é »"
)
FIRST = FlowContent("walk", "flow: walk # é\n", {"en": "a = A\n", "fr": "a = À\n"})
SECOND = replace(FIRST, texts={"en": "a = B\n", "fr": "a = B\n"})
THIRD = replace(FIRST, source="flow: walk # 3\n")
OTHER = FlowContent("other", "flow: other\n", {"en": "o = O\n"})


def after(base: FlowContent | None, content: FlowContent) -> FlowDraft:
    return FlowDraft(content, base.version if base else "")


def told(history: tuple[Publication, ...]) -> list[tuple[int, str, bool]]:
    return [(one.number, one.version, one.went_live) for one in history]


async def test_a_version_says_what_was_published(stores: AnyStores) -> None:
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    assert await stores.flows.find(FIRST.version) == FIRST
    assert await stores.flows.find("zzz") is None
    assert await stores.flows.find("") is None


async def test_other_words_are_another_version(stores: AnyStores) -> None:
    assert FIRST.version != SECOND.version
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
    assert await stores.flows.find(FIRST.version) == FIRST
    assert await stores.flows.find(SECOND.version) == SECOND


async def test_the_history_tells_who_when_why_and_on_what_the_newest_first(
    stores: AnyStores,
) -> None:
    await stores.flows.ship([FIRST], SHIPPED)
    later = replace(BY_LEA, at=NOW + timedelta(days=1))
    (published,) = await stores.flows.publish([after(FIRST, SECOND)], later)
    newest, oldest = await stores.flows.history("walk")
    assert newest == published
    assert (newest.how, newest.base, newest.number) == (later, FIRST.version, 2)
    assert (oldest.how, oldest.base, oldest.number) == (SHIPPED, "", 1)
    for nothing in ("other", "", "\x00", "walk\x00", "x" * 3000):
        assert await stores.flows.history(nothing) == ()
        assert await stores.flows.find(nothing) is None


async def test_the_newest_that_was_published_is_live(stores: AnyStores) -> None:
    assert await stores.flows.live() == {}
    assert await stores.flows.newest() == ()
    for nothing in ("walk", "", "walk\x00", "x" * 3000):
        assert await stores.flows.live_version(nothing) == ""
    await stores.flows.ship([FIRST, OTHER], SHIPPED)
    (published,) = await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
    # What a release ships beside it is newer, and not live.
    await stores.flows.ship([THIRD], SHIPPED)
    assert await stores.flows.live() == {"walk": SECOND.version, "other": OTHER.version}
    assert await stores.flows.live_version("walk") == SECOND.version
    assert [one.flow for one in await stores.flows.newest()] == ["other", "walk"]
    assert (await stores.flows.newest())[1] == published
    assert live_of(await stores.flows.history("walk")) == published


async def test_what_was_live_before_can_be_published_again(stores: AnyStores) -> None:
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
    await stores.flows.publish([after(SECOND, FIRST)], BY_LEA)
    versions = [FIRST.version, SECOND.version, FIRST.version]
    assert [one.version for one in await stores.flows.history("walk")] == versions
    assert await stores.flows.live() == {"walk": FIRST.version}


@pytest.mark.parametrize("base", [None, SECOND, THIRD])
async def test_what_is_based_on_something_that_is_not_live_is_refused(
    stores: AnyStores, base: FlowContent | None
) -> None:
    await stores.flows.publish([after(None, SECOND)], BY_LEA)
    await stores.flows.publish([after(SECOND, FIRST)], BY_LEA)
    with pytest.raises(StoreConflict):
        await stores.flows.publish([after(base, THIRD)], BY_LEA)
    assert await stores.flows.live() == {"walk": FIRST.version}
    assert len(await stores.flows.history("walk")) == 2
    assert await stores.flows.find(THIRD.version) is None


async def test_of_several_all_are_published_or_none(stores: AnyStores) -> None:
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    with pytest.raises(StoreConflict):
        await stores.flows.publish([after(None, OTHER), after(None, SECOND)], BY_LEA)
    assert await stores.flows.live() == {"walk": FIRST.version}
    for nothing in ("other", "", "\x00", "walk\x00", "x" * 3000):
        assert await stores.flows.history(nothing) == ()
        assert await stores.flows.find(nothing) is None
    await stores.flows.publish([after(None, OTHER), after(FIRST, SECOND)], BY_LEA)
    assert await stores.flows.live() == {"walk": SECOND.version, "other": OTHER.version}


async def test_of_many_at_once_the_database_takes_one(stores: AnyStores) -> None:
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    drafts = [replace(FIRST, source=f"flow: walk # {number}\n") for number in range(8)]
    ends = await asyncio.gather(
        *(stores.flows.publish([after(FIRST, draft)], BY_LEA) for draft in drafts),
        return_exceptions=True,
    )
    won = [end for end in ends if not isinstance(end, BaseException)]
    assert len(won) == 1
    assert [type(end) for end in ends].count(StoreConflict) == 7
    assert told(await stores.flows.history("walk")) == [
        (2, won[0][0].version, True),
        (1, FIRST.version, True),
    ]


async def test_what_says_nothing_retires_its_flow_and_an_older_version_takes_it_into_use_again(
    stores: AnyStores,
) -> None:
    await stores.flows.ship([FIRST, OTHER], SHIPPED)
    retired = FlowContent("walk", "")
    (published,) = await stores.flows.publish([after(FIRST, retired)], BY_LEA)
    assert (published.version, published.base) == ("", FIRST.version)
    assert await stores.flows.live() == {"other": OTHER.version}
    assert await stores.flows.live_version("walk") == ""
    assert [(one.flow, one.version) for one in await stores.flows.newest()] == [
        ("other", OTHER.version),
        ("walk", ""),
    ]
    assert await stores.flows.find("") is None
    assert told(await stores.flows.history("walk"))[0] == (2, "", True)
    with pytest.raises(StoreConflict):
        await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
    # Nor does a later release take it into use.
    assert await stores.flows.ship([FIRST], SHIPPED) == ()
    (beside,) = await stores.flows.ship([SECOND], SHIPPED)
    assert not beside.went_live
    await stores.flows.publish([after(None, FIRST)], BY_LEA)
    assert await stores.flows.live() == {"walk": FIRST.version, "other": OTHER.version}


class TestShipping:
    async def test_what_was_shipped_before_is_shipped_once(self, stores: AnyStores) -> None:
        assert len(await stores.flows.ship([FIRST, OTHER], SHIPPED)) == 2
        assert await stores.flows.ship([FIRST, OTHER], SHIPPED) == ()
        assert len(await stores.flows.history("walk")) == 1

    async def test_all_processes_of_an_installation_may_start_at_once(
        self, stores: AnyStores
    ) -> None:
        made = await asyncio.gather(
            *(stores.flows.ship([FIRST, OTHER], SHIPPED) for _process in range(6))
        )
        assert sum(map(len, made)) == 2
        assert await stores.flows.live() == {"walk": FIRST.version, "other": OTHER.version}

    async def test_a_newer_release_follows_an_older_one(self, stores: AnyStores) -> None:
        await stores.flows.ship([FIRST], SHIPPED)
        (newer,) = await stores.flows.ship([SECOND], SHIPPED)
        assert (newer.went_live, newer.base) == (True, FIRST.version)
        assert await stores.flows.live() == {"walk": SECOND.version}

    async def test_a_process_of_the_release_before_takes_nothing_back(
        self, stores: AnyStores
    ) -> None:
        await stores.flows.ship([FIRST], SHIPPED)
        await stores.flows.ship([SECOND], SHIPPED)
        assert await stores.flows.ship([FIRST], SHIPPED) == ()
        assert await stores.flows.live() == {"walk": SECOND.version}

    async def test_what_people_have_published_stays_live(self, stores: AnyStores) -> None:
        await stores.flows.ship([FIRST], SHIPPED)
        await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
        (beside,) = await stores.flows.ship([THIRD], SHIPPED)
        assert (beside.went_live, beside.base) == (False, SECOND.version)
        assert await stores.flows.live() == {"walk": SECOND.version}
        assert await stores.flows.find(THIRD.version) == THIRD

    async def test_what_is_kept_beside_can_be_published(self, stores: AnyStores) -> None:
        await stores.flows.publish([after(None, FIRST)], BY_LEA)
        await stores.flows.ship([SECOND], SHIPPED)
        await stores.flows.publish([after(FIRST, SECOND)], BY_LEA)
        assert await stores.flows.live() == {"walk": SECOND.version}

    async def test_who_has_published_what_is_shipped_then_follows_it(
        self, stores: AnyStores
    ) -> None:
        await stores.flows.publish([after(None, FIRST)], BY_LEA)
        (same,) = await stores.flows.ship([FIRST], SHIPPED)
        assert same.went_live
        await stores.flows.ship([SECOND], SHIPPED)
        assert await stores.flows.live() == {"walk": SECOND.version}
