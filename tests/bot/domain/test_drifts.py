"""Tests of drifts: the ends of two versions beside each other, with what has grown."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import CaseStatus
from bot.domain.drifts import drift, ends_of
from bot.domain.drop_offs import WalkedCase
from tests.bot.domain.past_walks import FLOW, walked
from tests.fakes.clock import NOW


def test_only_cases_in_which_nothing_is_answered_any_more_have_an_end() -> None:
    cases = [
        walked("typo").close(NOW),
        walked("same").close(NOW),
        replace(walked("typo"), status=CaseStatus.FOLLOWED),
        replace(walked("typo"), status=CaseStatus.HANDED_OVER),
        walked(),
    ]
    assert ends_of(map(WalkedCase.of, cases), FLOW) == {"wrong": 2, "company?": 1}


def test_shares_are_compared_and_not_numbers() -> None:
    typo = [WalkedCase.of(walked("typo").close(NOW))]
    same = [WalkedCase.of(walked("same").close(NOW))]
    found = drift(ends_of(typo * 9 + same, FLOW), ends_of(typo + same, FLOW))
    assert (found.old, found.new) == (10, 2)
    assert [(one.end, one.old, one.new, found.points(one)) for one in found.ends] == [
        ("wrong", 9, 1, -40),
        ("company?", 1, 1, 40),
    ]


def test_without_cases_of_the_old_version_all_has_grown_from_nothing() -> None:
    typo = ends_of([WalkedCase.of(walked("typo").close(NOW))], FLOW)
    found = drift(ends_of([], FLOW), typo)
    assert [(one.end, found.points(one)) for one in found.ends] == [("wrong", 100)]
