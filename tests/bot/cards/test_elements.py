"""Tests of the card model: its bold marks, and the errors of a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.calls import ShowHelp
from bot.cards.elements import Button, Field, Form, bold, read_marks, split_bold, without_marks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("plain", [("plain", False)]),
        ("a <b>b</b> c", [("a ", False), ("b", True), (" c", False)]),
        ("<b>b</b>", [("b", True)]),
        ("<b></b>", []),
        ("<b>open", [("open", True)]),
        ("<B>a</i>", [("<B>a</i>", False)]),
    ],
)
def test_a_text_is_split_at_its_bold_marks(text: str, parts: list[tuple[str, bool]]) -> None:
    assert split_bold(read_marks(text)) == parts


@given(st.lists(st.sampled_from(["<b>", "</b>", "a", " & ", "<", "b>"])))
def test_nothing_but_the_marks_is_lost(pieces: list[str]) -> None:
    text = read_marks("".join(pieces))
    assert "".join(part for part, _bold in split_bold(text)) == without_marks(text)


@given(st.text("</b> ab", max_size=12))
def test_data_is_never_taken_for_a_mark(name: str) -> None:
    assert without_marks(name) == name
    assert split_bold(f"a {bold(name)}") == [("a ", False), *([(name, True)] if name else [])]


def test_a_form_knows_the_errors_of_its_fields() -> None:
    button = Button("Help", ShowHelp())
    fields = (Field("name", "Name"), Field("email", "E-mail", error="It needs an @."))
    assert Form("Form", (), fields, button, button).errors == {"email": "It needs an @."}
