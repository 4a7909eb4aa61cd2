"""The store of the places where cases are shown."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, storable, write_json
from adapters.storage.errors import translate_errors
from adapters.storage.models import ID_CHARS, KEY_CHARS, SurfaceRow
from bot.domain.cases import Surface, order_key
from bot.domain.people import Identity, Platform

_LOG = logging.getLogger(__name__)
_IDENTITY = TypeAdapter(Identity)
_NAMES = 'card_key, "case", platform, address, identity, language, shown_at'
_READ = f'SELECT {_NAMES} FROM surfaces WHERE "case" = ? ORDER BY shown_at, card_key'
_FIND = f"SELECT {_NAMES} FROM surfaces WHERE card_key = ?"
_SAVE = (
    f"INSERT INTO surfaces ({_NAMES}) VALUES ({', '.join('?' * 7)})"
    ' ON CONFLICT (card_key) DO UPDATE SET "case" = excluded."case",'
    " platform = excluded.platform, address = excluded.address, identity = excluded.identity,"
    " language = excluded.language, shown_at = excluded.shown_at"
)
_MOVE = 'UPDATE surfaces SET "case" = ? WHERE "case" = ?'
_DROP = (
    'DELETE FROM surfaces WHERE shown_at < ? OR (shown_at < ? AND "case" LIKE ?)'
    ' OR (shown_at < ? AND "case" NOT LIKE ? AND NOT EXISTS (SELECT 1 FROM cases'
    " WHERE cases.id = surfaces.\"case\" AND (cases.status <> 'closed'"
    " OR (cases.ended_as IS NOT NULL AND cases.closed_at >= ?)))"
    ' AND NOT EXISTS (SELECT 1 FROM talks WHERE talks."case" = surfaces."case"))'
)


class Surfaces:
    """Keeps surfaces, each under its `card_key`."""

    async def of_case(self, case_id: str) -> tuple[Surface, ...]:
        """Return every place where a case is shown."""
        with translate_errors():
            rows = await select(SurfaceRow, _READ, [case_id])
        return tuple(map(read_surface, rows))

    async def find(self, card_key: str) -> Surface | None:
        """Return the place with this key, whatever case it shows."""
        with translate_errors():
            rows = await select(SurfaceRow, _FIND, [storable(card_key)])
        return read_surface(rows[0]) if rows else None

    async def save(self, surface: Surface) -> None:
        """Remember where a case is shown; replaces the surface with the same `card_key`."""
        if is_too_long(surface.card_key) or len(surface.case) > ID_CHARS:
            _LOG.warning("a place of case %s is not kept: its key is too long", surface.case)
            return
        with translate_errors():
            await execute(SurfaceRow, _SAVE, surface_values(surface))

    async def forget(self, card_key: str = "", *, case: str = "") -> None:
        """Forget a place, or every one of a case; forgetting it twice is no error."""
        if is_too_long(card_key):
            return
        forgotten = {"case": case} if case else {"card_key": storable(card_key)}
        with translate_errors():
            await SurfaceRow.filter(**forgotten).delete()

    async def move(self, case_id: str, to: str) -> int:
        """Let every place where a case is shown follow another case; return how many."""
        with translate_errors():
            moved, _ = await execute(SurfaceRow, _MOVE, [to, case_id])
        return moved

    async def drop_older(
        self, *, closed: datetime, ended: datetime, no_case: datetime, any_case: datetime
    ) -> int:
        """Forget what was shown long ago, of cases that are over sooner; return how many."""
        orders = order_key("%")
        with translate_errors():
            values = [any_case, no_case, orders, closed, orders, ended]
            dropped, _ = await execute(SurfaceRow, _DROP, values)
        return dropped


def is_too_long(card_key: str) -> bool:
    """Say whether no index takes it: such a place is shown nothing new, and nothing else fails."""
    return len(storable(card_key).encode()) > KEY_CHARS


def surface_values(surface: Surface) -> list[Any]:
    """Return what is kept of a place, in the order of its columns."""
    return [
        surface.card_key,
        surface.case,
        surface.platform.value,
        surface.address,
        write_json(_IDENTITY, surface.identity),
        surface.language,
        surface.shown_at,
    ]


def read_surface(row: Any) -> Surface:
    """Return the place that a row holds."""
    return Surface(
        case=row["case"],
        platform=Platform(row["platform"]),
        card_key=row["card_key"],
        address=row["address"],
        identity=_IDENTITY.validate_json(row["identity"]),
        language=row["language"],
        shown_at=read_moment(row["shown_at"]),
    )
