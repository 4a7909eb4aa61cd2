"""The local back office: the orders in own tables, each write done once and by revision."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from adapters.backoffice import local_reads
from adapters.backoffice.errors import KeyReused, translate_errors
from adapters.backoffice.local_models import OfficeRow, OrderRow, WriteRow
from adapters.backoffice.local_reads import order_number
from bot.domain.orders import (
    ACTION_STATES,
    OPEN_STATES,
    TRANSITIONS,
    Action,
    Company,
    Order,
    OrderState,
)
from bot.domain.search import Hits, Query
from bot.domain.worklists import EVERY_PROBLEM, OfficeProblems, Wanted
from bot.errors import ActionRefused, StoreConflict
from bot.ports import Clock

INVITATION_DAYS = 14
# The columns in which the values of a form are kept.
_COLUMNS = {
    "reference": "reference",
    "bank": "bank",
    "name": "cardholder",
    "email": "email",
    "mobile": "mobile",
    "iban": "iban",
}
_OF_CARDHOLDER = ("name", "email", "mobile", "iban")


class LocalBackOffice:
    """Owns the orders; the database has to be open, see `adapters.storage.connect`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def search(
        self, query: Query, *, office: str = "", limit: int = 10, offset: int = 0
    ) -> Hits:
        """Return the orders that answer to `query`, of one office only if `office` is given."""
        with translate_errors():
            return await local_reads.search(query, office, limit, offset)

    async def find_order(self, order_id: str) -> Order:
        """Return one order."""
        with translate_errors():
            return await local_reads.find_order(order_number(order_id))

    async def list_problems(self, wanted: Wanted = EVERY_PROBLEM, *, limit: int = 10) -> Hits:
        """Return the orders in state Problem that are wanted, the longest waiting first."""
        with translate_errors():
            return await local_reads.list_problems(wanted, limit)

    async def problem_offices(self, *, limit: int = 50) -> tuple[OfficeProblems, ...]:
        """Return the offices that have orders in Problem, those with the most of them first."""
        with translate_errors():
            return await local_reads.problem_offices(limit)

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        """Return the other orders of this reference within the order's office."""
        with translate_errors():
            return await local_reads.same_reference(order)

    async def find_companies(self, text: str, *, office: str, limit: int) -> tuple[Company, ...]:
        """Return companies of an office by their code or the beginning of a word of their name."""
        with translate_errors():
            return await local_reads.find_companies(text, office, limit)

    async def has_office(self, code: str) -> bool:
        """Say whether there is an office with this code."""
        with translate_errors():
            return await OfficeRow.exists(code=code)

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        """Cancel the invitation or deactivate the order, by its state."""
        cancelled = {"state": OrderState.CANCELLED.value}
        write = _Write(f"{Action.CANCEL}:{key}", _fingerprint(order_id, {}))
        return await self._change(Action.CANCEL, order_id, revision, write, cancelled)

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        """Change `name`, `email`, `mobile` or `iban`, and invite the new person."""
        columns = {**_columns(values), **_invitation(self._clock.now())}
        write = _Write(f"{Action.UPDATE_CARDHOLDER}:{key}", _fingerprint(order_id, values))
        return await self._change(Action.UPDATE_CARDHOLDER, order_id, revision, write, columns)

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        """Send the same invitation again."""
        columns = _invitation(self._clock.now())
        write = _Write(f"{Action.RESEND_INVITATION}:{key}", _fingerprint(order_id, {}))
        return await self._change(Action.RESEND_INVITATION, order_id, revision, write, columns)

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        """Order anew in the place of `replaced`, which has to be cancelled before."""
        given = {name: value for name, value in values.items() if value}

        async def create() -> int:
            # One creation at a time in an office: two could both find the reference free.
            await OfficeRow.select_for_update().get(code=replaced.company.office.code)
            old = await OrderRow.get(id=order_number(replaced.id))
            if old.revision != replaced.revision:
                raise _conflict(old, replaced.revision)
            columns = await _columns_of_new(old, given)
            await _refuse_unless_free(old, columns["reference"])
            new = await _create(old, columns, self._clock.now())
            await OrderRow.filter(id=old.id).update(replaced_by=new.id, revision=old.revision + 1)
            return int(new.id)

        return await _do_once(_Write(f"create:{key}", _fingerprint(replaced.id, given)), create)

    async def _change(
        self,
        action: Action,
        order_id: str,
        revision: int,
        write: _Write,
        columns: Mapping[str, Any],
    ) -> Order:
        now, number = self._clock.now(), order_number(order_id)

        async def change() -> int:
            row = await OrderRow.get(id=number)
            if row.revision != revision:
                raise _conflict(row, revision)
            _refuse_unless_fits(action, OrderState(row.state), OrderState(columns["state"]))
            moved = {} if row.state == columns["state"] else {"state_changed_at": now}
            read = OrderRow.filter(id=row.id, revision=revision)
            if not await read.update(**columns, **moved, revision=revision + 1):
                raise _conflict(row, revision)
            return number

        return await _do_once(replace(write, order=number), change)


@dataclass(frozen=True, slots=True)
class _Write:
    """A write by its key; the fingerprint tells another request with the same key apart.

    `order` is the one that it leaves, unless the write itself makes a new one.
    """

    key: str
    fingerprint: str
    order: int | None = None


def _fingerprint(order_id: str, values: Mapping[str, str]) -> str:
    # A digest, because the values may be contact data, which are not kept here.
    asked = json.dumps([order_id, sorted(values.items())])
    return hashlib.sha256(asked.encode()).hexdigest()


async def _do_once(write: _Write, perform: Callable[[], Awaitable[int]]) -> Order:
    """Do a write and keep its key in one transaction; a key that was kept answers for it."""
    with translate_errors():
        try:
            async with in_transaction():
                # The key goes first: SQLite waits for its turn at a write, but not after a read.
                await WriteRow.create(
                    key=write.key, fingerprint=write.fingerprint, order=write.order
                )
                number = await perform()
                if write.order is None:
                    await WriteRow.filter(key=write.key).update(order=number)
                return await local_reads.find_order(number)
        except IntegrityError:
            done = await WriteRow.get_or_none(key=write.key)
            if done is None or done.order is None:
                raise
        if done.fingerprint not in (None, write.fingerprint):
            raise KeyReused("this key already did another write")
        return await local_reads.find_order(done.order)


def _conflict(row: OrderRow, revision: int) -> StoreConflict:
    return StoreConflict(f"order CARO-{row.id} is not at revision {revision}")


def _refuse_unless_fits(action: Action, state: OrderState, target: OrderState) -> None:
    if state not in ACTION_STATES[action] or target not in TRANSITIONS[state]:
        raise ActionRefused(f"refused-state-{action.replace('_', '-')}")


async def _refuse_unless_free(old: OrderRow, reference: str) -> None:
    """Refuse while `old` or what replaced it is open, or the office uses the reference."""
    if old.state != OrderState.CANCELLED:
        raise ActionRefused("refused-state-recreate")
    in_the_way = OrderRow.filter(
        Q(id=old.replaced_by or 0) | Q(reference=reference, office_id=old.office_id),
        state__in=[state.value for state in OPEN_STATES],
    )
    if other := await in_the_way.order_by("id").first():
        raise ActionRefused("refused-reference-open", order=f"CARO-{other.id}")


def _invitation(now: datetime) -> dict[str, Any]:
    return {
        "state": OrderState.INVITATION_SENT.value,
        "invited_at": now,
        "invitation_expires_at": now + timedelta(days=INVITATION_DAYS),
    }


async def _columns_of_new(old: OrderRow, given: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in the new order: of another company's nobody of the old one stays."""
    kept = {column: str(getattr(old, column)) for column in _COLUMNS.values()}
    if code := given.get("company", ""):
        company = await local_reads.find_company(old.office_id, code)
        if company is None:
            raise ActionRefused("refused-company-unknown", "company")
        if company.ineligible_because:
            raise ActionRefused("refused-company", "company", company=company.name)
        kept |= dict.fromkeys((_COLUMNS[name] for name in _OF_CARDHOLDER), "")
        kept["company_id"] = f"{old.office_id}:{code}"
    values = {name: value for name, value in given.items() if name != "company"}
    return {"company_id": old.company_id, **kept, **_columns(values)}


async def _create(old: OrderRow, columns: Mapping[str, Any], now: datetime) -> OrderRow:
    return await OrderRow.create(
        **columns,
        office_id=old.office_id,
        state_changed_at=now,
        replaces=old.id,
        **_invitation(now),
    )


def _columns(values: Mapping[str, str]) -> dict[str, str]:
    return {_COLUMNS[name]: value for name, value in values.items()}
