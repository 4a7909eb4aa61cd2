"""The invented past: the same each time, over before now, and told as the desk tells it."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from bot.domain.answer_times import sum_up_weeks
from bot.domain.case_ends import EndKind
from bot.domain.cases import Case, CaseStatus
from bot.domain.flow_source import read_flow
from bot.domain.orders import Action, Banks
from bot.domain.people import LANGUAGES, Platform
from bot.domain.weeks import Week
from config.commands.sample_past import PAST_WEEKS, Past, invent_past
from config.flow_files import flow_sources
from tests.conftest import BANKS
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

_ORDERS = [
    make_order(id=f"CARO-{number}", bank=BANKS[number % len(BANKS)].code) for number in range(1, 9)
]
_FLOWS = [read_flow(source, file) for file, source in flow_sources().items()]


def _invent(random_seed: int = 1, cases: int = 400) -> Past:
    banks = Banks({bank.code: bank for bank in BANKS})
    return invent_past(_ORDERS, _FLOWS, banks, cases=cases, now=NOW, random_seed=random_seed)


def test_the_same_seed_invents_the_same_past() -> None:
    assert _invent() == _invent()
    assert _invent() != _invent(random_seed=2)


def test_everything_is_over_before_now_and_begins_on_a_day_of_the_office() -> None:
    past = _invent()
    for case in past.cases:
        assert case.status is CaseStatus.CLOSED
        assert case.closed_at
        assert NOW - timedelta(weeks=PAST_WEEKS + 2) < case.opened_at <= case.closed_at < NOW
        assert case.opened_at.weekday() < 5
    assert [line.at for line in past.lines] == sorted(line.at for line in past.lines)
    assert all(line.at < NOW for line in past.lines)


def test_every_kind_of_end_flow_platform_language_and_week_occurs() -> None:
    past = _invent()
    kinds = Counter(EndKind.of(case.ended) for case in past.cases)
    assert set(kinds) == set(EndKind)
    assert kinds[EndKind.DONE] > kinds[EndKind.NOT_DONE]
    assert {case.flow for case in past.cases} == {flow.flow for flow in _FLOWS}
    assert {case.opened_by.partition(":")[0] for case in past.cases} == {"slack", "teams"}
    assert {case.language for case in past.cases} == set(LANGUAGES)
    weeks = {Week.of(case.closed_at) for case in past.cases if case.closed_at}
    assert len(weeks) >= PAST_WEEKS - 2
    assert len({case.id for case in past.cases}) == len(past.cases)


def test_each_case_stands_where_its_flow_leads_and_its_line_says_what_was_done() -> None:
    past = _invent()
    flows = {flow.version: flow for flow in _FLOWS}
    lines = {line.case: line for line in past.lines}
    for case in past.cases:
        flow = flows[case.flow_version]
        assert case.at in flow.steps or case.at in flow.outcomes
        assert (case.id in lines) == (case.work is not None)
        if case.work:
            assert _told(case) == (lines[case.id].action, lines[case.id].result)


def test_each_case_was_answered_in_its_week_and_platform() -> None:
    past = _invent()
    weeks = sum_up_weeks(past.answers)
    assert set(weeks) == {Platform.SLACK, Platform.TEAMS}
    assert {week for times in weeks.values() for week in times} == {
        Week.of(case.opened_at) for case in past.cases
    }
    answered = sum(len(case.answers) + 2 for case in past.cases)
    assert sum(one.count for one in past.answers) == answered
    assert all(one.most_ms <= one.up_to_ms for one in past.answers)


def _told(case: Case) -> tuple[str, str]:
    action, _, result = case.ended.partition(":")
    return action, result


def test_without_orders_there_is_no_past() -> None:
    assert invent_past([], _FLOWS, Banks(), cases=9, now=NOW) == Past((), (), ())


def test_what_became_of_an_order_is_told_where_it_was_acted_on_and_watched() -> None:
    works = [case.work for case in _invent().cases if case.work]
    assert {work.news for work in works} == {"", "news-active", "news-problem"}
    unwatched = [w for w in works if w.action in (Action.CANCEL, Action.CONTACT_SUPPORT)]
    assert unwatched
    assert not any(work.news for work in unwatched)
