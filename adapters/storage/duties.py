"""The store of duties: what is to be done for cases, each taken by one process alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, write_json, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.models import DutyRow
from bot.domain.cases import CaseStatus
from bot.domain.duties import Duty, DutyStep

_TOLD = TypeAdapter(tuple[str, ...])
_NAMES = '"case", step, due_at, tries, channel, failure, told'
_FIND = f'SELECT {_NAMES} FROM duties WHERE "case" = ?'
_PUT = (
    f"INSERT INTO duties ({_NAMES}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ' ON CONFLICT ("case") DO UPDATE SET step = excluded.step, due_at = excluded.due_at,'
    " tries = excluded.tries, channel = excluded.channel, failure = excluded.failure,"
    " told = excluded.told"
)
_DUE = f"SELECT {_NAMES} FROM duties WHERE due_at <= ? AND step IN ({{}}) ORDER BY due_at LIMIT ?"
# Of several that take the same at once the database lets one have it.
_TAKE = (
    "UPDATE duties SET due_at = ?, tries = tries + 1"
    ' WHERE "case" = ? AND step = ? AND due_at = ? RETURNING tries'
)
_END = (
    "UPDATE duties SET step = ?, due_at = ?, tries = ?, channel = ?, failure = ?, told = ?"
    ' WHERE "case" = ? AND step = ? AND due_at = ?'
)
# Without a channel nothing that is known is due once more.
_RECALL = (
    f"INSERT INTO duties ({_NAMES}) SELECT id, ?, ?, 0, '', '', '[]' FROM cases"
    f" WHERE status = '{CaseStatus.HANDED_OVER}'"
    ' ON CONFLICT ("case") DO UPDATE SET step = excluded.step, due_at = excluded.due_at,'
    " tries = 0, told = excluded.told"
    " WHERE duties.channel <> ? AND duties.step <> excluded.step AND ? <> ''"
    ' RETURNING "case"'
)
_FORGET = (
    'DELETE FROM duties WHERE "case" IN (SELECT "case" FROM duties INNER JOIN cases'
    f" ON cases.id = duties.\"case\" WHERE cases.status = '{CaseStatus.CLOSED}'"
    f" AND duties.step <> '{DutyStep.TELL_END}')"
)
_FAILURE = "SELECT failure FROM duties WHERE failure <> '' AND due_at IS NOT NULL LIMIT 1"


class Duties:
    """Keeps one duty for each case."""

    async def find(self, case: str) -> Duty | None:
        """Return what is to be done next for a case, if it is known."""
        with translate_errors():
            rows = await select(DutyRow, _FIND, [case])
        return _read(rows[0]) if rows else None

    async def put(self, duty: Duty) -> None:
        """Keep what is to be done for a case, in the place of what was."""
        with translate_errors():
            await execute(DutyRow, _PUT, [duty.case, *_values_of(duty)])

    async def take(
        self, now: datetime, until: datetime, limit: int, steps: Collection[DutyStep]
    ) -> tuple[Duty, ...]:
        """Take what is due of these steps, each by one caller alone; see `bot.ports.duties`."""
        wanted, taken = sorted(step.value for step in steps), []
        due = _DUE.format(", ".join("?" * len(wanted)))
        with translate_errors():
            for duty in map(_read, await select(DutyRow, due, [now, *wanted, limit])):
                which = [until, duty.case, duty.step.value, duty.due_at]
                if rows := await write_returning(DutyRow, _TAKE, which):
                    taken.append(replace(duty, due_at=until, tries=rows[0]["tries"]))
        return tuple(taken)

    async def end(self, taken: Duty, after: Duty) -> bool:
        """Keep what comes after a duty that was taken; False if it was changed meanwhile."""
        which = [taken.case, taken.step.value, taken.due_at]
        with translate_errors():
            changed, _ = await execute(DutyRow, _END, [*_values_of(after), *which])
        return bool(changed)

    async def recall(self, channel: str, at: datetime) -> int:
        """Let each case be due that the channel has not seen; see `bot.ports.duties`."""
        with translate_errors():
            await execute(DutyRow, _FORGET, [])
            values = [DutyStep.ANNOUNCE.value, at, channel, channel]
            return len(await write_returning(DutyRow, _RECALL, values))

    async def failure(self) -> str:
        """Return why something could not be posted to the channel, "" where all goes well."""
        with translate_errors():
            rows = await select(DutyRow, _FAILURE, [])
        return str(rows[0]["failure"]) if rows else ""


def _values_of(duty: Duty) -> list[Any]:
    told = write_json(_TOLD, duty.told)
    return [duty.step.value, duty.due_at, duty.tries, duty.channel, duty.failure, told]


def _read(row: Any) -> Duty:
    due_at = row["due_at"]
    return Duty(
        case=row["case"],
        step=DutyStep(row["step"]),
        due_at=read_moment(due_at) if due_at else None,
        tries=row["tries"],
        channel=row["channel"],
        failure=row["failure"],
        told=_TOLD.validate_json(row["told"]),
    )
