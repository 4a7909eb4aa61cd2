"""Tests of text files: read, measured, and compared between the languages."""

from __future__ import annotations

import pytest

from bot.cards.text_source import check_texts, read_messages
from config.commands.flow_words import error_sentence
from tests.bot.cards.test_texts import ENGLISH

FILES = {"en": "en.ftl", "fr": "fr.ftl"}


def told(english: str, french: str, *needed: str) -> list[str]:
    errors = check_texts({"en": english, "fr": french}, FILES, needed)
    return [error_sentence(error) for error in errors]


def test_equal_languages_have_no_error() -> None:
    assert told("a = A { $x }\nb = { a }\n", "a = B { $x }\nb = { a }\n", "a", "b") == []


@pytest.mark.parametrize(
    ("english", "french", "error"),
    [
        ("b = B\n", "b = B\n", "en.ftl:1: no text a; add `a = …` to it"),
        ("b = B\n\na = A\n", "b = B\n", "fr.ftl:1: no text a; translate it from en.ftl:3"),
        (
            "a = A { $x }\n",
            "\na = A { $y }\n",
            "fr.ftl:2: a has the placeholders ['y'], en.ftl:1 has ['x']; use the same in both",
        ),
        (
            "a = A\n",
            "a = A\nb = B\n",
            "fr.ftl:2: b does not stand in en.ftl; add it there or remove it here",
        ),
        ("a = A\na = B\n", "a = A\n", "en.ftl:2: a stands twice; remove one of them"),
        (
            "a = A\n",
            "a = { c }\n",
            "fr.ftl:1: a uses c, which does not stand in this file; correct its spelling or add it",
        ),
    ],
)
def test_difference_between_languages_is_told(english: str, french: str, error: str) -> None:
    assert error in told(english, french, "a")


def test_line_that_is_no_text_is_told_with_its_line() -> None:
    errors = told("a = A\nthis is no text\n", "a = A\n", "a")
    assert errors
    assert all(error.startswith("en.ftl:2: ") for error in errors)


def test_message_is_measured_without_marks_and_placeholders() -> None:
    messages, errors = read_messages(ENGLISH, "en.ftl")
    assert not errors
    assert messages["plain"].chars == len("Just this")
    assert messages["hello"].placeholders == {"name"}
    assert messages["orders"].line == 6
    assert messages["same"].uses == ("plain",)
