"""Sign-in: by a one-time link into a session, which ends by itself or by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.console.visitors import Visitor
from bot.domain.account_names import NAME_CHARS, read_name
from bot.domain.accounts import (
    ATTEMPTS_IN_ALL,
    ATTEMPTS_OF_ADDRESS,
    CONSOLE_ROLES,
    LINK_LASTS,
    LINKS,
    SESSION_LASTS,
    Account,
    Session,
    SignInLink,
    entry_secret,
    session_id,
    subject_of,
)
from bot.domain.admin_log import AdminEntry
from bot.domain.people import LANGUAGES, Identity, Platform, Role, read_identity
from bot.domain.zones import offered_zones
from bot.errors import AccessDenied, BotError, InputInvalid
from bot.ports import Clock
from bot.ports.accounts import AccountStore, AdminLog, Also, SessionStore

# A session is kept as used so often at the most: else every page would write.
_SEEN_EVERY = timedelta(seconds=20)
_FORGET_EVERY = timedelta(minutes=10)
_ENTERED_AGAIN = timedelta(minutes=1)


class TooManyTries(BotError):
    """Somebody tries to sign in again and again."""


class _LinkUsed(Exception):
    """Somebody else was first to use a link."""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that has just begun, and the secret that opens it, which is told once."""

    secret: str
    visitor: Visitor


class SignIn:
    """Lets people in and out; `new_secret` makes 256 random bits as text.

    `role_in_chat` says what somebody is in chat now, and raises AccessDenied where that is nothing.
    """

    def __init__(
        self,
        accounts: AccountStore,
        sessions: SessionStore,
        log: AdminLog,
        clock: Clock,
        new_secret: Callable[[], str],
        role_in_chat: Callable[[Identity], Awaitable[Role]],
    ) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._log = log
        self._clock = clock
        self._new_secret = new_secret
        self._role_in_chat = role_in_chat
        self._forgotten_at = clock.now() - _FORGET_EVERY

    async def make_link(self, name: str, role: Role, *, by: str, by_name: str) -> str:
        """Return the secret of a new link for somebody of this name and role; it is logged.

        Raises:
            InputInvalid: it is no name of an account, or the role is none of the console.
        """
        name = read_name(name)
        if not name:
            raise InputInvalid("console-people-name", "name", most=str(NAME_CHARS))
        if role not in CONSOLE_ROLES:
            raise InputInvalid("console-people-role", "role")
        now, secret = self._clock.now(), self._new_secret()
        link = SignInLink(name=name, role=role, ends_at=now + LINK_LASTS)

        async def keep() -> None:
            await self._sessions.keep_link(secret, link)

        entry = AdminEntry(
            at=now,
            actor=by,
            actor_name=by_name,
            action="link-made",
            subject=_linked(name),
            after=role,
        )
        await self._log.append(entry, keep)
        return secret

    async def look_at_link(self, secret: str) -> SignInLink | None:
        """Return what a link is worth now, without using it."""
        return await self._sessions.look_at_link(secret, self._clock.now())

    async def enter_by_link(
        self, secret: str, *, kept: str, address: str, browser: str
    ) -> NewSession | None:
        """Use a link up, and begin a session; None if it is over, used or unknown.

        `kept` is what this browser alone keeps of the page of the link: whoever presses twice, or
        never got the answer, is let in to the same session for a moment longer.

        Raises:
            TooManyTries: from this address, or in all.
        """
        # Whoever has a link gets in, whatever others tried: behind a proxy all have one address.
        own = entry_secret(secret, kept) if kept else self._new_secret()
        link = await self.look_at_link(secret)
        opened = await self._enter(secret, link, own, address, browser) if link else None
        opened = opened or await self._enter_again(own)
        if opened is None:
            await self.count_failed(address)
        return opened

    async def _enter_again(self, secret: str) -> NewSession | None:
        visitor = await self.visitor(secret)
        if visitor is None or self._clock.now() > visitor.session.made_at + _ENTERED_AGAIN:
            return None
        return NewSession(secret, visitor)

    async def count_failed(self, address: str) -> None:
        """Keep that a try to sign in failed.

        Raises:
            TooManyTries: from this address, or in all; then it is not kept.
        """
        now = self._clock.now()
        there, in_all = await self._sessions.count_failed(address, now)
        if there >= ATTEMPTS_OF_ADDRESS or in_all >= ATTEMPTS_IN_ALL:
            raise TooManyTries
        await self._sessions.add_failed(address, now)

    async def _enter(
        self, secret: str, link: SignInLink, own: str, address: str, browser: str
    ) -> NewSession | None:
        """Let somebody in as a link says; their account is made if there is none.

        The link is used up together with all that comes of it, or is still good: also where the
        database fails. None where somebody else has used it meanwhile.
        """
        known = await self._accounts.find(_linked(link.name))
        account = Account(
            provider=LINKS,
            subject=subject_of(link.name),
            name=link.name,
            role=link.role,
            made_at=known.made_at if known else self._clock.now(),
            language=known.language if known else "",
            zone=known.zone if known else "",
        )
        before = known.role if known and known.is_open else "none" if known else ""
        opened = self._new_session(own, account, LINKS, address=address, browser=browser)

        async def enter() -> None:
            if not await self._sessions.use_link(secret, self._clock.now()):
                raise _LinkUsed
            await self._accounts.save(account)
            await self._sessions.begin(opened.secret, opened.visitor.session)

        try:
            await self.tell_signed_in(account, before=before, also=enter)
        except _LinkUsed:
            return None
        return opened

    async def tell_signed_in(
        self, account: Account, *, before: str, also: Also | None = None
    ) -> None:
        """Write that somebody signed in, and do what `also` does: both, or neither."""
        entry = self._entry(account, "signed-in", before=before, after=account.role)
        await self._log.append(entry, also)

    async def begin(
        self, account: Account, identity: str, *, address: str, browser: str
    ) -> NewSession:
        """Begin a session of an account, whose person has signed in by an identity."""
        secret = self._new_secret()
        opened = self._new_session(secret, account, identity, address=address, browser=browser)
        await self._sessions.begin(opened.secret, opened.visitor.session)
        return opened

    def _new_session(
        self, secret: str, account: Account, sign_in: str, *, address: str, browser: str
    ) -> NewSession:
        """Return a session that a secret opens, under an id that nobody had before."""
        now = self._clock.now()
        session = Session(
            id=session_id(self._new_secret(), sign_in),
            account=account.id,
            token=self._new_secret(),
            made_at=now,
            seen_at=now,
            ends_at=now + SESSION_LASTS,
            browser=browser,
            address=address,
        )
        return NewSession(secret, Visitor(account, session))

    async def visitor(self, secret: str, *, is_click: bool = True) -> Visitor | None:
        """Return who this secret lets in now; their role is read anew each time.

        What a page asks for by itself is no click, and keeps no session going.
        """
        now = self._clock.now()
        session = await self._sessions.find(secret) if secret else None
        if session is None or session.is_over(now):
            return None
        account = await self.present(await self._accounts.find(session.account))
        if account is None:
            return None
        if is_click and now >= session.seen_at + _SEEN_EVERY:
            await self._sessions.see(session.id, now)
        if now >= self._forgotten_at + _FORGET_EVERY:
            self._forgotten_at = now
            await self._sessions.drop_older(now)
        return Visitor(account, session)

    async def present(self, account: Account | None) -> Account | None:
        """Return an account with the role of this moment; None where its person has none."""
        if account is None or not account.is_open or not account.chat:
            return account if account and account.is_open else None
        try:
            role = await self._role_in_chat(read_identity(account.chat))
        except AccessDenied:
            return None
        return replace(account, role=role) if role in CONSOLE_ROLES else None

    async def goes_on(self, visitor: Visitor) -> bool:
        """Say whether the session by which somebody is here has not ended since."""
        return any(one.id == visitor.session.id for one in await self.own_sessions(visitor))

    async def leave(self, visitor: Visitor) -> None:
        """End the session by which somebody is here."""
        await self._sessions.end(visitor.session.id)
        await self._write(visitor, "signed-out")

    async def own_sessions(self, visitor: Visitor) -> tuple[Session, ...]:
        """Return where this person is signed in, the newest first."""
        sessions = await self._sessions.of_account(visitor.account.id)
        return tuple(one for one in sessions if not one.is_over(self._clock.now()))

    async def end_own(self, visitor: Visitor, session_id: str) -> bool:
        """End one of somebody's own sessions; return False if it is none of theirs."""
        if not any(one.id == session_id for one in await self.own_sessions(visitor)):
            return False
        await self._sessions.end(session_id)
        await self._write(visitor, "session-ended")
        return True

    async def end_begun_by(self, visitor: Visitor, identity: str) -> None:
        """End the sessions of somebody that began by an identity."""
        for one in await self._sessions.of_account(visitor.account.id):
            if one.began_by(identity):
                await self._sessions.end(one.id)

    async def speak(self, visitor: Visitor, language: str) -> None:
        """Keep the language that somebody chose; an unknown one changes nothing."""
        if language in LANGUAGES:
            await self._accounts.speak(visitor.account.id, language)

    async def read_in(self, visitor: Visitor, zone: str) -> None:
        """Keep the zone in which somebody reads times; an unknown one changes nothing."""
        if zone in offered_zones():
            await self._accounts.keep_zone(visitor.account.id, zone)

    async def _write(self, visitor: Visitor, action: str) -> None:
        await self._log.append(self._entry(visitor.account, action))

    def _entry(
        self, account: Account, action: str, *, before: str = "", after: str = ""
    ) -> AdminEntry:
        return AdminEntry(
            at=self._clock.now(),
            actor=account.id,
            actor_name=account.name,
            action=action,
            subject=account.id,
            before=before,
            after=after,
        )


def _linked(name: str) -> str:
    """Return the id of the account that a link of this name is for."""
    return Identity(platform=Platform.CONSOLE, space=LINKS, person=subject_of(name)).id
