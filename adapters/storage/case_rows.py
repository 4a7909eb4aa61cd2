"""The rows of cases: what is kept of a case, and a case as it was kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import from_json

from adapters.sql import read_moment, storable, write_json
from adapters.storage.models import ID_CHARS, KEY_CHARS
from bot.domain.back_tests import Passed
from bot.domain.case_ends import asked_of_people
from bot.domain.cases import BOT, Answer, Case, CaseStatus
from bot.domain.drop_offs import Stop, WalkedCase
from bot.domain.endings import Ending, EndingKind, Endings
from bot.domain.errands import Errands
from bot.domain.holds import Holds
from bot.domain.job_status import JobStatus
from bot.domain.weeks import Week

_ANSWERS = TypeAdapter(tuple[Answer, ...])
_WORK = TypeAdapter(JobStatus)
_HOLDS = TypeAdapter(Holds)
_ENDINGS = TypeAdapter(Endings)
_ERRANDS = TypeAdapter(Errands)
# Cases are read and saved at nearly every turn, so their SQL is fixed.
NAMES = (
    '"order", open_order, order_revision, office, flow, flow_version, at, answers, status,'
    " revision, opened_by, opened_at, work, bank, closed_at, closed_by, ended, asker, language,"
    " ended_week, asked_steps, holds, holder, handed_over_at, endings, ended_as, answered_after_s,"
    " with_support_s, went, errands, asks_office"
)


def values_of(case: Case) -> tuple[Any, ...]:
    """Return what is kept of a case, in the order of `NAMES`."""
    return (
        case.order,
        None if case.status is CaseStatus.CLOSED else case.order,
        case.order_revision,
        case.office,
        case.flow,
        case.flow_version,
        case.at,
        write_json(_ANSWERS, case.answers),
        case.status.value,
        case.revision,
        case.opened_by,
        case.opened_at,
        write_json(_WORK, case.work) if case.work else None,
        # Nothing is made up of cases of old, whose bank was not kept; and no bank has such a code.
        case.bank if 0 < len(case.bank) <= ID_CHARS else None,
        case.closed_at,
        case.closed_by,
        case.ended,
        case.work.actor if case.work else "",
        case.language,
        str(Week.of(case.closed_at)) if case.closed_at else None,
        " ".join(asked_of_people(case.answers)),
        write_json(_HOLDS, case.holds) if case.holds else None,
        _holder(case),
        case.handed_over_at,
        write_json(_ENDINGS, case.endings) if case.endings else None,
        case.ending.kind.value if case.is_of_support and case.ending else None,
        case.answered_after_s,
        case.with_support_s or None,
        case.went or None,
        write_json(_ERRANDS, case.errands) if case.errands else None,
        True if case.errand else None,
    )


def _holder(case: Case) -> str | None:
    """Return by whom a case is found that somebody has: nobody looks for closed ones so."""
    if case.hold is None or case.status is CaseStatus.CLOSED:
        return None
    holder: str = storable(case.hold.holder)
    return holder if len(holder.encode()) <= KEY_CHARS else None


def read_case(row: Any) -> Case:
    """Return the case that a row keeps."""
    work = row["work"]
    return Case(
        id=row["id"],
        order=row["order"],
        order_revision=row["order_revision"],
        office=row["office"],
        flow=row["flow"],
        flow_version=row["flow_version"],
        at=row["at"],
        answers=_ANSWERS.validate_json(row["answers"]),
        status=CaseStatus(row["status"]),
        revision=row["revision"],
        opened_by=row["opened_by"],
        opened_at=read_moment(row["opened_at"]),
        work=_WORK.validate_json(work) if work else None,
        bank=row["bank"] or "",
        closed_at=read_moment(closed_at) if (closed_at := row["closed_at"]) else None,
        language=row["language"] or "",
        holds=_HOLDS.validate_json(holds) if (holds := row["holds"]) else (),
        handed_over_at=read_moment(since) if (since := row["handed_over_at"]) else None,
        endings=_read_endings(row),
        answered_after_s=row["answered_after_s"],
        with_support_s=row["with_support_s"] or 0,
        went=row["went"] or "",
        errands=_ERRANDS.validate_json(errands) if (errands := row["errands"]) else (),
    )


def _read_endings(row: Any) -> Endings:
    """Return how a case ended; of old nothing was kept of it but who had closed it by hand."""
    if row["endings"]:
        return _ENDINGS.validate_json(row["endings"])
    by, at = row["closed_by"], row["closed_at"]
    return (Ending(kind=EndingKind.CLOSED, at=read_moment(at), by=by),) if by and at else ()


# A flow has few of them, and its cases thousands.
_passed = lru_cache(maxsize=1024)(Passed)


def read_walked(row: Any) -> WalkedCase:
    """Return the way of a case, and nothing else of it: many are read to be counted."""
    answers = from_json(row["answers"], cache_strings="keys")
    passed = (_passed(one["step"], one["choice"], one["by"] == BOT) for one in answers)
    stop = Stop.of(CaseStatus(row["status"]), row["ended"] or "")
    return WalkedCase(tuple(passed), row["at"], stop)
