"""Runs the work of a command on the installation that the settings describe."""

from __future__ import annotations

import asyncio
import getpass
import os
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import uvloop

from adapters import storage
from bot.errors import BotError
from config.assembly import APPS, Installation, open_installation, storage_settings
from config.commands.log_lines import report
from config.settings.model import Settings, load_settings

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end and return what it returns."""

    async def reported() -> T:
        asyncio.get_running_loop().set_exception_handler(report)
        return await work

    return uvloop.run(reported())


async def require_migrated(settings: Settings) -> None:
    """Return if the database has every migration.

    Raises:
        BotError: it lacks some, and which command brings them.
    """
    if await storage.pending_migrations(storage_settings(settings), APPS):
        raise BotError("the database is not up to date: run `caro migrate` first")


def with_installation(work: Callable[[Installation], Awaitable[T]]) -> T:
    """Open the installation, run `work` with it, and return what it returns."""
    settings = load_settings()

    async def opened() -> T:
        await require_migrated(settings)
        async with open_installation(settings) as installation:
            return await work(installation)

    return run(opened())


def shell_account() -> str:
    """Return the name of the account of this machine, or its number."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # It has a number only, as in some containers.
        return str(os.getuid())
