"""Words are kept for whoever reads alike, and never stand for other ones."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.admin.words import words_of
from bot.cards.texts import Texts

_SOURCE = """\
moment = { $day } at { $time }
plain = Just <b>this</b>
told = Of <b>{ $name }</b>
many = { $count } of them
console-age-minutes = { $count } min
console-age-hours = { $count } h
console-age-days = { $count } d
"""
_TEXTS = Texts({"en": _SOURCE, "nl": _SOURCE.replace("Just", "Gewoon")})
_AT = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
_BRUSSELS, _LIMA = ZoneInfo("Europe/Brussels"), ZoneInfo("America/Lima")


def test_each_zone_and_language_has_its_own() -> None:
    for _twice in range(2):
        for language, zone, plain, day in (
            ("en", _BRUSSELS, "Just", "3\u00a0March"),
            ("en", _LIMA, "Just", "2\u00a0March"),
            ("nl", _LIMA, "Gewoon", "2\u00a0maart"),
        ):
            words = words_of(_TEXTS.phrases(language).in_zone(zone))
            assert words.get("plain") == f"{plain} <strong>this</strong>"
            for written in (words.moment(_AT), words.day(_AT), words.ago(_AT, _AT)):
                assert day in written
                assert 'datetime="2026-03-02T23:30:00+00:00"' in written
            assert "2026-03-02" in words.day(date(2026, 3, 2))


def test_numbers_are_written_as_in_the_sentences_of_the_language() -> None:
    texts = Texts(dict.fromkeys(("en", "nl", "fr", "de"), _SOURCE))
    for language, many, share in (
        ("en", "10,000", "89.8"),
        ("nl", "10.000", "89,8"),
        ("fr", "10\u202f000", "89,8"),
        ("de", "10.000", "89,8"),
    ):
        words = words_of(texts.phrases(language))
        assert words.get("many", count=10_000) == f"{many} of them"
        assert words.number(10_000) == many
        assert words.number(89.78, 1) == share


def test_what_holds_data_is_written_for_each() -> None:
    words = words_of(_TEXTS.phrases("en"))
    assert words.get("told", name="Ann") == "Of <strong>Ann</strong>"
    assert words.get("told", name="<i>Bea") == "Of <strong>&lt;i&gt;Bea</strong>"
    assert [words.get("many", count=count) for count in (1, 2)] == ["1 of them", "2 of them"]


@pytest.mark.parametrize(
    ("passed", "age"),
    [
        (timedelta(seconds=-5), "0 min"),
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(minutes=60), "1 h"),
        (timedelta(hours=25), "1 d"),
    ],
)
def test_the_age_of_a_time_goes_on(passed: timedelta, age: str) -> None:
    words = words_of(_TEXTS.phrases("en"))
    assert ">0 min<" in words.ago(_AT, _AT)
    assert f">{age}<" in words.ago(_AT, _AT + passed)
