"""Identities: what a sign-in provider says of a person, and which account that is."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.people import Identity, Platform, read_identity

BEGUN_LASTS = timedelta(minutes=10)
"""How long somebody may be at the provider before they are back."""


class Provider(StrEnum):
    """Who vouches for people: the name stands in addresses, settings and ids, and never changes."""

    ENTRA = "entra"
    SLACK = "slack"

    @property
    def platform(self) -> Platform:
        """Where its people chat."""
        return Platform.TEAMS if self is Provider.ENTRA else Platform.SLACK


_BEGUN = re.compile(
    rf"([\w-]{{1,64}})\.({'|'.join(Provider)})\.(\d{{1,11}})\.([\w.-]{{0,64}})", re.ASCII
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenPerson:
    """Who has signed in at a provider, proven by its signature.

    `space` is the tenant or workspace and `subject` what the provider calls this person to us:
    both together are who it is. `member` is what the chat platform calls them there, "" if it was
    not said. A name is shown, and decides nothing; an e-mail address is not even read.
    """

    provider: Provider
    space: str
    subject: str
    member: str = ""
    name: str = ""

    @property
    def id(self) -> str:
        """One text that names this identity everywhere."""
        return f"{self.provider}:{self.space}:{self.subject}"

    @property
    def chat(self) -> Identity | None:
        """Who this is in chat, if the provider says so."""
        return chat_identity(self.provider, self.space, self.member) if self.member else None

    @property
    def account_subject(self) -> str:
        """What the provider calls the account that is made for this person alone."""
        # Whom the provider does not name as the directory does, nobody can have made one for.
        return account_subject(self.space, self.member or f"sub:{self.subject}")

    @property
    def shown(self) -> str:
        """The id that an administrator knows this person by."""
        return self.member or self.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedIdentity:
    """A person of a provider who signs in to `account`, an id; `chat` is their id in chat or ""."""

    id: str
    provider: Provider
    account: str
    chat: str
    name: str
    linked_at: datetime

    @property
    def is_own(self) -> bool:
        """Say whether the account was made for this person alone, who gets in unlinked as well."""
        _provider, space, subject = self.id.split(":", 2)
        names = [f"sub:{subject}", *([read_identity(self.chat).person] if self.chat else [])]
        return self.account in {
            account_identity(self.provider, account_subject(space, name)).id for name in names
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunSignIn:
    """A sign-in that is under way at a provider until `ends_at`, to the second.

    `session` is the id of the session whose account gets the identity, "" where somebody gets in.
    The browser that began it keeps it, as `secret`, and nobody else: whatever else it were made to
    say, the provider would bring back another state than that one has.
    """

    random: str
    provider: Provider
    session: str
    ends_at: datetime

    @property
    def secret(self) -> str:
        """All of it as one text, which no other browser knows."""
        ends_at_s = int(self.ends_at.timestamp())
        return f"{self.random}.{self.provider}.{ends_at_s}.{self.session}"

    @classmethod
    def read(cls, secret: str) -> BegunSignIn | None:
        """Return what a secret says; None where it is none."""
        found = _BEGUN.fullmatch(secret)
        if found is None:
            return None
        random, provider, ends_at_s, session = found.groups()
        ends_at = datetime.fromtimestamp(int(ends_at_s), UTC)
        return cls(random=random, provider=Provider(provider), session=session, ends_at=ends_at)


@dataclass(frozen=True, slots=True)
class Proof:
    """What ties a sign-in to one browser: all of it follows from a secret that this browser keeps.

    So nothing that is kept, or that the provider sees, is of use to anybody else.
    """

    state: str
    nonce: str
    verifier: str

    @classmethod
    def of(cls, secret: str) -> Proof:
        """Return the proof of a sign-in by its secret."""
        return cls(*(_derived(purpose, secret) for purpose in ("state", "nonce", "verifier")))

    @property
    def challenge(self) -> str:
        """What the verifier is recognised by, as PKCE has it with S256."""
        return _encoded(hashlib.sha256(self.verifier.encode()).digest())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderAnswer:
    """What a browser brings back from a provider, as yet unproven; "" is what was not there."""

    state: str = ""
    code: str = ""
    issuer: str = ""
    error: str = ""


def account_subject(space: str, member: str) -> str:
    """Return what the account of a provider's person is called by, among those of the provider."""
    return f"{space}:{member}"


def account_identity(provider: str, subject: str) -> Identity:
    """Return who somebody is to the desk whose account a provider calls so."""
    return Identity(platform=Platform.CONSOLE, space=provider, person=subject)


def chat_identity(provider: Provider, space: str, member: str) -> Identity:
    """Return who a provider's person is in chat."""
    return Identity(platform=provider.platform, space=space, person=member)


def _derived(purpose: str, secret: str) -> str:
    return _encoded(hashlib.sha256(f"{purpose}:{secret}".encode(errors="replace")).digest())


def _encoded(digest: bytes) -> str:
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
