"""Tests of the list of problems: its lines, its pages, its filter, and the ways through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskFilter, Call, ListProblems, NextProblem, OpenListed
from bot.cards.elements import Item
from bot.cards.list_views import PAGE_SIZE, Listed
from bot.cards.problem_views import (
    EVERY,
    Waiting,
    filter_form,
    list_ways,
    no_next_card,
    problems_card,
)
from bot.domain.actions import Result
from bot.domain.cases import BOT, Answer, Case, CaseStatus, new_case
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Audience, Platform, Role
from bot.domain.search import Hits
from bot.domain.worklists import OfficeProblems, Spot, Worklist
from tests.bot.cards.test_list_views import items, ways
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.stations import read_as
from tests.harness.plain import as_read

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
ORDER = make_order()
EVERYTHING = Worklist()
TODAY = Listed(NOW)


def line(case: Case | None, viewer: object = AGENT) -> str:
    listed = Listed(NOW, {ORDER.id: case} if case else {})
    card = problems_card(viewer, EVERYTHING, Hits((ORDER,), 1), listed)  # type: ignore[arg-type]
    (found,) = (e for e in card.elements if isinstance(e, Item))
    return as_read(found.text)


def make_case(**changes: object) -> Case:
    case = new_case("CASE-1", ORDER, "teams:tenant-1:aad-1", NOW)
    return replace(case, **changes)  # type: ignore[arg-type]


def make_work(**changes: object) -> JobStatus:
    work = JobStatus(
        job="job",
        order=ORDER.id,
        action=Action.RECREATE,
        actor="teams:tenant-1:aad-1",
        actor_name="Bob Books",
        audience=Audience.OFFICE,
        office="OFF001",
        asked_at=NOW - timedelta(days=2),
    )
    return replace(work, **changes)  # type: ignore[arg-type]


def test_a_line_tells_how_old_the_problem_is() -> None:
    assert "Problem since 27 February 2026 (3 days)" in line(None)


def test_a_line_tells_which_action_is_under_way_and_who_asked_for_it() -> None:
    case = make_case(work=make_work(), order_revision=99)
    assert line(case).endswith("“Recreate” is being done, asked for by Bob Books")


def test_an_office_reads_no_names_of_support_nor_of_another_office() -> None:
    by_agent = make_work(actor="slack:T1:U7", actor_name="Ann Agent", audience=Audience.SUPPORT)
    assert line(make_case(work=by_agent), ACCOUNTANT).endswith("asked for by Codabox support")
    elsewhere = make_work(actor="teams:tenant-9:aad-9", office="OFF009")
    assert line(make_case(work=elsewhere), ACCOUNTANT).endswith("by the accounting office")
    assert "Ann Agent" in line(make_case(work=by_agent))


def test_a_line_tells_since_when_support_has_the_order() -> None:
    ended = make_work(action=Action.CONTACT_SUPPORT, stage=JobStage.ENDED, result=Result.DONE)
    case = make_case(status=CaseStatus.HANDED_OVER, work=ended)
    for viewer in (AGENT, ACCOUNTANT):
        assert line(case, viewer).endswith("with support since 28 February 2026")


@pytest.mark.parametrize(
    ("by", "who"),
    [
        ("teams:tenant-1:aad-1", "the accounting office"),
        ("slack:T1:U7", "Codabox support"),
        ("terminal::somebody", "Codabox support"),
    ],
)
def test_a_line_tells_who_began_the_checks(by: str, who: str) -> None:
    case = make_case(answers=(Answer("company", "yes", by, NOW), Answer("x", "y", BOT, NOW)))
    assert line(case).endswith(f"checks begun by {who}, 2 March 2026")


def test_a_line_tells_nothing_of_a_case_that_nobody_answered_or_that_is_over() -> None:
    bare = line(None)
    answers = (Answer("company", "yes", "slack:T1:U7", NOW),)
    assert line(make_case(answers=(Answer("bank", "yes", BOT, NOW),))) == bare
    assert line(make_case(answers=answers, order_revision=0)) == bare
    assert line(make_case(answers=answers, status=CaseStatus.FOLLOWED)) == bare


def make_page(before: int, count: int, total: int) -> Hits:
    orders = tuple(
        replace(ORDER, id=f"CARO-{n}", state_changed_at=NOW - timedelta(days=90 - n))
        for n in range(before + 1, before + count + 1)
    )
    return Hits(orders, total, before=before)


def test_pages_are_reached_by_the_orders_at_their_edges() -> None:
    asked = Worklist(bank="KBC", office="OFF001", days=30)
    hits = make_page(8, PAGE_SIZE, 20)
    card = problems_card(AGENT, asked, hits, TODAY)
    first, last = Spot.of(hits.orders[0]), Spot.of(hits.orders[-1])
    assert ways(card) == [
        ListProblems("KBC", "OFF001", 30, end=str(first)),
        ListProblems("KBC", "OFF001", 30, start=str(last.behind)),
        AskFilter("KBC", "OFF001", 30),
        ListProblems(),
    ]
    assert "KBC · OFF001 · for over 30 days · 9–16 of 20" in repr(card)


@pytest.mark.parametrize(
    ("hits", "calls"),
    [
        (make_page(0, PAGE_SIZE, PAGE_SIZE), [AskFilter]),
        (make_page(0, PAGE_SIZE, PAGE_SIZE + 1), [ListProblems, AskFilter]),
        (make_page(8, 1, PAGE_SIZE + 1), [ListProblems, AskFilter]),
        (make_page(0, 1, 1), []),
        (Hits((), 0), []),
    ],
)
def test_only_ways_that_lead_somewhere_are_offered(hits: Hits, calls: list[type[Call]]) -> None:
    assert [type(way) for way in ways(problems_card(AGENT, EVERYTHING, hits, TODAY))] == calls


def test_a_list_without_an_order_can_be_left_for_the_whole_one() -> None:
    card = problems_card(AGENT, Worklist(bank="KBC"), Hits((), 0), TODAY)
    assert ways(card) == [AskFilter("KBC"), ListProblems()]
    assert "Nothing to repair" in repr(card)


def test_what_was_handed_over_stands_first_and_has_a_place_only_in_problem() -> None:
    active = replace(ORDER, id="CARO-3", state=OrderState.ACTIVE)
    waiting = Waiting((replace(ORDER, id="CARO-2"), active))
    card = problems_card(AGENT, EVERYTHING, Hits((ORDER,), 1), TODAY, waiting)
    opened = [item.button.call for item in items(card)]
    assert [call.order for call in opened if isinstance(call, OpenListed)] == [
        *("CARO-2", "CARO-3", "CARO-1"),
    ]
    assert [bool(getattr(call, "at", "")) for call in opened] == [True, False, True]


def test_the_filter_shows_what_is_asked_for_and_an_office_cannot_choose_offices() -> None:
    asked = AskFilter("KBC", "OFF077", 45)
    offices = [OfficeProblems("OFF001", "Fidu Nord", 12)]
    form = filter_form(AGENT, asked, offices)
    assert {field.id: field.value for field in form.fields} == {
        "filter_bank": "KBC",
        "filter_office": "OFF077",
        "filter_days": "45",
    }
    for field in form.fields:
        values = [option.value for option in field.options]
        assert field.value in values
        assert values[0] == EVERY
        assert len(values) == len(set(values))
    assert form.close.call == ListProblems("KBC", "OFF077", 45)
    assert [f.id for f in filter_form(ACCOUNTANT, AskFilter(), ()).fields] == [
        *("filter_bank", "filter_days"),
    ]


def test_an_order_leads_to_the_next_one_and_back_to_its_list() -> None:
    (only,) = list_ways(AGENT, ORDER)
    assert only.call == NextProblem("CARO-1")
    assert list_ways(AGENT, replace(ORDER, state=OrderState.ACTIVE)) == ()
    reader = replace(AGENT, worklist=Worklist(bank="KBC", start="12-1"))
    done = replace(ORDER, state=OrderState.CANCELLED)
    assert [way.call for way in list_ways(reader, done)] == [
        NextProblem("CARO-1"),
        ListProblems("KBC", start="12-1"),
    ]


def test_the_end_of_the_list_tells_what_is_left() -> None:
    assert "no problem is left" in no_next_card(AGENT, EVERYTHING, 0).summary
    assert "this one still is" in no_next_card(AGENT, EVERYTHING, 0, stays=True).summary
    assert "2 orders before it" in no_next_card(AGENT, EVERYTHING, 2, stays=True).summary
    card = no_next_card(AGENT, Worklist(bank="KBC"), 2)
    assert "2 orders before it" in card.summary
    assert "(KBC)" in card.summary
    assert ways(card) == [ListProblems("KBC"), ListProblems()]
