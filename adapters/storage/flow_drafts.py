"""The store of the drafts of flows that people keep."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, write_json, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.flow_models import DraftRow
from adapters.storage.people import row_key
from bot.domain.flow_drafts import DraftLine, KeptDraft
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.domain.revisions import next_revision
from bot.errors import StoreConflict

_TEXTS = TypeAdapter(dict[str, str])
_NAMES = "flow, owner, owner_name, base, source, texts, changed_at, revision"
_READ = f"SELECT {_NAMES} FROM flow_drafts"
# A draft may be of hundreds of kilobytes.
_LIST = "SELECT flow, base, owner, owner_name, changed_at FROM flow_drafts"
_ADD = (
    f"INSERT INTO flow_drafts ({_NAMES}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    f" ON CONFLICT (flow, owner) DO NOTHING RETURNING {_NAMES}"
)
_CHANGE = (
    "UPDATE flow_drafts SET owner_name = ?, base = ?, source = ?, texts = ?, changed_at = ?,"
    f" revision = ? WHERE flow = ? AND owner = ? AND revision = ? RETURNING {_NAMES}"
)
_DROP = "DELETE FROM flow_drafts WHERE flow = ? AND owner = ? AND revision = ?"


class Drafts:
    """Keeps one draft a flow and owner."""

    async def get(self, flow: str, owner: str) -> KeptDraft | None:
        """Return what somebody keeps of a flow."""
        with translate_errors():
            rows = await select(
                DraftRow, f"{_READ} WHERE flow = ? AND owner = ?", [flow, row_key(owner)]
            )
        return _read(rows[0]) if rows else None

    async def lines(self, flow: str = "") -> tuple[DraftLine, ...]:
        """Return which drafts anybody keeps, of one flow or of all, what was changed last first."""
        of_it, values = (" WHERE flow = ?", [flow]) if flow else ("", [])
        with translate_errors():
            rows = await select(
                DraftRow, f"{_LIST}{of_it} ORDER BY changed_at DESC, id DESC", values
            )
        return tuple(map(_read_line, rows))

    async def save(self, draft: KeptDraft) -> KeptDraft:
        """Keep a draft as it was read; see `bot.ports.flow_drafts`."""
        content, key = draft.draft.content, [draft.draft.content.name, row_key(draft.owner)]
        said: list[Any] = [draft.owner_name, draft.draft.base, content.source]
        revision = next_revision(draft.revision, draft.changed_at)
        said += [write_json(_TEXTS, dict(content.texts)), draft.changed_at, revision]
        with translate_errors():
            if draft.revision:
                values = [*said, *key, draft.revision]
                rows = await write_returning(DraftRow, _CHANGE, values)
            else:
                rows = await write_returning(DraftRow, _ADD, [*key, *said])
        if not rows:
            raise StoreConflict("another revision of the draft is kept")
        return _read(rows[0])

    async def drop(self, draft: KeptDraft) -> None:
        """Forget a draft as it was read; see `bot.ports.flow_drafts`."""
        which = [draft.draft.content.name, row_key(draft.owner), draft.revision]
        with translate_errors():
            changed, _ = await execute(DraftRow, _DROP, which)
        if not changed:
            raise StoreConflict("another revision of the draft is kept")


def _read(row: Any) -> KeptDraft:
    content = FlowContent(row["flow"], row["source"], _TEXTS.validate_json(row["texts"]))
    return KeptDraft(
        draft=FlowDraft(content, row["base"]),
        owner=row["owner"],
        owner_name=row["owner_name"],
        changed_at=read_moment(row["changed_at"]),
        revision=row["revision"],
    )


def _read_line(row: Any) -> DraftLine:
    return DraftLine(
        flow=row["flow"],
        base=row["base"],
        owner=row["owner"],
        owner_name=row["owner_name"],
        changed_at=read_moment(row["changed_at"]),
    )
