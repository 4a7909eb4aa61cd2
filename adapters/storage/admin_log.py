"""The administrators' log: each line is sealed behind the last, and the database keeps them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from dataclasses import fields

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from adapters.sql import storable
from adapters.storage.console_models import AdminLogRow
from adapters.storage.errors import translate_errors
from bot.domain.admin_log import BEGINNING, AdminEntry, SealedEntry
from bot.errors import StoreUnavailable
from bot.ports.accounts import Also

_NAMES = tuple(entry.name for entry in fields(AdminEntry))
_PAGE_LINES = 1000
# So many write at once before one of them gives up.
_TRIES = 20


class AdminLog:
    """Keeps the administrators' log; the database itself refuses to change a line."""

    async def append(self, entry: AdminEntry, also: Also | None = None) -> SealedEntry:
        """Write one line behind the last one, and do what it tells of: both, or neither."""
        kept = AdminEntry(**{name: storable(getattr(entry, name)) for name in _NAMES})
        for _try in range(_TRIES):
            try:
                return await (_add(kept) if also is None else _add_with(kept, also))
            except _Overtaken:
                # Somebody wrote at the same time: behind their line, then.
                continue
        raise StoreUnavailable("too many write to the administrators' log at once")

    async def entries(
        self, *, before: int | None = None, limit: int = 50, actions: Collection[str] = ()
    ) -> tuple[SealedEntry, ...]:
        """Return the newest lines, newest first, or those before the line with a number."""
        wanted = AdminLogRow.all() if before is None else AdminLogRow.filter(number__lt=before)
        if actions:
            wanted = wanted.filter(action__in=tuple(actions))
        with translate_errors():
            rows = await wanted.order_by("-number").limit(limit)
        return tuple(map(_read, rows))

    async def export(self) -> AsyncIterator[SealedEntry]:
        """Yield every line, oldest first."""
        seen = 0
        while True:
            with translate_errors():
                page = (
                    await AdminLogRow.filter(number__gt=seen).order_by("number").limit(_PAGE_LINES)
                )
            for row in page:
                yield _read(row)
            if len(page) < _PAGE_LINES:
                return
            seen = page[-1].number


class _Overtaken(Exception):
    """The line has a number by now that somebody else took first."""


async def _add_with(entry: AdminEntry, also: Also) -> SealedEntry:
    with translate_errors():
        async with in_transaction(AdminLogRow._meta.db.connection_name):
            # It writes first, so that SQLite waits here for whoever else writes.
            await also()
            return await _add(entry)


async def _add(entry: AdminEntry) -> SealedEntry:
    with translate_errors():
        last = await AdminLogRow.all().order_by("-number").first()
        number, digest = (last.number, last.digest) if last else (0, BEGINNING)
        line = SealedEntry(number + 1, entry, entry.seal(digest))
        told = {name: getattr(entry, name) for name in _NAMES}
        try:
            await AdminLogRow.create(number=line.number, digest=line.digest, **told)
        except IntegrityError:
            raise _Overtaken from None
    return line


def _read(row: AdminLogRow) -> SealedEntry:
    entry = AdminEntry(**{name: getattr(row, name) for name in _NAMES})
    return SealedEntry(row.number, entry, row.digest)
