"""Publishing from the console: what goes out is what was looked at, and only of its owner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.console.flow_drafts import DraftMoved
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication, Publishing
from bot.errors import FlowsWrong, InputInvalid, OrderNotFound, StoreConflict
from tests.bot.console.flow_kit import FLOW, LEA, NOTE, SHIPPED, TOM, FlowWorld


@pytest.fixture
def world() -> FlowWorld:
    return FlowWorld()


async def test_a_draft_goes_out_with_its_note_and_is_no_draft_any_more(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "no: not_eligible", "no: bank_unsupported")
    wrong = await world.releases.sheet(kept.draft)
    assert wrong.errors
    content = replace(SHIPPED, source=SHIPPED.source + "# said better\n")
    kept = await world.drafts.keep(LEA, replace(kept, draft=FlowDraft(content, SHIPPED.version)))
    published = await world.releases.publish(LEA, FLOW, kept.revision, f" {NOTE} ")
    assert isinstance(published, Publication)
    assert (published.version, published.base) == (content.version, SHIPPED.version)
    how = published.how
    assert (how.origin, how.author) == (Origin.CONSOLE, LEA.account.id)
    assert how.note.startswith(f"{NOTE} (back-test TEST-1 of draft {content.version} ")
    assert (await world.drafts.of(LEA, FLOW)).revision == 0
    assert world.said() == ["flow-draft-begun", "flow-published"]


async def test_what_is_live_is_never_said_to_be_unchanged_and_goes_out_once(
    world: FlowWorld,
) -> None:
    kept = await world.keeps(LEA, "\nstart:", "\n# one\nstart:")
    # The database is cut off between the publication and the end of the draft.
    world.kept.is_away = True
    first = await world.releases.publish(LEA, FLOW, kept.revision, NOTE)
    assert await world.drafts.of(LEA, FLOW) == kept
    world.kept.is_away = False
    assert await world.releases.publish(LEA, FLOW, kept.revision, NOTE) == first
    assert (await world.drafts.of(LEA, FLOW)).revision == 0
    assert world.said() == ["flow-draft-begun", "flow-published"]


async def test_what_is_wrong_stays_a_draft(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "no: not_eligible", "no: nowhere")
    with pytest.raises(FlowsWrong):
        await world.releases.publish(LEA, FLOW, kept.revision, NOTE)
    assert await world.drafts.of(LEA, FLOW) == kept


@pytest.mark.parametrize("note", ["", " ", "a" * 301, "his card is 4111 1111 1111 1111"])
async def test_a_note_is_asked_for(world: FlowWorld, note: str) -> None:
    kept = await world.keeps(LEA, "\nstart:", "\n# first\nstart:")
    with pytest.raises(InputInvalid):
        await world.releases.publish(LEA, FLOW, kept.revision, note)
    assert await world.drafts.of(LEA, FLOW) == kept


async def test_what_was_changed_since_it_was_looked_at_does_not_go_out(world: FlowWorld) -> None:
    seen = await world.keeps(LEA, "\nstart:", "\n# one\nstart:")
    await world.keeps(LEA, "# one", "# two")
    for revision in (seen.revision, 0):
        with pytest.raises(DraftMoved):
            await world.releases.publish(LEA, FLOW, revision, NOTE)
    with pytest.raises(DraftMoved):
        await world.releases.publish(TOM, FLOW, seen.revision, NOTE)
    assert await world.published.live() == (await FlowWorld().published.live())


async def test_of_two_drafts_of_one_base_the_second_is_refused(world: FlowWorld) -> None:
    leas = await world.keeps(LEA, "\nstart:", "\n# Léa\nstart:")
    toms = await world.keeps(TOM, "\nstart:", "\n# Tom\nstart:")
    await world.releases.publish(LEA, FLOW, leas.revision, NOTE)
    with pytest.raises(StoreConflict):
        await world.releases.publish(TOM, FLOW, toms.revision, NOTE)
    assert await world.drafts.of(TOM, FLOW) == toms
    assert (await world.drafts.sheet(TOM, toms)).is_behind


async def test_an_older_version_is_published_once_more(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "\nstart:", "\n# one\nstart:")
    version = kept.draft.content.version
    with pytest.raises(OrderNotFound):
        await world.releases.older(FLOW, SHIPPED.version)
    await world.releases.publish(LEA, FLOW, kept.revision, NOTE)
    draft = await world.releases.older(FLOW, SHIPPED.version)
    assert draft == FlowDraft(SHIPPED, version)
    with pytest.raises(StoreConflict):
        await world.releases.go_back(TOM, FLOW, SHIPPED.version, SHIPPED.version, NOTE)
    back = await world.releases.go_back(TOM, FLOW, SHIPPED.version, version, NOTE)
    assert isinstance(back, Publication)
    assert (back.version, back.base, back.number) == (SHIPPED.version, version, 3)
    for strange in ("0123456789ab", "", SHIPPED.version):
        with pytest.raises(OrderNotFound):
            await world.releases.older(FLOW, strange)


async def test_a_retired_flow_is_listed_and_an_older_version_takes_it_into_use_again(
    world: FlowWorld,
) -> None:
    retired = FlowDraft(FlowContent(FLOW, ""), SHIPPED.version)
    how = Publishing(origin=Origin.SHELL, at=world.clock.now(), note=NOTE)
    await world.published.publish([retired], how)
    lines = {line.live.flow: line.live.version for line in await world.drafts.lines()}
    assert lines[FLOW] == ""
    draft = await world.releases.older(FLOW, SHIPPED.version)
    sheet = await world.releases.sheet(draft)
    assert (sheet.live, sheet.is_behind, sheet.open_cases, sheet.obstacles) == ("", False, 0, ())
    await world.releases.go_back(TOM, FLOW, SHIPPED.version, "", NOTE)
    assert (await world.published.live())[FLOW] == SHIPPED.version
