"""The command for the action log: `caro log`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from config.assembly import Installation
from config.commands.installation import with_installation
from config.commands.log_export import Format, read_period, write_lines, write_table
from config.commands.output_file import open_output


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

    with_installation(work)
