"""The health of the desk: how each part is, and what to do where one is not well."""

from __future__ import annotations

from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.domain.people import Role

_LEADS_TO = {"waiting": "/jobs?state=waiting", "halves": "/jobs?state=failed"}


async def show_health(turn: Turn) -> Answer:
    """Ask every part how it is."""
    health = await turn.console.health.now()
    return Page(
        "health.html", {"health": health, "leads_to": _LEADS_TO, "now": turn.console.clock.now()}
    )


ROUTES = (Route(Kind.PAGE, "/health", Role.LEAD, show_health),)
