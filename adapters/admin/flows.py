"""Flows: what is live of each, and the workbench on which a draft is changed and kept."""

from __future__ import annotations

from dataclasses import replace

from adapters.admin.flow_looks import asks_beside, beside
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.cards.flow_differences import difference
from bot.console.flow_drafts import DraftMoved, read_revision, refuse_too_long
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowDraft
from bot.domain.people import Role
from bot.errors import InputInvalid

FLOW_BYTES = 1024 * 1024
"""A form with a whole flow and its texts is longer than any other, however it is encoded."""


async def show_flows(turn: Turn) -> Answer:
    """List every flow."""
    return Page("flows.html", {"lines": await turn.console.flow_drafts.lines()})


async def show_flow(turn: Turn) -> Answer:
    """Show the visitor's draft of a flow, or what is live."""
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    return await bench(turn, kept)


async def change_flow(turn: Turn) -> Answer:
    """Keep what was typed, or only check it."""
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    typed = await drafts.typed(turn.who, flow, turn.form)
    if turn.form.get("do") == "check":
        try:
            refuse_too_long(typed.draft.content)
        except InputInvalid as error:
            return await bench(turn, typed, error=error, is_typed=True)
        return await bench(turn, typed, is_typed=True)
    return await keep_or_show(turn, typed, f"/flows/{flow}")


async def look(turn: Turn) -> Answer:
    """Show what was typed, as yet: the whole workbench, or what a script puts beside its form."""
    drafts = turn.console.flow_drafts
    kept = await drafts.of(turn.who, turn.part("flow"))
    typed = await drafts.filled(kept, turn.form)
    if asks_beside(turn):
        is_kept = typed.draft == kept.draft
        return Page("flow_bench.html", await beside(turn, typed.draft, is_kept=is_kept))
    return await bench(turn, typed, is_typed=True)


async def keep_or_show(turn: Turn, wanted: KeptDraft, to: str) -> Answer:
    """Keep a draft and lead on, or show what stands in the way on its workbench."""
    try:
        await turn.console.flow_drafts.keep(turn.who, wanted)
    except InputInvalid as error:
        return await bench(turn, wanted, error=error, is_typed=True)
    except DraftMoved as moved:
        return await bench(turn, moved.typed, moved=moved, is_typed=True)
    return Redirect(to, "console-told-flow-kept")


async def bench(
    turn: Turn,
    kept: KeptDraft,
    *,
    error: InputInvalid | None = None,
    moved: DraftMoved | None = None,
    is_typed: bool = False,
) -> Page:
    """Return the workbench; what somebody else kept meanwhile stands beside what was typed."""
    sheet = await turn.console.flow_drafts.sheet(turn.who, kept)
    overtaken = difference(moved.kept.draft.content, kept.draft.content) if moved else None
    shown = {
        **await beside(turn, kept.draft, is_kept=not is_typed),
        "sheet": sheet,
        "revision": moved.kept.revision if moved else kept.revision,
        "error": error,
        "overtaken": overtaken,
        "is_typed": is_typed,
        "stations": sketch_flow(kept.draft.content.source),
        "wrong_lines": {one.line for one in sheet.errors if one.file.endswith(".yaml")},
    }
    status = 422 if error else 409 if moved else 200
    return Page("flow.html", shown, status, modules=True)


async def drop(turn: Turn) -> Answer:
    """Drop the visitor's own draft."""
    flow = turn.part("flow")
    await turn.console.flow_drafts.drop(turn.who, flow, read_revision(turn.form))
    return Redirect(f"/flows/{flow}", "console-told-flow-dropped")


async def show_copy(turn: Turn) -> Answer:
    """Show another's draft, or an older version, that can be copied into one's own."""
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    own = await drafts.of(turn.who, flow)
    owner, version = turn.asked("owner"), turn.asked("version")
    draft = await _copied(turn, owner, version)
    shown = {
        "flow": flow,
        "own": own,
        "draft": draft,
        "owner_name": (await drafts.of_other(flow, owner)).owner_name if owner else "",
        "owner": owner,
        "version": version,
        "difference": difference(own.draft.content, draft.content),
    }
    return Page("flow_copy.html", shown)


async def copy(turn: Turn) -> Answer:
    """Copy another's draft, or an older version, into one's own."""
    flow = turn.part("flow")
    own = await turn.console.flow_drafts.of(turn.who, flow)
    draft = await _copied(turn, turn.form.get("owner", ""), turn.form.get("version", ""))
    wanted = replace(own, draft=draft, revision=read_revision(turn.form))
    return await keep_or_show(turn, wanted, f"/flows/{flow}")


async def _copied(turn: Turn, owner: str, version: str) -> FlowDraft:
    """Return what is to be copied: a version becomes a draft that is based on what is live."""
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    if owner:
        return (await drafts.of_other(flow, owner)).draft
    return FlowDraft(await drafts.content(flow, version), await drafts.live(flow))


ROUTES = (
    Route(Kind.PAGE, "/flows", Role.VIEWER, show_flows),
    Route(Kind.PAGE, "/flows/{flow}", Role.VIEWER, show_flow),
    Route(Kind.CHANGE, "/flows/{flow}", Role.LEAD, change_flow, most_bytes=FLOW_BYTES),
    Route(
        Kind.CHANGE,
        "/flows/{flow}/look",
        Role.LEAD,
        look,
        most_bytes=FLOW_BYTES,
        harmless=True,
    ),
    Route(Kind.CHANGE, "/flows/{flow}/drop", Role.LEAD, drop),
    Route(Kind.PAGE, "/flows/{flow}/copy", Role.LEAD, show_copy, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/copy", Role.LEAD, copy),
)
