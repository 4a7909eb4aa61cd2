"""Tests of roles, what they may do and see, masking, and the recognition of secrets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor, Audience, Identity, Platform, Role, Staff
from bot.domain.policy import refusal
from bot.domain.privacy import looks_secret, mask_email, mask_iban, mask_mobile
from tests.fakes import make_order

S = OrderState
R, C, U = Action.RECREATE, Action.CANCEL, Action.UPDATE_CARDHOLDER
I, H = Action.RESEND_INVITATION, Action.CONTACT_SUPPORT  # noqa: E741 - short for a table

TABLE: dict[OrderState, dict[str, tuple[Action, ...]]] = {
    S.NOT_ORDERED: {"everybody": (H,), "leads": (H,)},
    S.INVITATION_SENT: {"everybody": (R, C, U, I, H), "leads": (R, C, U, I, H)},
    S.INVITATION_EXPIRED: {"everybody": (R, C, U, I, H), "leads": (R, C, U, I, H)},
    S.PROBLEM: {"everybody": (R, C, U, I, H), "leads": (R, C, U, I, H)},
    S.ACTIVE: {"everybody": (H,), "leads": (C, H)},
    S.CANCELLED: {"everybody": (R, H), "leads": (R, H)},
}


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("role", Role)
def test_role_may_do_what_the_table_says(role: Role, state: S) -> None:
    who = "leads" if role in (Role.LEAD, Role.ADMIN) else "everybody"
    allowed = tuple(action for action in Action if not refusal(role, action, state))
    assert allowed == TABLE[state][who]


def test_refusal_tells_the_state_from_the_role() -> None:
    assert refusal(Role.AGENT, C, S.ACTIVE) == "refused-active-cancel"
    assert refusal(Role.LEAD, C, S.ACTIVE) == ""
    assert refusal(Role.LEAD, C, S.CANCELLED) == "refused-state-cancel"
    assert refusal(Role.ACCOUNTANT, U, S.ACTIVE) == "refused-state-update-cardholder"


def actor(role: Role, office: str = "") -> Actor:
    return Actor(
        id="teams:t:anna",
        name="Anna",
        role=role,
        platform=Platform.TEAMS,
        language="en",
        office=office,
    )


def test_accountant_sees_only_orders_of_the_own_office() -> None:
    order = make_order()
    own = order.company.office.code
    assert actor(Role.ACCOUNTANT, own).may_see(order)
    assert not actor(Role.ACCOUNTANT, "OFF999").may_see(order)
    assert not actor(Role.ACCOUNTANT).may_see(order)


@pytest.mark.parametrize("role", [Role.AGENT, Role.LEAD, Role.ADMIN])
def test_support_sees_every_order(role: Role) -> None:
    assert actor(role).audience is Audience.SUPPORT
    assert actor(role).may_see(make_order())


@pytest.mark.parametrize(
    ("staff", "person", "role"),
    [
        (Staff(), "U1", Role.AGENT),
        (Staff(leads=frozenset({"U1"})), "U1", Role.LEAD),
        (Staff(leads=frozenset({"U2"})), "U1", Role.AGENT),
        (Staff(agents=frozenset({"U1"})), "U1", Role.AGENT),
        (Staff(agents=frozenset({"U1"})), "U2", None),
        (Staff(agents=frozenset({"U1"}), leads=frozenset({"U2"})), "U2", Role.LEAD),
    ],
)
def test_slack_member_has_the_role_that_was_given(
    staff: Staff, person: str, role: Role | None
) -> None:
    assert staff.role(Identity(platform=Platform.SLACK, space="T1", person=person)) is role


def test_teams_and_terminal_give_a_role_by_where_one_is() -> None:
    staff = Staff(agents=frozenset({"U1"}), leads=frozenset({"anna"}))
    assert (
        staff.role(Identity(platform=Platform.TEAMS, space="tenant", person="anna"))
        is Role.ACCOUNTANT
    )
    assert staff.role(Identity(platform=Platform.TERMINAL, space="", person="anna")) is Role.AGENT
    assert (
        staff.role(Identity(platform=Platform.TERMINAL, space="OFF001", person="anna"))
        is Role.ACCOUNTANT
    )


def test_identities_of_two_spaces_are_two_people() -> None:
    one = Identity(platform=Platform.TEAMS, space="a", person="anna", name="Anna", locale="fr")
    other = Identity(platform=Platform.TEAMS, space="b", person="anna")
    assert one.id == "teams:a:anna"
    assert one.id != other.id


# Masking


def test_masks_are_as_agreed() -> None:
    assert mask_email("anna@example.be") == "a•••@example.be"
    assert mask_mobile("+32470123412") == "+32 ••• •• 12"
    assert mask_iban("BE68539007547034") == "BE68 •••• •••• 7034"
    assert mask_email("") == mask_mobile("") == mask_iban("") == ""


@given(st.from_regex(r"[a-z][a-z0-9.]{1,20}@[a-z]{2,10}\.example\.be", fullmatch=True))
def test_masked_email_hides_the_name(email: str) -> None:
    assert email.partition("@")[0] not in mask_email(email).partition("@")[0]


@given(st.from_regex(r"\+?[0-9]{1,15}", fullmatch=True))
def test_masked_mobile_shows_at_most_five_characters(mobile: str) -> None:
    shown = [mark for mark in mask_mobile(mobile) if mark not in "• "]
    assert len(shown) <= min(5, max(len(mobile) - 3, 0))


@given(st.from_regex(r"[A-Z]{2}[0-9]{1,30}", fullmatch=True))
def test_masked_iban_never_shows_the_whole(number: str) -> None:
    shown = [mark for mark in mask_iban(number) if mark not in "• "]
    assert len(shown) <= max(len(number) - 4, 0)


# Secrets


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "5412.7534.5678.9010",
        "4111\u00a01111\u00a01111\u00a01111",
        "4111\n1111\n1111\n1111",
        "4111, 1111, 1111, 1111",
        "４１１１１１１１１１１１１１１１",
        "378282246310005",
        "my card is 4111111111111111 thanks",
        "BE68539007547034 and 4111 1111 1111 1111",
        "1234",
        " 12 34 56 ",
        "PIN 1234",
        "pin: 12-34",
        "pincode 1234",
        "1234 is my PIN",
        "CVC 123",
        "code 123456",
        "SMS-code: 123 456",
        "code secret 1234",
        "le code SMS est 123456",
        "cryptogramme 123",
        "verificatiecode 123456",
        "Bestätigungscode: 123456",
        "Geheimzahl 1234",
    ],
)
def test_secret_is_recognised(text: str) -> None:
    assert looks_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6012345678",
        "601 234 56 78",
        "order 601.234.56.78",
        "6012345678 sms",
        "SMS 6012345678",
        "CARO-12",
        "#12",
        "0123.456.749",
        "BE 0123 456 749",
        "BE68539007547034",
        "BE68 5390 0754 7034",
        "be68 5390 0754 7034",
        "FR76 3000 6000 0112 3456 7890 189",
        "fr76 3000 6000 0112 3456 7890 189",
        "+32 470 12 34 12",
        "0470 12 34 12",
        "0032470123412",
        "anna1234@example.be",
        "Garage 2000",
        "DUPO012",
    ],
)
def test_ordinary_input_is_no_secret(text: str) -> None:
    assert not looks_secret(text)


@given(
    st.text("0123456789", min_size=13, max_size=19).filter(lambda digits: digits[:2] != "00"),
    st.sampled_from(["", " ", "-", ".", "/", ", "]),
    st.sampled_from(["", "card ", "it is: "]),
)
def test_any_13_to_19_digits_are_a_secret(digits: str, gap: str, before: str) -> None:
    assert looks_secret(before + gap.join(digits))


@given(st.from_regex(r"[67][0-9]{9}", fullmatch=True), st.sampled_from(["", " ", "-", "."]))
def test_no_client_reference_is_a_secret(digits: str, gap: str) -> None:
    assert not looks_secret(gap.join(digits))


@pytest.mark.parametrize(
    "text",
    [
        *("4111:1111:1111:1111", "4111|1111|1111|1111", "4111'1111'1111'1111"),
        *("kaart4111111111111111", "+4111111111111111", "004111111111111111"),
        *("4111111111111111 1234", "3782 822463 10005"),
        *("pin1234", "OTP123456", "1234!", "(1234)", "«1234»", "#1234", "G-123456"),
        *("cvc2 123", "Prüfziffer 123", "toegangscode 123456", "het is 1234", "c’est 1234"),
    ],
)
def test_a_secret_is_seen_however_it_is_written(text: str) -> None:
    assert looks_secret(text)


@pytest.mark.parametrize(
    "text", ["BE68539007547035", "6012345678 7012345678", "Studio 100", "+3247", "Pinguin 12 bv"]
)
def test_what_only_resembles_a_secret_is_let_through(text: str) -> None:
    assert not looks_secret(text)
