"""Pages: templates filled for whoever asks, in their language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from adapters.admin.modules import import_map
from adapters.admin.pieces import Pieces
from adapters.admin.routes import Page, Turn
from adapters.admin.words import for_programs, marked, words_of
from bot.cards.texts import Texts, known_language
from bot.domain.ages import OFFICE_TIME
from bot.domain.people import LANGUAGES, TENANT, Role
from bot.domain.privacy import looks_secret

FOLDER = Path(__file__).parent
MENU: tuple[tuple[str, str, Role], ...] = (
    ("/", "console-now", Role.VIEWER),
    ("/cases", "console-cases", Role.VIEWER),
    ("/orders", "console-orders", Role.VIEWER),
    ("/jobs", "console-jobs", Role.VIEWER),
    ("/approvals", "console-approvals", Role.VIEWER),
    ("/charts", "console-charts", Role.VIEWER),
    ("/log", "console-log", Role.VIEWER),
    ("/flows", "console-flows", Role.VIEWER),
    ("/banks", "console-banks", Role.VIEWER),
    ("/offices", "console-offices", Role.VIEWER),
    ("/people", "console-people", Role.LEAD),
    ("/health", "console-health", Role.LEAD),
    ("/admin-log", "console-admin-log", Role.ADMIN),
    ("/settings", "console-settings", Role.ADMIN),
)
"""The pages that every page leads to: the path, the key of its name, and who may see it."""
TOKEN = "token"
# Whoever makes an address chooses no other sentence of ours.
_TOLD = "console-told-"
_OWN = {"en": "English", "fr": "Français", "nl": "Nederlands", "de": "Deutsch"}


def language_of(turn: Turn) -> str:
    """Return what the visitor chose, or else what their browser asks for first."""
    if turn.visitor and turn.visitor.account.language:
        return turn.visitor.account.language
    return known_language(turn.request.headers.get("Accept-Language", "")[:2])


class Pages:
    """Draws pages; `root` is the path under which the console stands.

    In one that is `read_only` no page offers to change anything.
    """

    def __init__(self, texts: Texts, root: str, version: str, *, read_only: bool) -> None:
        self._texts = texts
        self._read_only = read_only
        self._root = root
        self._templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._pieces = Pieces(lambda name, shown: self._templates.get_template(name).render(shown))
        self._templates.globals |= {"root": root, "version": version, "languages": _OWN}
        self._templates.globals["read_only"] = read_only
        # Only addresses of ours stand in it, so that it needs no escape.
        self._templates.globals["import_map"] = Markup(import_map(root))
        self._templates.filters |= {
            "slug": _slug,
            "marked": marked,
            "unless_secret": _unless_secret,
        }

    def draw(self, turn: Turn, page: Page, told: str = "") -> web.Response:
        """Return a page as an answer; `told` is the key of a sentence above it."""
        phrases, field = self._texts.phrases(language_of(turn)), _token_field(turn)
        zone = turn.visitor.zone if turn.visitor else OFFICE_TIME
        words, now = words_of(phrases.in_zone(zone)), turn.console.clock.now()
        spoken: Mapping[str, Any] = {
            "t": words.get,
            "colon": words.get("console-colon"),
            "sentence": words.sentence,
            "flow_problem": words.flow_problem,
            "known": phrases.has,
            "number": words.number,
            "moment": words.moment,
            "day": words.day,
            "language": phrases.language,
            "zone": zone.key,
        }
        around: Mapping[str, Any] = {
            **spoken,
            "told": told if told.startswith(_TOLD) and phrases.has(told) else "",
            "live": dict(zip(("kind", "id"), page.live, strict=True)) if page.live else None,
            "token": lambda: field,
            "menu": _menu(turn),
            "ago": partial(words.ago, now=now),
            "drawn_at": for_programs(now),
            "visitor": turn.visitor,
            "may_change": partial(self._may_change, turn),
            "piece": partial(self._pieces.draw, spoken),
            "role": turn.visitor.role if turn.visitor else None,
            "is_later_page": bool(turn.asked("start")),
            "path": turn.request.path.removeprefix(self._root),
        }
        text = self._templates.get_template(page.template).render(**around, **page.shown)
        return web.Response(text=text, content_type="text/html", status=page.status)

    def _may_change(self, turn: Turn, least: str) -> bool:
        """Say whether a page offers a change that takes this role."""
        may = turn.visitor is not None and turn.visitor.may(Role(least))
        return may and not self._read_only


def _token_field(turn: Turn) -> Markup:
    """Return the field that a form proves by to come from a page of this session."""
    if turn.visitor is None:
        return Markup("")
    field = Markup('<input type="hidden" name="{}" value="{}">')
    return field.format(TOKEN, turn.visitor.session.token)


def _menu(turn: Turn) -> tuple[tuple[str, str], ...]:
    visitor = turn.visitor
    return tuple((to, key) for to, key, least in MENU if visitor and visitor.may(least))


def _unless_secret(text: str) -> str:
    """Return what was typed, to be shown once more; "" for what looks like a number or code."""
    is_tenant = TENANT.fullmatch(text.strip())
    return text if is_tenant or not looks_secret(text) else ""


def _slug(name: str | StrEnum) -> str:
    return str(name).replace("_", "-")


assert tuple(_OWN) == LANGUAGES
