"""Looks: the cards of a case as they are now, and what a given person would see of an order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cards.elements import Card
from bot.console.case_stories import Told
from bot.console.filters import holds_secret
from bot.desk.pictures import PICTURED, Picture, Pictures
from bot.domain.cases import Case
from bot.domain.orders import Action, Order
from bot.domain.people import OFFICE_ROLES, Audience, Identity, Platform, Role
from bot.domain.policy import obstacle
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from bot.ports import Ports

PREVIEWED = (*OFFICE_ROLES, Role.AGENT, Role.LEAD, Role.ADMIN)
"""The roles of whoever is shown cards."""
_PERSON_CHARS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLook:
    """The cards of a case by platform; without them `lack` says why, as in `CaseStory`."""

    case: Case
    cards: Mapping[Platform, Card]
    lack: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose look is asked for: a `person` by their id, or else somebody of a role and office."""

    person: str = ""
    role: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """An action with the sentence of the desk that says why not; None where it may be done."""

    action: Action
    why_not: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLook:
    """What somebody would see of an order. `picture` is None before anybody was chosen.

    `role` and `office` are what they are to the desk; None is nobody. `rights` is empty for whoever
    does not see the order. `known` are people who have had to do with it.
    """

    order: Order
    picture: Picture | None
    platform: Platform
    role: Role | None
    office: str
    rights: tuple[Right, ...]
    known: tuple[str, ...]


class Looks:
    """Shows what others see, without acting as them: nothing is kept, logged or told of it."""

    def __init__(self, ports: Ports, pictures: Pictures) -> None:
        self._ports = ports
        self._pictures = pictures

    async def of_case(self, case_id: str, audience: Audience, language: str) -> CaseLook:
        """Return the cards of a case as they read now, of a closed one as well.

        Raises:
            OrderNotFound: there is no such case.
        """
        case = await self._ports.cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        try:
            cards = await self._pictures.of_case(case_id, audience, language)
        except OrderNotFound:
            return CaseLook(case=case, cards={}, lack="gone")
        except BackOfficeUnavailable:
            return CaseLook(case=case, cards={}, lack="away")
        return CaseLook(case=case, cards=cards)

    async def of_order(self, order_id: str, asked: Asked, language: str) -> OrderLook:
        """Return what somebody would see of an order now.

        Raises:
            OrderNotFound: there is no such order.
            BackOfficeUnavailable: it does not answer.
            InputInvalid: nobody has such an id, there is no such role, or it holds a secret.
        """
        order = await self._ports.back_office.find_order(order_id)
        picture, platform = await self._picture(order, asked, language)
        viewer = picture.viewer if picture else None
        return OrderLook(
            order=order,
            picture=picture,
            platform=platform,
            role=viewer.actor.role if viewer else None,
            office=viewer.actor.office if viewer else "",
            rights=_rights(picture, order),
            known=await self._people_of(order),
        )

    async def _picture(
        self, order: Order, asked: Asked, language: str
    ) -> tuple[Picture | None, Platform]:
        for name, typed in (("person", asked.person), ("office", asked.office)):
            if holds_secret(typed):
                raise InputInvalid("refused-secret-terminal", name)
        if asked.person:
            identity = read_person(asked.person, language)
            picture = await self._pictures.for_person(identity, order.id)
            return picture, identity.platform
        if not asked.role:
            return None, Platform.SLACK
        if asked.role not in PREVIEWED:
            raise InputInvalid("console-look-role-unknown", "role")
        role = Role(asked.role)
        platform = Platform.TEAMS if role in OFFICE_ROLES else Platform.SLACK
        office = asked.office or order.company.office.code
        viewer = await self._pictures.viewer(role, language, platform=platform, office=office)
        return await self._pictures.for_viewer(viewer, order.id), platform

    async def _people_of(self, order: Order) -> tuple[str, ...]:
        """Return the ids of those on Slack and Teams who have done something with an order."""
        lines = await self._ports.log.entries(order=order.id, limit=50)
        case = await self._ports.cases.find_open(order.id)
        ids = [line.actor for line in lines] + ([case.opened_by] if case else [])
        return tuple(dict.fromkeys(one for one in ids if one.partition(":")[0] in set(PICTURED)))


def read_person(said: str, language: str) -> Identity:
    """Return who has an id as the logs write it; their language is unknown until they choose one.

    Raises:
        InputInvalid: nobody has such an id.
    """
    platform, _, rest = said.strip().partition(":")
    space, colon, person = rest.partition(":")
    known = {*PICTURED, Platform.CONSOLE}
    if platform not in known or not colon or not person.strip() or len(said) > _PERSON_CHARS:
        raise InputInvalid("console-look-person-unknown", "person")
    return Identity(platform=Platform(platform), space=space, person=person, locale=language)


def _rights(picture: Picture | None, order: Order) -> tuple[Right, ...]:
    """Return for each action whether its viewer may do it now, by the desk's own policy."""
    if picture is None or picture.viewer is None or not picture.sees_order:
        return ()
    viewer = picture.viewer
    bank = viewer.banks[order.bank]
    named = {"company": order.company.name, "bank": bank.name}
    keys = {action: obstacle(viewer.actor.role, action, order, bank) for action in Action}
    return tuple(
        Right(action, Told(key=key, arguments=named) if key else None)
        for action, key in keys.items()
    )
