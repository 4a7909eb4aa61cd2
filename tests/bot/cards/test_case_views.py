"""Tests of a case's card: what is asked or advised, the ways out, and what support may overrule."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    Call,
    GoBack,
    ListProblems,
    NextProblem,
    OpenCase,
    Overrule,
    ShowFindings,
    ShowOrder,
)
from bot.cards.case_views import case_card, findings_card
from bot.cards.elements import MENU_BUTTONS, Buttons, Card, Facts, Notice, Paragraph, Style
from bot.cards.hand_over_views import handed_over_card
from bot.cards.viewer import Viewer
from bot.domain.cases import CaseStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Platform, Role
from bot.domain.worklists import Worklist
from tests.flows.shipped import FLOWS
from tests.flows.stations import find_stations, read_as

Kind = TypeVar("Kind")

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
STATIONS = find_stations("caro_problem")


def draw(viewer: Viewer, at: str, status: CaseStatus = CaseStatus.OPEN) -> Card:
    station = STATIONS[at]
    return case_card(viewer, station.order, replace(station.case, status=status), station.flow)


def calls(card: Card, kind: type[Kind]) -> list[Kind]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    found = [button.call for row in rows for button in row.all]
    return [call for call in found if isinstance(call, kind)]


def test_a_step_asks_for_its_choices_in_their_order() -> None:
    choices = FLOWS["caro_problem"].steps["digits"].choices
    case = STATIONS["digits"].case
    assert calls(draw(ACCOUNTANT, "digits"), AnswerStep) == [
        AnswerStep(case.id, "digits", choice) for choice in choices
    ]


def test_there_is_a_way_back_once_something_was_answered() -> None:
    first, later = draw(ACCOUNTANT, "digits"), draw(ACCOUNTANT, "company")
    assert (calls(first, GoBack), calls(first, ShowOrder)) == ([], [ShowOrder("CARO-1")])
    case = STATIONS["company"].case
    assert calls(later, GoBack) == [GoBack(case.id, case.revision)]


def menu(card: Card) -> list[Call]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    return [button.call for row in rows for button in row.more]


def test_what_is_seldom_pressed_stands_behind_the_menu() -> None:
    case, support = STATIONS["company"].case, AskAction("CARO-1", 1, Action.CONTACT_SUPPORT)
    assert menu(draw(ACCOUNTANT, "company")) == [
        ShowOrder("CARO-1"),
        replace(support, case=case.id),
        ShowFindings(case.id),
        NextProblem("CARO-1"),
    ]


def test_the_way_back_goes_into_the_menu_beside_six_answers() -> None:
    case = STATIONS["card"].case
    back = GoBack(case.id, case.revision)
    assert back in menu(draw(ACCOUNTANT, "card"))
    assert back not in menu(draw(ACCOUNTANT, "card_state"))


def test_a_menu_is_no_longer_than_a_platform_can_draw() -> None:
    reader = replace(ACCOUNTANT, worklist=Worklist())
    case = STATIONS["card"].case
    shown = menu(draw(reader, "card"))
    assert len(shown) == MENU_BUTTONS
    assert shown[0] == GoBack(case.id, case.revision)
    assert ListProblems() in menu(draw(reader, "company"))


def test_what_was_found_right_is_one_line_below_the_question() -> None:
    card = draw(ACCOUNTANT, "company")
    assert card.elements[-1] == Paragraph(
        "✓ Checked by the desk: company and CODA mandate, bank, no incident, form of the reference",
        subtle=True,
    )
    assert "Belfius supports CARO" not in repr(card)


def test_what_was_found_wrong_is_told_before_its_remedy() -> None:
    card = draw(ACCOUNTANT, "not_eligible")
    found = next(e for e in card.elements if isinstance(e, Paragraph) and "archived in" in e.text)
    remedy = next(e for e in card.elements if isinstance(e, Notice))
    assert card.elements.index(found) < card.elements.index(remedy)


def test_the_findings_stand_in_full_on_a_card_of_their_own() -> None:
    station = STATIONS["company"]
    card = findings_card(ACCOUNTANT, station.order, station.case, station.flow)
    assert "Belfius supports CARO" in repr(card)
    assert calls(card, OpenCase) == [OpenCase("CARO-1")]


def test_support_alone_may_answer_in_the_place_of_the_desk() -> None:
    station = STATIONS["company"]
    found = [step for step, _found in station.case.evidence]
    assert found
    card = findings_card(AGENT, station.order, station.case, station.flow)
    assert calls(card, Overrule) == [
        Overrule(station.case.id, station.case.revision, step) for step in found
    ]
    for_office = findings_card(ACCOUNTANT, station.order, station.case, station.flow)
    assert calls(for_office, Overrule) == []


def test_an_end_recommends_its_first_action_and_offers_support_last() -> None:
    actions = [c.action for c in calls(draw(AGENT, "wrong_bank"), AskAction)]
    assert actions == [Action.RECREATE, Action.CANCEL, Action.CONTACT_SUPPORT]


def test_an_end_offers_nothing_that_the_order_does_not_allow_any_more() -> None:
    station = STATIONS["wrong_bank"]
    cancelled = replace(station.order, state=OrderState.CANCELLED)
    card = case_card(AGENT, cancelled, station.case, station.flow)
    actions = [call.action for call in calls(card, AskAction)]
    assert actions == [Action.RECREATE, Action.CONTACT_SUPPORT]


def test_what_people_answered_goes_along_to_support() -> None:
    card = draw(AGENT, "wrong_reference")
    (facts,) = [e for e in card.elements if isinstance(e, Facts)]
    (remedy,) = [e for e in card.elements if isinstance(e, Notice)]
    assert card.elements.index(facts) < card.elements.index(remedy)
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


def test_support_is_not_the_first_thing_to_ask_for_once_it_has_the_case() -> None:
    for viewer, way in ((ACCOUNTANT, "Contact support"), (AGENT, "Take")):
        card = draw(viewer, "all_right", CaseStatus.HANDED_OVER)
        (row,) = [e for e in card.elements if isinstance(e, Buttons)]
        assert isinstance(row.buttons[0].call, ShowOrder)
        assert row.buttons[0].style is Style.PRIMARY
        labels = [button.label for button in row.all]
        assert way not in [button.label for button in row.buttons]
        assert way in labels
        assert len(labels) == len(set(labels))


def test_who_handed_a_case_over_goes_on_with_the_next_problem() -> None:
    station = STATIONS["all_right"]
    card = handed_over_card(AGENT, station.order, station.case, station.flow, Notice("Hello"))
    (row,) = [e for e in card.elements if isinstance(e, Buttons)]
    assert [button.label for button in row.buttons] == ["Show the order", "Next problem"]
