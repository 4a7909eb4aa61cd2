"""People of sign-in providers: accounts that an administrator makes for them, and own sign-ins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.console.changes import Changes
from bot.console.sign_in import SignIn
from bot.console.visitors import Visitor
from bot.domain.account_names import NAME_CHARS, read_name
from bot.domain.accounts import CONSOLE_ROLES, Account
from bot.domain.identities import (
    LinkedIdentity,
    Provider,
    account_subject,
    chat_identity,
)
from bot.domain.people import Role
from bot.domain.reasons import read_reason
from bot.domain.typed_text import clean_text
from bot.errors import ActionRefused, InputInvalid, OrderNotFound
from bot.ports import Clock
from bot.ports.accounts import AccountStore
from bot.ports.identities import IdentityProviders, IdentityStore

_MEMBER = {
    Provider.ENTRA: re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    Provider.SLACK: re.compile(r"[UW][A-Z0-9]{6,20}"),
}


@dataclass(frozen=True, slots=True)
class ProviderPorts:
    """What is needed of the world to know people by what providers say."""

    providers: IdentityProviders
    identities: IdentityStore
    accounts: AccountStore
    clock: Clock


class ProviderPeople:
    """Shows who has which sign-ins, and makes accounts for people of providers."""

    def __init__(self, ports: ProviderPorts, sign_in: SignIn, changes: Changes) -> None:
        self._providers = ports.providers
        self._identities = ports.identities
        self._accounts = ports.accounts
        self._clock = ports.clock
        self._sign_in = sign_in
        self._changes = changes

    async def by_account(self) -> dict[str, tuple[LinkedIdentity, ...]]:
        """Return the identities of every account that has one, by its id."""
        found: dict[str, tuple[LinkedIdentity, ...]] = {}
        for one in await self._identities.list():
            found[one.account] = (*found.get(one.account, ()), one)
        return found

    async def own(self, visitor: Visitor) -> tuple[LinkedIdentity, ...]:
        """Return the identities by which this person signs in."""
        return await self._identities.of_account(visitor.account.id)

    async def add(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Make an account for a person of a provider, who gets in by signing in there.

        Raises:
            InputInvalid: there is no such provider, id or role, or no name or reason.
            ActionRefused: this person has an account.
        """
        reason = read_reason(typed.get("reason", ""))
        account = self._read(typed)
        chat = chat_identity(Provider(account.provider), *account.subject.split(":", 1))
        if await self._accounts.find(account.id) or await self._identities.of_chat(chat.id):
            raise ActionRefused("console-people-has-account")

        async def save() -> None:
            await self._accounts.save(account)

        await self._changes.keep(
            visitor,
            "account-made",
            account.id,
            also=save,
            before="none",
            after=account.role,
            reason=reason,
        )

    def _read(self, typed: Mapping[str, str]) -> Account:
        spaces = self._providers.spaces
        provider = next((one for one in spaces if one == typed.get("provider")), None)
        if provider is None:
            raise InputInvalid("console-people-provider", "provider")
        member = clean_text(typed.get("person", "")).strip()
        member = member.lower() if provider is Provider.ENTRA else member.upper()
        if not _MEMBER[provider].fullmatch(member):
            raise InputInvalid("console-people-person", "person")
        name = read_name(typed.get("name", ""))
        if not name:
            raise InputInvalid("console-people-name", "name", most=str(NAME_CHARS))
        role = typed.get("role", "")
        if role not in CONSOLE_ROLES:
            raise InputInvalid("console-people-role", "role")
        return Account(
            provider=provider,
            subject=account_subject(spaces[provider], member),
            name=name,
            role=Role(role),
            made_at=self._clock.now(),
        )

    async def unlink(self, visitor: Visitor, identity_id: str) -> bool:
        """Take a sign-in from their own account, and end every session that began by it.

        Return whether the one by which they are here did.

        Raises:
            OrderNotFound: it is none of theirs.
            ActionRefused: the account was made for it, so that it would still let them in.
        """
        own = {one.id: one for one in await self.own(visitor)}
        if identity_id not in own:
            raise OrderNotFound(identity_id)
        if own[identity_id].is_own:
            raise ActionRefused("console-identity-own")

        async def drop() -> None:
            await self._identities.drop(identity_id, visitor.account.id)
            await self._sign_in.end_begun_by(visitor, identity_id)

        await self._changes.keep(
            visitor,
            "identity-unlinked",
            visitor.account.id,
            also=drop,
            before=", ".join(own),
            after=", ".join(one for one in own if one != identity_id) or "none",
        )
        return visitor.session.began_by(identity_id)
