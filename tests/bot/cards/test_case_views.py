"""Tests of a case's card: what is asked or advised, the ways out, and what support may overrule."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.calls import AnswerStep, AskAction, Call, GoBack, Overrule, ShowOrder
from bot.cards.case_views import case_card, handed_over_card
from bot.cards.elements import Buttons, Card, Facts, Notice
from bot.cards.viewer import Viewer
from bot.domain.cases import CaseStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Platform, Role
from tests.flows.shipped import FLOWS
from tests.flows.stations import find_stations, read_as

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
STATIONS = find_stations("caro_problem")


def draw(viewer: Viewer, at: str, status: CaseStatus = CaseStatus.OPEN) -> Card:
    station = STATIONS[at]
    return case_card(viewer, station.order, replace(station.case, status=status), station.flow)


def calls(card: Card, kind: type[Call]) -> list[Call]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    found = [button.call for row in rows for button in row.buttons]
    return [call for call in found if isinstance(call, kind)]


def test_a_step_asks_for_its_choices_in_their_order() -> None:
    choices = FLOWS["caro_problem"].steps["digits"].choices
    case = STATIONS["digits"].case
    assert calls(draw(ACCOUNTANT, "digits"), AnswerStep) == [
        AnswerStep(case.id, "digits", choice) for choice in choices
    ]


def test_the_way_back_leads_to_the_order_before_anything_was_answered() -> None:
    first, later = draw(ACCOUNTANT, "digits"), draw(ACCOUNTANT, "company")
    assert (calls(first, GoBack), calls(first, ShowOrder)) == ([], [ShowOrder("CARO-1")])
    case = STATIONS["company"].case
    assert calls(later, GoBack) == [GoBack(case.id, case.revision)]


def test_support_alone_may_answer_in_the_place_of_the_desk() -> None:
    found = [step for step, _found in STATIONS["company"].case.evidence]
    case = STATIONS["company"].case
    assert found
    assert calls(draw(AGENT, "company"), Overrule) == [
        Overrule(case.id, case.revision, step) for step in found
    ]
    assert calls(draw(ACCOUNTANT, "company"), Overrule) == []


def test_an_end_recommends_its_first_action_and_offers_support_last() -> None:
    actions = [c.action for c in calls(draw(AGENT, "wrong_bank"), AskAction)]  # type: ignore[union-attr]
    assert actions == [Action.RECREATE, Action.CANCEL, Action.CONTACT_SUPPORT]


def test_an_end_offers_nothing_that_the_order_does_not_allow_any_more() -> None:
    station = STATIONS["wrong_bank"]
    cancelled = replace(station.order, state=OrderState.CANCELLED)
    card = case_card(AGENT, cancelled, station.case, station.flow)
    actions = [call.action for call in calls(card, AskAction)]  # type: ignore[union-attr]
    assert actions == [Action.RECREATE, Action.CONTACT_SUPPORT]


def test_what_people_answered_goes_along_to_support() -> None:
    (facts,) = [e for e in draw(AGENT, "wrong_reference").elements if isinstance(e, Facts)]
    assert facts.pairs == (("Client reference", "It differs: a typing error"),)
    station = STATIONS["wrong_reference"]
    received = handed_over_card(AGENT, station.order, station.case, station.flow, Notice("Hello"))
    assert facts in received.elements
    assert "Belfius supports CARO" in repr(received)


def test_a_case_of_a_flow_that_is_not_known_any_more_still_shows_what_was_found() -> None:
    station = STATIONS["wrong_reference"]
    received = handed_over_card(AGENT, station.order, station.case, None, Notice("Hello"))
    assert "Belfius supports CARO" in repr(received)
    assert not [e for e in received.elements if isinstance(e, Facts)]


def test_a_case_that_was_handed_over_says_so() -> None:
    assert "Support has this case" in repr(draw(ACCOUNTANT, "all_right", CaseStatus.HANDED_OVER))
    assert "Support has this case" not in repr(draw(ACCOUNTANT, "all_right"))
