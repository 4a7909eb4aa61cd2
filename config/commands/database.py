"""The commands for the database: `caro migrate` and `caro seed`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from adapters import backoffice, storage
from bot.errors import BotError
from config.assembly import SystemClock, bank_list, open_installation
from config.assembly import migrate as migrate_all
from config.commands.installation import require_migrated, run
from config.commands.output_file import say
from config.commands.sample_past import invent_past
from config.flow_files import shipped_flows
from config.settings.model import Settings, load_settings

_PAST_ORDERS = 300


def migrate() -> None:
    """Bring the database up to date; several processes may do so at once."""
    settings = load_settings()
    applied = run(migrate_all(settings))
    for name in applied:
        say(f"applied {name}")
    say("the database is up to date")


def seed(
    orders: Annotated[int, typer.Option(min=1, max=5_000_000, help="How many orders.")] = 200,
    if_empty: Annotated[
        bool, typer.Option("--if-empty", help="Do nothing when there are orders already.")
    ] = False,
    past: Annotated[
        int, typer.Option(min=0, max=1_000_000, help="How many closed cases of the last months.")
    ] = 900,
    random_seed: Annotated[int, typer.Option(help="The same number gives the same data.")] = 1,
) -> None:
    """Load invented sample data into an empty database."""
    settings = load_settings()

    async def work() -> None:
        await require_migrated(settings)
        async with open_installation(settings):
            if await backoffice.is_empty():
                await _load(orders, settings, random_seed)
                await _load_past(past, orders, settings, random_seed)
            elif not if_empty:
                raise BotError("the database holds orders already; samples go into an empty one")

    run(work())


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
    say(f"loaded {orders} sample orders")


async def _load_past(cases: int, orders: int, settings: Settings, random_seed: int) -> None:
    if not cases:
        return
    now = datetime.now(UTC)
    office = backoffice.LocalBackOffice(SystemClock())
    # Some of the orders are enough, wherever they stand.
    step = max(1, orders // _PAST_ORDERS)
    numbers = range(1, orders + 1, step)
    chosen = [await office.find_order(f"CARO-{number}") for number in numbers]
    flows = [content.read() for content in shipped_flows()]
    invented = invent_past(
        chosen, flows, bank_list(settings), cases=cases, now=now, random_seed=random_seed
    )
    await storage.seed_past(invented.cases, invented.lines, invented.answers)
    say(f"loaded {len(invented.cases)} past cases and {len(invented.lines)} lines of the log")
