"""The town that all stories of a database share, as all people share a desk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.identities import Provider
from tests.acceptance.console_doors import OID, Doors, open_doors
from tests.harness.databases import Seeded, copy_database, postgres_database
from tests.harness.identity_provider import IdentityProvider, Member
from tests.harness.kinds import kinds
from tests.harness.processes import execute, fork
from tests.harness.towns import Town, open_town

ACCEPTANCE = "acceptance"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tell each story on one kind of database every day, before what is for every day is chosen.

    The console's on SQLite, as many again of the desk's on PostgreSQL; on the other kind in
    `make check-all`. A file that names its kind itself is left as it is.
    """
    for item in items:
        given = getattr(item, "callspec", None)
        kind = given.params.get("seeded") if given else None
        if kind and not any(mark.args[0] == "seeded" for mark in item.iter_markers("parametrize")):
            daily = "sqlite" if item.path.name.startswith("test_console_") else "postgres"
            if kind != daily:
                item.add_marker(pytest.mark.full)


@pytest.fixture(scope="session", params=kinds(group=ACCEPTANCE))
def seeded(request: pytest.FixtureRequest) -> Seeded:
    """A database with sample orders of each kind in turn, to be copied."""
    found: Seeded = request.getfixturevalue(f"{request.param}_seeded")
    return found


@pytest.fixture(scope="session")
def seeded_url(
    seeded: Seeded, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a copy that most stories share."""
    with copied(seeded, request, tmp_path_factory) as url:
        yield url


@contextmanager
def copied(
    seeded: Seeded, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Copy a database and return the address of the copy."""
    if isinstance(seeded.source, Path):
        yield f"sqlite://{copy_database(seeded.source, tmp_path_factory.mktemp('town'))}"
        return
    server = request.getfixturevalue("postgres_server")
    with postgres_database(server, seeded.source) as url:
        yield url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def town(seeded: Seeded, seeded_url: str) -> AsyncIterator[Town]:
    """The program, serving between both stand-ins; it has to stop quietly at the end.

    Each story takes an order of its own.
    """
    async with open_town(seeded_url, seeded.orders) as opened:
        # On one database as a person starts it; what a story starts in its place is forked.
        opened.launch = execute if isinstance(seeded.source, Path) else fork
        await opened.start()
        opened.launch = fork
        yield opened
        await opened.programs[-1].stop()


@pytest.fixture(scope="module")
def own_url(
    seeded: Seeded, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a copy that the stories of one file share."""
    with copied(seeded, request, tmp_path_factory) as url:
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def doors(seeded: Seeded, own_url: str) -> AsyncIterator[Doors]:
    """A town of its own with sign-in providers beside it."""
    async with open_doors(own_url, seeded) as opened:
        yield opened


@pytest.fixture
def slack(doors: Doors) -> IdentityProvider:
    """Slack, where an agent is signed in."""
    return doors.seat(Provider.SLACK, Member("U00000007"))


@pytest.fixture
def entra(doors: Doors) -> IdentityProvider:
    """Microsoft, where somebody is signed in whom nobody knows yet."""
    return doors.seat(Provider.ENTRA, Member(OID.format(1), "Louis Claes"))
