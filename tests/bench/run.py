"""Measures the desk beside the stock libraries, prints one table and writes build/bench.json."""

from __future__ import annotations

import argparse
import fcntl
import os
import platform
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson
import uvloop
from rich.console import Console

from adapters.playground.slack import SlackStandIn
from adapters.playground.teams import TeamsStandIn
from tests.bench import traffic
from tests.bench.action_places import ActionPlace, postgres_place, sqlite_place
from tests.bench.actions import Actions
from tests.bench.back_tests import measure_back_test
from tests.bench.child import Child, cores, finished, serving
from tests.bench.database import (
    CARO,
    Databases,
    fill_past,
    prepare,
    read_names,
    read_samples,
    url_of,
)
from tests.bench.flow_looks import measure_looks
from tests.bench.live import measure_live
from tests.bench.load import play
from tests.bench.pages import measure_pages
from tests.bench.rounds import FULL, QUICK, Rounds, Servers, Size
from tests.bench.table import Row, draw, rows_of
from tests.bench.talks import CHANNEL, OPEN_CASES, Talk, fill_open, idle_cpu
from tests.harness.processes import ROOT

_PAST = 100_000
_QUICK_PAST = 1_000
_AT_ONCE = 200
_DRAWN = 2_000
_LIBRARIES = (
    "aiohttp",
    "slack-bolt",
    "botbuilder-core",
    "tortoise-orm",
    "dbos",
    "sqlalchemy",
    "uvloop",
)


@dataclass(frozen=True, slots=True)
class _Bench:
    """What all steps need: where to write, what to serve, and how much to measure."""

    folder: Path
    databases: Databases
    teams: TeamsStandIn
    slack: SlackStandIn
    size: Size

    @asynccontextmanager
    async def desk(self, database: Path | str, name: str, **others: str) -> AsyncIterator[Child]:
        """Run the program itself over a database, a file or an address."""
        url = url_of(database) if isinstance(database, Path) else database
        command, log = [CARO, "serve"], self.folder / f"{name}.log"
        async with serving(command, log, self.settings(url) | others) as child:
            yield child

    @asynccontextmanager
    async def stock(self, name: str, *arguments: str) -> AsyncIterator[Child]:
        """Run a stock server."""
        command = [sys.executable, "-m", "tests.bench.stock", name, *arguments]
        async with serving(command, self.folder / f"{name}.log", {}) as child:
            yield child

    def settings(self, url: str) -> dict[str, str]:
        """Return the settings of the program; all of its outside is on this machine."""
        return {
            "CARO_DATABASE_URL": url,
            "CARO_SECRET_KEY": "a key of the bench, long enough to be one",
            "CARO_HTTP__PORT": "0",
            "CARO_SLACK__SIGNING_SECRET": traffic.SIGNING_SECRET,
            "CARO_SLACK__BOT_TOKEN": "xoxb-bench",
            "CARO_SLACK__API_BASE_URL": self.slack.api_url,
            "CARO_SLACK__AGENTS": "*",
            "CARO_TEAMS__APP_ID": traffic.APP_ID,
            "CARO_TEAMS__APP_PASSWORD": traffic.APP_PASSWORD,
            "CARO_TEAMS__OPENID_METADATA_URL": self.teams.openid_metadata_url,
            "CARO_TEAMS__TOKEN_URL": self.teams.token_url,
            "CARO_TEAMS__SERVICE_URL_HOSTS": self.teams.host,
        }


async def measure(orders: int, folder: Path, *, quick: bool) -> tuple[list[Row], dict[str, Any]]:
    """Measure everything; return the lines of the table and what is worth keeping beside them."""
    size, past = (QUICK, _QUICK_PAST) if quick else (FULL, _PAST)
    databases = await prepare(folder, orders, past)
    teams = TeamsStandIn(app_id=traffic.APP_ID, app_password=traffic.APP_PASSWORD)
    slack = SlackStandIn(signing_secret=traffic.SIGNING_SECRET, bot_token="xoxb-bench")
    async with teams, slack:
        bench = _Bench(folder, databases, teams, slack, size)
        figures = {**await _starts(bench), **await _draws(bench), **await _sends(bench)}
        figures.update(await _rounds(bench))
        figures.update(await _pages(bench, orders, past))
        figures.update(await _talks(bench, orders))
        figures.update(await _actions(bench, orders, past))
    return rows_of(figures, orders, past), {"database": databases.made, "rounds": figures}


async def _starts(bench: _Bench) -> dict[str, list[float]]:
    """Start each server anew and again, until its first answer."""
    figures: dict[str, list[float]] = {}
    for _ in range(bench.size.rounds):
        for prefix, server in (
            ("", bench.desk(bench.databases.seeded, "start")),
            ("bolt_", bench.stock("bolt")),
        ):
            async with server as child:
                commands = traffic.slack_commands(["6012345678"])
                traffic.require_ok(await play(child.address, commands, connections=1))
                started_s = perf_counter() - child.started_s
                figures.setdefault(f"{prefix}start", []).append(started_s)
                figures.setdefault(f"{prefix}memory", []).append(await child.at_rest_mb())
    return figures


async def _draws(bench: _Bench) -> dict[str, list[float]]:
    order = read_samples(bench.databases.seeded)[0].id
    command = [sys.executable, "-m", "tests.bench.drawing", order, str(_DRAWN)]
    settings = bench.settings(url_of(bench.databases.seeded))
    written = await finished(command, bench.folder / "drawing.log", settings)
    return {name: [value] for name, value in orjson.loads(written).items()}


async def _sends(bench: _Bench) -> dict[str, list[float]]:
    """Send many messages at once to the connector, which this process plays."""
    figures: dict[str, list[float]] = {}
    where = (bench.teams.service_url, bench.teams.token_url, str(_AT_ONCE))
    for _ in range(bench.size.rounds):
        for prefix, name in (("", "ours"), ("stock_", "stock")):
            command = [sys.executable, "-m", "tests.bench.sending", name, *where]
            before = len(bench.teams.messages)
            written = orjson.loads(await finished(command, bench.folder / f"send-{name}.log", {}))
            if len(bench.teams.messages) - before != _AT_ONCE + 1:
                raise traffic.WrongAnswer(f"{name}: some messages did not arrive")
            for kind, value in written.items():
                figures.setdefault(f"{prefix}send_{kind}", []).append(value)
    return figures


async def _rounds(bench: _Bench) -> dict[str, list[float]]:
    seeded, grown = bench.databases.seeded, bench.databases.grown
    async with AsyncExitStack() as stack:
        servers = Servers(
            desk=await stack.enter_async_context(bench.desk(seeded, "desk")),
            grown=await stack.enter_async_context(bench.desk(grown, "grown")),
            bolt=await stack.enter_async_context(bench.stock("bolt")),
            bare_slack=await stack.enter_async_context(bench.stock("bare_slack")),
            botbuilder=await stack.enter_async_context(
                bench.stock("botbuilder", bench.teams.openid_metadata_url)
            ),
            bare_teams=await stack.enter_async_context(bench.stock("bare_teams")),
        )
        samples, names = read_samples(seeded), read_names(seeded)
        rounds = Rounds(servers, bench.teams, samples, names, bench.size)
        if bench.size is FULL:
            await rounds.warm_up()
        for _ in range(bench.size.rounds):
            await rounds.run()
        rounds.figures["memory_after"].append(servers.desk.memory_mb)
    return rounds.figures


async def _pages(bench: _Bench, orders: int, past: int) -> dict[str, list[float]]:
    """Show the pages of the console over databases that have grown, and keep some open."""
    grown, log = bench.databases.grown, bench.folder / "pages.log"
    seen = await _pages_of(bench, ActionPlace("sqlite", url_of(grown), "", ""), log)
    settings = bench.settings(url_of(grown)) | {"CARO_ADMIN__ENABLED": "true"}
    async with bench.desk(grown, "live", CARO_ADMIN__ENABLED="true") as desk:
        seen |= await measure_live(desk, grown, settings, log, bench.size.people, bench.size.slow)
        seen |= await measure_looks(desk.address, settings, log, bench.size.slow)
    async with postgres_place(orders, log) as place:
        await fill_past(place.url, past)
        await place.settle(place.url)
        of_postgres = await _pages_of(bench, place, log)
    seen |= {f"postgres_{name}": value for name, value in of_postgres.items()}
    return {name: [value] for name, value in seen.items()}


async def _pages_of(bench: _Bench, place: ActionPlace, log: Path) -> dict[str, float]:
    settings = bench.settings(place.url) | {"CARO_ADMIN__ENABLED": "true"}
    async with bench.desk(place.url, "console", CARO_ADMIN__ENABLED="true") as desk:
        return await measure_pages(desk.address, place, settings, log, bench.size.slow)


async def _talks(bench: _Bench, orders: int) -> dict[str, list[float]]:
    """Let an office and support write to each other among many open cases, on both databases.

    Then a draft of a flow is tried on past cases there.
    """
    seeded, log, figures = bench.databases.seeded, bench.folder / "talks.log", {}
    samples = [one for one in read_samples(seeded) if one.tenant]
    for opened in (sqlite_place(seeded, bench.folder), postgres_place(orders, log)):
        async with opened as place:
            for cases, name in ((0, "few"), (OPEN_CASES, "many")):
                if cases:
                    await fill_open(place.url)
                async with bench.desk(
                    place.url, "talks", CARO_SLACK__SUPPORT_CHANNEL=CHANNEL
                ) as desk:
                    figures[f"{place.kind}_rest_{name}"] = [await idle_cpu(desk, bench.size.rest_s)]
                    if cases:
                        talk = Talk(bench.slack, bench.teams, samples[0])
                        told = await talk.measure(desk, bench.size.slow)
            async with bench.desk(place.url, "beside") as desk:
                settings = bench.settings(place.url)
                told |= await measure_back_test(desk, place, settings, bench.folder, bench.size)
            figures |= {f"{place.kind}_{key}": [value] for key, value in told.items()}
            bench.slack.messages.clear()
            bench.teams.messages.clear()
    return figures


async def _actions(bench: _Bench, orders: int, past: int) -> dict[str, list[float]]:
    """Let people act, first with the one database and then with the other."""
    seeded, log, figures = bench.databases.seeded, bench.folder / "actions.log", {}
    slack, teams = bench.slack, bench.teams
    for opened in (sqlite_place(seeded, bench.folder), postgres_place(orders, log)):
        async with opened as place:
            samples = [one for one in read_samples(seeded, resendable=True) if one.tenant]
            figures.update(
                await Actions(
                    place, bench.desk, slack, teams, samples, bench.size, past, log
                ).measure()
            )
    return figures


def machine() -> dict[str, Any]:
    """Return what the figures depend on."""
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "cpus": os.cpu_count(),
        "cores_used": {"servers": cores()[0], "load": cores()[1]},
        "load_before": os.getloadavg(),
        "libraries": {name: version(name) for name in _LIBRARIES},
    }


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Refuse to run beside another run: the two would measure each other."""
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"another run measures in {folder}: wait until it is done")
        yield


def _main(words: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=100_000, help="how many orders to load")
    parser.add_argument("--quick", action="store_true", help="one small round, to see that it runs")
    parser.add_argument("--build", type=Path, default=ROOT / "build", help="where to write")
    asked = parser.parse_args(words)
    facts = {**machine(), "orders": asked.orders, "quick": asked.quick}
    build: Path = asked.build.resolve()
    (build / "bench").mkdir(parents=True, exist_ok=True)
    if not asked.quick:
        os.sched_setaffinity(0, {cores()[1]})
    with _alone(build / "bench"):
        rows, kept = uvloop.run(measure(asked.orders, build / "bench", quick=asked.quick))
    result = {"machine": facts, **kept, "table": [row.as_json() for row in rows]}
    file = build / "bench.json"
    file.write_bytes(orjson.dumps(result, option=orjson.OPT_INDENT_2))
    title = f"{asked.orders} orders, Python {facts['python']}, {facts['cpus']} CPUs; {file.name}"
    Console(width=None if sys.stdout.isatty() else 140).print(draw(rows, title))


if __name__ == "__main__":
    _main(sys.argv[1:])
