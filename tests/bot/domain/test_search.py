"""Tests of searches: what a typed text looks for, and what can find nothing."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.search import QUERIES_MAX, Query, QueryKind, read_queries, read_query
from bot.errors import InputInvalid


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("6012345678", QueryKind.REFERENCE, "6012345678"),
        (" 601 234 56 78 ", QueryKind.REFERENCE, "6012345678"),
        ("7012-345-678", QueryKind.REFERENCE, "7012345678"),
        ("CARO-12", QueryKind.ORDER_ID, "CARO-12"),
        ("caro 0012", QueryKind.ORDER_ID, "CARO-12"),
        ("#12", QueryKind.ORDER_ID, "CARO-12"),
        ("0123.456.749", QueryKind.ENTERPRISE_NUMBER, "0123456749"),
        ("BE 0123 456 749", QueryKind.ENTERPRISE_NUMBER, "0123456749"),
        ("be1123456749", QueryKind.ENTERPRISE_NUMBER, "1123456749"),
        ("Dupont & Fils", QueryKind.COMPANY, "Dupont & Fils"),
        ("DUPO012", QueryKind.COMPANY, "DUPO012"),
        ("3 Fonteinen", QueryKind.COMPANY, "3 Fonteinen"),
        ("CARO-0", QueryKind.COMPANY, "CARO-0"),
    ],
)
def test_search_is_told_apart_by_its_form(typed: str, kind: QueryKind, text: str) -> None:
    query = read_query(typed)
    assert (query.kind, query.text) == (kind, text)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("  ", "input-query-empty"),
        ("x" * 101, "input-query-long"),
        ("12345", "input-reference-length"),
        ("0470 12 34 12", "input-query-phone"),
        ("0470/12.34.12", "input-query-phone"),
        ("+32 470 12 34 12", "input-query-phone"),
        ("gsm: 0032 470 12 34 12", "input-query-phone"),
        ("02 123 45 67", "input-query-phone"),
        ("0470123412", "input-query-phone"),
        ("5012345678", "input-reference-start"),
        ("6012 34S 678", "input-reference-letters"),
    ],
)
def test_search_that_can_find_nothing_is_told_why(typed: str, key: str) -> None:
    with pytest.raises(InputInvalid) as caught:
        read_query(typed)
    assert caught.value.key == key


@given(st.text(max_size=120))
def test_any_text_is_a_search_or_refused_as_input(text: str) -> None:
    with suppress(InputInvalid):
        assert read_query(text).text


def test_several_references_are_looked_for_up_to_a_limit() -> None:
    many = [f"60123456{number:02d}" for number in range(QUERIES_MAX + 1)]
    found = read_queries(", ".join(many[:QUERIES_MAX]))
    assert [query.text for query in found] == many[:QUERIES_MAX]
    with pytest.raises(InputInvalid) as caught:
        read_queries("\n".join(many))
    assert caught.value.key == "input-query-many"


def test_what_is_named_often_is_looked_for_once() -> None:
    (found,) = read_queries("CARO-12 " * (QUERIES_MAX + 1))
    assert found.text == "CARO-12"


def test_what_was_read_is_read_again_as_itself() -> None:
    for typed in ("6012345678", "#12", "BE 123.456.749", "“Dupont”", "see 601 234 56 78, please"):
        query = read_query(typed)
        assert read_query(query.text) == query


@pytest.mark.parametrize(
    ("copied", "looked_for"),
    [
        ("Boulangerie Dupont SRL (DUPO001)", "DUPO001"),
        ("Dupont (Liège)", "Dupont (Liège)"),
        ("Garage (2015)", "Garage (2015)"),
        ("(DUPO001)", "DUPO001"),
    ],
)
def test_a_company_is_found_as_its_card_shows_it(copied: str, looked_for: str) -> None:
    assert read_query(copied) == Query(QueryKind.COMPANY, looked_for)
