"""Tests of calls: packed into buttons, and read back from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    AskFilter,
    Call,
    CloseForm,
    FilterProblems,
    GoBack,
    ListProblems,
    LookUp,
    NextProblem,
    OpenCase,
    OpenListed,
    Overrule,
    Reveal,
    SetLanguage,
    ShowHelp,
    ShowOrder,
    SubmitForm,
    Thank,
)
from bot.cards.packing import pack, unpack
from bot.domain.orders import Action

words = st.text(min_size=0, max_size=30)
numbers = st.integers(0, 10_000)
calls = st.one_of(
    st.builds(LookUp, words, numbers),
    st.builds(ShowOrder, words),
    st.builds(ListProblems, words, words, numbers, words, words, words),
    st.builds(AskFilter, words, words, numbers),
    st.builds(FilterProblems),
    st.builds(OpenListed, words, words, words, numbers, words),
    st.builds(NextProblem, words),
    st.builds(ShowHelp),
    st.builds(Thank),
    st.builds(SetLanguage, words),
    st.builds(OpenCase, words),
    st.builds(AnswerStep, words, words, words),
    st.builds(GoBack, words, numbers),
    st.builds(Overrule, words, numbers, words),
    st.builds(Reveal, words),
    st.builds(AskAction, words, numbers, st.sampled_from(Action), words),
    st.builds(SubmitForm, words, numbers, st.sampled_from(Action), words, seen=numbers),
    st.builds(CloseForm, words, numbers, st.sampled_from(Action), words, numbers),
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
