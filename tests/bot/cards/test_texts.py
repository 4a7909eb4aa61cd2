"""Tests of texts: looking them up, filling them in, and comparing the languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.cards.text_source import check_texts, read_messages
from bot.cards.texts import Texts
from bot.errors import TextMissing

ENGLISH = """\
hello = Hello { $name }
plain = Just <b>this</b>
only-english = Only here
orders = { $count ->
    [one] one order
   *[other] { $count } orders
}
same = { plain }
"""
FRENCH = """\
hello = Bonjour { $name }
plain = Juste <b>ceci</b>
orders = { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}
same = { plain }
"""
TEXTS = Texts({"en": ENGLISH, "fr": FRENCH})
FILES = {"en": "en.ftl", "fr": "fr.ftl"}


def test_text_is_found_in_its_language() -> None:
    assert TEXTS.phrases("fr").get("hello", name="Anna") == "Bonjour Anna"
    assert TEXTS.phrases("fr").get("same") == "Juste <b>ceci</b>"


def test_untranslated_text_and_unknown_language_fall_back_to_english() -> None:
    assert TEXTS.phrases("fr").get("only-english") == "Only here"
    assert TEXTS.phrases("it").get("hello", name="Anna") == "Hello Anna"


def test_missing_text_is_an_error_with_its_key() -> None:
    assert not TEXTS.phrases("fr").has("nothing")
    with pytest.raises(TextMissing) as caught:
        TEXTS.phrases("fr").get("nothing")
    assert (caught.value.key, caught.value.language) == ("nothing", "fr")


def test_data_cannot_write_bold_or_placeholders() -> None:
    said = TEXTS.phrases("en").get("hello", name="<b>{ $name }</b>")
    assert said == "Hello { $name }"


def test_plurals_follow_the_language() -> None:
    assert TEXTS.phrases("en").get("orders", count=1) == "one order"
    assert TEXTS.phrases("en").get("orders", count=0) == "0 orders"
    assert TEXTS.phrases("fr").get("orders", count=0) == "0 commande"


def test_same_text_is_the_same_with_and_without_arguments() -> None:
    phrases = TEXTS.phrases("en")
    assert phrases.get("plain") == phrases.get("plain") == phrases.get("plain", name="Anna")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "1 March 2026"), ("fr", "1 mars 2026"), ("nl", "1 maart 2026"), ("de", "1. März 2026")],
)
def test_days_are_written_as_people_write_them(language: str, said: str) -> None:
    texts = Texts(dict.fromkeys(("en", "fr", "nl", "de"), ""))
    assert texts.phrases(language).day(date(2026, 3, 1)) == said


def test_times_are_those_of_brussels() -> None:
    phrases = TEXTS.phrases("en")
    late = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert phrases.day(late) == "1 July 2026"
    assert phrases.moment(late) == "1 July 2026 00:30"
    assert phrases.moment(datetime(2026, 1, 5, 8, 0, tzinfo=UTC)) == "5 January 2026 09:00"


def told(english: str, french: str, *needed: str) -> list[str]:
    return [str(error) for error in check_texts({"en": english, "fr": french}, FILES, needed)]


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
    assert errors == []
    assert messages["plain"].chars == len("Just this")
    assert messages["hello"].placeholders == {"name"}
    assert messages["orders"].line == 4
    assert messages["same"].uses == {"plain"}
