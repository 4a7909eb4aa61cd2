"""Texts of a draft: the grid of all languages, and the form of one key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from adapters.admin.flows import keep_or_show
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.flow_drafts import as_lines
from bot.console.flow_texts import TextRow, put_texts, text_grid, text_row
from bot.domain.flow_drafts import KeptDraft
from bot.domain.people import LANGUAGES, Role
from bot.errors import InputInvalid, OrderNotFound


async def show_texts(turn: Turn) -> Answer:
    """Show every text of the visitor's draft, or only those that are to be mended."""
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    rows = text_grid(kept.draft.content, turn.console.text_limits)
    only_wrong = turn.asked("only") == "wrong"
    shown = {
        "flow": kept.draft.content.name,
        "kept": kept,
        "rows": [row for row in rows if row.is_wrong or not only_wrong],
        "wrong": sum(row.is_wrong for row in rows),
        "only_wrong": only_wrong,
    }
    return Page("flow_texts.html", shown)


async def show_text(turn: Turn) -> Answer:
    """Show the form of one text in all languages."""
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    row = _row(turn, kept)
    return _page(turn, kept, row, {cell.language: cell.typed for cell in row.cells})


async def change_text(turn: Turn) -> Answer:
    """Keep one text in all languages."""
    drafts, flow = turn.console.flow_drafts, turn.part("flow")
    ours = {name: turn.form[name] for name in ("revision", "base") if name in turn.form}
    draft = await drafts.typed(turn.who, flow, ours)
    row = _row(turn, draft)
    typed = {code: as_lines(turn.form.get(f"text-{code}", "")) for code in LANGUAGES}
    try:
        content = put_texts(draft.draft.content, row.key, typed)
    except InputInvalid as error:
        return _page(turn, draft, row, typed, error)
    wanted = replace(draft, draft=replace(draft.draft, content=content))
    only = f"?only={_only(turn)}" if _only(turn) else ""
    return await keep_or_show(turn, wanted, f"/flows/{flow}/texts{only}")


def _only(turn: Turn) -> str:
    """Return which rows of the grid one came from, and goes back to; "" are all."""
    said = turn.form.get("only") or turn.asked("only")
    return "wrong" if said == "wrong" else ""


def _row(turn: Turn, kept: KeptDraft) -> TextRow:
    key = turn.part("key")
    row = text_row(kept.draft.content, key, turn.console.text_limits)
    if row is None:
        raise OrderNotFound(key)
    return row


def _page(
    turn: Turn,
    kept: KeptDraft,
    row: TextRow,
    typed: Mapping[str, str],
    error: InputInvalid | None = None,
) -> Page:
    flow = kept.draft.content.name
    shown = {"flow": flow, "kept": kept, "row": row, "typed": typed, "error": error}
    shown["only"] = _only(turn)
    return Page("flow_text.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/texts", Role.VIEWER, show_texts),
    Route(Kind.PAGE, "/flows/{flow}/texts/{key}", Role.LEAD, show_text, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/texts/{key}", Role.LEAD, change_text),
)
