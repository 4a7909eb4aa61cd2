"""Tests of lists: what stands in a line, the way to the other pages, and what was not found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import Call, ListProblems, LookUp, OpenListed, ShowOrder
from bot.cards.elements import Button, Buttons, Card, Item
from bot.cards.list_views import (
    PAGE_SIZE,
    Listed,
    company_card,
    dated_card,
    help_card,
    hits_card,
    not_found_card,
    several_card,
)
from bot.cards.viewer import Viewer
from bot.domain.people import Platform, Role
from bot.domain.search import Hits, Query, QueryKind
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.stations import read_as
from tests.harness.plain import as_read

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
ORDER = make_order()
QUERY = LookUp("Dupont")
TODAY = Listed(NOW)


def ways(card: Card) -> list[Call]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    return [button.call for row in rows for button in row.all]


def items(card: Card) -> list[Item]:
    return [element for element in card.elements if isinstance(element, Item)]


@pytest.mark.parametrize(
    ("total", "page", "others"),
    [
        (PAGE_SIZE, 1, []),
        (PAGE_SIZE + 1, 1, [2]),
        (PAGE_SIZE + 1, 2, [1]),
        (3 * PAGE_SIZE, 2, [1, 3]),
        (0, 1, []),
    ],
)
def test_a_page_leads_to_its_neighbours(total: int, page: int, others: list[int]) -> None:
    card = hits_card(AGENT, QUERY, Hits((ORDER,), total), page, TODAY)
    assert ways(card) == [replace(QUERY, page=n) for n in others]


def test_a_line_opens_its_order_with_the_way_back_and_support_reads_the_office() -> None:
    (line,) = items(hits_card(AGENT, QUERY, Hits((ORDER,), 1), 2, TODAY))
    assert line.button.call == OpenListed("CARO-1", query="Dupont", page=2)
    assert line.text.endswith("Fidu Nord")
    (line,) = items(hits_card(ACCOUNTANT, QUERY, Hits((ORDER,), 1), 1, TODAY))
    assert "Fidu Nord" not in line.text


def test_a_company_without_an_order_can_be_chosen_and_is_counted() -> None:
    card = hits_card(AGENT, QUERY, Hits((ORDER,), 1, (ORDER.company,)), 1, TODAY)
    assert "2 results" in card.summary
    assert items(card)[1].button.call == LookUp(ORDER.company.enterprise_number)


def test_a_company_that_cannot_have_caro_is_told_why() -> None:
    assert "Order CARO in MyCodaBox" in repr(company_card(ACCOUNTANT, ORDER.company))
    archived = company_card(ACCOUNTANT, replace(ORDER.company, archived=True))
    assert "is archived" in repr(archived)
    assert "Order CARO in MyCodaBox" not in repr(archived)


@pytest.mark.parametrize(
    ("kind", "looked_for", "said"),
    [
        (QueryKind.REFERENCE, "7099999999", "709\u00a0999\u00a099\u00a099"),
        (QueryKind.ORDER_ID, "CARO-99", "CARO\u201199"),
        (QueryKind.ENTERPRISE_NUMBER, "0123456749", "0123.456.749"),
        (QueryKind.COMPANY, "Garage Oost-Vlaanderen", "Garage Oost-Vlaanderen"),
    ],
)
def test_what_was_looked_for_is_named(kind: QueryKind, looked_for: str, said: str) -> None:
    assert said in not_found_card(ACCOUNTANT, kind, looked_for).summary


@pytest.mark.parametrize("viewer", [ACCOUNTANT, AGENT])
def test_only_where_a_number_of_the_statement_was_looked_for_its_digits_are_compared(
    viewer: Viewer,
) -> None:
    told = {
        kind: repr(not_found_card(viewer, kind, text))
        for kind, text in (
            (QueryKind.REFERENCE, "6012345678"),
            (QueryKind.ENTERPRISE_NUMBER, "0123456749"),
            (QueryKind.ORDER_ID, "CARO-99"),
            (QueryKind.COMPANY, "Dupond"),
        )
    }
    compared = {kind for kind, text in told.items() if "Compare the digits" in text}
    assert compared == {QueryKind.REFERENCE, QueryKind.ENTERPRISE_NUMBER}
    assert all("archived company" in text for text in told.values())


def test_references_that_were_not_found_are_written_alike_for_one_and_several() -> None:
    queries = [Query(QueryKind.REFERENCE, "7099999999"), Query(QueryKind.ORDER_ID, "CARO-12")]
    card = several_card(ACCOUNTANT, [(query, Hits((), 0)) for query in queries], TODAY)
    assert "709 999 99 99, CARO-12" in as_read(card.summary)


def test_the_help_names_the_words_of_the_platform() -> None:
    assert "/caro problems" in repr(help_card(AGENT))
    assert "/caro" not in repr(help_card(ACCOUNTANT))


def test_the_help_says_who_sees_the_answers_only_where_others_are_near() -> None:
    assert "Only you see" in repr(help_card(AGENT))
    assert "Only you see" not in repr(help_card(read_as("en", Role.AGENT, Platform.TERMINAL)))
    assert "Only you see" not in repr(help_card(ACCOUNTANT))


def buttons(card: Card) -> list[Button]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    return [button for row in rows for button in row.all]


def test_a_card_that_does_not_follow_offers_to_look_again_once() -> None:
    again, look = ShowOrder(ORDER.id), Button("Look", ShowOrder(ORDER.id))
    other = Button("Other", ListProblems())
    for rows, has_item, in_menu in (
        ((), True, 0),
        ((Buttons((other,)),), True, 0),
        ((Buttons((look,)),), False, 0),
        ((Buttons((other,) * 6, (other,)),), False, 1),
        ((Buttons((other,) * 6), Buttons(())), False, 1),
        ((Buttons((other,) * 6, (look,)),), False, 0),
        ((Buttons((other,) * 6, (look, *(other,) * 4)),), False, 0),
    ):
        dated = dated_card(AGENT.phrases, Card("x", rows), NOW, again)
        assert "As of 10:30, 2 March 2026" in as_read(repr(dated))
        assert bool(items(dated)) is has_item
        before = [button for row in rows for button in row.all]
        assert len(buttons(dated)) == len(before) + in_menu
        calls = [button.call for button in (*buttons(dated), *(i.button for i in items(dated)))]
        assert calls.count(again) == 1
