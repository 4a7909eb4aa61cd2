"""The three-way view of a draft whose base is no longer live, and one draft made of both."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from adapters.admin.flows import FLOW_BYTES, keep_or_show
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.cards.flow_differences import difference
from bot.console.flow_merges import Side, ThreeWay
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.domain.people import Role
from bot.errors import InputInvalid

# More steps, outcomes and texts has no flow: see `TEXTS_CHARS`.
_MOST_PARTS = 5_000


async def show_merge(turn: Turn) -> Answer:
    """Show the base, what is live by now, and the visitor's draft, part by part."""
    return await _page(turn, await turn.console.flow_drafts.of(turn.who, turn.part("flow")))


async def merge(turn: Turn) -> Answer:
    """Make what is live the base of the draft, with the parts that were chosen."""
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    draft = await drafts.typed(turn.who, flow, turn.form)
    live = await drafts.live(flow)
    if turn.form.get("theirs") != live:
        return await _page(turn, draft, InputInvalid("console-flow-merge-late"), 409)
    content = draft.draft.content
    try:
        if turn.form.get("do") != Side.MINE:
            three = await _three_way(turn, draft, live)
            # Each part is written into the file by itself: of many that takes seconds.
            content = await asyncio.to_thread(three.merged, turn.form)
    except InputInvalid as error:
        return await _page(turn, draft, error, 422)
    return await keep_or_show(
        turn, replace(draft, draft=FlowDraft(content, live)), f"/flows/{flow}"
    )


async def _three_way(turn: Turn, draft: KeptDraft, live: str) -> ThreeWay:
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    # Of a base that is lost nobody knows what was changed.
    base = await drafts.find(draft.draft.base) or FlowContent(flow, "")
    return ThreeWay(base, await drafts.content(flow, live), draft.draft.content)


async def _page(
    turn: Turn, draft: KeptDraft, error: InputInvalid | None = None, status: int = 200
) -> Page:
    live = await turn.console.flow_drafts.live(turn.part("flow"))
    three = await _three_way(turn, draft, live)
    shown = {
        "flow": turn.part("flow"),
        "kept": draft,
        "live_version": live,
        "three": three,
        "beside": difference(three.theirs, three.mine),
        "parts": three.parts() if three.can_be_read else (),
        "chosen": turn.form,
        "error": error,
    }
    return Page("flow_merge.html", shown, status)


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/merge", Role.LEAD, show_merge, only_asks=True),
    Route(
        Kind.CHANGE,
        "/flows/{flow}/merge",
        Role.LEAD,
        merge,
        most_bytes=FLOW_BYTES,
        most_fields=_MOST_PARTS,
    ),
)
