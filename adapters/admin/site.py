"""The site: every page of the console beneath a path of an application."""

from __future__ import annotations

from importlib.metadata import version

from aiohttp import web

from adapters.admin import (
    admin_log,
    banks,
    cases,
    charts,
    health,
    jobs,
    log,
    now,
    offices,
    order_actions,
    orders,
    people,
    setting_list,
    sign_in,
)
from adapters.admin.guard import Guard
from adapters.admin.pages import FOLDER, Pages
from adapters.admin.routes import Kind, Route
from adapters.admin.settings import AdminSettings
from bot.console import Console

_MODULES = (
    now,
    cases,
    orders,
    order_actions,
    jobs,
    log,
    charts,
    admin_log,
    banks,
    offices,
    people,
    health,
    setting_list,
    sign_in,
)
ROUTES: tuple[Route, ...] = tuple(route for module in _MODULES for route in module.ROUTES)
"""Every route of the console, besides the files of its looks."""
_FILES = ("static", "vendor")


def add_pages(app: web.Application, root: str, console: Console, settings: AdminSettings) -> None:
    """Add every page under the path `root`."""
    pages = Pages(console.texts, root, version("caro-desk"))
    guard = Guard(console, settings, pages, root)
    admin = web.Application(middlewares=[guard.middleware])
    for route in ROUTES:
        # To look without reading is to look: HEAD goes with GET.
        add = admin.router.add_get if route.kind is Kind.PAGE else admin.router.add_post
        add(route.path, guard.behind(route))
    for folder in _FILES:
        admin.router.add_static(f"/{folder}", FOLDER / folder)
    admin.on_response_prepare.append(guard.add_headers)
    app.add_subapp(root, admin)

    async def lead_in(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=303, headers={"Location": f"{root}/"})

    app.router.add_get(root, lead_in)
