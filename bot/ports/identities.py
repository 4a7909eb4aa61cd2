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
    """Which identities an account has, and what is under way; StoreUnavailable as in CaseStore."""

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
        """Unlink an identity from this account; return whether it was linked to it."""

    async def begin(self, secret: str, begun: BegunSignIn) -> None:
        """Keep a sign-in that is under way. Of its secret only a digest is kept.

        Where very many are, the oldest are forgotten.
        """

    async def finish(self, secret: str, provider: Provider, now: datetime) -> BegunSignIn | None:
        """Return what was begun, to one caller alone; None if it is over, done, or of another."""

    async def drop_older(self, now: datetime) -> int:
        """Forget the sign-ins that were not finished in time; return how many."""
