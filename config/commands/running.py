"""The commands that run the desk: `caro serve`, `caro walk` and `caro backoffice serve`."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from bot.domain.people import LANGUAGES, Identity, Platform
from bot.errors import BotError
from config.assembly import open_installation
from config.commands.installation import require_migrated, run
from config.commands.output_file import say
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
            await serve_http(settings, say)

    run(work())


def walk(
    query: Annotated[
        str, typer.Argument(help="Client reference, order id, company or enterprise number.")
    ],
    language: Annotated[str, typer.Option(help=f"One of {', '.join(LANGUAGES)}.")] = "en",
    office: Annotated[
        str, typer.Option(help="Walk as an accountant of this office, not as an agent.")
    ] = "",
) -> None:
    """Walk an order's checks in this terminal: a number chooses, q leaves."""
    # Imported here alone: what draws on a terminal is in no process that serves.
    from rich.console import Console

    from adapters import terminal

    if language not in LANGUAGES:
        raise typer.BadParameter(f"choose one of {', '.join(LANGUAGES)}", param_hint="--language")
    settings = load_settings()
    identity = Identity(
        platform=Platform.TERMINAL,
        space=office,
        person=getpass.getuser(),
        name=getpass.getuser(),
        locale=language,
    )

    async def work() -> None:
        await require_migrated(settings)
        async with open_installation(settings) as installation:
            if office and not await installation.has_office(office):
                raise BotError(f"there is no office with the code {office}")
            await installation.desk.publish_flows()
            await installation.start_jobs()
            try:
                await terminal.walk(installation.desk, identity, query, Console())
            finally:
                await installation.jobs.stop()

    run(work())


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
