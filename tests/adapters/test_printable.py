"""What may stand on a terminal of what others have typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë Ø 日本 😀", "Zoë Ø 日本 😀"),
        ("10\u00a0€", "10\u00a0€"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\x9b31mred", "\ufffd31mred"),
        ("two\r\nlines\u2028\x85\t.", "two  lines   ."),
        ("\u202eevil\u200b\u00ad", "\ufffdevil\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_steers_or_hides_is_marked(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_what_is_wanted_stays() -> None:
    assert printable("a\tb\nc\x1b", keep="\t\n") == "a\tb\nc\ufffd"


@settings(deadline=None)
@given(st.text())
def test_every_text_can_be_written_and_steers_nothing(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert len(shown) == len(text)
    assert {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Zl", "Zp", "Cs"} == set()
