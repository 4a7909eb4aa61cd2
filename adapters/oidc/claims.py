"""Claims: what a token whose signature is good has to say before it lets somebody in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.oidc.limits import LIMITS
from bot.domain.identities import ProvenPerson, Provider
from bot.errors import SignInRefused

NOT_PROVEN = "console-provider-refused"
ELSEWHERE = "console-provider-elsewhere"
_PRINTABLE = re.compile(rf"[\x21-\x7e]{{1,{LIMITS.id_chars}}}")


@dataclass(frozen=True, slots=True)
class Dialect:
    """In which claims a provider names the tenant or workspace, and the person in chat."""

    space: str
    member: str
    member_form: re.Pattern[str]


DIALECTS = {
    Provider.ENTRA: Dialect(
        "tid", "oid", re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    ),
    Provider.SLACK: Dialect(
        "https://slack.com/team_id", "https://slack.com/user_id", re.compile(r"[UW][A-Z0-9]{2,20}")
    ),
}


def read_person(
    provider: Provider, space: str, client_id: str, nonce: str, claims: Mapping[str, Any]
) -> ProvenPerson:
    """Return who a token speaks of, once its signature, issuer, audience and times are good.

    Raises:
        SignInRefused: it was made for another sign-in or app, or for people of another space.
    """
    if not nonce or claims.get("nonce") != nonce:
        raise SignInRefused(NOT_PROVEN, "the nonce is that of another sign-in")
    _refuse_other_parties(client_id, claims)
    dialect = DIALECTS[provider]
    if not _is_same_space(provider, claims.get(dialect.space), space):
        raise SignInRefused(ELSEWHERE, f"{dialect.space} is not the one that is configured")
    return ProvenPerson(
        provider=provider,
        space=space,
        subject=_subject(claims.get("sub")),
        member=_member(dialect, claims.get(dialect.member)),
        name=_name(claims.get("name")),
    )


def _refuse_other_parties(client_id: str, claims: Mapping[str, Any]) -> None:
    """Refuse what was made for others too: whoever else it was made for could bring it here."""
    audience = claims.get("aud")
    named = [audience] if isinstance(audience, str) else audience
    if not isinstance(named, list) or client_id not in named:
        raise SignInRefused(NOT_PROVEN, "made for another app")
    asked_for = claims.get("azp")
    if asked_for is None and len(named) == 1:
        return
    if asked_for != client_id:
        raise SignInRefused(NOT_PROVEN, "made for several apps, and asked for by another")


def _is_same_space(provider: Provider, said: object, space: str) -> bool:
    if not isinstance(said, str):
        return False
    return bool(space) and (said.lower() if provider is Provider.ENTRA else said) == space


def _subject(said: object) -> str:
    if not isinstance(said, str) or not _PRINTABLE.fullmatch(said):
        raise SignInRefused(NOT_PROVEN, "it names nobody")
    return said


def _member(dialect: Dialect, said: object) -> str:
    """Return what the person is called in chat; what is no such id names nobody there."""
    text = said if isinstance(said, str) else ""
    text = text.lower() if dialect.space == "tid" else text
    return text if dialect.member_form.fullmatch(text) else ""


def _name(said: object) -> str:
    return said[: LIMITS.name_chars] if isinstance(said, str) else ""
