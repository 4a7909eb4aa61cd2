"""Sign-in providers: who vouches for people, and which account each of those people has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.domain.identities import (
    BegunSignIn,
    LinkedIdentity,
    Proof,
    ProvenPerson,
    Provider,
    ProviderAnswer,
)


class IdentityProviders(Protocol):
    """The providers of this installation; each answers for people of one space alone."""

    @property
    def spaces(self) -> Mapping[Provider, str]:
        """The tenant or workspace of each provider that is on."""

    async def address(self, provider: Provider, proof: Proof, return_to: str) -> str:
        """Return where a browser goes to sign in; it comes back to `return_to`.

        Raises:
            ProviderUnavailable: the provider does not say where.
        """

    async def prove(
        self, provider: Provider, proof: Proof, answer: ProviderAnswer, return_to: str
    ) -> ProvenPerson:
        """Return who has signed in; `answer` is used up by it.

        Raises:
            SignInRefused: it proves nothing, or is of another space.
            ProviderUnavailable: the provider does not answer, or not in its own terms.
        """


class IdentityStore(Protocol):
    """Which identities an account has, and which sign-ins are used up.

    StoreUnavailable as in CaseStore.
    """

    async def find(self, identity_id: str) -> LinkedIdentity | None:
        """Return an identity that was linked to an account."""

    async def of_account(self, account_id: str) -> tuple[LinkedIdentity, ...]:
        """Return the identities of an account, the oldest first."""

    async def of_chat(self, chat_id: str) -> tuple[LinkedIdentity, ...]:
        """Return the identities of somebody in chat, by the id of that identity; none of ""."""

    async def list(self) -> tuple[LinkedIdentity, ...]:
        """Return every identity, the oldest first."""

    async def keep(self, identity: LinkedIdentity) -> None:
        """Link an identity to its account.

        Raises:
            StoreConflict: it is linked already, to whichever account.
        """

    async def drop(self, identity_id: str, account_id: str) -> bool:
        """Unlink an identity from this account; return whether it was linked to it.

        That it was is kept.
        """

    async def unlinked(self) -> tuple[tuple[str, str], ...]:
        """Return each account with an id, of an identity or in chat, that was unlinked from it."""

    async def use_up(self, begun: BegunSignIn) -> bool:
        """Keep that a sign-in was finished; return whether this was the first time.

        Of its secret only a digest is kept, and no longer than it would be taken.
        """

    async def drop_older(self, now: datetime) -> int:
        """Forget the finished sign-ins that nobody could finish any more; return how many."""
