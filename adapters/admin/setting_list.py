"""The settings of the installation: what each is, and where it comes from; nothing is changed."""

from __future__ import annotations

from itertools import groupby

from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.domain.people import Role


async def show_settings(turn: Turn) -> Answer:
    """Show every setting by its section."""
    lines = turn.console.readiness.settings
    sections = [(name, tuple(found)) for name, found in groupby(lines, lambda one: one.section)]
    return Page("settings.html", {"sections": sections})


ROUTES = (Route(Kind.PAGE, "/settings", Role.ADMIN, show_settings),)
