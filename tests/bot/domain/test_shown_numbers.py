"""Tests of shown numbers: in groups, on one line, and read back by the desk as what they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.orders import ClientReference
from bot.domain.search import Query, QueryKind, read_queries
from bot.domain.shown_numbers import group_enterprise_number, group_iban, unbroken
from tests.harness.plain import as_read

references = st.from_regex(r"[67][0-9]{9}", fullmatch=True)
order_ids = st.integers(1, 10**9).map(lambda number: f"CARO-{number}")
# How people copy it: alone, with what stands beside it, or within a sentence.
around = st.sampled_from(["{}", " {} ", "{} · Garage Dupont", "Commande {} ?", "({})", "{}\n"])


def test_no_line_ends_within_what_is_unbroken() -> None:
    assert unbroken("CARO-12 601 234") == "CARO\u201112\u00a0601\u00a0234"
    assert as_read(unbroken("CARO-12 601 234")) == "CARO-12 601 234"


@pytest.mark.parametrize(
    ("number", "shown"),
    [("0123456749", "0123.456.749"), ("", ""), ("123", "123"), ("BE012345674", "BE012345674")],
)
def test_enterprise_number_is_shown_as_on_letters(number: str, shown: str) -> None:
    assert group_enterprise_number(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [("BE68539007547034", "BE68 5390 0754 7034"), ("FR7630", "FR76 30"), ("", "")],
)
def test_iban_is_shown_as_banks_print_it(number: str, shown: str) -> None:
    assert as_read(group_iban(number)) == shown
    assert " " not in group_iban(number)


@given(references, around)
def test_a_reference_that_is_copied_is_found(reference: str, around: str) -> None:
    copied = around.format(ClientReference(reference).spaced)
    assert read_queries(copied) == (Query(QueryKind.REFERENCE, reference),)


@given(order_ids, around)
def test_an_order_that_is_copied_is_found(order: str, around: str) -> None:
    copied = around.format(unbroken(order))
    assert read_queries(copied) == (Query(QueryKind.ORDER_ID, order),)


def test_an_enterprise_number_that_is_copied_is_found() -> None:
    copied = group_enterprise_number("0123456749")
    assert read_queries(copied) == (Query(QueryKind.ENTERPRISE_NUMBER, "0123456749"),)
