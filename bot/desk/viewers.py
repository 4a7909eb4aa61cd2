"""Viewers: from a verified identity to the person who asks, with role, office and language."""

from __future__ import annotations

from bot.cards.texts import Texts, known_language
from bot.cards.viewer import Viewer
from bot.domain.people import Actor, Identity, Platform, Role
from bot.errors import AccessDenied
from bot.ports import Ports


class Viewers:
    """Finds out who somebody is, under the rules of this moment."""

    def __init__(self, ports: Ports, texts: Texts) -> None:
        self._directory = ports.directory
        self._rules = ports.rules
        self._texts = texts

    async def find(self, identity: Identity) -> Viewer:
        """Return who asks.

        Raises:
            AccessDenied: not staff, or a tenant that no administrator has linked.
        """
        rules = await self._rules.current()
        person = await self._directory.find_person(identity)
        role = rules.staff.role(identity)
        if role is None:
            raise AccessDenied("denied-not-agent")
        office = identity.space if identity.platform is Platform.TERMINAL else person.office
        if role is Role.ACCOUNTANT and not office:
            tenant = identity.space or "–"
            raise AccessDenied("denied-unlinked", tenant=tenant, email=rules.support_email)
        language = person.language or known_language(identity.locale)
        actor = Actor(
            id=identity.id,
            name=identity.name,
            role=role,
            platform=identity.platform,
            language=language,
            office=office if role is Role.ACCOUNTANT else "",
        )
        return Viewer(actor, self._texts.phrases(language), rules)
