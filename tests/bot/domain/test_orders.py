"""Tests of orders: references, states, and which action fits which state."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.orders import (
    ACTION_STATES,
    OPEN_STATES,
    TRANSITIONS,
    Action,
    Bank,
    Banks,
    ClientReference,
    ContactField,
    OrderState,
)
from bot.errors import InputInvalid

S = OrderState

references = st.from_regex(r"[67][0-9]{9}", fullmatch=True)
separators = st.text(" .-/\u00a0\u2011\u2013\t", max_size=3)


@given(references, st.lists(separators, min_size=11, max_size=11))
def test_reference_is_read_whatever_separates_its_digits(digits: str, between: list[str]) -> None:
    typed = between[0] + "".join(
        digit + gap for digit, gap in zip(digits, between[1:], strict=True)
    )
    assert ClientReference.parse(typed) == digits


@given(references)
def test_spaced_reference_reads_back_as_itself(digits: str) -> None:
    reference = ClientReference(digits)
    assert ClientReference.parse(reference.spaced) == reference
    assert len(reference.spaced.split()) == 4


@given(st.text(max_size=30))
def test_whatever_is_read_as_a_reference_is_well_formed(text: str) -> None:
    with suppress(InputInvalid):
        assert ClientReference.parse(text).is_well_formed


@pytest.mark.parametrize("typed", ["６０１２３４５６７８", "٦٠١٢٣٤٥٦٧٨", "६०१२३४५६७८"])
def test_digits_of_any_script_are_digits(typed: str) -> None:
    assert ClientReference.parse(typed) == "6012345678"


@pytest.mark.parametrize(
    ("typed", "key", "arguments"),
    [
        ("", "input-reference-empty", {}),
        (" - ", "input-reference-empty", {}),
        ("60123O5678", "input-reference-letters", {}),
        ("+6012345678", "input-reference-letters", {}),
        ("601234567", "input-reference-length", {"count": "9"}),
        ("60123456789", "input-reference-length", {"count": "11"}),
        ("5012345678", "input-reference-start", {"digit": "5"}),
    ],
)
def test_wrong_reference_is_told_what_is_wrong(
    typed: str, key: str, arguments: dict[str, str]
) -> None:
    with pytest.raises(InputInvalid) as caught:
        ClientReference.parse(typed)
    assert (caught.value.key, caught.value.arguments) == (key, arguments)


def test_malformed_reference_of_the_back_office_is_kept_as_it_is() -> None:
    reference = ClientReference("50123")
    assert not reference.is_well_formed
    assert reference.spaced == "50123"


@pytest.mark.parametrize(
    ("state", "reachable"),
    [
        (S.NOT_ORDERED, {S.INVITATION_SENT}),
        (
            S.INVITATION_SENT,
            {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.ACTIVE, S.PROBLEM, S.CANCELLED},
        ),
        (S.INVITATION_EXPIRED, {S.INVITATION_SENT, S.CANCELLED}),
        (S.ACTIVE, {S.CANCELLED, S.PROBLEM}),
        (S.CANCELLED, {S.INVITATION_SENT}),
        (S.PROBLEM, {S.INVITATION_SENT, S.ACTIVE, S.CANCELLED}),
    ],
)
def test_states_follow_the_transition_table(state: S, reachable: set[S]) -> None:
    assert TRANSITIONS[state] == reachable


def test_every_state_has_its_transitions() -> None:
    assert TRANSITIONS.keys() == set(S)


def test_open_order_is_neither_absent_nor_cancelled() -> None:
    assert set(S) - OPEN_STATES == {S.NOT_ORDERED, S.CANCELLED}


@pytest.mark.parametrize(
    ("action", "states"),
    [
        (Action.RECREATE, {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.PROBLEM, S.CANCELLED}),
        (Action.ORDER_FOR, {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.PROBLEM, S.CANCELLED}),
        (Action.CANCEL, {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.PROBLEM, S.ACTIVE}),
        (Action.UPDATE_CARDHOLDER, {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.PROBLEM}),
        (Action.RESEND_INVITATION, {S.INVITATION_SENT, S.INVITATION_EXPIRED, S.PROBLEM}),
        (Action.CONTACT_SUPPORT, set(S)),
    ],
)
def test_action_fits_only_its_states(action: Action, states: set[S]) -> None:
    assert ACTION_STATES[action] == states


def test_bank_that_asks_for_an_iban_activates_in_its_app() -> None:
    assert Bank("KBC", "KBC", contact_field=ContactField.IBAN).activates_in_app
    assert not Bank("BELFIUS", "Belfius").activates_in_app


def test_bank_that_is_not_listed_is_not_supported() -> None:
    banks = Banks({"BELFIUS": Bank("BELFIUS", "Belfius")})
    assert banks["BELFIUS"].supported
    assert not banks["ING"].supported
    assert "ING" not in banks
