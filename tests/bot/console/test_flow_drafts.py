"""Drafts in the console: whose they are, what is kept of two tabs, and what the log says."""

from __future__ import annotations

import pytest

from bot.console.flow_drafts import DraftMoved, read_revision
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_source import FLOW_CHARS
from bot.domain.flow_versions import TEXTS_CHARS
from bot.errors import InputInvalid, OrderNotFound, StoreConflict
from tests.bot.console.flow_kit import FLOW, LEA, SHIPPED, TOM, FlowWorld

_TYPED = SHIPPED.source + "# a remark\n"


@pytest.fixture
def world() -> FlowWorld:
    return FlowWorld()


async def test_who_keeps_nothing_sees_what_is_live(world: FlowWorld) -> None:
    kept = await world.drafts.of(LEA, FLOW)
    assert (kept.draft.content, kept.draft.base, kept.revision) == (SHIPPED, SHIPPED.version, 0)
    with pytest.raises(OrderNotFound):
        await world.drafts.of(LEA, "no_flow")


async def test_a_draft_is_its_owners_and_others_see_it(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "no: not_eligible", "no: bank")
    assert await world.drafts.of(LEA, FLOW) == kept
    assert (await world.drafts.of(TOM, FLOW)).revision == 0
    sheet = await world.drafts.sheet(TOM, await world.drafts.of(TOM, FLOW))
    assert sheet.others == (kept.line,)
    (line,) = [one for one in await world.drafts.lines() if one.live.flow == FLOW]
    assert line.drafts == (kept.line,)


async def test_only_its_beginning_and_its_end_stand_in_the_log(world: FlowWorld) -> None:
    await world.keeps(LEA, "no: not_eligible", "no: bank")
    kept = await world.keeps(LEA, "yes: bank", "yes: incident")
    assert world.said() == ["flow-draft-begun"]
    await world.drafts.drop(LEA, FLOW, kept.revision)
    await world.drafts.drop(LEA, FLOW, kept.revision)
    assert world.said() == ["flow-draft-begun", "flow-draft-dropped"]
    assert (await world.drafts.of(LEA, FLOW)).revision == 0


async def test_of_two_tabs_the_second_has_both(world: FlowWorld) -> None:
    first = await world.keeps(LEA, "no: not_eligible", "no: bank")
    stale = {"source": _TYPED, "revision": "0"}
    typed = await world.drafts.typed(LEA, FLOW, stale)
    with pytest.raises(DraftMoved) as moved:
        await world.drafts.keep(LEA, typed)
    assert moved.value.kept == first
    assert moved.value.typed.draft.content.source == _TYPED
    again = stale | {"revision": str(first.revision)}
    kept = await world.drafts.keep(LEA, await world.drafts.typed(LEA, FLOW, again))
    assert kept.draft.content.source == _TYPED
    with pytest.raises(StoreConflict):
        await world.drafts.drop(LEA, FLOW, first.revision)


async def test_the_same_form_sent_twice_is_kept_once(world: FlowWorld) -> None:
    for _again in range(2):
        typed = await world.drafts.typed(LEA, FLOW, {"source": _TYPED, "revision": "0"})
        kept = await world.drafts.keep(LEA, typed)
    assert await world.drafts.of(LEA, FLOW) == kept
    assert world.said() == ["flow-draft-begun"]


async def test_line_ends_of_a_browser_are_those_of_a_file(world: FlowWorld) -> None:
    form = {"source": SHIPPED.source.replace("\n", "\r\n"), "text-en": "a = A\r\nb = B"}
    content = (await world.drafts.typed(LEA, FLOW, form)).draft.content
    assert content.source == SHIPPED.source
    assert content.texts["en"] == "a = A\nb = B"
    assert content.texts["fr"] == SHIPPED.texts["fr"]


async def test_a_draft_that_was_read_is_filled_without_another_look(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "no: not_eligible", "no: bank")
    # Were it read once more, nothing would be found.
    world.kept.kept.clear()
    same = await world.drafts.filled(kept, {"source": kept.draft.content.source})
    assert same.draft == kept.draft
    typed = await world.drafts.filled(kept, {"source": _TYPED, "revision": "7"})
    assert (typed.draft.content.source, typed.revision) == (_TYPED, 7)


@pytest.mark.parametrize(
    ("field", "most", "key"),
    [
        ("source", FLOW_CHARS, "console-flow-too-long"),
        ("text-nl", TEXTS_CHARS, "console-flow-texts-too-long"),
    ],
)
async def test_what_is_far_too_long_is_not_kept(
    world: FlowWorld, field: str, most: int, key: str
) -> None:
    typed = await world.drafts.typed(LEA, FLOW, {field: "a" * (most + 1), "revision": "0"})
    with pytest.raises(InputInvalid, match=key) as refused:
        await world.drafts.keep(LEA, typed)
    assert refused.value.arguments["chars"] == str(most + 1)
    assert world.kept.kept == {}


async def test_a_draft_is_based_on_a_version_of_its_flow_alone(world: FlowWorld) -> None:
    other = (await world.drafts.of(LEA, "caro_invitation")).draft.base
    for base in (other, "0123456789ab", ""):
        with pytest.raises(OrderNotFound):
            await world.drafts.typed(LEA, FLOW, {"source": "x", "base": base})


async def test_a_sheet_says_what_is_wrong_and_what_differs(world: FlowWorld) -> None:
    kept = await world.keeps(LEA, "no: not_eligible", "no: nowhere")
    sheet = await world.drafts.sheet(LEA, kept)
    assert any(one.problem is FlowProblem.LEADS_NOWHERE for one in sheet.errors)
    assert sheet.difference
    assert [one.new for one in sheet.difference.changes or ()] == [("nowhere",)]
    assert [one.text.strip() for one in sheet.difference.lines if one.how == "+"] == ["no: nowhere"]
    assert sheet.difference.texts == ()


@pytest.mark.parametrize("typed", ["", "x", "-1", "1" * 17, "½"])
def test_what_never_was_a_revision_fits_none(typed: str) -> None:
    assert read_revision({"revision": typed}) == -1
