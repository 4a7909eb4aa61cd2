"""The command line: which commands there are, and how each ends."""

from __future__ import annotations

import logging
import sys
from typing import NoReturn

import typer

from bot.errors import BotError, SecretKeyUnusable, StoreUnavailable
from config.commands import flows, office
from config.commands.database import migrate, seed
from config.commands.log import show_log
from config.commands.running import backoffice_app, serve, walk
from config.commands.version import version_option

app = typer.Typer(
    callback=version_option,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (serve, migrate, seed, walk):
    app.command()(command)
app.command("log")(show_log)
app.add_typer(flows.app, name="flows")
app.add_typer(office.app, name="office")
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
