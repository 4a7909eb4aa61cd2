"""The option of the whole command line: `caro --version`."""

from __future__ import annotations

from importlib import metadata
from typing import Annotated

import typer


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"caro {metadata.version('caro-desk')}")
        raise typer.Exit


def version_option(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """The CARO desk: a support desk for CARO orders in Slack and Teams."""
