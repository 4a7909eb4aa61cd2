"""What was typed into a form that came to nothing: given back, so that nobody types it twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from bot.domain.people import LANGUAGES

_FORM = web.RequestKey("typed-form", dict[str, str])
# What takes long to write; whatever else a form holds may be of a cardholder, and is chosen soon.
_LONG = ("source", *(f"text-{code}" for code in LANGUAGES))


@dataclass(frozen=True, slots=True)
class Typed:
    """The reason that a form gave, and its `texts` by the names of their fields."""

    reason: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)


NOTHING_TYPED = Typed()


def hold_typed(request: web.Request, form: Mapping[str, str]) -> None:
    """Hold what was typed, until it is clear what becomes of it."""
    request[_FORM] = dict(form)


def is_held(request: web.Request) -> bool:
    """Say whether the form of a request was read."""
    return _FORM in request


def given_back(request: web.Request) -> Typed:
    """Return what is to be given back to whoever typed it."""
    form = request.get(_FORM, {})
    texts = {name: form[name] for name in _LONG if form.get(name, "").strip()}
    return Typed(form.get("reason", ""), texts)
