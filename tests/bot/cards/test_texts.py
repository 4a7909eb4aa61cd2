"""Tests of texts: looked up, filled in, and written as each language does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.elements import bold, split_bold
from bot.cards.texts import Texts
from bot.errors import TextMissing
from tests.harness.plain import as_read

ENGLISH = """\
hello = Hello { $name }
loud = Hello <b>{ $name }</b>!
plain = Just <b>this</b>
only-english = Only here
told = { $order } ({ $reference }) of { $name }
orders = { $count ->
    [one] one order
   *[other] { $count } orders
}
same = { plain }
moment = { $day } at { $time }
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


def test_text_is_found_in_its_language() -> None:
    assert TEXTS.phrases("fr").get("hello", name="Anna") == "Bonjour Anna"
    assert TEXTS.phrases("fr").get("same") == f"Juste {bold('ceci')}"


def test_untranslated_text_and_unknown_language_fall_back_to_english() -> None:
    assert TEXTS.phrases("fr").get("only-english") == "Only here"
    assert TEXTS.phrases("it").get("hello", name="Anna") == "Hello Anna"


def test_missing_text_is_an_error_with_its_key() -> None:
    assert not TEXTS.phrases("fr").has("nothing")
    with pytest.raises(TextMissing) as caught:
        TEXTS.phrases("fr").get("nothing")
    assert (caught.value.key, caught.value.language) == ("nothing", "fr")


def test_what_is_too_long_for_a_sentence_is_cut_and_the_sentence_stays() -> None:
    said = TEXTS.phrases("fr").get("hello", name="x" * 5000)
    assert as_read(said) == f"Bonjour {'x' * 999}…"


def test_data_cannot_write_bold_or_placeholders() -> None:
    phrases = TEXTS.phrases("en")
    said = phrases.get("hello", name="<b>{ $name }</b>")
    assert split_bold(said) == [("Hello <b>{ $name }</b>", False)]
    assert phrases.get("hello", name=bold("Anna")) == "Hello Anna"


@given(st.text("</b> ab{}$", max_size=12))
def test_whatever_a_name_is_it_is_said_as_written(name: str) -> None:
    phrases = TEXTS.phrases("en")
    assert split_bold(phrases.get("hello", name=name)) == [(f"Hello {name}", False)]
    loud = [("Hello ", False), *([(name, True)] if name else []), ("!", False)]
    assert split_bold(phrases.get("loud", name=name)) == loud


def test_plurals_follow_the_language() -> None:
    assert TEXTS.phrases("en").get("orders", count=1) == "one order"
    assert TEXTS.phrases("en").get("orders", count=0) == "0 orders"
    assert TEXTS.phrases("fr").get("orders", count=0) == "0 commande"


def test_same_text_is_the_same_with_and_without_arguments() -> None:
    phrases = TEXTS.phrases("en")
    assert phrases.get("plain") == phrases.get("plain") == phrases.get("plain", name="Anna")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 March 2026"),
        ("fr", "1er mars 2026"),
        ("nl", "1 maart 2026"),
        ("de", "1. März 2026"),
    ],
)
def test_days_are_written_as_people_write_them(language: str, said: str) -> None:
    texts = Texts(dict.fromkeys(("en", "fr", "nl", "de"), ""))
    assert as_read(texts.phrases(language).day(date(2026, 3, 1))) == said


class _Layer(dict[str, str]):
    """Sources that remember which of them were read."""

    def __init__(self, **sources: str) -> None:
        super().__init__(sources)
        self.asked: list[str] = []

    def __getitem__(self, code: str) -> str:
        self.asked.append(code)
        return super().__getitem__(code)


def test_languages_are_read_when_they_are_asked_for_or_all_at_once() -> None:
    own, more = _Layer(en="only = Here", fr="only = Ici", nl="only = Hier"), _Layer(en="", fr="")
    more["nl"] = "more = Meer"
    texts = Texts(own, more)
    assert own.asked == []
    assert texts.phrases("fr").get("only") == "Ici"
    assert own.asked == more.asked == ["fr", "en"]
    texts.read_all()
    assert set(own.asked) == {"en", "fr", "nl"}
    assert texts.phrases("nl").get("more") == "Meer"
    assert texts.phrases("fr") is texts.phrases("fr")
    assert texts.phrases("xx") is texts.phrases("en")


def test_times_are_those_of_brussels() -> None:
    phrases = TEXTS.phrases("en")
    late = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert as_read(phrases.day(late)) == "1 July 2026"
    assert as_read(phrases.moment(late)) == "1 July 2026 at 00:30"
    early = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
    assert as_read(phrases.moment(early)) == "5 January 2026 at 09:00"


def test_in_a_zone_of_ones_own_times_name_it() -> None:
    there = TEXTS.phrases("en").in_zone(ZoneInfo("America/New_York"))
    late = datetime(2026, 7, 1, 3, 30, tzinfo=UTC)
    assert as_read(there.day(late)) == "30 June 2026"
    assert as_read(there.moment(late)) == "30 June 2026 at 23:30 EDT"
    assert there.time(late) == "23:30:00 EDT"
    assert as_read(TEXTS.phrases("en").moment(late)) == "1 July 2026 at 05:30"


def test_no_line_ends_within_a_date_a_reference_or_an_order() -> None:
    phrases = TEXTS.phrases("en")
    moment = phrases.moment(datetime(2026, 1, 5, 8, 0, tzinfo=UTC))
    told = phrases.get("told", order="CARO-12", reference="601 234 56 78", name="Jean-Luc Maes")
    assert not set(moment) & {" ", "-"}
    assert told == "CARO\u201112 (601\u00a0234\u00a056\u00a078) of Jean-Luc Maes"
