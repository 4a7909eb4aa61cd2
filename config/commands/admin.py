"""The commands for the console: `caro admin link`."""

from __future__ import annotations

from typing import Annotated

import typer

from adapters.admin import PATH
from bot.domain.accounts import CONSOLE_ROLES
from bot.domain.people import Role
from bot.errors import BotError, InputInvalid
from config.assembly import Installation, open_console
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.settings.model import Settings

app = typer.Typer(help="Let people into the console.", no_args_is_help=True)
_ROLES = ", ".join(CONSOLE_ROLES)


@app.callback()
def of_the_console() -> None:
    """Let people into the console."""


@app.command("link")
def make_link(
    name: Annotated[str, typer.Option(help="The person's name, as the console shows it.")],
    role: Annotated[str, typer.Option(help=f"What the person may do: {_ROLES}.")],
) -> None:
    """Print a link that signs this person in to the console: once, within ten minutes."""

    if role not in CONSOLE_ROLES:
        raise typer.BadParameter(f"choose one of {_ROLES}", param_hint="--role")

    async def work(installation: Installation) -> str:
        settings = installation.settings
        if not settings.admin.enabled:
            raise BotError(
                "the console is off: set CARO_ADMIN__ENABLED to true, and start the desk"
            )
        sign_in = open_console(installation).sign_in
        who = shell_account()
        try:
            secret = await sign_in.make_link(name, Role(role), by=f"shell:{who}", by_name=who)
        except InputInvalid as error:
            raise BotError(
                "give the person's name: 1 to 80 characters, in the letters of one alphabet,"
                " with digits and usual marks"
            ) from error
        return f"{_address(settings)}{PATH}/enter/{secret}"

    say(with_installation(work))


def _address(settings: Settings) -> str:
    """Return how the console is reached, as far as the settings say."""
    own, http = settings.admin, settings.http
    return own.url.rstrip("/") or f"http://{own.host or http.host}:{own.port or http.port}"
