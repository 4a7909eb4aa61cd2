"""The store of the starred walks of flows."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from adapters.sql import execute, select, write_json, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.flow_models import WalkRow
from bot.domain.flow_walks import StarredWalk, in_order
from bot.domain.revisions import next_revision
from bot.errors import StoreConflict

_WALK = TypeAdapter(StarredWalk)
_OF_FLOW = "SELECT walk FROM flow_walks WHERE flow = ?"
_ADD = (
    "INSERT INTO flow_walks (id, flow, walk, revision) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (id) DO NOTHING RETURNING walk"
)
_CHANGE = (
    "UPDATE flow_walks SET walk = ?, revision = ? WHERE id = ? AND revision = ? RETURNING walk"
)
_DROP = "DELETE FROM flow_walks WHERE id = ? AND revision = ?"


class Walks:
    """Keeps the starred walks of flows."""

    async def of_flow(self, flow: str) -> tuple[StarredWalk, ...]:
        """Return the walks of a flow, by name."""
        with translate_errors():
            rows = await select(WalkRow, _OF_FLOW, [flow])
        return tuple(sorted((_WALK.validate_json(row["walk"]) for row in rows), key=in_order))

    async def save(self, walk: StarredWalk) -> StarredWalk:
        """Keep a walk as it was read; see `bot.ports.flow_walks`."""
        kept = replace(walk, revision=next_revision(walk.revision, walk.starred_at))
        written = write_json(_WALK, kept)
        with translate_errors():
            if walk.revision:
                changed = [written, kept.revision, walk.id, walk.revision]
                rows = await write_returning(WalkRow, _CHANGE, changed)
            else:
                added = [walk.id, walk.flow, written, kept.revision]
                rows = await write_returning(WalkRow, _ADD, added)
        if not rows:
            raise StoreConflict("another revision of the walk is kept")
        return _WALK.validate_json(written)

    async def drop(self, walk: StarredWalk) -> None:
        """Forget a walk as it was read; see `bot.ports.flow_walks`."""
        with translate_errors():
            changed, _ = await execute(WalkRow, _DROP, [walk.id, walk.revision])
        if not changed:
            raise StoreConflict("another revision of the walk is kept")
