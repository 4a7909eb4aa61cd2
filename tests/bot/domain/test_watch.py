"""Tests of one look at a watched order: what there is to tell, and whether it goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Case, CaseStatus, new_case
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Audience
from bot.domain.watch import NEWS, REMINDER, WATCHED, Seen, Watch, WatchPolicy, look
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

HOW = WatchPolicy(remind_after_days=7, watch_days=90)
DAY = timedelta(days=1)
SENT = make_order(state=OrderState.INVITATION_SENT, revision=2)
WORK = JobStatus(
    job="CARO-1:resend_invitation:1",
    order="CARO-1",
    action=Action.RESEND_INVITATION,
    actor="slack:T1:U1",
    actor_name="Ann Agent",
    audience=Audience.SUPPORT,
    asked_at=NOW,
    stage=JobStage.ENDED,
)
CASE = replace(new_case("CASE-1", SENT, "slack:T1:U1", NOW), work=WORK)
WATCH = Watch(case="CASE-1", order="CARO-1", state=SENT.state, work=WORK, since=NOW)


def test_nothing_new_is_nothing_to_tell() -> None:
    seen = look(WATCH, SENT, CASE, NOW + DAY, HOW)
    assert seen == Seen("", replace(WATCH, number=2), 2)


@pytest.mark.parametrize("state", NEWS)
def test_a_new_state_is_told_and_watched_on_while_something_may_follow(state: OrderState) -> None:
    before = replace(WATCH, state=OrderState.NOT_ORDERED)
    seen = look(before, replace(SENT, state=state), CASE, NOW + DAY, HOW)
    assert seen.news == NEWS[state]
    assert bool(seen.watch) is (state in WATCHED)
    if seen.watch:
        assert seen.watch.state is state


def test_a_reminder_comes_once_and_only_while_the_invitation_waits() -> None:
    late = NOW + 7 * DAY
    assert look(WATCH, SENT, CASE, late - timedelta(seconds=1), HOW).news == ""
    first = look(WATCH, SENT, CASE, late, HOW)
    assert first.news == REMINDER
    assert first.watch
    assert look(first.watch, SENT, CASE, late + DAY, HOW).news == ""
    problem = replace(SENT, state=OrderState.PROBLEM)
    assert look(replace(WATCH, state=problem.state), problem, CASE, late, HOW).news == ""


def test_a_watch_ends_after_its_days() -> None:
    assert look(WATCH, SENT, CASE, NOW + 90 * DAY - timedelta(seconds=1), HOW).watch
    assert look(WATCH, SENT, CASE, NOW + 90 * DAY, HOW).watch is None


@pytest.mark.parametrize(
    "case",
    [
        None,
        replace(CASE, status=CaseStatus.CLOSED),
        replace(CASE, work=replace(WORK, job="CARO-1:cancel:2")),
    ],
)
def test_a_closed_or_newer_case_ends_the_watch_without_a_word(case: Case | None) -> None:
    active = replace(SENT, state=OrderState.ACTIVE)
    assert look(WATCH, active, case, NOW + DAY, HOW) == Seen()


def test_each_look_has_an_id_of_its_own() -> None:
    assert WATCH.id == "watch:CARO-1:resend_invitation:1:1"
    assert replace(WATCH, number=2).id != WATCH.id


def test_what_is_with_support_is_watched_whatever_was_tried_since() -> None:
    other = replace(WORK, job="CARO-1:recreate:2", action=Action.RECREATE)
    handed = replace(CASE, status=CaseStatus.HANDED_OVER, work=other)
    active = replace(SENT, state=OrderState.ACTIVE, revision=3)
    seen = look(WATCH, active, handed, NOW + DAY, HOW)
    assert (seen.news, seen.watch) == (NEWS[OrderState.ACTIVE], None)
    busy = replace(handed, work=replace(other, stage=JobStage.WORKING))
    assert look(WATCH, active, busy, NOW + DAY, HOW) == Seen(watch=replace(WATCH, number=2))
    assert look(WATCH, active, replace(handed, status=CaseStatus.OPEN), NOW, HOW) == Seen()


def test_what_was_watched_before_it_came_to_support_again_is_watched_anew() -> None:
    again = replace(WORK, job="CARO-1:contact_support:1:2", action=Action.CONTACT_SUPPORT)
    handed = replace(
        CASE, status=CaseStatus.HANDED_OVER, work=again, handed_over_at=NOW + timedelta(minutes=1)
    )
    active = replace(SENT, state=OrderState.ACTIVE, revision=3)
    assert look(WATCH, active, handed, NOW + DAY, HOW) == Seen()
    newest = replace(WATCH, work=again, since=NOW + timedelta(minutes=1))
    tried = replace(handed, work=replace(WORK, job="CARO-1:recreate:2"))
    for case in (handed, tried):
        assert look(newest, active, case, NOW + DAY, HOW).news == NEWS[OrderState.ACTIVE]
