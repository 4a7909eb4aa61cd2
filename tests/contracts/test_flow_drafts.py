"""What every store of kept drafts promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores

NOW = datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC)
CONTENT = FlowContent("walk", "flow: walk # é\r\n: wrong", {"en": "a = A\n", "fr": "a = À\n"})
LEAS = KeptDraft(
    draft=FlowDraft(CONTENT, "abc123"),
    owner="console:link:lea",
    owner_name="Léa",
    changed_at=NOW,
    revision=0,
)


def saying(draft: KeptDraft, source: str, after: timedelta = timedelta()) -> KeptDraft:
    content = replace(draft.draft.content, source=source)
    said = replace(draft.draft, content=content)
    return replace(draft, draft=said, changed_at=draft.changed_at + after)


async def test_a_draft_is_kept_as_it_is_typed_however_wrong(stores: AnyStores) -> None:
    assert await stores.flow_drafts.get("walk", LEAS.owner) is None
    kept = await stores.flow_drafts.save(LEAS)
    assert replace(kept, revision=0) == LEAS
    assert kept.revision
    assert await stores.flow_drafts.get("walk", LEAS.owner) == kept


async def test_it_is_saved_at_the_revision_that_was_read(stores: AnyStores) -> None:
    first = await stores.flow_drafts.save(LEAS)
    second = await stores.flow_drafts.save(saying(first, "flow: 2\n"))
    assert second.revision > first.revision
    for stale in (LEAS, first):
        with pytest.raises(StoreConflict):
            await stores.flow_drafts.save(saying(stale, "flow: 3\n"))
        with pytest.raises(StoreConflict):
            await stores.flow_drafts.drop(stale)
    assert await stores.flow_drafts.get("walk", LEAS.owner) == second


async def test_of_many_who_begin_one_at_once_it_takes_one(stores: AnyStores) -> None:
    ends = await asyncio.gather(
        *(stores.flow_drafts.save(saying(LEAS, f"flow: {number}\n")) for number in range(6)),
        return_exceptions=True,
    )
    won = [end for end in ends if isinstance(end, KeptDraft)]
    assert [type(end) for end in ends].count(StoreConflict) == 5
    assert await stores.flow_drafts.get("walk", LEAS.owner) == won[0]
    assert await stores.flow_drafts.lines() == (won[0].line,)


async def test_each_owner_has_one_of_each_flow_the_newest_first(stores: AnyStores) -> None:
    leas = await stores.flow_drafts.save(LEAS)
    other = replace(LEAS, draft=FlowDraft(replace(CONTENT, name="other"), ""))
    later = replace(other, changed_at=NOW + timedelta(hours=1))
    leas_other = await stores.flow_drafts.save(later)
    latest = replace(LEAS, owner="console:link:tom", changed_at=NOW + timedelta(hours=2))
    toms = await stores.flow_drafts.save(latest)
    assert await stores.flow_drafts.lines() == (toms.line, leas_other.line, leas.line)
    assert await stores.flow_drafts.lines("walk") == (toms.line, leas.line)
    assert await stores.flow_drafts.lines("nothing\x00") == ()
    changed = await stores.flow_drafts.save(saying(leas, "flow: 4\n", timedelta(hours=3)))
    assert await stores.flow_drafts.lines() == (changed.line, toms.line, leas_other.line)


async def test_one_that_is_dropped_is_gone_and_what_was_read_of_it_fits_no_other(
    stores: AnyStores,
) -> None:
    old = await stores.flow_drafts.save(LEAS)
    await stores.flow_drafts.drop(old)
    assert await stores.flow_drafts.lines() == ()
    for gone in (old, LEAS):
        with pytest.raises(StoreConflict):
            await stores.flow_drafts.drop(gone)
    with pytest.raises(StoreConflict):
        await stores.flow_drafts.save(old)
    anew = await stores.flow_drafts.save(replace(LEAS, changed_at=NOW + timedelta(seconds=1)))
    with pytest.raises(StoreConflict):
        await stores.flow_drafts.save(saying(old, "flow: 5\n"))
    assert await stores.flow_drafts.get("walk", LEAS.owner) == anew


@pytest.mark.parametrize("strange", ["\x00", "\ud83d", "\\u0000"])
async def test_what_no_database_takes_is_kept_with_a_mark(stores: AnyStores, strange: str) -> None:
    content = replace(CONTENT, source=f"a{strange}b", texts={"en": strange})
    strangers = replace(LEAS, draft=FlowDraft(content, ""), owner=f"{strange}x", owner_name=strange)
    kept = await stores.flow_drafts.save(strangers)
    assert await stores.flow_drafts.get("walk", strangers.owner) == kept
    assert await stores.flow_drafts.lines() == (kept.line,)
    assert len(kept.draft.content.source) == len(content.source)
