"""The site: every page of the console beneath a path of an application."""

from __future__ import annotations

from importlib.metadata import version

from aiohttp import web

from adapters.admin import (
    admin_log,
    approvals,
    assignments,
    banks,
    cases,
    charts,
    flow_back_tests,
    flow_merges,
    flow_releases,
    flow_requests,
    flow_stations,
    flow_texts,
    flow_versions,
    flows,
    health,
    jobs,
    live,
    log,
    looks,
    now,
    office_people,
    offices,
    order_actions,
    orders,
    people,
    provider_sign_in,
    rehearsals,
    setting_list,
    sign_in,
)
from adapters.admin.guard import Guard
from adapters.admin.pages import FOLDER, Pages
from adapters.admin.renderers import Renderers
from adapters.admin.routes import ROOT, SETTINGS, Kind, Route
from adapters.admin.settings import AdminSettings
from bot.console import Console

_MODULES = (
    now,
    cases,
    assignments,
    orders,
    order_actions,
    looks,
    jobs,
    approvals,
    log,
    charts,
    flow_back_tests,
    flow_versions,
    admin_log,
    flows,
    flow_stations,
    flow_texts,
    flow_releases,
    flow_merges,
    rehearsals,
    banks,
    offices,
    office_people,
    people,
    flow_requests,
    health,
    setting_list,
    sign_in,
    live,
    provider_sign_in,
)
ROUTES: tuple[Route, ...] = tuple(route for module in _MODULES for route in module.ROUTES)
"""Every route of the console, besides the files of its looks."""
_FILES = ("static", "vendor")


def add_pages(
    app: web.Application,
    root: str,
    console: Console,
    settings: AdminSettings,
    renderers: Renderers,
) -> None:
    """Add every page under the path `root`."""
    pages = Pages(console.texts, root, version("caro-desk"), read_only=settings.read_only)
    guard = Guard(console, settings, pages, root)
    admin = web.Application(middlewares=[guard.middleware])
    admin[looks.RENDERERS] = renderers
    admin[SETTINGS], admin[ROOT] = settings, root
    for route in ROUTES:
        if route.kind.takes_form:
            admin.router.add_post(route.path, guard.behind(route))
            continue
        # To look without reading is to look: HEAD goes with GET, where it ends and changes nothing.
        is_page = route.kind is Kind.PAGE
        admin.router.add_get(route.path, guard.behind(route), allow_head=is_page)
    for folder in _FILES:
        admin.router.add_static(f"/{folder}", FOLDER / folder)
    admin.on_response_prepare.append(guard.add_headers)

    async def let_go(_app: web.Application) -> None:
        await console.live.close()

    # Before the server waits for its answers to end, which these do not.
    admin.on_shutdown.append(let_go)

    async def lead_in(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=303, headers={"Location": f"{root}/"})

    # First, as the console itself takes all that begins so.
    app.router.add_get(root, lead_in)
    app.add_subapp(root, admin)
