"""Viewers: from a verified identity to the person who asks, with role, office and language."""

from __future__ import annotations

from bot.cards.texts import Texts, known_language
from bot.cards.viewer import Viewer
from bot.desk.standings import Standings
from bot.domain.people import OFFICE_ROLES, Actor, Identity, Platform, Role, Standing
from bot.domain.zones import read_zone
from bot.errors import AccessDenied
from bot.ports import Ports

UNLINKED = "denied-unlinked"
"""The key of the refusal of a tenant that no office is linked to."""


class Viewers:
    """Finds out who somebody is, under the rules of this moment."""

    def __init__(self, ports: Ports, texts: Texts, standings: Standings) -> None:
        self._directory = ports.directory
        self._office_people = ports.office_people
        self._rules = ports.rules
        self._texts = texts
        self._standings = standings

    async def find(self, identity: Identity) -> Viewer:
        """Return who asks.

        Raises:
            AccessDenied: not staff, a guest, a tenant that no administrator has linked, or
                somebody of whom the platform does not say what they are.
        """
        if identity.is_channel:
            # A channel reads what was posted there, and asks for nothing.
            email = (await self._rules.current()).support_email
            raise AccessDenied("denied-not-agent", member=identity.person, email=email)
        viewer, vouched, standing = await self._read(identity)
        if viewer.rules.staff.names(vouched):
            return viewer
        if standing is Standing.CLOSED:
            raise AccessDenied("denied-not-set-up", email=viewer.rules.support_email)
        if standing is Standing.UNKNOWN:
            raise AccessDenied("denied-unknown")
        return viewer

    async def recall(self, identity: Identity) -> Viewer:
        """Return who asked before, as they are now; a silent platform takes nothing from them.

        Raises:
            AccessDenied: they would not be answered any more.
        """
        viewer, _vouched, _standing = await self._read(identity)
        return viewer

    async def recall_to_act(self, identity: Identity) -> Viewer:
        """Return who asked before, as `recall`, with what the platform says of them just now."""
        viewer, _vouched, _standing = await self._read(identity, to_act=True)
        return viewer

    async def role(self, identity: Identity) -> Role:
        """Return what somebody is now; raises as `recall`."""
        return (await self.recall(identity)).actor.role

    async def _read(
        self, identity: Identity, *, to_act: bool = False
    ) -> tuple[Viewer, Identity, Standing]:
        viewer, vouched = await self._as_member(identity)
        # Last, so that nobody makes the desk ask the platform about strangers.
        standing = await self._standing(vouched, to_act=to_act)
        if standing is Standing.GUEST:
            raise AccessDenied("denied-guest")
        return viewer, vouched, standing

    async def as_member(self, identity: Identity) -> Viewer:
        """Return who somebody would be as a full member of their platform, which is not asked.

        Raises:
            AccessDenied: they would not be answered all the same.
        """
        viewer, _vouched = await self._as_member(identity)
        return viewer

    async def _as_member(self, identity: Identity) -> tuple[Viewer, Identity]:
        rules = await self._rules.current()
        person = await self._directory.find_person(identity)
        # Of an account that has no role of its own, it is that of the person in chat.
        vouched = person.chat or identity
        role = person.role or rules.staff.role(vouched)
        if identity.is_channel:
            # All who read there are of support; `find` lets no request come from it.
            role = Role.AGENT
        if role is None:
            email = rules.support_email
            raise AccessDenied("denied-not-agent", member=vouched.person, email=email)
        if role is Role.VIEWER:
            raise AccessDenied("refused-viewer")
        office = identity.space if identity.platform is Platform.TERMINAL else person.office
        if role is Role.ACCOUNTANT and not office:
            tenant = identity.space or "–"
            raise AccessDenied(UNLINKED, tenant=tenant, email=rules.support_email)
        deciders: tuple[str, ...] = ()
        if role is Role.ACCOUNTANT and person.only_looks:
            role = Role.ONLOOKER
            known = await self._office_people.of_office(office)
            deciders = tuple(one.name for one in known.deciders)
        language = person.language or known_language(identity.locale)
        actor = Actor(
            id=identity.id,
            name=identity.name,
            role=role,
            platform=identity.platform,
            language=language,
            office=office if role in OFFICE_ROLES else "",
        )
        phrases = self._texts.phrases(language)
        if identity.platform is Platform.CONSOLE:
            # As on the pages that show it: in their own zone, which is named.
            phrases = phrases.in_zone(read_zone(person.zone))
        return Viewer(actor, phrases, rules, person.worklist, deciders), vouched

    async def _standing(self, identity: Identity, *, to_act: bool) -> Standing:
        # Whoever has a shell, or has signed in, needs nobody to vouch for them.
        if identity.is_channel or identity.platform in (Platform.TERMINAL, Platform.CONSOLE):
            return Standing.MEMBER
        return await self._standings.find(identity, to_act=to_act)
