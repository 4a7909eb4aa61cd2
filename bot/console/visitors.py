"""Visitors: who is signed in to the console in one browser, as they are at this request."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.accounts import Account, Session, has_rank
from bot.domain.people import Identity, Role
from bot.domain.zones import read_zone


@dataclass(frozen=True, slots=True)
class Visitor:
    """An account and the session by which its person is here."""

    account: Account
    session: Session

    @property
    def identity(self) -> Identity:
        """Who this is to the desk."""
        return self.account.identity

    @property
    def role(self) -> Role:
        """The role of this moment."""
        return self.account.role

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which they read times."""
        return read_zone(self.account.zone)

    def may(self, least: Role) -> bool:
        """Say whether they may do what this role may."""
        return has_rank(self.account.role, least)
