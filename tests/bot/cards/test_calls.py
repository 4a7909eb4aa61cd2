"""Tests of calls: packed into buttons and back, and what a typed line means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    Call,
    GoBack,
    ListProblems,
    LookUp,
    OpenCase,
    Overrule,
    Reveal,
    SetLanguage,
    ShowHelp,
    ShowOrder,
    SubmitForm,
    pack,
    unpack,
)
from bot.cards.commands import read_words
from bot.domain.orders import Action

words = st.text(min_size=0, max_size=30)
numbers = st.integers(0, 10_000)
calls = st.one_of(
    st.builds(LookUp, words, numbers),
    st.builds(ShowOrder, words),
    st.builds(ListProblems, numbers),
    st.builds(ShowHelp),
    st.builds(SetLanguage, words),
    st.builds(OpenCase, words),
    st.builds(AnswerStep, words, words, words),
    st.builds(GoBack, words, numbers),
    st.builds(Overrule, words, numbers, words),
    st.builds(Reveal, words),
    st.builds(AskAction, words, numbers, st.sampled_from(Action), words),
    st.builds(SubmitForm, words, numbers, st.sampled_from(Action), words),
)


@given(calls)
def test_every_call_comes_back_from_its_button(call: Call) -> None:
    verb, arguments = pack(call)
    assert all(isinstance(value, str) for value in arguments.values())
    assert unpack(verb, arguments) == call


def test_typed_values_never_travel_in_a_button() -> None:
    call = SubmitForm("CARO-1", 3, Action.UPDATE_CARDHOLDER, values={"email": "anna@example.be"})
    verb, arguments = pack(call)
    assert "example.be" not in str(arguments)
    assert unpack(verb, arguments, {"email": "anna@example.be"}) == call


def test_values_reach_no_other_call_than_a_form() -> None:
    assert unpack("show", {"order": "CARO-1"}, {"order": "CARO-2"}) == ShowOrder("CARO-1")


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("", {}),
        ("drop", {"order": "CARO-1"}),
        ("show", {}),
        ("back", {"case": "c", "revision": "two"}),
        ("back", {"case": "c", "revision": None}),
        ("act", {"order": "CARO-1", "revision": "1", "action": "delete"}),
    ],
)
def test_what_no_button_holds_is_no_call(verb: str, arguments: dict[str, object]) -> None:
    assert unpack(verb, arguments) is None


def test_numbers_of_a_platform_and_unknown_arguments_do_no_harm() -> None:
    arguments: dict[str, object] = {"case": "c", "revision": 2, "role": "admin"}
    assert unpack("back", arguments) == GoBack("c", 2)


@pytest.mark.parametrize(
    ("typed", "call"),
    [
        ("", ShowHelp()),
        ("   ", ShowHelp()),
        ("help", ShowHelp()),
        ("Aide", ShowHelp()),
        ("hulp!", ShowHelp()),
        ("Hilfe.", ShowHelp()),
        ("?", ShowHelp()),
        ("problems", ListProblems()),
        ("Problèmes", ListProblems()),
        ("proble\u0300mes", ListProblems()),
        ("problemen", ListProblems()),
        ("Probleme", ListProblems()),
        ("language fr", SetLanguage("fr")),
        ("langue néerlandais", SetLanguage("nl")),
        ("taal Duits", SetLanguage("de")),
        ("Sprache: Englisch", SetLanguage("en")),
        ("language", SetLanguage("")),
        ("language klingon", SetLanguage("klingon")),
        ("6012345678", LookUp("6012345678")),
        ("order 6012345678", LookUp("6012345678")),
        ("commande 601 234 56 78", LookUp("601 234 56 78")),
        ("Aanvraag: CARO-12", LookUp("CARO-12")),
        ("Kundenreferenz 6012345678", LookUp("6012345678")),
        ("order", LookUp("order")),
        ("Dupont & Fils", LookUp("Dupont & Fils")),
        ("problem at Dupont", LookUp("problem at Dupont")),
        ("help me with Dupont", LookUp("help me with Dupont")),
        ("language school Brussels", LookUp("language school Brussels")),
    ],
)
def test_typed_line_is_understood(typed: str, call: Call) -> None:
    assert read_words(typed) == call


@given(st.text(max_size=200))
def test_any_line_makes_a_call(text: str) -> None:
    verb, arguments = pack(read_words(text))
    assert unpack(verb, arguments) is not None


def test_unknown_language_is_not_repeated_at_length() -> None:
    assert read_words("language " + "x" * 500) == SetLanguage("x" * 20)
