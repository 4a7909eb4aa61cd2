"""What one of several processes does to a database, once it is told to go."""

from __future__ import annotations

import asyncio
import sys

from adapters import backoffice
from adapters.storage import StorageSettings, migrate
from adapters.storage.secret_key import read_secret_key
from bot.domain.actions import LogEntry
from bot.domain.orders import Order
from bot.errors import ActionRefused, StoreConflict
from tests.fakes.clock import NOW, FakeClock
from tests.harness.databases import APPS, open_stores

# Nothing of pytest is loaded here: several of these start at once.
OFFICE = backoffice.LocalBackOffice(FakeClock())
SAMPLE_ORDERS = 120


async def resend_all(who: str) -> int:
    """Resend many invitations at once; return how many orders this process changed."""
    ids = [f"CARO-{number}" for number in range(1, SAMPLE_ORDERS + 1)]
    writes = [OFFICE.resend_invitation(id_, revision=1, key=f"{who}-{id_}") for id_ in ids]
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    kinds = {type(outcome) for outcome in outcomes}
    assert kinds <= {Order, StoreConflict, ActionRefused}, kinds
    return len([outcome for outcome in outcomes if isinstance(outcome, Order)])


async def _go() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)


async def migrate_it(url: str) -> int:
    """Bring it up to date; return how many migrations this process has run."""
    await _go()
    return len(await migrate(StorageSettings(database_url=url), APPS))


async def resend(url: str) -> int:
    """Resend many invitations; return how many orders this process has changed."""
    async with open_stores(url):
        await _go()
        return await resend_all("other")


async def append(url: str) -> int:
    """Write the lines of a job; return how many."""
    async with open_stores(url) as stores:
        await _go()
        for revision in range(50):
            await stores.log.append(_line(revision), key=f"key-{revision}")
    return 50


def _line(revision: int) -> LogEntry:
    return LogEntry(
        at=NOW,
        actor="slack:T1:U1",
        actor_name="Bert",
        role="agent",
        platform="slack",
        order="CARO-1",
        revision=revision,
        action="cancel",
        result="done",
        case="CASE-1",
        evidence=(),
    )


async def make_key(url: str) -> str:
    """Read the installation's key, which the first process makes."""
    await _go()
    return read_secret_key(StorageSettings(database_url=url))


if __name__ == "__main__":
    work = {"migrate": migrate_it, "resend": resend, "append": append, "make_key": make_key}
    sys.stdout.write(f"{asyncio.run(work[sys.argv[1]](sys.argv[2]))}\n")
