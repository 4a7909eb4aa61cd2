"""Approvers: who could be the second person for somebody, as people and roles are now."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable

from bot.cards.viewer import Viewer
from bot.domain.people import Actor, Identity, Platform, read_identity
from bot.domain.policy import LEADS
from bot.domain.same_person import SamePerson
from bot.errors import AccessDenied
from bot.ports import Announcer, Ports


class Approvers:
    """Knows the leads in chat and in the console, and which of them are one person."""

    def __init__(
        self,
        ports: Ports,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        home_of: Callable[[Platform], str],
    ) -> None:
        """`home_of` says in which space all people of a platform are."""
        self._accounts = ports.accounts
        self._identities = ports.identities
        self._rules = ports.rules
        self._viewer_of = viewer_of
        self._home_of = home_of
        self._announcer: Announcer | None = None

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who knows the people of chat by name."""
        self._announcer = announcer

    async def all(self, *, but: Collection[str] = ()) -> tuple[Viewer, ...]:
        """Return every lead and administrator of now, `but` whoever has any of these ids."""
        accounts, known = await self._accounts.list(), await self._known()
        staff, home = (await self._rules.current()).staff, self._home_of(Platform.SLACK)
        identities = [
            Identity(platform=Platform.SLACK, space=home, person=member)
            for member in sorted(staff.leads | staff.admins)
        ]
        identities += [account.identity for account in accounts if account.is_open]
        others = [one for one in identities if not known.is_any(one.id, but)]
        found = await asyncio.gather(*map(self._find, others))
        return tuple(one for one in found if one)

    async def names(self, *, but: Collection[str] = ()) -> tuple[str, ...]:
        """Return what all of these are called, each person once; by their id who has no name."""
        found, known = await self.all(but=but), await self._known()
        accounts = {one.id: one.name for one in await self._accounts.list()}
        people = {known.ids(one.actor.id): one.actor.identity for one in found}
        told = await asyncio.gather(*map(self._name, people.values()))
        own = [next((accounts[one] for one in sorted(ids & accounts.keys())), "") for ids in people]
        return tuple(
            account or name or one.person
            for account, name, one in zip(own, told, people.values(), strict=True)
        )

    async def _name(self, identity: Identity) -> str:
        if identity.name or identity.platform is not Platform.SLACK or self._announcer is None:
            return identity.name
        return (await self._announcer.identity(identity.person)).name

    async def _find(self, identity: Identity) -> Viewer | None:
        try:
            viewer = await self._viewer_of(identity)
        except AccessDenied:
            return None
        return viewer if viewer.actor.role in LEADS else None

    async def _known(self) -> SamePerson:
        # Of a link that goes meanwhile one of both lists knows, in this order.
        accounts, identities = await self._accounts.list(), await self._identities.list()
        return SamePerson(accounts, identities, await self._identities.unlinked())

    async def ids(self, one: str) -> frozenset[str]:
        """Return everything that whoever has this id is known by now."""
        return (await self._known()).ids(one)

    async def is_any(self, one: str, others: Collection[str]) -> bool:
        """Say whether any of the other ids is of the same person, whatever they are linked by."""
        return (await self._known()).is_any(one, others)

    async def is_no_lead(self, one: str) -> bool:
        """Say whether this is the id of somebody who is no lead or administrator now."""
        try:
            identity = read_identity(one)
        except ValueError:
            # The account of a machine is nobody's in particular.
            return False
        return await self._find(identity) is None

    async def could_allow(
        self, actor: Actor, asker_ids: Collection[str], *, alone: bool = False
    ) -> bool:
        """Say whether somebody may allow now what whoever has any of these ids asked for.

        In an emergency (`alone`) that is whoever asked, or anybody else who is a lead.
        """
        if await self._find(actor.identity) is None:
            return False
        return alone or not await self.is_any(actor.id, asker_ids)


def in_chat(viewers: Iterable[Viewer]) -> tuple[Viewer, ...]:
    """Return those who can be written to."""
    return tuple(one for one in viewers if one.actor.platform is Platform.SLACK)
