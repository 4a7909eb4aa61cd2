"""Tests of people: which role they have, and which orders they may see."""

from __future__ import annotations

import pytest

from bot.domain.people import (
    EVERYBODY,
    Actor,
    Audience,
    Identity,
    Platform,
    Role,
    Staff,
    is_tenant,
    read_tenant,
)
from tests.fakes.orders import make_order


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
        (Staff(), "U1", None),
        (Staff(leads=frozenset({"U1"})), "U1", Role.LEAD),
        (Staff(leads=frozenset({"U2"})), "U1", None),
        (Staff(agents=frozenset({"*"})), "U1", Role.AGENT),
        (Staff(agents=frozenset({"*"}), leads=frozenset({"U1"})), "U1", Role.LEAD),
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


@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
@pytest.mark.parametrize("person", ["", " ", "\t"])
def test_nobody_has_no_role(platform: Platform, person: str) -> None:
    staff = Staff(agents=frozenset({EVERYBODY, person}), leads=frozenset({person}))
    identity = Identity(platform=platform, space="T1", person=person)
    assert (staff.role(identity), staff.names(identity)) == (None, False)


def test_identities_of_two_spaces_are_two_people() -> None:
    one = Identity(platform=Platform.TEAMS, space="a", person="anna", name="Anna", locale="fr")
    other = Identity(platform=Platform.TEAMS, space="b", person="anna")
    assert one.id == "teams:a:anna"
    assert one.id != other.id


TENANT = "abcdef01-2222-3333-4444-555555555555"


@pytest.mark.parametrize(
    "said", [TENANT, TENANT.upper(), f"{{{TENANT}}}", f" {{{TENANT.upper()}}} ", f"{TENANT}\n"]
)
def test_tenant_is_the_same_however_its_id_is_written(said: str) -> None:
    assert read_tenant(said) == TENANT
    assert is_tenant(said)


# The second is what Microsoft's own test tool calls its tenant: one figure too many.
@pytest.mark.parametrize(
    "said", ["typo", "00000000-0000-0000-0000-0000000000001", "", "Contoso.example.be", "{}"]
)
def test_what_is_no_tenant_id_stays_as_it_is_written(said: str) -> None:
    assert read_tenant(said) == said
    assert not is_tenant(said)
