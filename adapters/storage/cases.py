"""The store of cases, of the places where they are shown, and of published flows."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from pydantic import TypeAdapter

from adapters.storage.errors import translate_errors
from adapters.storage.models import CaseRow, FlowRow, SurfaceRow
from bot.cases import Answer, Case, CaseStatus
from bot.errors import StoreConflict
from bot.people import Identity, Platform
from bot.ports import Surface
from bot.work import Work

_ANSWERS = TypeAdapter(tuple[Answer, ...])
_WORK = TypeAdapter(Work | None)


class Cases:
    """Keeps cases; the database itself holds that an order has one open case."""

    async def find_open(self, order_id: str) -> Case | None:
        """Return the case of this order that is not closed, if there is one."""
        with translate_errors():
            return _case(await CaseRow.get_or_none(open_order=order_id))

    async def get(self, case_id: str) -> Case | None:
        """Return one case, closed or not."""
        with translate_errors():
            return _case(await CaseRow.get_or_none(id=case_id))

    async def add(self, case: Case) -> Case:
        """Save a new case at revision 1."""
        added = replace(case, revision=1)
        with translate_errors():
            await CaseRow.create(id=added.id, **_columns(added))
        return added

    async def save(self, case: Case) -> Case:
        """Save a case that was read at `case.revision`; return it at the next revision."""
        saved = replace(case, revision=case.revision + 1)
        with translate_errors():
            read = CaseRow.filter(id=case.id, revision=case.revision)
            if not await read.update(**_columns(saved)):
                raise StoreConflict(f"case {case.id} is not at revision {case.revision}")
        return saved

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        """Return the cases that wait for support, the oldest first."""
        waiting = CaseRow.filter(status=CaseStatus.HANDED_OVER.value)
        if office:
            waiting = waiting.filter(office=office)
        with translate_errors():
            rows = await waiting.order_by("opened_at", "id").limit(limit)
        return tuple(_read_case(row) for row in rows)

    async def publish_flow(self, name: str, version: str, source: str) -> None:
        """Keep a version of a flow; keeping it twice is no error."""
        row = FlowRow(version=version, name=name, source=source)
        with translate_errors():
            await FlowRow.bulk_create([row], ignore_conflicts=True)

    async def find_flow(self, version: str) -> str | None:
        """Return the source of a published version."""
        with translate_errors():
            row = await FlowRow.get_or_none(version=version)
        return row.source if row else None

    async def save_surface(self, surface: Surface) -> None:
        """Remember where a case is shown; replaces the surface with the same `card_key`."""
        columns: dict[str, Any] = {
            "case": surface.case,
            "platform": surface.platform.value,
            "address": surface.address,
            "identity": asdict(surface.identity),
            "language": surface.language,
            "shown_at": surface.shown_at,
        }
        row = SurfaceRow(card_key=surface.card_key, **columns)
        with translate_errors():
            await SurfaceRow.bulk_create([row], on_conflict=["card_key"], update_fields=columns)

    async def surfaces(self, case_id: str) -> tuple[Surface, ...]:
        """Return every place where a case is shown."""
        with translate_errors():
            rows = await SurfaceRow.filter(case=case_id).order_by("shown_at", "card_key")
        return tuple(_read_surface(row) for row in rows)

    async def forget_surface(self, card_key: str) -> None:
        """Forget a place that is gone; forgetting it twice is no error."""
        with translate_errors():
            await SurfaceRow.filter(card_key=card_key).delete()


def _columns(case: Case) -> dict[str, Any]:
    return {
        "order": case.order,
        "open_order": None if case.status is CaseStatus.CLOSED else case.order,
        "order_revision": case.order_revision,
        "office": case.office,
        "flow": case.flow,
        "flow_version": case.flow_version,
        "at": case.at,
        "answers": _ANSWERS.dump_python(case.answers, mode="json"),
        "status": case.status.value,
        "revision": case.revision,
        "opened_by": case.opened_by,
        "opened_at": case.opened_at,
        "work": _WORK.dump_python(case.work, mode="json"),
    }


def _case(row: CaseRow | None) -> Case | None:
    return _read_case(row) if row else None


def _read_case(row: CaseRow) -> Case:
    return Case(
        id=row.id,
        order=row.order,
        order_revision=row.order_revision,
        office=row.office,
        flow=row.flow,
        flow_version=row.flow_version,
        at=row.at,
        answers=_ANSWERS.validate_python(row.answers),
        status=CaseStatus(row.status),
        revision=row.revision,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        work=_WORK.validate_python(row.work),
    )


def _read_surface(row: SurfaceRow) -> Surface:
    identity = {**row.identity, "platform": Platform(row.identity["platform"])}
    return Surface(
        case=row.case,
        platform=Platform(row.platform),
        card_key=row.card_key,
        address=row.address,
        identity=Identity(**identity),
        language=row.language,
        shown_at=row.shown_at,
    )
