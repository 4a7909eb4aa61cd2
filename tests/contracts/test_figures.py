"""What every store of figures promises: exactly what a recount of the cases gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.storage.figures import CaseFigures
from adapters.storage.models import WeekFiguresRow
from bot.domain.actions import Result
from bot.domain.case_ends import EndsWanted, Side
from bot.domain.cases import BOT, Answer, Case, CaseStatus
from bot.domain.endings import Ending, EndingKind, Went
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action
from bot.domain.weeks import Week
from tests.contracts.conftest import AnyStores
from tests.contracts.test_stores import make_case
from tests.fakes.figures import FakeFigures

# A Sunday, an hour before Brussels begins its next week, and half an hour before it changes time.
NOW = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
_WEEK = Week.of(NOW)
_EVER = EndsWanted(first=_WEEK.later(-3), last=_WEEK.later(60))
_RUNS = count()
_NAMES = st.sampled_from(["", "one", "two"])
_STEP = st.sampled_from(["bank", "digits", "company"])
_ANSWERS = st.lists(
    st.builds(Answer, _STEP, st.just("yes"), st.sampled_from([BOT, "slack:T1:U1"]), st.just(NOW)),
    max_size=4,
).map(tuple)
_CASES = st.fixed_dictionaries(
    {
        "flow": _NAMES,
        "bank": _NAMES,
        "language": _NAMES,
        "office": st.sampled_from(["OFF001", "OFF002"]),
        "at": _STEP,
        "answers": _ANSWERS,
        "opened_by": st.sampled_from(["slack:T1:U1", "teams:tenant:anna"]),
    }
)
_MOVES = st.lists(
    st.tuples(
        st.sampled_from(["open", "close", "end", "say", "act", "reopen", "look"]),
        st.integers(0, 5),
        st.integers(0, 500),
        _CASES,
    ),
    max_size=14,
)
_WANTED = st.builds(
    lambda filters, first, weeks: replace(
        _EVER, first=_WEEK.later(first), last=_WEEK.later(first + weeks), **filters
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "flow": _NAMES,
            "bank": _NAMES,
            "language": _NAMES,
            "office": st.sampled_from(["OFF001", "OFF003", "' OR 1=1 --"]),
            "platform": st.sampled_from(["slack", "teams", "terminal"]),
        },
    ),
    st.integers(-2, 2),
    st.integers(0, 6),
)


def work(action: Action, result: Result) -> JobStatus:
    return JobStatus(
        job="job",
        order="CARO-1",
        action=action,
        actor="slack:T1:U1",
        actor_name="Bert",
        audience="support",
        asked_at=NOW,
        stage=JobStage.ENDED,
        result=result,
    )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(moves=_MOVES, wanted=st.lists(_WANTED, min_size=1, max_size=3))
async def test_figures_are_what_a_recount_of_the_cases_gives(
    stores: AnyStores, moves: list[Any], wanted: list[EndsWanted]
) -> None:
    cases, recount = _Cases(stores, next(_RUNS)), FakeFigures()
    for move, which, hours, values in moves:
        await cases.move(move, which, hours, values)
        if move == "look":
            await stores.figures.weeks(wanted[0])
    recount.cases.cases = cases.kept
    try:
        for one in wanted:
            found = await stores.figures.weeks(one)
            assert found == await recount.weeks(one)
    finally:
        # One database serves all the examples.
        await cases.clear()


class _Cases:
    """The cases of one example, which it takes out of all figures at its end."""

    def __init__(self, stores: AnyStores, run: int) -> None:
        self._stores = stores
        self._run = run
        self.kept: dict[str, Case] = {}

    async def move(self, move: str, which: int, hours: int, values: dict[str, Any]) -> None:
        id_, at = f"{self._run}-{which}", NOW + timedelta(hours=hours)
        case = self.kept.get(id_)
        if case is None:
            opened = {"id": id_, "order": id_, "opened_at": at, "status": CaseStatus.OPEN}
            self.kept[id_] = await self._stores.cases.add(make_case(**(opened | values)))
            return
        match move:
            case "close":
                case = case.close(at)
            case "end":
                ending = Ending(kind=list(EndingKind)[which % len(EndingKind)], at=at)
                waited_s = which * 60 or None
                asked_at = at - timedelta(hours=which + 1)
                asked = replace(case, handed_over_at=asked_at, answered_after_s=waited_s)
                case = asked.close(at, ending)
            case "say":
                case = replace(case, went=Went.WELL.value)
            case "act":
                case = replace(case, work=work(Action.RECREATE, Result.DONE))
            case "reopen":
                case = replace(case, status=CaseStatus.HANDED_OVER, closed_at=None)
        self.kept[id_] = await self._stores.cases.save(case)

    async def clear(self) -> None:
        for case in self.kept.values():
            gone = replace(case, status=CaseStatus.FOLLOWED, closed_at=None)
            await self._stores.cases.save(gone)


async def test_a_week_is_counted_once_and_anew_when_a_case_of_it_has_changed(
    stores: AnyStores, kept_in: str
) -> None:
    case = await stores.cases.add(make_case(language="fr"))
    closed = await stores.cases.save(case.close(NOW))
    wanted = replace(_EVER, language="fr")
    first = await stores.figures.weeks(wanted)
    if kept_in:
        assert (await stores.figures.weeks(wanted))[_WEEK] is first[_WEEK]
        await WeekFiguresRow.all().update(figures='{"cases": 77}')
        # As another process reads them.
        assert (await CaseFigures().weeks(wanted))[_WEEK].cases == 77
    await stores.cases.save(replace(closed, work=work(Action.CANCEL, Result.DONE)))
    again = await stores.figures.weeks(wanted)
    assert (first[_WEEK].by_end, again[_WEEK].by_end) == ({"nothing": 1}, {"cancel:done": 1})


async def test_a_case_that_came_in_the_place_of_one_opened_anew_is_the_one_that_counts(
    stores: AnyStores,
) -> None:
    first, second = [
        await stores.cases.add(
            make_case(
                id=f"CASE-{bank}",
                order=f"CARO-{bank}",
                bank=bank,
                language="it",
                opened_at=NOW - timedelta(seconds=seconds),
            )
        )
        for seconds, bank in enumerate(("one", "two"), start=1)
    ]
    wanted = replace(_EVER, language="it")
    closed = await stores.cases.save(first.close(NOW))
    assert set((await stores.figures.weeks(wanted))[_WEEK].ends[Side.BANK]) == {"one"}
    # As many cases as before, which were saved as often.
    await stores.cases.save(replace(closed, status=CaseStatus.HANDED_OVER, closed_at=None))
    await stores.cases.save(second.close(NOW))
    assert set((await stores.figures.weeks(wanted))[_WEEK].ends[Side.BANK]) == {"two"}
