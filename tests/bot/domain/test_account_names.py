"""Names of accounts: those of people are kept, and none passes for another by how it looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.account_names import NAME_CHARS, fitting_name, read_name


@pytest.mark.parametrize(
    "name",
    [
        "Louis",
        "Nora Peeters-D’Hondt (support, 2)",
        "Jürgen Groß",
        "Łukasz Żółć",
        "Nguyễn Thị Ánh",
        "Ştefan Țepeș",
        "Yıldız Öztürk",
        "Мария Иванова",
        "Ελένη Παπαδοπούλου",
        "محمد العربي",
        "דוד כהן",
        "田中 さくら",
        "김민수",
        "प्रिया शर्मा",
        "A lead of the tests",
        "O'Brien & Sons <desk@example.be>",
    ],
)
def test_names_of_people_are_kept(name: str) -> None:
    assert read_name(name) == name
    assert fitting_name(name, "?") == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  \n ",
        "...",
        "x" * (NAME_CHARS + 1),
        "\u041elivia",
        "Oliv\u0456a",
        "\u039flivia",
        "O\u01c0ivia",
        "\u0196ouis",
        "Louis \U0001f600",
        "Louis\u2044admin",
        "Louis \u00d7 Anna",
        "Louis\u20dd",
        "\u0301Louis",
        "Lo" + "\u0336" * 5 + "uis",
        "Louis\ue000",
        "\u02e4Louis\u02b7",
    ],
)
def test_what_is_no_name_or_could_pass_for_another_is_refused(name: str) -> None:
    assert read_name(name) == ""


def test_what_nobody_sees_is_no_part_of_a_name() -> None:
    assert read_name(" Lou\u200bis\u202e \u2066 Maes\u2069\n") == "Louis Maes"


def test_a_name_that_a_provider_says_is_kept_as_far_as_it_goes() -> None:
    assert fitting_name("Nora \U0001f33b Peeters\u202e", "U1") == "Nora Peeters"
    assert fitting_name("x" * 500, "U1") == "x" * NAME_CHARS
    for nothing in ("", "\U0001f33b", "\u041elivia", "\u0301"):
        assert fitting_name(nothing, "U1") == "U1"


@given(st.text())
def test_any_text_is_a_name_that_stays_itself_or_none(text: str) -> None:
    for name in (read_name(text), fitting_name(text, "")):
        assert name == read_name(name)
        assert len(name) <= NAME_CHARS
