"""What the console keeps of its people: accounts, links, sessions, and what they have changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from datetime import datetime
from typing import Protocol

from bot.domain.accounts import Account, Session, SignInLink
from bot.domain.admin_log import AdminEntry, SealedEntry

Also = Callable[[], Awaitable[None]]
"""A change that is kept together with its line in the administrators' log."""


class AccountStore(Protocol):
    """The accounts of the console; all methods raise StoreUnavailable as in CaseStore."""

    async def find(self, account_id: str) -> Account | None:
        """Return one account, ended or not."""

    async def save(self, account: Account) -> None:
        """Keep an account; one with the same id is replaced."""

    async def change_role(self, account: Account, wanted: Account) -> None:
        """Keep the role of `wanted`, whose it is, and whether it has ended; `account` was read so.

        Raises:
            StoreConflict: somebody has changed either since.
        """

    async def speak(self, account_id: str, language: str) -> None:
        """Keep the language of an account, and nothing else of it."""

    async def keep_zone(self, account_id: str, zone: str) -> None:
        """Keep the zone in which the person of an account reads, and nothing else of it."""

    async def list(self) -> tuple[Account, ...]:
        """Return every account, by name."""


class SessionStore(Protocol):
    """Links and sessions. Of their secrets only digests are kept; StoreUnavailable as above."""

    async def keep_link(self, secret: str, link: SignInLink) -> None:
        """Keep a link that lets somebody in once."""

    async def look_at_link(self, secret: str, now: datetime) -> SignInLink | None:
        """Return what a link is worth, without using it; None if it is over, used or unknown."""

    async def use_link(self, secret: str, now: datetime) -> SignInLink | None:
        """Return what a link is worth, to one caller alone; None as in `look_at_link`."""

    async def drop_links(self, subject: str) -> None:
        """Forget the links for the account that the provider of links calls so."""

    async def begin(self, secret: str, session: Session) -> None:
        """Keep a session that `secret` opens."""

    async def find(self, secret: str) -> Session | None:
        """Return the session that this opens, whether it is over or not."""

    async def see(self, session_id: str, now: datetime) -> None:
        """Keep that a session was used."""

    async def of_account(self, account_id: str) -> tuple[Session, ...]:
        """Return the sessions of an account, the newest first."""

    async def of_ids(self, sessions: Collection[str]) -> tuple[Session, ...]:
        """Return those of these sessions that there are, over or not, in no order."""

    async def end(self, session_id: str) -> bool:
        """End a session; return whether there was one."""

    async def end_all(self, account_id: str) -> int:
        """End every session of an account; return how many there were."""

    async def count_failed(self, address: str, now: datetime) -> tuple[int, int]:
        """Return how many tries failed lately from there, and in all."""

    async def add_failed(self, address: str, now: datetime) -> None:
        """Keep that a try to sign in failed."""

    async def drop_older(self, now: datetime) -> int:
        """Forget links, sessions and tries that are over; return how many."""


class AdminLog(Protocol):
    """The administrators' log, to which is only added; StoreUnavailable as above."""

    async def append(self, entry: AdminEntry, also: Also | None = None) -> SealedEntry:
        """Write one line behind the last one, and do what it tells of: both, or neither.

        `also` may be called again where somebody else has written meanwhile.
        """

    async def entries(
        self, *, before: int | None = None, limit: int = 50, actions: Collection[str] = ()
    ) -> tuple[SealedEntry, ...]:
        """Return the newest lines, newest first, or those before the line with a number.

        With `actions`, only those that tell of one of these.
        """

    def export(self) -> AsyncIterator[SealedEntry]:
        """Yield every line, oldest first."""
