"""The command line: `caro serve`, `migrate`, `seed`, `walk`, `flows`, `office`, `log`, …"""

from __future__ import annotations

import getpass
import logging
import sys
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
import uvloop

from adapters import backoffice, storage
from bot.domain.people import LANGUAGES, Identity, OfficeLink, Platform
from bot.errors import (
    AccessDenied,
    BotError,
    OrderNotFound,
    SecretKeyUnusable,
    StoreUnavailable,
)
from config import flow_files
from config.assembly import APPS, Installation, open_installation, storage_settings
from config.assembly import migrate as migrate_all
from config.commands.log_export import Format, read_period, write_lines, write_table
from config.commands.output_file import open_output
from config.commands.version import version_option
from config.server import serve as serve_http
from config.settings.model import Settings, load_settings

T = TypeVar("T")

app = typer.Typer(
    callback=version_option,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
office_app = typer.Typer(help="Link Teams tenants to accounting offices.", no_args_is_help=True)
app.add_typer(flow_files.app, name="flows")
app.add_typer(office_app, name="office")
backoffice_app = typer.Typer(help="The system that owns the orders.", no_args_is_help=True)
app.add_typer(backoffice_app, name="backoffice")


def main() -> None:
    """Run the command line: exit code 0 done, 1 refused or failed, 2 wrongly called."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        app()
    except SecretKeyUnusable as error:
        _fail(f"CARO_SECRET_KEY: {error}")
    except StoreUnavailable as error:
        _fail(f"CARO_DATABASE_URL: {error}")
    except BotError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"CARO_HTTP__HOST, CARO_HTTP__PORT: {error.strerror or error}")


def _fail(message: str) -> NoReturn:
    sys.stderr.write(f"caro: {message}\n")
    sys.exit(1)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _run(work: Coroutine[Any, Any, T]) -> T:
    return uvloop.run(work)


async def _migrated(settings: Settings) -> None:
    """Stop with one line unless the database has every migration."""
    if await storage.pending_migrations(storage_settings(settings), APPS):
        raise BotError("the database is not up to date: run `caro migrate` first")


@app.command()
def serve() -> None:
    """Answer Slack and Teams over HTTP until stopped by Ctrl-C or SIGTERM."""
    settings = load_settings()

    async def work() -> None:
        await _migrated(settings)
        await serve_http(settings, _say)

    _run(work())


@app.command()
def migrate() -> None:
    """Bring the database up to date; several processes may do so at once."""
    settings = load_settings()
    applied = _run(migrate_all(settings))
    for name in applied:
        _say(f"applied {name}")
    _say("the database is up to date")


@app.command()
def seed(
    orders: Annotated[int, typer.Option(min=1, max=5_000_000, help="How many orders.")] = 200,
    if_empty: Annotated[
        bool, typer.Option("--if-empty", help="Do nothing when there are orders already.")
    ] = False,
    random_seed: Annotated[int, typer.Option(help="The same number gives the same data.")] = 1,
) -> None:
    """Load invented sample data into an empty database."""
    settings = load_settings()

    async def work() -> None:
        await _migrated(settings)
        async with open_installation(settings):
            if await backoffice.is_empty():
                await _load(orders, settings, random_seed)
            elif not if_empty:
                raise BotError("the database holds orders already; samples go into an empty one")

    _run(work())


async def _load(orders: int, settings: Settings, random_seed: int) -> None:
    # Imported here alone: what draws on a terminal is in no process that serves.
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console) as progress:
        task = progress.add_task("sample orders", total=orders)
        await backoffice.seed(
            orders,
            now=datetime.now(UTC),
            banks=settings.banks,
            random_seed=random_seed,
            progress=lambda done, _total: progress.update(task, completed=done),
        )
    _say(f"loaded {orders} sample orders")


@app.command()
def walk(
    query: Annotated[
        str, typer.Argument(help="Client reference, order id, company or enterprise number.")
    ],
    language: Annotated[str, typer.Option(help=f"One of {', '.join(LANGUAGES)}.")] = "en",
    office: Annotated[
        str, typer.Option(help="Walk as an accountant of this office, not as an agent.")
    ] = "",
) -> None:
    """Walk an order's checks in this terminal."""
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
        await _migrated(settings)
        async with open_installation(settings) as installation:
            await installation.desk.publish_flows()
            await installation.start_jobs()
            try:
                await terminal.walk(installation.desk, identity, query, Console())
            finally:
                await installation.jobs.stop()

    _run(work())


@office_app.command("link")
def link_office(
    tenant: Annotated[str, typer.Argument(help="The tenant id, as Microsoft Entra shows it.")],
    code: Annotated[str, typer.Argument(metavar="OFFICE-CODE", help="The office's code.")],
) -> None:
    """Let the people of a Teams tenant see the orders of an office."""

    async def work(installation: Installation) -> None:
        link = OfficeLink(tenant=tenant.strip(), office=code.strip(), linked_at=datetime.now(UTC))
        try:
            await installation.stores.directory.link_office(link)
        except OrderNotFound as error:
            raise BotError(f"there is no office with the code {code}") from error
        except AccessDenied as error:
            raise BotError("give the tenant's id: it is empty") from error

    _with_installation(work)
    _say(f"tenant {tenant} is linked to office {code}")


@office_app.command("unlink")
def unlink_office(
    tenant: Annotated[str, typer.Argument(help="The tenant id that was linked.")],
) -> None:
    """Take a Teams tenant's access away."""

    async def work(installation: Installation) -> None:
        if not await installation.stores.directory.unlink_office(tenant.strip()):
            raise BotError(f"tenant {tenant} is not linked")

    _with_installation(work)
    _say(f"tenant {tenant} is unlinked")


@office_app.command("list")
def list_offices() -> None:
    """Print which tenant is linked to which office: tenant, office code, time."""

    async def work(installation: Installation) -> tuple[OfficeLink, ...]:
        return await installation.stores.directory.office_links()

    for link in _with_installation(work):
        _say(f"{link.tenant}\t{link.office}\t{link.linked_at.isoformat(timespec='seconds')}")


@backoffice_app.command("serve")
def serve_backoffice() -> None:
    """Serve the orders of this database to other desks until Ctrl-C or SIGTERM."""
    # Imported here alone, so that no other command loads it.
    from config.backoffice_server import serve as serve_backoffice_http

    settings = load_settings()

    async def work() -> None:
        await _migrated(settings)
        await serve_backoffice_http(settings, _say)

    _run(work())


@app.command("log")
def show_log(
    order: Annotated[str, typer.Option(help="Only this order, by its id.")] = "",
    since: Annotated[str, typer.Option(help="From this ISO date or time on, in UTC.")] = "",
    until: Annotated[
        str, typer.Option(help="Up to the end of this ISO date, or to this time, in UTC.")
    ] = "",
    limit: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=100_000,
            help="The newest so many; without it a table has 50, an export all.",
        ),
    ] = None,
    layout: Annotated[
        Format, typer.Option("--format", help="A table starts with the newest line, a file ends.")
    ] = Format.TABLE,
    output: Annotated[
        Path | None, typer.Option(help="Write a new file for this account alone.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
) -> None:
    """Print the action log, or export it."""
    period = read_period(since, until)
    chosen = order.strip()

    async def work(installation: Installation) -> None:
        log = installation.stores.log
        with open_output(output, replace=force) as file:
            if layout is Format.TABLE:
                write_table(await log.entries(order=chosen, period=period, limit=limit or 50), file)
            else:
                lines = log.export(order=chosen, period=period, limit=limit)
                await write_lines(lines, layout, file)

    _with_installation(work)


def _with_installation(work: Callable[[Installation], Awaitable[T]]) -> T:
    """Open the installation, run `work` with it, and return what it returns."""
    settings = load_settings()

    async def opened() -> T:
        await _migrated(settings)
        async with open_installation(settings) as installation:
            return await work(installation)

    return _run(opened())
