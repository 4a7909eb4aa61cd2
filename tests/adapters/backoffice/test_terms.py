"""How companies are found by name."""

from __future__ import annotations

import pytest

from adapters.backoffice.terms import company_terms, fold, term_range


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L'Étoile  d'Or", "l etoile d or"),
        ("Weiß & Söhne GmbH", "weiss sohne gmbh"),
        ("Cœur-Ardœnnes", "coeur ardoennes"),
        ("ŁÓDŹ", "lodz"),
        (" % _ ", ""),
    ],
)
def test_folding_drops_case_accents_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_each_word_begins_a_term() -> None:
    assert company_terms("Garage De Smet") == [b"de smet", b"garage de smet", b"smet"]


def test_range_holds_the_terms_that_start_with_the_text() -> None:
    start, end = term_range("Dé sm")
    assert start <= b"de sm" < end
    assert start <= b"de smet" < end
    assert not start <= b"de sn" < end
    assert not start <= b"de s" < end
