"""Routes of the console: each says who may take it and what it does to what is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiohttp import web

from adapters.admin.settings import AdminSettings
from bot.console import Console, Visitor
from bot.domain.people import Role
from bot.errors import InputInvalid


class Kind(StrEnum):
    """What a route does: shows something, changes something, gives a file away, or tells on.

    A RETURN changes something as well, though browsers are led to it from another site: what it
    brings proves that this browser has begun what it ends, and nobody has to be signed in.
    """

    PAGE = "page"
    CHANGE = "change"
    FILE = "file"
    STREAM = "stream"
    RETURN = "return"

    @property
    def method(self) -> str:
        """The only method by which it is asked for; HEAD goes with GET where that shows a page."""
        return "POST" if self.takes_form else "GET"

    @property
    def takes_form(self) -> bool:
        """Say whether it is asked for by a form of a page of ours, and by nothing else."""
        return self in (Kind.CHANGE, Kind.FILE)


SETTINGS = web.AppKey("settings", AdminSettings)
FORM_BYTES = 128 * 1024
"""The longest form that anybody fills in is far shorter; reading one keeps all others waiting."""
FORM_FIELDS = 300
"""So many fields has no form, but one that asks for each part of a flow."""
ROOT = web.AppKey("root", str)
"""The path under which the console stands."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One request: who asks, and the form that was sent, without its token."""

    console: Console
    request: web.Request
    visitor: Visitor | None
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def who(self) -> Visitor:
        """Whoever asks, of a route that lets nobody in unknown."""
        assert self.visitor is not None
        return self.visitor

    def part(self, name: str) -> str:
        """Return a part of the address, as the route names it."""
        return str(self.request.match_info[name])

    def number(self, name: str) -> int:
        """Return a number that the form brought back, -1 for what was never one."""
        typed = self.form.get(name, "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1

    def asked(self, name: str) -> str:
        """Return what the address asks for under a name, or ""."""
        return str(self.request.query.get(name, ""))


@dataclass(frozen=True, slots=True)
class Page:
    """A template with what it shows; `live` is the kind and id of what it is kept up with.

    One with `modules` has the map by which its scripts find the packages that they import.
    """

    template: str
    shown: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    live: tuple[str, str] | None = None
    modules: bool = False


@dataclass(frozen=True, slots=True)
class Redirect:
    """Another page to go to; `told` is the key of the sentence that is said there."""

    to: str
    told: str = ""


Answer = Page | Redirect | web.StreamResponse
Handler = Callable[[Turn], Awaitable[Answer]]


async def change_or_ask(
    change: Awaitable[None], done: Redirect, again: Callable[[InputInvalid], Awaitable[Answer]]
) -> Answer:
    """Make a change and lead on, or show its form `again` with what is wrong with it."""
    try:
        await change
    except InputInvalid as error:
        return await again(error)
    return done


@dataclass(frozen=True, slots=True)
class Route:
    """One way in: `least` is the role that is needed, None where nobody has to be signed in.

    One that `only_asks` is a page before a change. One that is `harmless` changes nothing but what
    is the visitor's own: how they are signed in, and how they read. A form has `most_bytes`, and
    `most_fields`.
    """

    kind: Kind
    path: str
    least: Role | None
    handle: Handler
    only_asks: bool = False
    most_bytes: int = FORM_BYTES
    most_fields: int = FORM_FIELDS
    harmless: bool = False

    @property
    def is_for_changes(self) -> bool:
        """Say whether nobody takes it in a console that only reads."""
        return self.only_asks or (self.kind is Kind.CHANGE and not self.harmless)
