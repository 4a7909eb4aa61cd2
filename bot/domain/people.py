"""Who asks: identities, roles, and which orders somebody may see."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.orders import Order
from bot.domain.worklists import Worklist


class Role(StrEnum):
    """What an actor is to the desk."""

    ACCOUNTANT = "accountant"
    ONLOOKER = "onlooker"
    """Somebody of an office that has named who may act there, and not this person."""
    VIEWER = "viewer"
    """Reads in the console, and changes nothing."""
    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


OFFICE_ROLES = (Role.ACCOUNTANT, Role.ONLOOKER)
"""What people of an office are."""


class Audience(StrEnum):
    """Who reads: decides masking and which orders exist for the viewer."""

    SUPPORT = "support"
    OFFICE = "office"


class Platform(StrEnum):
    """Where an actor comes from."""

    SLACK = "slack"
    TEAMS = "teams"
    TERMINAL = "terminal"
    CONSOLE = "console"


LANGUAGES = ("en", "fr", "nl", "de")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who a verified request says it comes from, in the platform's own ids.

    `space` is the Slack workspace or the Teams tenant; `locale` is what the platform says, or "".
    People of one Enterprise organisation in Slack have the same space, that of the desk's app.
    """

    platform: Platform
    space: str
    person: str
    name: str = ""
    locale: str = ""

    @property
    def id(self) -> str:
        """One text that names this person everywhere."""
        return f"{self.platform}:{self.space}:{self.person}"

    @property
    def is_nobody(self) -> bool:
        """Say whether the platform names no person at all."""
        return not self.person.strip()

    @property
    def is_channel(self) -> bool:
        """Say whether this is a channel that support reads together, and no person."""
        return (
            self.platform is Platform.SLACK and not self.space and self.person.startswith(_CHANNEL)
        )

    @property
    def is_console(self) -> bool:
        """Say whether this is an account of the console."""
        return self.platform is Platform.CONSOLE


# No platform has such a sign in the id of a person.
_CHANNEL = "#"


def channel_identity(channel: str, language: str) -> Identity:
    """Return who reads in a channel of Slack's, in the language that is spoken there."""
    name = f"{_CHANNEL}{channel}"
    return Identity(platform=Platform.SLACK, space="", person=name, locale=language)


def read_identity(identity_id: str) -> Identity:
    """Return the identity that an id names, without a name.

    Raises:
        ValueError: it is none.
    """
    platform, space, person = identity_id.split(":", 2)
    return Identity(platform=Platform(platform), space=space, person=person)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person who acts. `office` is the office code of an accountant, else ""."""

    id: str
    name: str
    role: Role
    platform: Platform
    language: str
    office: str = ""

    @property
    def identity(self) -> Identity:
        """Who this is on their platform."""
        return replace(read_identity(self.id), name=self.name)

    def may_name(self, actor: str, office: str) -> bool:
        """Say whether an accountant's name may be read: by support, colleagues and the tenant.

        `office` is that of the accountant with this id, "" where it was not kept.
        """
        if self.audience is Audience.SUPPORT or office == self.office:
            return True
        return _space(actor) == _space(self.id)

    @property
    def audience(self) -> Audience:
        """People of an office read as that, everybody else as support."""
        return Audience.OFFICE if self.role in OFFICE_ROLES else Audience.SUPPORT

    def may_see(self, order: Order) -> bool:
        """An office sees its own orders, support sees all."""
        return self.may_see_office(order.company.office.code)

    def may_see_office(self, code: str) -> bool:
        """Say whether what belongs to this office may be seen, where its order cannot be read."""
        return self.audience is Audience.SUPPORT or code == self.office


class Standing(StrEnum):
    """What a platform says of a person: a guest is also who is a robot, has left, or is foreign."""

    MEMBER = "member"
    GUEST = "guest"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    """The platform does not let the desk ask, until an administrator mends that."""


STANDINGS_KEPT = timedelta(days=90)
"""So long is remembered who somebody was who has written nothing since."""


@dataclass(frozen=True, slots=True)
class KnownStanding:
    """What a platform said of a person, and when."""

    standing: Standing
    said_at: datetime


def is_accountant(actor: str) -> bool:
    """Say by an actor's id whether this is somebody of an office."""
    platform, _colon, _rest = actor.partition(":")
    return platform == Platform.TEAMS or (platform == Platform.TERMINAL and bool(_space(actor)))


def _space(actor: str) -> str:
    return actor.partition(":")[2].partition(":")[0]


EVERYBODY = "*"
"""In the place of an agent's id: every full member of the workspace is an agent."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Which people of the Slack workspace are support: nobody but those who are named."""

    agents: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    admins: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    """Who is no agent, even if every member of the workspace is one."""

    @property
    def first_told(self) -> frozenset[str]:
        """Who is told of what nobody looks after: the leads, or else the administrators."""
        return self.leads - self.barred or self.admins - self.barred

    def names(self, identity: Identity) -> bool:
        """Say whether a Slack identity is named, and not only one of everybody."""
        named = any(identity.person in some for some in (self.agents, self.leads, self.admins))
        return identity.platform is Platform.SLACK and named and not identity.is_nobody

    def role(self, identity: Identity) -> Role | None:
        """Return the role of a verified identity, or None if it has none.

        Who can start the program in a terminal can read its database: that is an agent, or an
        accountant of the office named as `space`.
        """
        match identity.platform:
            case Platform.TERMINAL:
                return Role.ACCOUNTANT if identity.space else Role.AGENT
            case _ if identity.is_nobody:
                return None
            case Platform.TEAMS:
                return Role.ACCOUNTANT
            case Platform.SLACK if identity.person in self.barred:
                return None
            case Platform.SLACK if identity.person in self.admins:
                return Role.ADMIN
            case Platform.SLACK if identity.person in self.leads:
                return Role.LEAD
            case Platform.SLACK if EVERYBODY in self.agents or identity.person in self.agents:
                return Role.AGENT
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Person:
    """What the directory knows of an identity: chosen language, and the office of its tenant.

    Both are "" where nothing is known. `worklist` is the list of problems that was asked for last,
    `role` that of somebody who has an account in the console; `chat` is instead of it who this is
    in chat, whose role it is then. `zone` is in which they read times there, "" before they chose.
    Who `only_looks` is not among those who may act in their office.
    """

    language: str = ""
    office: str = ""
    worklist: Worklist | None = None
    role: Role | None = None
    chat: Identity | None = None
    zone: str = ""
    only_looks: bool = False


TENANT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""The id of a tenant, which may look like a card number and is none."""


def read_tenant(said: str) -> str:
    """Write a tenant's id the one way it is known by; what is no id stays as it is."""
    bare = said.strip().removeprefix("{").removesuffix("}").strip().lower()
    return bare if TENANT.fullmatch(bare) else said.strip()


def is_tenant(said: str) -> bool:
    """Say whether this is an id that Microsoft gives to tenants."""
    return TENANT.fullmatch(read_tenant(said)) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLink:
    """A Teams tenant that was linked to an office by an administrator."""

    tenant: str
    office: str
    linked_at: datetime
