"""The same person: who stands behind the identities and accounts that belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.domain.accounts import Account
from bot.domain.identities import LinkedIdentity, Provider, chat_identity
from bot.domain.people import Platform


class SamePerson:
    """Knows which ids are of one person, by what was linked to what, over any number of steps.

    What was `unlinked`, as pairs of ids, counts for ever: nobody becomes two people by that.
    """

    def __init__(
        self,
        accounts: Iterable[Account],
        identities: Iterable[LinkedIdentity],
        unlinked: Iterable[tuple[str, str]],
    ) -> None:
        self._linked: defaultdict[str, set[str]] = defaultdict(set)
        for account in accounts:
            self._join(account.id, account.chat)
            self._join(account.id, _own_chat(account))
        for identity in identities:
            self._join(identity.account, identity.chat)
            self._join(identity.account, identity.id)
        for one, other in unlinked:
            self._join(one, other)

    def _join(self, one: str, other: str) -> None:
        if one and other:
            one, other = _known_by(one), _known_by(other)
            self._linked[one].add(other)
            self._linked[other].add(one)

    def ids(self, identity_id: str) -> frozenset[str]:
        """Return everything that whoever has this id is known by; two people share none of it."""
        seen, found = {_known_by(identity_id)}, [_known_by(identity_id)]
        while found:
            new = self._linked.get(found.pop(), set()) - seen
            seen |= new
            found += new
        return frozenset(seen)

    def is_any(self, one: str, others: Iterable[str]) -> bool:
        """Say whether any of the other ids is of the same person."""
        return not self.ids(one).isdisjoint(map(_known_by, others))


def _known_by(identity_id: str) -> str:
    """Return an id without the workspace: there is one of Slack, and it may not be known yet."""
    platform, _, rest = identity_id.partition(":")
    if platform == Platform.SLACK and rest.count(":") == 1:
        return f"{platform}::{rest.partition(':')[2]}"
    return identity_id


def _own_chat(account: Account) -> str:
    """Return who an account is in chat that was made for one person of a provider alone."""
    space, _, member = account.subject.rpartition(":")
    if account.provider not in set(Provider) or not space or space.endswith(":sub"):
        return ""
    return chat_identity(Provider(account.provider), space, member).id


def distinct(ids: Iterable[str], known: SamePerson) -> Iterator[str]:
    """Yield one id of each person."""
    seen: set[str] = set()
    for one in ids:
        if seen.isdisjoint(theirs := known.ids(one)):
            seen |= theirs
            yield one
