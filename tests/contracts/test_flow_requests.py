"""What the store of requests to publish promises, on SQLite, on PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from tortoise.exceptions import BaseORMException

from adapters.sql import execute
from adapters.storage.flow_request_models import FlowRequestEndRow, FlowRequestRow
from bot.domain.approvals import ApprovalState, Decision
from bot.domain.flow_requests import REQUEST_LASTS, FlowRequest, request_id
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publishing
from bot.domain.people import Actor, Platform, Role
from bot.errors import StoreConflict
from bot.ports import FlowRequestStore
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

OLGA = Actor(
    id="console:link:olga", name="Olga", role=Role.LEAD, platform=Platform.CONSOLE, language="fr"
)
YES = Decision(ApprovalState.APPROVED, NOW + timedelta(hours=1), OLGA)
NO = Decision(ApprovalState.REFUSED, NOW + timedelta(hours=1), OLGA, "Not agreed ✗")
LATE = Decision(ApprovalState.EXPIRED, NOW + timedelta(hours=24))
FIRST = FlowContent("walk", "flow: walk # é\n", {"en": "a = A\n", "fr": "a = À\n"})
OTHER = FlowContent("other", "flow: other\n", {"en": "o = O\n"})


def make(number: int = 1) -> FlowRequest:
    how = Publishing(
        origin=Origin.SHELL,
        at=NOW + timedelta(seconds=number),
        author="shell:lea",
        author_name="Lea",
        note="Why: « é »",
    )
    drafts = (FlowDraft(FIRST, "abc"), FlowDraft(OTHER, ""))
    return FlowRequest(
        id=request_id(drafts, how),
        drafts=drafts,
        how=how,
        known_by=frozenset({"shell:lea", "console:link:lea"}),
        ends_at=NOW + REQUEST_LASTS,
        report="0123abcd",
    )


@pytest.fixture
def store(stores: AnyStores) -> FlowRequestStore:
    """The store of each kind."""
    return stores.flow_requests


async def test_a_request_is_found_to_the_last_letter(store: FlowRequestStore) -> None:
    wanted = make()
    await store.add(wanted)
    found = await store.get(wanted.id)
    assert found == wanted
    assert found.is_whole
    assert await store.get("none\x00") is None


async def test_a_request_has_one_end(store: FlowRequestStore) -> None:
    for number, end in enumerate((YES, NO, LATE)):
        wanted = make(number)
        await store.add(wanted)
        await store.end(wanted.id, end)
        assert await store.get(wanted.id) == replace(wanted, decided=end)
        with pytest.raises(StoreConflict):
            await store.end(wanted.id, NO)
        assert await store.get(wanted.id) == replace(wanted, decided=end)
    with pytest.raises(StoreConflict):
        await store.end("none", NO)


async def test_of_all_who_decide_at_once_one_is_first(store: FlowRequestStore) -> None:
    wanted = make()
    await store.add(wanted)
    said = [YES, NO] * 4
    ends = await asyncio.gather(
        *(store.end(wanted.id, one) for one in said), return_exceptions=True
    )
    assert sum(end is None for end in ends) == 1
    assert sum(isinstance(end, StoreConflict) for end in ends) == len(said) - 1
    found = await store.get(wanted.id)
    assert found
    assert found.decided == said[ends.index(None)]


async def test_pages_hold_the_newest_first_and_those_that_are_open_apart(
    store: FlowRequestStore,
) -> None:
    made = [make(number) for number in range(1, 8)]
    for one in made:
        await store.add(one)
    await store.end(made[0].id, NO)
    seen: list[str] = []
    start = ""
    while True:
        page = await store.page(is_open=True, start=start, limit=2)
        seen += [one.id for one in page.rows]
        start = page.more
        if not start:
            break
    assert seen == [one.id for one in reversed(made[1:])]
    (ended,) = (await store.page(is_open=False)).rows
    assert ended.decided == NO
    assert (await store.page(is_open=True, start="nonsense")).rows


async def test_the_database_itself_refuses_to_change_a_request(
    stores: AnyStores, kept_in: str
) -> None:
    if not kept_in:
        # In memory there is nothing beside our own code that could.
        return
    wanted = make()
    await stores.flow_requests.add(wanted)
    await stores.flow_requests.end(wanted.id, NO)
    for model, statement in (
        (FlowRequestRow, "UPDATE flow_requests SET note = 'x'"),
        (FlowRequestRow, "DELETE FROM flow_requests"),
        (FlowRequestEndRow, "UPDATE flow_request_ends SET state = 'approved'"),
        (FlowRequestEndRow, "DELETE FROM flow_request_ends"),
    ):
        with pytest.raises(BaseORMException):
            await execute(model, statement, [])
    assert await stores.flow_requests.get(wanted.id) == replace(wanted, decided=NO)
