"""The commands that run the desk: `caro serve`, `caro walk` and `caro backoffice serve`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import typer

from bot.desk.replies import Lack
from bot.domain.people import LANGUAGES, Identity, Platform
from bot.errors import BotError
from config.assembly import Installation, open_installation
from config.commands.exit_codes import code_of_lack
from config.commands.installation import require_migrated, run, shell_account
from config.commands.output_file import say
from config.commands.program import program_name
from config.flow_files import shipped_flows
from config.server import serve as serve_http
from config.settings.model import load_settings

backoffice_app = typer.Typer(help="The system that owns the orders.", no_args_is_help=True)


def serve() -> None:
    """Answer Slack and Teams over HTTP until stopped by Ctrl-C or SIGTERM."""
    settings = load_settings()

    async def work() -> None:
        await require_migrated(settings)
        if settings.playground.enabled:
            # Imported here alone, so that it is in no process that does not want it.
            from config.playground import serve_playground

            await serve_playground(settings, say)
        else:
            await serve_http(settings, say, program_name())

    run(work())


def walk(
    query: Annotated[
        str, typer.Argument(help="Client reference, order id, company or enterprise number.")
    ],
    language: Annotated[str, typer.Option(help=f"One of {', '.join(LANGUAGES)}.")] = "en",
    office: Annotated[
        str | None, typer.Option(help="Walk as an accountant of this office, not as an agent.")
    ] = None,
) -> None:
    """Walk an order's checks in this terminal: a number chooses, q or Ctrl-C leaves."""
    # Imported here alone: what draws on a terminal is in no process that serves.
    from adapters import terminal

    if language not in LANGUAGES:
        raise typer.BadParameter(f"choose one of {', '.join(LANGUAGES)}", param_hint="--language")
    if office is not None and not office.strip():
        # A variable of a script that is not set must not make an agent of an accountant.
        raise typer.BadParameter("give the office's code: it is empty", param_hint="--office")
    space = (office or "").strip()
    settings = load_settings()

    async def work() -> Lack | None:
        await require_migrated(settings)
        async with open_installation(settings) as installation:
            if space and not await installation.has_office(space):
                raise BotError(f"there is no office with the code {space}")
            await installation.desk.ship_flows(shipped_flows())
            async with _doing_jobs(installation):
                identity = _identity(space, language)
                return await terminal.walk(installation.desk, identity, query, terminal.Screen())

    raise typer.Exit(code_of_lack(run(work())))


@asynccontextmanager
async def _doing_jobs(installation: Installation) -> AsyncIterator[None]:
    """Do jobs while the context lasts; whoever presses Ctrl-C waits for none of them."""
    within_s: float | None = None
    try:
        await installation.start_jobs()
        yield
    except asyncio.CancelledError:
        within_s = 0.0
        raise
    finally:
        await installation.jobs.stop(within_s)


def _identity(office: str, language: str) -> Identity:
    person = shell_account()
    return Identity(
        platform=Platform.TERMINAL, space=office, person=person, name=person, locale=language
    )


@backoffice_app.command("serve")
def serve_backoffice() -> None:
    """Serve the orders of this database to other desks until Ctrl-C or SIGTERM."""
    # Imported here alone, so that no other command loads it.
    from config.backoffice_server import serve as serve_backoffice_http

    settings = load_settings()

    async def work() -> None:
        await require_migrated(settings)
        await serve_backoffice_http(settings, say)

    run(work())
