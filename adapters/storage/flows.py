"""The store of the versions of flows: what they say, and every publication, none ever changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tortoise.transactions import in_transaction

from adapters.sql import select, storable
from adapters.storage.errors import translate_errors
from adapters.storage.flow_models import FlowRow, PublicationRow
from adapters.storage.models import as_id
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication, Publishing
from bot.errors import StoreConflict

_FIND = "SELECT name, source, texts FROM flows WHERE version = ?"
_NEWEST = (
    "SELECT id, flow, version FROM flow_publications AS one WHERE went_live AND number ="
    " (SELECT MAX(number) FROM flow_publications WHERE flow = one.flow AND went_live)"
)
_LIVE = f"{_NEWEST} AND version <> ''"
_LIVE_OF = (
    "SELECT version FROM flow_publications WHERE flow = ? AND went_live"
    " ORDER BY number DESC LIMIT 1"
)
_STANDING = (
    "SELECT last.number, live.version, live.origin FROM"
    " (SELECT MAX(number) AS number FROM flow_publications WHERE flow = ?) AS last"
    " LEFT JOIN flow_publications AS live ON live.flow = ? AND live.number ="
    " (SELECT MAX(number) FROM flow_publications WHERE flow = ? AND went_live)"
)
_SHIPPED = "SELECT 1 FROM flow_publications WHERE flow = ? AND version = ? AND origin = ? LIMIT 1"
# So many start at once before one of them gives up.
_TRIES = 20


class Flows:
    """Keeps the published versions of flows."""

    async def find(self, version: str) -> FlowContent | None:
        """Return what a version says; those of old have no texts."""
        with translate_errors():
            rows = await select(FlowRow, _FIND, [version])
        # What retires a flow says nothing.
        if not rows or not version:
            return None
        name, source, texts = (rows[0][part] for part in ("name", "source", "texts"))
        return FlowContent(name, source, json.loads(texts) if texts else {})

    async def live(self) -> Mapping[str, str]:
        """Return the live version of each flow by its name."""
        with translate_errors():
            rows = await select(PublicationRow, _LIVE, [])
        return {row["flow"]: row["version"] for row in rows}

    async def live_version(self, flow: str) -> str:
        """Return the live version of a flow, "" where none is."""
        with translate_errors():
            rows = await select(PublicationRow, _LIVE_OF, [as_id(flow)])
        return rows[0]["version"] if rows else ""

    async def newest(self) -> tuple[Publication, ...]:
        """Return what every flow is by now, by name; each has a first one that went live."""
        with translate_errors():
            found = await select(PublicationRow, _NEWEST, [])
            rows = await PublicationRow.filter(id__in=[one["id"] for one in found]).order_by("flow")
        return tuple(map(_read, rows))

    async def history(self, flow: str) -> tuple[Publication, ...]:
        """Return what was published of a flow, the newest first."""
        with translate_errors():
            rows = await PublicationRow.filter(flow=as_id(flow)).order_by("-number")
        return tuple(map(_read, rows))

    async def publish(
        self, drafts: Sequence[FlowDraft], how: Publishing
    ) -> tuple[Publication, ...]:
        """Publish all of these or none; see `bot.ports.flows`."""
        with translate_errors():
            async with in_transaction(FlowRow._meta.db.connection_name):
                return tuple([await self._publish(draft, how) for draft in drafts])

    async def _publish(self, draft: FlowDraft, how: Publishing) -> Publication:
        # It writes first, so that SQLite waits here for whoever else writes.
        await _keep(draft.content)
        standing = await _read_standing(draft.content.name)
        if standing.live != draft.base:
            raise StoreConflict("another version is live by now")
        return await _add(draft, standing, how, went_live=True)

    async def ship(
        self, contents: Sequence[FlowContent], how: Publishing
    ) -> tuple[Publication, ...]:
        """Keep what was never shipped before; see `bot.ports.flows`."""
        shipped = [await self._ship(content, how) for content in contents]
        return tuple(one for one in shipped if one)

    async def _ship(self, content: FlowContent, how: Publishing) -> Publication | None:
        for _try in range(_TRIES):
            # Most starts find all of it there, and write nothing.
            with translate_errors():
                is_known = await _was_shipped(content)
            if is_known:
                await self._mend(content)
                return None
            try:
                with translate_errors():
                    async with in_transaction(FlowRow._meta.db.connection_name):
                        return await _ship_first(content, how)
            except StoreConflict:
                # Another process starts, or somebody publishes: behind theirs, then.
                continue
        raise StoreConflict("too many publish flows at once")

    async def _mend(self, content: FlowContent) -> None:
        """Keep what was shipped before once more, where the database has lost it."""
        if await self.find(content.version) is None:
            with translate_errors():
                await _keep(content)


async def _ship_first(content: FlowContent, how: Publishing) -> Publication | None:
    await _keep(content)
    standing = await _read_standing(content.name)
    if await _was_shipped(content):
        return None
    live = standing.live
    follows = standing.origin in ("", Origin.SHIPPED) or live == content.version
    return await _add(FlowDraft(content, live), standing, how, went_live=follows)


@dataclass(frozen=True, slots=True)
class _Standing:
    """The number of the last publication of a flow, its live version, and where that came from."""

    last: int
    live: str
    origin: str


async def _read_standing(flow: str) -> _Standing:
    # In one statement: whoever publishes after it takes the number that comes next.
    (row,) = await select(PublicationRow, _STANDING, [flow, flow, flow])
    return _Standing(row["number"] or 0, row["version"] or "", row["origin"] or "")


async def _was_shipped(content: FlowContent) -> bool:
    values = [content.name, content.version, Origin.SHIPPED.value]
    return bool(await select(PublicationRow, _SHIPPED, values))


async def _keep(content: FlowContent) -> None:
    """Keep what a version says; it may be there already, or say nothing."""
    texts = dict(content.texts) or None
    row = FlowRow(version=content.version, name=content.name, source=content.source, texts=texts)
    await FlowRow.bulk_create([row], ignore_conflicts=True)


async def _add(
    draft: FlowDraft, standing: _Standing, how: Publishing, *, went_live: bool
) -> Publication:
    row = await PublicationRow.create(
        flow=draft.content.name,
        # Of two who write at once, the database takes one.
        number=standing.last + 1,
        version=draft.content.version,
        base=draft.base,
        went_live=went_live,
        origin=how.origin.value,
        author=storable(how.author),
        author_name=storable(how.author_name),
        note=storable(how.note),
        at=how.at,
    )
    return _read(row)


def _read(row: PublicationRow) -> Publication:
    return Publication(
        flow=row.flow,
        number=row.number,
        version=row.version,
        base=row.base,
        went_live=row.went_live,
        how=Publishing(
            origin=Origin(row.origin),
            at=row.at,
            author=row.author,
            author_name=row.author_name,
            note=row.note,
        ),
    )
