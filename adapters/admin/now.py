"""The first page: what waits for somebody, and how long."""

from __future__ import annotations

from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.overview import SHOWN
from bot.domain.people import Role


async def show_now(turn: Turn) -> Answer:
    """Show what waits now."""
    overview, times = await turn.console.overviews.now(), await turn.console.response_times.recent()
    shown = {"overview": overview, "times": times, "most": SHOWN}
    return Page("now.html", shown, live=("", ""))


ROUTES = (Route(Kind.PAGE, "/", Role.VIEWER, show_now),)
