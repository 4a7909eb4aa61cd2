"""The store of approvals: the database lets each request have one end."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, storable, write_json
from adapters.storage.asked_pages import asked_page
from adapters.storage.errors import translate_errors
from adapters.storage.models import ApprovalPlaceRow, ApprovalRow
from adapters.storage.surfaces import is_too_long, read_surface, surface_values
from bot.domain.approvals import Approval, ApprovalState, Decision
from bot.domain.cases import Surface
from bot.domain.orders import Action, OrderState
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import Actor

_ACTOR = TypeAdapter(Actor)
_TEXTS = TypeAdapter(tuple[str, ...])
_NAMES = (
    'id, job, "case", "order", revision, order_state, action, asker, known_by, evidence, form,'
    " asked_at, ends_at, state, decided_at, decided_by, reason"
)
_READ = f"SELECT {_NAMES} FROM approvals WHERE "
_ADD = (
    f"INSERT INTO approvals ({_NAMES}, heard) VALUES ({', '.join('?' * 18)})"
    " ON CONFLICT (id) DO NOTHING"
)
# Of several who decide at once the database lets one do it.
_DECIDE = (
    "UPDATE approvals SET state = ?, decided_at = ?, decided_by = ?, reason = ?"
    " WHERE id = ? AND state = 'open'"
)
_HEAR = "UPDATE approvals SET heard = ? WHERE id = ?"
_UNHEARD = f"{_READ}state <> 'open' AND heard = ? ORDER BY asked_at, id LIMIT ?"
_PLACE_NAMES = "card_key, approval, platform, address, identity, language, shown_at"
_PLACES = (
    'SELECT card_key, approval AS "case", platform, address, identity, language, shown_at'
    " FROM approval_places WHERE approval = ? ORDER BY shown_at"
)
_ADD_PLACE = (
    f"INSERT INTO approval_places ({_PLACE_NAMES}) VALUES ({', '.join('?' * 7)})"
    " ON CONFLICT (card_key) DO UPDATE SET approval = excluded.approval,"
    " address = excluded.address, shown_at = excluded.shown_at"
)


class Approvals:
    """Keeps requests for a second person; see `bot.ports.approvals`."""

    async def add(self, approval: Approval) -> Approval:
        """Keep a new request; return it, or the one that was kept under its id before."""
        with translate_errors():
            await execute(ApprovalRow, _ADD, [*_values(approval), not approval.is_open])
        return await self.get(approval.id) or approval

    async def get(self, approval_id: str) -> Approval | None:
        """Return one request."""
        with translate_errors():
            rows = await select(ApprovalRow, f"{_READ}id = ?", [storable(approval_id)])
        return _read(rows[0]) if rows else None

    async def decide(self, approval_id: str, decision: Decision) -> Approval | None:
        """End a request that is open; return how it stands now."""
        values = [*_end(decision), storable(approval_id)]
        with translate_errors():
            await execute(ApprovalRow, _DECIDE, values)
        return await self.get(approval_id)

    async def hear(self, approval_id: str) -> None:
        """Keep that the job of a request knows its end."""
        with translate_errors():
            await execute(ApprovalRow, _HEAR, [True, approval_id])

    async def unheard(self, limit: int = 50) -> tuple[Approval, ...]:
        """Return requests that have ended without their job knowing, the oldest first."""
        with translate_errors():
            rows = await select(ApprovalRow, _UNHEARD, [False, limit])
        return tuple(map(_read, rows))

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[Approval]:
        """Return requests that are open, or those that are not, the newest first."""
        rows_where = f"{_READ}state {'=' if is_open else '<>'} 'open'"
        return await asked_page(ApprovalRow, rows_where, _read, start, limit)

    async def of_order(self, order: str, *, limit: int = 5) -> tuple[Approval, ...]:
        """Return the newest requests for an order, the newest first."""
        statement = f'{_READ}"order" = ? ORDER BY asked_at DESC LIMIT ?'
        with translate_errors():
            rows = await select(ApprovalRow, statement, [storable(order), limit])
        return tuple(map(_read, rows))

    async def places(self, approval_id: str) -> tuple[Surface, ...]:
        """Return the places at which a request is shown."""
        with translate_errors():
            rows = await select(ApprovalPlaceRow, _PLACES, [approval_id])
        return tuple(map(read_surface, rows))

    async def add_place(self, surface: Surface) -> None:
        """Remember where a request is shown."""
        if not is_too_long(surface.card_key):
            with translate_errors():
                await execute(ApprovalPlaceRow, _ADD_PLACE, surface_values(surface))

    async def forget_place(self, card_key: str) -> None:
        """Forget a place; forgetting it twice is no error."""
        with translate_errors():
            await ApprovalPlaceRow.filter(card_key=card_key).delete()


def _values(approval: Approval) -> list[Any]:
    end = _end(approval.decided) if approval.decided else ["open", None, None, ""]
    return [
        approval.id,
        approval.job,
        approval.case,
        approval.order,
        approval.revision,
        approval.order_state.value,
        approval.action.value,
        write_json(_ACTOR, approval.asker),
        write_json(_TEXTS, tuple(sorted(approval.known_by))),
        write_json(_TEXTS, approval.evidence),
        approval.form,
        approval.asked_at,
        approval.ends_at,
        *end,
    ]


def _end(decision: Decision) -> list[Any]:
    """Return state, time, person and reason of an end, in this order."""
    by = write_json(_ACTOR, decision.by) if decision.by else None
    return [decision.state.value, decision.at, by, decision.reason]


def _read(row: Any) -> Approval:
    state, decided = ApprovalState(row["state"]), None
    if state is not ApprovalState.OPEN:
        by = _ACTOR.validate_json(row["decided_by"]) if row["decided_by"] else None
        decided = Decision(state, read_moment(row["decided_at"]), by, row["reason"])
    return Approval(
        id=row["id"],
        job=row["job"],
        case=row["case"],
        order=row["order"],
        revision=row["revision"],
        order_state=OrderState(row["order_state"]),
        action=Action(row["action"]),
        asker=_ACTOR.validate_json(row["asker"]),
        known_by=frozenset(_TEXTS.validate_json(row["known_by"])),
        asked_at=read_moment(row["asked_at"]),
        ends_at=read_moment(row["ends_at"]),
        evidence=_TEXTS.validate_json(row["evidence"]),
        form=row["form"],
        decided=decided,
    )
