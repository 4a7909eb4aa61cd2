"""Looks: the cards of a case, and what somebody would see of an order, as pictures."""

from __future__ import annotations

from aiohttp import web

from adapters.admin.drawings import draw
from adapters.admin.pages import language_of
from adapters.admin.renderers import Renderers
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.looks import PREVIEWED, Asked
from bot.domain.people import LANGUAGES, Audience, Platform, Role
from bot.errors import InputInvalid

RENDERERS: web.AppKey[Renderers] = web.AppKey("renderers")
"""Where the renderers of the platforms stand."""


async def show_case_cards(turn: Turn) -> Answer:
    """Show the cards of a case as they are now, in any language, to its office or to support."""
    asked = turn.asked("audience")
    audience = Audience(asked) if asked in set(Audience) else Audience.SUPPORT
    language = card_language(turn, turn.asked("language"))
    look = await turn.console.looks.of_case(turn.part("case"), audience, language)
    drawings = [
        draw(renderers_of(turn), platform, card, language) for platform, card in look.cards.items()
    ]
    shown = {"case": look.case, "lack": look.lack, "drawings": drawings, "audience": audience}
    chosen = {"card_language": language, "audiences": tuple(Audience)}
    return Page("case_cards.html", shown | chosen)


async def show_preview(turn: Turn) -> Answer:
    """Show what somebody would see of an order, without acting as them."""
    asked = Asked(
        person=(turn.asked("id") or turn.asked("person")).strip(),
        role=turn.asked("role"),
        office=turn.asked("office").strip(),
    )
    try:
        return await _preview(turn, asked)
    except InputInvalid as error:
        return await _preview(turn, Asked(), error)


async def _preview(turn: Turn, asked: Asked, wrong: InputInvalid | None = None) -> Page:
    console, language = turn.console, card_language(turn, turn.asked("language"))
    look = await console.looks.of_order(turn.part("order"), asked, language)
    # Whoever only works in the console sees cards nowhere: it stands for what the desk answers.
    drawn_by = Platform.TEAMS if look.platform is Platform.TEAMS else Platform.SLACK
    picture, drawing = look.picture, None
    if picture:
        drawing = draw(renderers_of(turn), drawn_by, picture.card, picture.language)
    board = await console.people.board()
    shown = {
        "look": look,
        "drawing": drawing,
        "asked": asked,
        "accounts": board.accounts,
        "staff": board.staff,
        "roles": PREVIEWED,
        "card_language": language,
        "wrong": wrong,
    }
    return Page("order_look.html", shown, 422 if wrong else 200)


def card_language(turn: Turn, asked: str) -> str:
    """Return in which language cards are shown: as asked for, or else as the visitor reads."""
    return asked if asked in LANGUAGES else language_of(turn)


def renderers_of(turn: Turn) -> Renderers:
    """Return what draws cards as each platform does."""
    return turn.request.app[RENDERERS]


ROUTES = (
    Route(Kind.PAGE, "/cases/{case}/cards", Role.VIEWER, show_case_cards),
    Route(Kind.PAGE, "/orders/{order}/preview", Role.LEAD, show_preview),
)
