"""The commands for the logs: `caro log`, and `caro log verify` for that of the administrators."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.domain.actions import LogFilter
from bot.errors import BotError
from config.assembly import Installation
from config.commands.installation import with_installation
from config.commands.log_export import Format, read_period, write_lines, write_table
from config.commands.output_file import open_output, say

app = typer.Typer(invoke_without_command=True)


@app.callback()
def show_log(
    context: typer.Context,
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
    if context.invoked_subcommand:
        return
    period = read_period(since, until)
    chosen = order.strip()

    async def work(installation: Installation) -> None:
        log = installation.stores.log
        with open_output(output, replace=force) as file:
            if layout is Format.TABLE:
                write_table(await log.entries(order=chosen, period=period, limit=limit or 50), file)
            else:
                lines = log.export(LogFilter(order=chosen, period=period), limit=limit)
                await write_lines(lines, layout, file)

    with_installation(work)


@app.command("verify")
def verify_chain() -> None:
    """Check that no line of the administrators' log was changed or removed.

    Keep the number and the digest of the head elsewhere: that the newest lines were cut off shows
    only beside them.
    """

    # Imported here alone: the console is of no use to all other commands.
    from bot.console.admin_log import ChainState, verify

    async def work(installation: Installation) -> ChainState:
        return await verify(installation.stores.admin_log)

    found = with_installation(work)
    if found.broken:
        raise BotError(
            f"line {found.broken.number} is not what was written behind line {found.lines}:"
            f" {found.lines} lines before it hold, head {found.head}"
        )
    say(f"{found.lines} lines, head {found.head}, whole")
