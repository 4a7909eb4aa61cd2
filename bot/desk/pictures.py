"""Pictures: cards as somebody would see them now, which are shown to nobody and change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cards import list_views
from bot.cards.elements import Button, Buttons, Card, Item
from bot.cards.texts import Texts, known_language
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.desk.lookups import LookUps
from bot.desk.viewers import Viewers
from bot.domain.people import OFFICE_ROLES, Actor, Audience, Identity, Platform, Role
from bot.domain.search import QueryKind
from bot.errors import AccessDenied, OrderNotFound
from bot.ports import Rules

PICTURED = (Platform.SLACK, Platform.TEAMS)
"""The platforms that draw cards."""
# Nobody has this id, so that no card takes its reader for somebody who has done something.
_NOBODY = "-:picture"


@dataclass(frozen=True, slots=True)
class Picture:
    """A card with who would see it; `viewer` is None for whoever the desk does not answer.

    `refused` is the key of why it does not.
    """

    card: Card
    viewer: Viewer | None
    language: str
    sees_order: bool = True
    refused: str = ""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Every button that stands on it."""
        found: list[Button] = []
        for element in self.card.elements:
            if isinstance(element, Buttons):
                found += element.all
            elif isinstance(element, Item):
                found.append(element.button)
        return tuple(found)


class Pictures:
    """Draws what others would see, by the same rules and cards; asks no platform of anybody."""

    def __init__(
        self, rules: Rules, texts: Texts, viewers: Viewers, lookups: LookUps, cards: CaseCards
    ) -> None:
        self._rules = rules
        self._texts = texts
        self._viewers = viewers
        self._lookups = lookups
        self._cards = cards

    async def viewer(
        self, role: Role, language: str, *, platform: Platform, office: str = ""
    ) -> Viewer:
        """Return somebody of a role, who is nobody in particular."""
        actor = Actor(
            id=f"{platform}:{_NOBODY}",
            name="",
            role=role,
            platform=platform,
            language=known_language(language),
            office=office if role in OFFICE_ROLES else "",
        )
        return Viewer(actor, self._texts.phrases(language), await self._rules.current())

    async def of_case(
        self, case_id: str, audience: Audience, language: str
    ) -> Mapping[Platform, Card]:
        """Return a case as it is on each platform now, to its office or to support.

        Raises:
            OrderNotFound: there is no such case, or its order is unknown.
            BackOfficeUnavailable: the order cannot be read, and no action is told of.
        """
        reading = await self._cards.read(case_id)
        case = reading.case
        office = reading.walk.order.company.office.code if reading.walk else case.office
        role = Role.ACCOUNTANT if audience is Audience.OFFICE else Role.AGENT
        cards = {}
        for platform in PICTURED:
            viewer = await self.viewer(role, language, platform=platform, office=office)
            cards[platform] = self._cards.draw(reading, viewer).card
        return cards

    async def for_person(self, identity: Identity, order_id: str) -> Picture:
        """Return what somebody would be shown of an order, or told instead.

        They are taken for a full member of their platform, which is not asked.

        Raises:
            BackOfficeUnavailable: it does not answer.
        """
        try:
            viewer = await self._viewers.as_member(identity)
        except AccessDenied as error:
            phrases = self._texts.phrases(known_language(identity.locale))
            told = list_views.refusal_card(phrases.get(error.key, **error.arguments))
            return Picture(told, None, phrases.language, sees_order=False, refused=error.key)
        return await self.for_viewer(viewer, order_id)

    async def for_viewer(self, viewer: Viewer, order_id: str) -> Picture:
        """Return what this viewer would be shown of an order, or told instead; as `for_person`."""
        language = viewer.phrases.language
        try:
            return Picture(await self._lookups.picture(viewer, order_id), viewer, language)
        except OrderNotFound:
            told = list_views.not_found_card(viewer, QueryKind.ORDER_ID, order_id)
            return Picture(told, viewer, language, sees_order=False)
