"""What ties a sign-in to one browser, and which accounts were made for one identity alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.accounts import LINKS, session_id
from bot.domain.identities import BEGUN_LASTS, BegunSignIn, LinkedIdentity, Proof, Provider
from tests.fakes.clock import NOW

BEGUN = BegunSignIn(
    random="r" * 43,
    provider=Provider.ENTRA,
    session=session_id("s" * 43, LINKS),
    ends_at=(NOW + BEGUN_LASTS).replace(microsecond=0),
)
LINKED = LinkedIdentity(
    id="slack:T1:sub:1",
    provider=Provider.SLACK,
    account="console:slack:T1:U1",
    chat="slack:T1:U1",
    name="Nora",
    linked_at=NOW,
)


@pytest.mark.parametrize("begun", [BEGUN, replace(BEGUN, session="", provider=Provider.SLACK)])
def test_a_browser_brings_back_what_was_begun(begun: BegunSignIn) -> None:
    assert BegunSignIn.read(begun.secret) == begun


def test_whatever_else_it_is_made_to_say_proves_something_else() -> None:
    changed = [
        replace(BEGUN, session=""),
        replace(BEGUN, provider=Provider.SLACK),
        replace(BEGUN, ends_at=BEGUN.ends_at + BEGUN_LASTS),
        replace(BEGUN, random="x"),
    ]
    proofs = [Proof.of(one.secret) for one in (BEGUN, *changed)]
    for part in ("state", "nonce", "verifier"):
        assert len({getattr(proof, part) for proof in proofs}) == len(proofs)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "r" * 43,
        "r.github.1.",
        "r.slack..",
        "r.slack.-1.",
        "r.slack.\u0661.",
        "r.slack.999999999999.",
        "r.slack.1.a b",
        "r.slack.1." + "x" * 10_000,
        BEGUN.secret + "\n",
    ],
)
def test_what_is_no_begun_sign_in_is_none(secret: str) -> None:
    assert BegunSignIn.read(secret) is None


@given(st.text())
def test_any_text_is_one_or_none(text: str) -> None:
    begun = BegunSignIn.read(text)
    assert begun is None or begun.random


@pytest.mark.parametrize(
    ("account", "chat", "is_own"),
    [
        ("console:slack:T1:U1", "slack:T1:U1", True),
        ("console:slack:T1:sub:sub:1", "", True),
        ("console:slack:T1:U1", "", False),
        ("console:slack:T1:U2", "slack:T1:U1", False),
        ("console:entra:T1:U1", "slack:T1:U1", False),
        ("console:link:u1", "slack:T1:U1", False),
    ],
)
def test_an_account_is_an_identitys_own_where_it_lets_it_in_unlinked(
    account: str, chat: str, *, is_own: bool
) -> None:
    assert replace(LINKED, account=account, chat=chat).is_own is is_own
