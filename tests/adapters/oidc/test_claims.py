"""What a token has to say: nothing but the whole truth names somebody."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.oidc.claims import read_person
from bot.domain.identities import Proof, ProvenPerson, Provider
from bot.domain.people import Platform
from bot.errors import SignInRefused

TENANT = "00000000-aaaa-bbbb-cccc-000000000001"
OID = "00000000-dddd-eeee-ffff-000000000001"
SPACES = {Provider.ENTRA: TENANT, Provider.SLACK: "T00000001"}
GOOD: dict[Provider, dict[str, Any]] = {
    Provider.ENTRA: {"aud": "app", "nonce": "n", "sub": "s", "tid": TENANT, "oid": OID},
    Provider.SLACK: {
        "aud": "app",
        "nonce": "n",
        "sub": "U00000001",
        "https://slack.com/team_id": "T00000001",
        "https://slack.com/user_id": "U00000001",
    },
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def _read(provider: Provider, claims: dict[str, Any], nonce: str = "n") -> ProvenPerson:
    return read_person(provider, SPACES[provider], "app", nonce, claims)


@pytest.mark.parametrize("provider", Provider)
def test_a_good_token_names_somebody_and_who_they_are_in_chat(provider: Provider) -> None:
    person = _read(provider, GOOD[provider] | {"name": "Nora", "email": "nora@example.be"})
    assert person.id == f"{provider}:{SPACES[provider]}:{GOOD[provider]['sub']}"
    assert person.chat is not None
    assert person.chat.platform is (
        Platform.TEAMS if provider is Provider.ENTRA else Platform.SLACK
    )
    assert "example.be" not in repr(person)


@pytest.mark.parametrize("provider", Provider)
@given(name=st.sampled_from(["aud", "nonce", "sub", "space"]), said=ANYTHING)
def test_whatever_else_stands_in_a_claim_names_nobody(
    provider: Provider, name: str, said: object
) -> None:
    claim = {Provider.ENTRA: "tid", Provider.SLACK: "https://slack.com/team_id"}[provider]
    changed = GOOD[provider] | {claim if name == "space" else name: said}
    try:
        person = _read(provider, changed)
    except SignInRefused:
        return
    # Of subjects any name will do; all else has to be what was expected.
    assert name == "sub" or said in ("app", ["app"], "n", SPACES[provider])
    assert person.space == SPACES[provider]
    assert person.subject.isascii()


@pytest.mark.parametrize("provider", Provider)
@given(said=ANYTHING)
def test_what_is_no_id_of_chat_names_nobody_in_chat(provider: Provider, said: object) -> None:
    claim = {Provider.ENTRA: "oid", Provider.SLACK: "https://slack.com/user_id"}[provider]
    person = _read(provider, GOOD[provider] | {claim: said, "name": said})
    assert person.chat is None or person.member == str(said).lower()
    assert len(person.name) <= 200


@pytest.mark.parametrize(
    ("audience", "asked_for", "is_good"),
    [
        ("app", None, True),
        ("app", "app", True),
        ("app", "other", False),
        (["app"], None, True),
        (["app", "other"], "app", True),
        (["app", "other"], None, False),
        (["other"], "app", False),
        ([], "app", False),
        ({"app": 1}, "app", False),
        ("application", None, False),
    ],
)
def test_it_is_made_for_us_and_asked_for_by_us(
    audience: object, asked_for: str | None, is_good: bool
) -> None:
    claims = GOOD[Provider.ENTRA] | {"aud": audience, "azp": asked_for}
    if is_good:
        assert _read(Provider.ENTRA, claims).subject == "s"
    else:
        with pytest.raises(SignInRefused):
            _read(Provider.ENTRA, claims)


def test_a_token_without_nonce_does_for_no_sign_in_without_one() -> None:
    for nonce in ("", "n"):
        with pytest.raises(SignInRefused):
            _read(Provider.SLACK, GOOD[Provider.SLACK] | {"nonce": ""}, nonce)


@given(st.text(), st.text())
def test_what_ties_a_sign_in_to_its_browser_is_never_the_same_twice(one: str, other: str) -> None:
    proof = Proof.of(one)
    assert proof == Proof.of(one)
    assert len({proof.state, proof.nonce, proof.verifier, proof.challenge}) == 4
    # PKCE takes no verifier of fewer characters.
    assert all(len(text) == 43 for text in (proof.state, proof.verifier, proof.challenge))
    assert (proof == Proof.of(other)) is (one == other)
