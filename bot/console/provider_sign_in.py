"""Sign-in by a provider: begun in one browser, proven by the provider, and whose account it is."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.console.changes import Changes
from bot.console.provider_people import ProviderPorts
from bot.console.sign_in import NewSession, SignIn
from bot.console.visitors import Visitor
from bot.desk.viewers import Viewers
from bot.domain.account_names import fitting_name
from bot.domain.accounts import CONSOLE_ROLES, Account
from bot.domain.identities import (
    BEGUN_LASTS,
    BegunSignIn,
    LinkedIdentity,
    Proof,
    ProvenPerson,
    Provider,
    ProviderAnswer,
    account_identity,
)
from bot.domain.people import Identity, Platform, Role
from bot.errors import (
    AccessDenied,
    OrderNotFound,
    ProviderUnavailable,
    SignInRefused,
    StoreConflict,
)

_LOG = logging.getLogger(__name__)
_TOLD_EVERY = timedelta(minutes=1)
_LOST = "console-provider-lost"
_STRANGER = "console-provider-stranger"
_TAKEN = "console-provider-taken"


@dataclass(frozen=True, slots=True)
class Browser:
    """Where somebody signs in: their address, and what their browser calls itself."""

    address: str
    name: str


class ProviderSignIn:
    """Lets people in whom a provider vouches for, and links what it says of them to accounts."""

    def __init__(
        self,
        ports: ProviderPorts,
        sign_in: SignIn,
        viewers: Viewers,
        changes: Changes,
        new_secret: Callable[[], str],
    ) -> None:
        self._providers = ports.providers
        self._identities = ports.identities
        self._accounts = ports.accounts
        self._clock = ports.clock
        self._sign_in = sign_in
        self._viewers = viewers
        self._changes = changes
        self._new_secret = new_secret
        self._told_at: dict[tuple[Provider, str], datetime] = {}

    @property
    def spaces(self) -> Mapping[Provider, str]:
        """The tenant or workspace of each provider that people may sign in by."""
        return self._providers.spaces

    def provider(self, name: str) -> Provider:
        """Return the provider of a name.

        Raises:
            OrderNotFound: there is none, or it is off.
        """
        found = next((one for one in self.spaces if one == name), None)
        if found is None:
            raise OrderNotFound(name)
        return found

    async def begin(
        self, provider: Provider, return_to: str, visitor: Visitor | None = None
    ) -> tuple[str, str]:
        """Return the secret that this browser has to keep, and where it goes now.

        With a visitor, whoever comes back is linked to their account. Nothing is kept of it here:
        anybody may begin as many as they like.

        Raises:
            ProviderUnavailable: the provider cannot be asked.
        """
        begun = BegunSignIn(
            random=self._new_secret(),
            provider=provider,
            session=visitor.session.id if visitor else "",
            ends_at=self._clock.now() + BEGUN_LASTS,
        )
        secret = begun.secret
        try:
            return secret, await self._providers.address(provider, Proof.of(secret), return_to)
        except ProviderUnavailable as error:
            self._tell(provider, str(error))
            raise

    @staticmethod
    def changes_account(secret: str) -> bool:
        """Say whether what a browser began is to link a sign-in to an account."""
        begun = BegunSignIn.read(secret)
        return begun is not None and bool(begun.session)

    async def finish(
        self,
        provider: Provider,
        secret: str,
        answer: ProviderAnswer,
        return_to: str,
        browser: Browser,
        visitor: Visitor | None,
    ) -> NewSession | None:
        """Begin a session for whoever comes back; None: they were linked to the visitor's account.

        `secret` is what the browser has kept of what it began, `visitor` who is signed in there.

        Raises:
            SignInRefused: nobody gets in, and why.
            ProviderUnavailable: the provider cannot be asked.
            TooManyTries: so many were refused that this was not looked at.
        """
        try:
            begun = self._begun(provider, secret, answer.state)
            if begun.session and (visitor is None or visitor.session.id != begun.session):
                raise SignInRefused(_LOST, "the session that began it is over")
            proof = Proof.of(secret)
            person = await self._providers.prove(provider, proof, answer, return_to)
            await self._use_up(begun)
            if begun.session and visitor:
                await self._link(visitor, person)
                return None
            return await self._enter(person, browser)
        except ProviderUnavailable as error:
            self._tell(provider, str(error))
            raise
        except SignInRefused as error:
            # Of more than these nothing is said: strangers would fill the log with it.
            await self._sign_in.count_failed(browser.address)
            _LOG.warning("refused: a sign-in by %s: %s", provider, error.cause)
            raise

    def _tell(self, provider: Provider, why: str) -> None:
        """Log that a provider is away; not each time, since strangers can press its button too."""
        now, told_at = self._clock.now(), self._told_at.get((provider, why))
        if told_at is None or now >= told_at + _TOLD_EVERY:
            self._told_at[provider, why] = now
            _LOG.warning("a sign-in by %s does not work: %s", provider, why)

    def _begun(self, provider: Provider, secret: str, state: str) -> BegunSignIn:
        """Return what this browser began, if that is what somebody comes back from now."""
        begun = BegunSignIn.read(secret)
        if begun is None or begun.provider is not provider:
            raise SignInRefused(_LOST, "this browser has begun none")
        if not hmac.compare_digest(state.encode(errors="replace"), Proof.of(secret).state.encode()):
            raise SignInRefused(_LOST, "the state is that of another sign-in")
        if begun.ends_at <= self._clock.now():
            raise SignInRefused(_LOST, "it is too old")
        return begun

    async def _use_up(self, begun: BegunSignIn) -> None:
        """Let nobody finish the same once more, not even where its provider would."""
        await self._identities.drop_older(self._clock.now())
        if not await self._identities.use_up(begun):
            raise SignInRefused(_LOST, "it was finished already")

    async def _enter(self, person: ProvenPerson, browser: Browser) -> NewSession:
        try:
            account = await self._account_of(person)
        except StoreConflict:
            # They have signed in elsewhere at the same moment: now there is an account.
            account = await self._account_of(person)
        where = {"address": browser.address, "browser": browser.name}
        opened = await self._sign_in.begin(account, person.id, **where)
        linked = await self._identities.find(person.id)
        if linked is None or linked.account != account.id:
            # Removed at this moment, which has to end what began with it.
            await self._sign_in.end_begun_by(opened.visitor, person.id)
            raise _stranger(person)
        return opened

    async def _account_of(self, person: ProvenPerson) -> Account:
        """Return whose account this person has: a linked one, one made for them, or by chat."""
        known = await self._identities.find(person.id)
        kept = await self._accounts.find(known.account if known else _own_account(person))
        if kept is None:
            return await self._welcome(person)
        account = await self._sign_in.present(kept)
        if account is None:
            raise _stranger(person)
        identity = self._linked(person, account)

        async def link() -> None:
            if known is None:
                await self._identities.keep(identity)

        await self._sign_in.tell_signed_in(account, before=account.role, also=link)
        return account

    async def _welcome(self, person: ProvenPerson) -> Account:
        """Make the account of somebody who has a role in chat."""
        chat = person.chat
        role = await self._role_in_chat(chat) if chat else None
        if chat is None or role is None:
            raise _stranger(person)
        name = fitting_name(person.name, person.shown)
        account = Account(
            provider=person.provider,
            subject=person.account_subject,
            name=name,
            role=role,
            made_at=self._clock.now(),
            chat=chat.id,
        )

        async def make() -> None:
            await self._identities.keep(self._linked(person, account))
            await self._accounts.save(account)

        await self._sign_in.tell_signed_in(account, before="", also=make)
        return account

    async def _role_in_chat(self, chat: Identity) -> Role | None:
        """Return what somebody may do in the console by their role in chat, if anything.

        Of Teams' people nobody is support: it is not even asked about them.
        """
        if chat.platform is not Platform.SLACK:
            return None
        try:
            role = (await self._viewers.find(chat)).actor.role
        except AccessDenied as error:
            if error.key == "denied-not-agent":
                return None
            raise SignInRefused(error.key, f"{chat.id}: {error.key}", **error.arguments) from error
        return role if role in CONSOLE_ROLES else None

    async def _link(self, visitor: Visitor, person: ProvenPerson) -> None:
        identity = self._linked(person, visitor.account)
        known = await self._identities.find(person.id)
        if known and known.account == visitor.account.id:
            return
        own = _own_account(person)
        if known or (own != visitor.account.id and await self._accounts.find(own)):
            raise SignInRefused(_TAKEN, f"{person.id} has another account")

        async def keep() -> None:
            await self._identities.keep(identity)
            # Whoever ended that session while the provider was asked has ended this too.
            if not await self._sign_in.goes_on(visitor):
                raise SignInRefused(_LOST, "the session that began it is over")

        before = ", ".join(one.id for one in await self._identities.of_account(identity.account))
        after = f"{before}, {identity.id}" if before else identity.id
        try:
            await self._changes.keep(
                visitor,
                "identity-linked",
                visitor.account.id,
                also=keep,
                before=before or "none",
                after=after,
            )
        except StoreConflict as error:
            raise SignInRefused(_TAKEN, f"{person.id} was linked meanwhile") from error

    def _linked(self, person: ProvenPerson, account: Account) -> LinkedIdentity:
        return LinkedIdentity(
            id=person.id,
            provider=person.provider,
            account=account.id,
            chat=person.chat.id if person.chat else "",
            name=fitting_name(person.name, ""),
            linked_at=self._clock.now(),
        )


def _own_account(person: ProvenPerson) -> str:
    """Return the id of the account that is made for this person alone."""
    return account_identity(person.provider, person.account_subject).id


def _stranger(person: ProvenPerson) -> SignInRefused:
    return SignInRefused(_STRANGER, f"{person.id} ({person.shown}) has no role", id=person.shown)
