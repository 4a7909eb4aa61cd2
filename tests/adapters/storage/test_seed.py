"""An invented past goes into the database as a whole, and reads back as any other."""

from __future__ import annotations

import pytest

from adapters import storage
from bot.domain.actions import LogEntry
from bot.domain.answer_times import AnswerCount, Entry, Span
from bot.domain.case_ends import EndsWanted
from bot.domain.people import Platform
from bot.domain.weeks import Week
from bot.errors import StoreConflict
from tests.contracts.test_stores import NOW, make_case

_LINE = LogEntry(
    at=NOW,
    actor="slack:T1:U1",
    actor_name="Bert",
    role="agent",
    platform="slack",
    order="CARO-1",
    revision=3,
    action="cancel",
    result="done",
    case="CASE-1",
    evidence=("digits=same",),
)
_ANSWERS = AnswerCount(
    span=Span.WEEK,
    begins_at=Span.WEEK.begin(NOW),
    platform=Platform.TEAMS,
    entry=Entry.PRESS,
    up_to_ms=20,
    count=7,
    most_ms=18,
)


async def test_a_past_reads_back_and_counts(stores: storage.Stores) -> None:
    cases = [
        make_case(id=f"CASE-{n}", order="CARO-1", language="fr", revision=4).close(NOW)
        for n in range(3)
    ]
    await storage.seed_past(cases, [_LINE, _LINE], [_ANSWERS])
    assert await stores.cases.get("CASE-1") == cases[1]
    assert list(await stores.log.entries()) == [_LINE, _LINE]
    assert await stores.timings.between(Span.WEEK, _ANSWERS.begins_at, NOW) == (_ANSWERS,)
    week = Week.of(NOW)
    assert (await stores.figures.weeks(EndsWanted(first=week, last=week)))[week].cases == 3


async def test_a_past_that_is_there_already_adds_nothing(stores: storage.Stores) -> None:
    cases = [make_case(id=f"CASE-{n}", order=f"CARO-{n}").close(NOW) for n in range(2)]
    await storage.seed_past(cases[:1], [], [])
    with pytest.raises(StoreConflict):
        await storage.seed_past(cases[::-1], [_LINE], [_ANSWERS])
    assert await stores.cases.get("CASE-1") is None
    assert not await stores.log.entries()
    assert not await stores.timings.between(Span.WEEK, _ANSWERS.begins_at, NOW)
