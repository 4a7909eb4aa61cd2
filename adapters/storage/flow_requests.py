"""The store of requests to publish: the database changes none, and takes one end of each."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, storable, write_json, write_returning
from adapters.storage.asked_pages import asked_page
from adapters.storage.errors import translate_errors
from adapters.storage.flow_request_models import FlowRequestEndRow, FlowRequestRow
from bot.domain.approvals import ApprovalState, Decision
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowDraft, Origin, Publishing
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import Actor
from bot.errors import StoreConflict

_DRAFTS = TypeAdapter(tuple[FlowDraft, ...])
_TEXTS = TypeAdapter(tuple[str, ...])
_ACTOR = TypeAdapter(Actor)
_NAMES = "id, drafts, origin, author, author_name, note, asked_at, known_by, report, ends_at"
_ADD = f"INSERT INTO flow_requests ({_NAMES}) VALUES ({', '.join('?' * 10)})"
_READ = (
    f"SELECT {_NAMES}, state, decided_at, decided_by, reason FROM flow_requests"
    " LEFT JOIN flow_request_ends ON request = id WHERE "
)
# Of several who decide at once the database takes one.
_END = (
    "INSERT INTO flow_request_ends (request, state, decided_at, decided_by, reason)"
    " SELECT id, ?, ?, ?, ? FROM flow_requests WHERE id = ?"
    " ON CONFLICT (request) DO NOTHING RETURNING request"
)


class FlowRequests:
    """Keeps requests to publish; see `bot.ports.flow_requests`."""

    async def add(self, request: FlowRequest) -> None:
        """Keep a new request."""
        how = request.how
        values: list[Any] = [request.id, write_json(_DRAFTS, request.drafts), how.origin.value]
        values += [how.author, how.author_name, how.note, how.at]
        values += [write_json(_TEXTS, tuple(sorted(request.known_by))), request.report]
        with translate_errors():
            await execute(FlowRequestRow, _ADD, [*values, request.ends_at])

    async def get(self, request_id: str) -> FlowRequest | None:
        """Return one request."""
        with translate_errors():
            rows = await select(FlowRequestRow, f"{_READ}id = ?", [storable(request_id)])
        return _read(rows[0]) if rows else None

    async def end(self, request_id: str, decision: Decision) -> None:
        """Keep the one end of a request; see `bot.ports.flow_requests`."""
        by = write_json(_ACTOR, decision.by) if decision.by else None
        values: list[Any] = [decision.state.value, decision.at, by, decision.reason]
        with translate_errors():
            values.append(storable(request_id))
            if not await write_returning(FlowRequestEndRow, _END, values):
                raise StoreConflict("somebody decided first")

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[FlowRequest]:
        """Return requests without an end, or those that have one, the newest first."""
        rows_where = f"{_READ}state IS {'' if is_open else 'NOT '}NULL"
        return await asked_page(FlowRequestRow, rows_where, _read, start, limit)


def _read(row: Any) -> FlowRequest:
    decided = None
    if row["state"]:
        by = _ACTOR.validate_json(row["decided_by"]) if row["decided_by"] else None
        at = read_moment(row["decided_at"])
        decided = Decision(ApprovalState(row["state"]), at, by, row["reason"])
    return FlowRequest(
        id=row["id"],
        drafts=_DRAFTS.validate_json(row["drafts"]),
        how=Publishing(
            origin=Origin(row["origin"]),
            at=read_moment(row["asked_at"]),
            author=row["author"],
            author_name=row["author_name"],
            note=row["note"],
        ),
        known_by=frozenset(_TEXTS.validate_json(row["known_by"])),
        ends_at=read_moment(row["ends_at"]),
        report=row["report"],
        decided=decided,
    )
