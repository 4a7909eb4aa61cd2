"""What people do with orders in the console: fill forms in, send them, and read what comes."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.domain.orders import Action, Order
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.towns import Town
from tests.harness.waiting import eventually


@asynccontextmanager
async def console(town: Town, role: Role, name: str = "") -> AsyncIterator[ConsoleBrowser]:
    """A browser in which somebody of this role is signed in."""
    browser = await sign_in(town, role, name)
    try:
        yield browser
    finally:
        await browser.close()


def action_path(order: Order, action: Action) -> str:
    """Return where the form of an action is."""
    return f"/orders/{order.id}/actions/{action}"


def hidden(seen: Seen) -> dict[str, str]:
    """Return what the form of a page carries unseen, besides its token."""
    found = re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', seen.source)
    return {name: html.unescape(value) for name, value in found if name != "token"}


async def fill(
    browser: ConsoleBrowser, order: Order, action: Action, change: str = "", **typed: str
) -> Seen:
    """Open the form of an action, fill it in and send it."""
    path = action_path(order, action)
    form = await browser.get(f"{path}?change={change}" if change else path)
    assert form.status == 200, form.text
    values = {f"typed-{name}": text for name, text in typed.items()}
    return await browser.post(path, hidden(form) | values)


async def read_until(browser: ConsoleBrowser, order: Order, text: str) -> Seen:
    """Open the page of an order until it says something."""

    async def says() -> bool:
        return text in (await browser.get(f"/orders/{order.id}")).text

    await eventually(says)
    assert browser.last
    return browser.last
