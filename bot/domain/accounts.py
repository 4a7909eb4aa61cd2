"""Accounts of the console: who may sign in, how long a sign-in lasts, and what a link is worth."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people import Identity, Platform, Role

LINK_LASTS = timedelta(minutes=10)
IDLE_LASTS = timedelta(minutes=30)
SESSION_LASTS = timedelta(hours=10)
ATTEMPTS_WITHIN = timedelta(minutes=10)
ATTEMPTS_OF_ADDRESS = 10
ATTEMPTS_IN_ALL = 100
CONSOLE_ROLES = (Role.VIEWER, Role.AGENT, Role.LEAD, Role.ADMIN)
"""The roles in the console, each of which may do all that those before it may."""
LINKS = "link"
"""The provider of the accounts that were made by a one-time link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person of the console: whom a `provider` calls `subject`, with the role of this moment.

    `zone` is the name of the one in which they read times, "" before they chose. Nobody with an
    account that has `ended_at` gets in. One with `chat`, the id of an identity, has whatever role
    that one has in chat; `role` is then only what it was when that was read.
    """

    provider: str
    subject: str
    name: str
    role: Role
    made_at: datetime
    language: str = ""
    zone: str = ""
    ended_at: datetime | None = None
    chat: str = ""

    @property
    def identity(self) -> Identity:
        """Who this is to the desk."""
        return Identity(
            platform=Platform.CONSOLE,
            space=self.provider,
            person=self.subject,
            name=self.name,
            locale=self.language,
        )

    @property
    def id(self) -> str:
        """One text that names this person everywhere."""
        return self.identity.id

    @property
    def is_open(self) -> bool:
        """Say whether its person may sign in."""
        return self.ended_at is None


def subject_of(name: str) -> str:
    """Return what the provider of links calls somebody of this name."""
    return " ".join(name.casefold().split())


def session_id(random: str, sign_in: str) -> str:
    """Return the id of a session: it says by which sign-in it began, and lets nobody in."""
    return f"{random[:16]}.{sign_in_mark(sign_in)}"


def sign_in_mark(sign_in: str) -> str:
    """Return how the sessions are known that began by an identity, or by a link (`LINKS`)."""
    return hashlib.sha256(sign_in.encode(errors="replace")).hexdigest()[:16]


def entry_secret(link: str, kept: str) -> str:
    """Return what opens the session of a link in the browser that keeps this, and in no other."""
    return hashlib.sha256(f"{link}:{kept}".encode(errors="replace")).hexdigest()


def has_rank(role: Role, least: Role) -> bool:
    """Say whether a role of the console may do what `least` may."""
    if role not in CONSOLE_ROLES:
        return False
    return CONSOLE_ROLES.index(role) >= CONSOLE_ROLES.index(least)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLink:
    """What a one-time link is worth: an account of this name with this role, until `ends_at`."""

    name: str
    role: Role
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One sign-in in one browser. `id` names it (see `session_id`); `token` guards its forms.

    It ends `IDLE_LASTS` after `seen_at`, and at `ends_at` at the latest.
    """

    id: str
    account: str
    token: str
    made_at: datetime
    seen_at: datetime
    ends_at: datetime
    browser: str = ""
    address: str = ""

    def is_over(self, now: datetime) -> bool:
        """Say whether nobody gets in by it any more."""
        return now >= min(self.ends_at, self.seen_at + IDLE_LASTS)

    def began_by(self, sign_in: str) -> bool:
        """Say whether it began by this sign-in, or may have: of older ones that is not known."""
        return self.id.partition(".")[2] in ("", sign_in_mark(sign_in))
