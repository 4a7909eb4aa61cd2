"""The commands that say which Teams tenant is which office: `caro office …`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.domain.people import OfficeLink, is_tenant, read_tenant
from bot.errors import AccessDenied, BotError, OrderNotFound
from config.assembly import Installation
from config.commands.installation import with_installation
from config.commands.output_file import say

app = typer.Typer(help="Link Teams tenants to accounting offices.", no_args_is_help=True)


@app.command("link")
def link_office(
    tenant: Annotated[str, typer.Argument(help="The tenant id, as Microsoft Entra shows it.")],
    code: Annotated[str, typer.Argument(metavar="OFFICE-CODE", help="The office's code.")],
    insist: Annotated[
        bool, typer.Option("--insist", help="Link what is no tenant id, as of a test tool.")
    ] = False,
    move: Annotated[
        bool, typer.Option("--move", help="Link a tenant that is linked to another office.")
    ] = False,
) -> None:
    """Let the people of a Teams tenant see the orders of an office."""

    if not code.strip():
        raise BotError("give the office's code: it is empty")

    async def work(installation: Installation) -> str:
        if tenant.strip() and not is_tenant(tenant) and not insist:
            raise BotError(
                f"{tenant} is no tenant id, like 11111111-2222-3333-4444-555555555555; "
                "with --insist it is linked all the same"
            )
        link = OfficeLink(tenant=tenant.strip(), office=code.strip(), linked_at=datetime.now(UTC))
        before = await _linked_office(installation, link.tenant)
        if before not in ("", link.office) and not move:
            raise BotError(
                f"tenant {read_tenant(tenant)} is linked to office {before} already; "
                f"--move links it to {link.office} instead"
            )
        try:
            await installation.stores.directory.link_office(link)
        except OrderNotFound as error:
            raise BotError(f"there is no office with the code {code}") from error
        except AccessDenied as error:
            raise BotError("give the tenant's id: it is empty") from error
        return f" (was {before})" if before not in ("", link.office) else ""

    was = with_installation(work)
    say(f"tenant {read_tenant(tenant)} is linked to office {code}{was}")


async def _linked_office(installation: Installation, tenant: str) -> str:
    """Return the office that a tenant is linked to now, or ""."""
    links = await installation.stores.directory.office_links()
    return next((one.office for one in links if one.tenant == read_tenant(tenant)), "")


@app.command("unlink")
def unlink_office(
    tenant: Annotated[str, typer.Argument(help="The tenant id that was linked.")],
) -> None:
    """Take a Teams tenant's access away."""

    async def work(installation: Installation) -> None:
        if not await installation.stores.directory.unlink_office(tenant.strip()):
            raise BotError(f"tenant {tenant} is not linked")

    with_installation(work)
    say(f"tenant {tenant} is unlinked")


@app.command("list")
def list_offices() -> None:
    """Print which tenant is linked to which office: tenant, office code, time."""

    async def work(installation: Installation) -> tuple[OfficeLink, ...]:
        return await installation.stores.directory.office_links()

    for link in with_installation(work):
        say(f"{link.tenant}\t{link.office}\t{link.linked_at.isoformat(timespec='seconds')}")
