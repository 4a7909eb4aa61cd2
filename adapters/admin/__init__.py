"""The console in a browser: pages over the console's door, signed in, in four languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from adapters.admin.renderers import Renderers
from adapters.admin.settings import AdminSettings

if TYPE_CHECKING:
    from bot.console import Console

PATH = "/admin"


def setup(
    app: web.Application, console: Console, settings: AdminSettings, renderers: Renderers
) -> None:
    """Add the console to an application, under `PATH`."""
    # Imported here alone: a desk without the console needs nothing of what draws its pages.
    from adapters.admin.site import add_pages

    add_pages(app, PATH, console, settings, renderers)


__all__ = ["PATH", "AdminSettings", "Renderers", "setup"]
