"""Tests of telling numbers apart within a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.typed_numbers import (
    find_enterprise_numbers,
    find_references,
    lone_reference,
    read_enterprise_number,
)
from bot.domain.typed_text import clean_text

REFERENCES = st.from_regex(r"[67][0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6012345678", ["6012345678"]),
        ("(601) 234 56 78", ["6012345678"]),
        ("ref6012345678", ["6012345678"]),
        ("6012345678, 7012345678 and 601 234 56 79", ["6012345678", "7012345678", "6012345679"]),
        ("6012345678 6012345678", ["6012345678"]),
        ("1. 6012345678\n2. 7012345678", ["6012345678", "7012345678"]),
        ("601 234 56 78\n701 234 56 78", ["6012345678", "7012345678"]),
        ("6012345678 05/2026", ["6012345678"]),
        ("601 234 56 78 12/03/2026", ["6012345678"]),
        ("6012345678 12", ["6012345678"]),
        ("6012345678 05", ["6012345678"]),
        ("6012345678/05", ["6012345678"]),
        ("05 - 6012345678", ["6012345678"]),
        ("6012345678 13", []),
        ("6012345678 00", []),
        ("601 234 56 78 05", []),
        ("601 234 56 78 4000 Liège", ["6012345678"]),
        ("tel 0470 12 34 12, 6012345678", ["6012345678"]),
        ("+32 470 12 34 12 / 6012345678", ["6012345678"]),
        ("IBAN BE68 5390 0754 7034 for 6012345678", ["6012345678"]),
        ("https://example.be/orders/6012345678", ["6012345678"]),
        ("BE68 6012 3456 7890", []),
        ("+6012345678", []),
        ("60123456789", []),
        ("601 234 56 789", []),
        ("6012345678 1", []),
        ("6012345678x", []),
        ("0123.456.749", []),
        ("0470 12 34 12", []),
        ("4111 1111 1111 1111", []),
        ("3 Fonteinen", []),
    ],
)
def test_references_are_found_wherever_they_stand(text: str, found: list[str]) -> None:
    assert list(find_references(text)) == found


@pytest.mark.parametrize(
    "typed",
    [
        *("BE 123.456.749", "123.456.749", "123456749", "0123-456-749", "0123/456/749"),
        *("BE-0123.456.749", "BE0123456749", "be 0123 456 749", "0123.456.749", "0123456749"),
        *("BE 0123456749", "BE0123.456.749", "BE: 0123.456.749", "0123 - 456 - 749"),
    ],
)
def test_an_enterprise_number_is_read_however_it_is_written(typed: str) -> None:
    assert read_enterprise_number(typed) == "0123456749"
    assert find_enterprise_numbers(f"zie {typed} aub") == ("0123456749",)


@pytest.mark.parametrize("text", ["123.456.748", "601 234 567", "0470 12 34 12", "12", "Dupont"])
def test_what_only_resembles_an_enterprise_number_is_none(text: str) -> None:
    assert read_enterprise_number(text) == ""
    assert find_enterprise_numbers(text) == ()


BEFORE = st.sampled_from(
    ["", "ref: ", "zie ", "n° ", "> ", "• ", "klant ", "(", "„", "*", "Ref.", "\n"]
)
AFTER = st.sampled_from(
    ["", " svp ?", ".", ",", ")", "“", "*", " 05/2026", " (2026)", "\n\nBien à vous"]
)
UNSEEN = st.sampled_from(["", "\u200b", "\u202a", "\ufeff", "\u2060", "\u00ad", "\u200e"])
SIGNS = st.sampled_from(["", " ", "-", ".", "/", "\u00a0", "\u2212", "\u2011", "\u00b7", ","])


@given(REFERENCES, BEFORE, AFTER, UNSEEN, SIGNS)
def test_a_reference_is_the_same_whatever_surrounds_it(
    reference: str, before: str, after: str, unseen: str, sign: str
) -> None:
    groups = (reference[:3], reference[3:6], reference[6:8], reference[8:])
    typed = f"{unseen}{before}{unseen}" + f"{unseen}{sign}".join(groups) + f"{unseen}{after}"
    assert find_references(clean_text(typed)) == (reference,)


@given(REFERENCES, st.lists(st.text(" .-/,'", max_size=3), min_size=9, max_size=9))
def test_a_lone_reference_is_read_in_any_groups(reference: str, between: list[str]) -> None:
    typed = "".join(d + gap for d, gap in zip(reference, [*between, ""], strict=True))
    assert lone_reference(typed) == reference
