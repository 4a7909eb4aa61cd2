"""Tests of what is taken off a typed text: what nobody sees, and what stands around the whole."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.typed_text import TYPED_CHARS, clean_text, peel

# Signs of other scripts that Unicode counts as format but that are drawn.
DRAWN = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD}
UNSEEN = [
    chr(code)
    for code in range(0x20000)
    if unicodedata.category(chr(code)) == "Cf"
    and code not in DRAWN
    and not 0xFFF9 <= code <= 0xFFFB
    and not 0x13430 <= code <= 0x1343F
]


def test_every_unseen_character_is_as_if_it_were_not_there() -> None:
    for unseen in [*UNSEEN, "\u00ad", "\ufe0f", "\u034f", "\u3164", "\x00", "\x7f", "\ud800"]:
        assert clean_text(f"{unseen}60{unseen}12{unseen}") == "6012", f"U+{ord(unseen):04X}"


def test_every_dash_is_a_dash_and_every_space_a_space() -> None:
    for code in range(0x10000):
        kind, char = unicodedata.category(chr(code)), chr(code)
        if kind == "Pd":
            assert clean_text(f"6{char}0") == "6-0", f"U+{code:04X}"
        elif kind == "Zs" and code != 0x1680:
            assert clean_text(f"6{char}0").split() == ["6", "0"], f"U+{code:04X}"
    assert clean_text("6\u22120") == "6-0"


def test_every_digit_is_a_digit_whatever_its_script() -> None:
    for code in range(0x20000):
        digit = unicodedata.digit(chr(code), None)
        if digit is not None:
            # Some are drawn within brackets or with a stop.
            assert clean_text(f"a{chr(code)}").strip("a().,") == f"{digit}", f"U+{code:04X}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("６０１２", "6012"),
        ("proble\u0300mes", "problèmes"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("  Dupont & Fils ", "Dupont & Fils"),
    ],
)
def test_a_text_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert clean_text(typed) == meant


@pytest.mark.parametrize(
    ("typed", "inner"),
    [
        *((f"{mark}help{mark}", "help") for mark in ("*", "_", "~", "`", "**", "~~", '"', "'")),
        *((typed, "help") for typed in ("„help“", "“help”", "«help»", "« help »", "‹help›")),
        *(
            (typed, "help")
            for typed in ("(help)", "[help]", "<help>", "{help}", "> help", "• help")
        ),
        *((typed, "help") for typed in ("1. help", "2) help", "- help", "* help", "– help!")),
        *((typed, "help") for typed in ("**_help_**", "> „*help*”.", "help?", "> > help")),
        ("Peeters & Zonen <BV>", "Peeters & Zonen <BV>"),
        ("*Star* and *Sun*", "*Star* and *Sun*"),
        ("“A” & “B”", "“A” & “B”"),
        ("L'Oréal", "L'Oréal"),
        ("(A) en (B)", "(A) en (B)"),
        ("3 Fonteinen", "3 Fonteinen"),
        ("", ""),
    ],
)
def test_only_what_stands_around_the_whole_is_peeled(typed: str, inner: str) -> None:
    assert peel(clean_text(typed)) == inner


@given(st.text(max_size=60))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert peel(cleaned) in cleaned


def test_what_is_far_too_long_is_cut_and_costs_no_more() -> None:
    began_s = time.process_time()
    for char in ("\u0316\u0301", "\ufdfa", "\u200b", "(", "*", "> ", "a"):
        assert len(clean_text(char * 1_000_000)) <= TYPED_CHARS
    assert time.process_time() - began_s < 2
