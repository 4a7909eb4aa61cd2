"""The store of talks: what was said is sealed, and one process at a time brings it further."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from pydantic import TypeAdapter
from tortoise.transactions import in_transaction

from adapters.sql import execute, read_moment, select, storable, write_json, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.models import KEY_CHARS
from adapters.storage.seals import make_seal
from adapters.storage.settings import StorageSettings
from adapters.storage.talk_models import TalkCopyRow, TalkLineRow, TalkRow, TalkWriterRow
from bot.domain.cases import Surface
from bot.domain.people import Audience, Identity
from bot.domain.talks import Copy, Lapse, Line, LineKind, Taken

_IDENTITY = TypeAdapter(Identity)
_PLACE = TypeAdapter(Surface)
_LINE_NAMES = (
    'id, "case", number, kind, audience, office, writer, address, sealed, at, revision, is_deleted,'
    " revised_at, moment"
)
_COPY_NAMES = 'id, line, "case", place, shown, is_sending, lapse, lapsed, is_told, tries, again_at'
# The first statement of a transaction writes, so that SQLite waits here for whoever else writes,
# and lines of one case stand in a row.
_COUNT = (
    'INSERT INTO talks ("case", numbers, wanted, done, due_at) VALUES (?, 1, ?, 0, ?)'
    ' ON CONFLICT ("case") DO UPDATE SET numbers = talks.numbers + 1,'
    " wanted = talks.wanted + excluded.wanted,"
    " due_at = COALESCE(excluded.due_at, talks.due_at) RETURNING numbers"
)
_ADD = (
    f"INSERT INTO talk_lines ({_LINE_NAMES}) VALUES ({', '.join('?' * 14)})"
    " ON CONFLICT (id) DO UPDATE SET"
    f" {', '.join(f'{name} = excluded.{name}' for name in _LINE_NAMES.split(', ')[1:])}"
    " WHERE talk_lines.kind = ? AND talk_lines.revision = ? RETURNING id"
)
_ADD_COPY = (
    f"INSERT INTO talk_copies ({_COPY_NAMES}) VALUES ({', '.join('?' * 11)})"
    " ON CONFLICT (id) DO NOTHING"
)
_FIND = f"SELECT {_LINE_NAMES} FROM talk_lines WHERE id = ?"
_OF_CASE = (
    f'SELECT {_LINE_NAMES} FROM talk_lines WHERE "case" = ?'
    f" AND kind NOT IN ('{LineKind.REFUSED}', '{LineKind.AHEAD}')"
    " ORDER BY number DESC LIMIT ?"
)
_REVISE = (
    "UPDATE talk_lines SET sealed = ?, revision = ?, is_deleted = ?, revised_at = ?, moment = ?"
    " WHERE id = ? AND kind = ? AND revision = ? RETURNING id"
)
_WANT = 'UPDATE talks SET wanted = wanted + 1, due_at = ? WHERE "case" = ?'
_DUE = (
    'SELECT "case" FROM talks WHERE due_at <= ? AND done < wanted'
    " AND (taken_until IS NULL OR taken_until <= ?) ORDER BY due_at LIMIT ?"
)
# Of several that take the same at once the database lets one have it.
_TAKE = (
    'UPDATE talks SET taken_until = ? WHERE "case" = ? AND due_at <= ?'
    " AND done < wanted AND (taken_until IS NULL OR taken_until <= ?) RETURNING wanted"
)
_HOLD = (
    'UPDATE talks SET taken_until = ? WHERE "case" = ? AND taken_until = ? RETURNING taken_until'
)
_END = (
    "UPDATE talks SET done = CASE WHEN ? THEN ? ELSE done END, taken_until = NULL,"
    " due_at = CASE WHEN wanted > ? THEN due_at ELSE ? END"
    ' WHERE "case" = ? AND taken_until = ?'
)
_PENDING = (
    f"SELECT {', '.join('l.' + name.strip() for name in _LINE_NAMES.split(','))},"
    " c.id AS copy_id, c.place, c.shown, c.is_sending, c.lapse, c.lapsed, c.is_told, c.tries,"
    " c.again_at"
    ' FROM talk_copies c INNER JOIN talk_lines l ON l.id = c.line WHERE c."case" = ?'
    " AND CASE WHEN c.lapse <> '' AND c.lapsed >= l.revision"
    " THEN NOT c.is_told ELSE c.shown < l.revision END"
    " ORDER BY l.number"
)
_KEEP = (
    "UPDATE talk_copies SET place = ?, shown = ?, is_sending = ?, lapse = ?, lapsed = ?,"
    " is_told = ?, tries = ?, again_at = ? WHERE id = ?"
)
_BEGIN = (
    'INSERT INTO talk_writers (id, "case") VALUES (?, ?) ON CONFLICT (id)'
    ' DO UPDATE SET "case" = CASE WHEN ? THEN excluded."case" ELSE talk_writers."case" END'
    ' RETURNING "case"'
)
_WRITES = 'SELECT "case" FROM talk_writers WHERE id = ?'
_STOP = "DELETE FROM talk_writers WHERE id = ?"
_CLOSED = "IN (SELECT id FROM cases WHERE status = 'closed' AND closed_at < ?)"
_DROP = tuple(
    f'DELETE FROM {table} WHERE "case" {_CLOSED}'
    for table in ("talk_lines", "talk_copies", "talk_writers", "talks")
)


class Talks:
    """Keeps what was said, sealed with the installation's own key."""

    def __init__(self, settings: StorageSettings) -> None:
        self._settings = settings
        self._seal: Fernet | None = None

    async def add(
        self, line: Line, copies: tuple[Copy, ...] = (), *, over: Line | None = None
    ) -> bool:
        """Keep a new line with the places that it goes to; see `bot.ports.talks`."""
        due_at = line.at if copies else None
        with translate_errors():
            async with in_transaction(TalkRow._meta.db.connection_name):
                counted = [line.case, 1 if copies else 0, due_at]
                (row,) = await write_returning(TalkRow, _COUNT, counted)
                values = self._values(replace(line, number=row["numbers"]))
                values += [over.kind.value, over.revision] if over else ["", 0]
                if not await write_returning(TalkLineRow, _ADD, values):
                    return False
                for copy in copies:
                    await execute(TalkCopyRow, _ADD_COPY, _copy_values(line.case, copy))
        return True

    async def find(self, line_id: str) -> Line | None:
        """Return one line."""
        with translate_errors():
            rows = await select(TalkLineRow, _FIND, [line_id])
        return self._read(rows[0]) if rows else None

    async def revise(self, line: Line) -> bool:
        """Keep a line at its next revision; False if somebody was first."""
        said = [self._close(line), line.revision, line.is_deleted, line.revised_at, line.moment]
        values = [*said, line.id, line.kind.value, line.revision - 1]
        with translate_errors():
            async with in_transaction(TalkRow._meta.db.connection_name):
                if not await write_returning(TalkLineRow, _REVISE, values):
                    return False
                # Due at once: it is in the past already.
                await execute(TalkRow, _WANT, [line.revised_at, line.case])
        return True

    async def of_case(self, case: str, *, limit: int = 500) -> tuple[Line, ...]:
        """Return the newest lines of a case in their order; see `bot.ports.talks`."""
        with translate_errors():
            rows = await select(TalkLineRow, _OF_CASE, [storable(case), limit])
        return tuple(map(self._read, reversed(rows)))

    async def take(self, now: datetime, until: datetime, limit: int) -> tuple[Taken, ...]:
        """Take talks in which something is to be brought, each by one caller alone."""
        taken = []
        with translate_errors():
            for row in await select(TalkRow, _DUE, [now, now, limit]):
                case = row["case"]
                which = [until, case, now, now]
                if rows := await write_returning(TalkRow, _TAKE, which):
                    taken.append(Taken(case, rows[0]["wanted"], until))
        return tuple(taken)

    async def hold(self, taken: Taken, until: datetime) -> Taken | None:
        """Keep a talk for longer; None if another has it by now."""
        with translate_errors():
            rows = await write_returning(TalkRow, _HOLD, [until, taken.case, taken.until])
        return replace(taken, until=until) if rows else None

    async def end(self, taken: Taken, again_at: datetime | None) -> None:
        """Give a talk back: all was brought, or it is tried again."""
        values = [again_at is None, taken.wanted, taken.wanted, again_at, taken.case, taken.until]
        with translate_errors():
            await execute(TalkRow, _END, values)

    async def pending(self, case: str) -> tuple[tuple[Line, Copy], ...]:
        """Return what a place does not show yet, and lapses that nobody was told of, in order."""
        with translate_errors():
            rows = await select(TalkCopyRow, _PENDING, [case])
        return tuple((self._read(row), _read_copy(row)) for row in rows)

    async def keep(self, copy: Copy) -> None:
        """Keep how far a copy came."""
        place, *rest = _copy_values("", copy)[3:]
        with translate_errors():
            await execute(TalkCopyRow, _KEEP, [place, *rest, copy.id])

    async def begin_writing(self, person: str, case: str, *, anew: bool) -> str:
        """Let what somebody writes go to a case; return which that is now."""
        if len(storable(person).encode()) > KEY_CHARS:
            return ""
        with translate_errors():
            rows = await write_returning(TalkWriterRow, _BEGIN, [storable(person), case, anew])
        return str(rows[0]["case"])

    async def writes_about(self, person: str) -> str:
        """Return the case that somebody writes about, "" for none."""
        with translate_errors():
            rows = await select(TalkWriterRow, _WRITES, [storable(person)])
        return str(rows[0]["case"]) if rows else ""

    async def stop_writing(self, person: str) -> None:
        """Let what somebody writes be looked up again."""
        with translate_errors():
            await execute(TalkWriterRow, _STOP, [storable(person)])

    async def drop_closed(self, before: datetime) -> int:
        """Forget the talks of cases that were closed before this time; return how many lines."""
        with translate_errors():
            dropped = [await execute(TalkRow, statement, [before]) for statement in _DROP]
        return dropped[0][0]

    def _unlock(self) -> Fernet:
        if self._seal is None:
            self._seal = make_seal(self._settings, "talks")
        return self._seal

    def _close(self, line: Line) -> str:
        """Seal what a line says, with its id, so that none can be put in the place of another."""
        if not line.text:
            return ""
        said = json.dumps({"line": line.id, "text": storable(line.text)})
        return self._unlock().encrypt(said.encode()).decode()

    def _open(self, line_id: str, sealed: str) -> str:
        """Return what a line says; one that was sealed with another key says nothing."""
        if not sealed:
            return ""
        try:
            said = json.loads(self._unlock().decrypt(sealed.encode()))
        except InvalidToken:
            return ""
        return str(said["text"]) if said["line"] == line_id else ""

    def _values(self, line: Line) -> list[Any]:
        return [
            line.id,
            line.case,
            line.number,
            line.kind.value,
            line.audience.value,
            line.office,
            write_json(_IDENTITY, line.writer),
            line.address,
            self._close(line),
            line.at,
            line.revision,
            line.is_deleted,
            line.revised_at,
            line.moment,
        ]

    def _read(self, row: Any) -> Line:
        return Line(
            id=row["id"],
            case=row["case"],
            kind=LineKind(row["kind"]),
            audience=Audience(row["audience"]),
            office=row["office"],
            writer=_IDENTITY.validate_json(row["writer"]),
            address=row["address"],
            text=self._open(row["id"], row["sealed"]),
            at=read_moment(row["at"]),
            number=row["number"],
            revision=row["revision"],
            is_deleted=bool(row["is_deleted"]),
            revised_at=read_moment(row["revised_at"]),
            moment=row["moment"],
        )


def _copy_values(case: str, copy: Copy) -> list[Any]:
    return [
        copy.id,
        copy.line,
        case,
        write_json(_PLACE, copy.place),
        copy.shown,
        copy.is_sending,
        copy.lapse.value if copy.lapse else "",
        copy.lapsed,
        copy.is_told,
        copy.tries,
        copy.again_at,
    ]


def _read_copy(row: Any) -> Copy:
    return Copy(
        line=row["id"],
        place=_PLACE.validate_json(row["place"]),
        shown=row["shown"],
        is_sending=bool(row["is_sending"]),
        lapse=Lapse(row["lapse"]) if row["lapse"] else None,
        lapsed=row["lapsed"],
        is_told=bool(row["is_told"]),
        tries=row["tries"],
        again_at=read_moment(row["again_at"]) if row["again_at"] else None,
    )
