"""When the playground may run, and that its code is in no process that does not want it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from config.playground import Playground, open_playground
from config.server import listen
from config.settings.model import Settings
from tests.harness.waiting import until

Load = Callable[..., Settings]
ON = {"CARO_PLAYGROUND__ENABLED": "true"}


def test_it_is_off_unless_asked_for(load: Load) -> None:
    assert not load().playground.enabled
    assert load(**ON).playground.enabled


@pytest.mark.parametrize(
    "real",
    [
        {"CARO_SLACK__SIGNING_SECRET": "s3cret", "CARO_SLACK__BOT_TOKEN": "xoxb-1"},
        {"CARO_TEAMS__APP_ID": "app", "CARO_TEAMS__APP_PASSWORD": "s3cret"},
    ],
)
def test_it_is_refused_beside_real_credentials(
    refusal: Callable[..., str], real: dict[str, str]
) -> None:
    line = refusal(**ON, **real)
    assert line.startswith(f"CARO_PLAYGROUND__ENABLED is on while {next(iter(real))} is set")
    assert "s3cret" not in line
    assert "\n" not in line


@pytest.mark.parametrize("host", ["0.0.0.0", "desk.example.be", "192.0.2.1"])
def test_it_is_refused_where_others_can_reach_it(refusal: Callable[..., str], host: str) -> None:
    assert "CARO_HTTP__HOST" in refusal(**ON, CARO_HTTP__HOST=host)


@pytest.mark.parametrize(
    "real",
    [
        {
            "CARO_BACKOFFICE__KIND": "http",
            "CARO_BACKOFFICE__URL": "https://orders.example.be",
            "CARO_BACKOFFICE__TOKEN": "s3cret",
        },
        {"CARO_BACKOFFICE__KIND": "http", "CARO_BACKOFFICE__URL": "http://127.0.0.1:8090"},
        {"CARO_DATABASE_URL": "postgres://anna:s3cret@db.example.be/caro"},
        {"CARO_DATABASE_URL": "postgres://anna:s3cret@192.0.2.1:5432/caro"},
        {"CARO_DATABASE_URL": "postgres://anna:s3cret@[2001:db8::1]:5432/caro"},
        {"CARO_DATABASE_URL": "postgres://anna:s3cret@127.0.0.1/caro?host=db.example.be"},
        {"CARO_DATABASE_URL": "postgres://anna:s3cret@127.0.0.1,db.example.be/caro"},
        {"CARO_DATABASE_URL": "postgres://127.0.0.1:5432,db.example.be:5432/caro"},
        {"CARO_DATABASE_URL": "postgres://[::1]:5432,[2001:db8::1]:5432/caro"},
        {"CARO_DATABASE_URL": "postgres://127.0.0.1/caro?hostaddr=192.0.2.1"},
        {"CARO_DATABASE_URL": "postgres://127.0.0.1/caro?service=caro"},
        {"CARO_DATABASE_URL": "postgres:///caro", "PGHOST": "db.example.be"},
        {"CARO_DATABASE_URL": "postgres://127.0.0.1/caro", "PGHOSTADDR": "192.0.2.1"},
        {"CARO_DATABASE_URL": "postgres://127.0.0.1/caro", "PGSERVICE": "caro"},
    ],
)
def test_it_is_refused_beside_what_belongs_to_others(
    refusal: Callable[..., str], real: dict[str, str]
) -> None:
    line = refusal(**ON, **real)
    assert line.startswith(f"CARO_PLAYGROUND__ENABLED is on while {next(iter(real))} ")
    assert "s3cret" not in line
    assert "\n" not in line


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///srv/desk/caro.sqlite3",
        "postgres://anna:s3cret@localhost:5432/caro",
        "postgres://anna:s3cret@[::1]/caro",
        "postgres://anna:s3cret@[::1]:5432,127.0.0.1:5433,localhost/caro",
        "postgres:///caro",
        "postgres:///caro?host=/run/postgresql",
        "postgres://anna@%2Frun%2Fpostgresql/caro",
    ],
)
def test_it_may_use_a_database_of_this_machine(load: Load, url: str) -> None:
    assert load(**ON, CARO_DATABASE_URL=url).playground.enabled


@pytest.mark.full
def test_it_is_loaded_by_nothing_else() -> None:
    program = (
        "import sys, config.commands.main, config.server, config.assembly\n"
        "print([name for name in sys.modules if 'playground' in name])"
    )
    root = Path(__file__).parents[2]
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=root, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


@pytest.fixture
async def playground(load: Load, sqlite_url: str) -> AsyncIterator[Playground]:
    settings = load(**ON, CARO_HTTP__PORT="0", CARO_DATABASE_URL=sqlite_url)
    async with open_playground(settings) as opened:
        yield opened


async def test_it_serves_its_page_with_both_platforms_on(playground: Playground) -> None:
    async with playground.listen() as server, aiohttp.ClientSession() as session:
        assert server.platforms == {"slack": True, "teams": True}
        async with session.get(f"{server.address}/playground") as response:
            assert response.status == 200


async def test_it_is_found_at_the_same_address_after_a_restart(playground: Playground) -> None:
    async with playground.listen() as first:
        pass
    async with playground.listen() as second:
        assert second.address == first.address


async def test_what_is_written_after_a_new_start_is_nothing_of_the_start_before(
    load: Load, sqlite_url: str
) -> None:
    settings = load(**ON, CARO_HTTP__PORT="0", CARO_DATABASE_URL=sqlite_url)
    for _start in range(2):
        async with open_playground(settings) as opened, opened.listen():
            await opened.teams.message("help", user="anna")
            await opened.slack.write("help", user="U00000001")
            await until(partial(_is_answered, opened))


def _is_answered(playground: Playground) -> bool:
    return bool(playground.teams.messages and playground.slack.seen("U00000001"))


async def test_without_it_there_is_no_page(load: Load, sqlite_url: str) -> None:
    settings = load(CARO_HTTP__PORT="0", CARO_DATABASE_URL=sqlite_url)
    async with listen(settings) as server, aiohttp.ClientSession() as session:
        for path in ("/playground", "/"):
            async with session.get(f"{server.address}{path}") as response:
                assert response.status == 404
