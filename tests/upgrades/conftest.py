"""A recorded release, brought up to date and served by the program of today."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from adapters.playground import Message, Shown, SlackStandIn, TeamsStandIn
from tests.harness.databases import postgres_database
from tests.harness.kinds import kinds
from tests.harness.programs import SERVE, Program, caro_beside
from tests.harness.waiting import until
from tests.upgrades.databases import Database, PostgresDatabase, SqliteFiles
from tests.upgrades.record import FOLLOWED, TENANT, settings_of

RELEASES = sorted(file.parent for file in Path(__file__).parent.glob("*/README.md"))
# A record grows old, and what it asks for must not be given up for that.
_EVER_S, _EVER_DAYS = "3000000000", "36500"
_SETTINGS = {
    "CARO_JOBS__FIRST_PAUSE_S": "300",
    "CARO_JOBS__LONGEST_PAUSE_S": "300",
    "CARO_JOBS__GIVE_UP_S": _EVER_S,
    "CARO_JOBS__REMIND_AFTER_DAYS": _EVER_DAYS,
    "CARO_JOBS__WATCH_DAYS": _EVER_DAYS,
}


@dataclass(slots=True)
class Upgraded:
    """A recorded installation that goes on, and its people before what they saw then."""

    database: Database
    screens: dict[str, Any]
    log: list[tuple[Any, ...]]
    """The lines of the action log as they were recorded."""
    forms: list[str]
    """The sealed forms that waited, the newest last."""
    slack: SlackStandIn
    teams: TeamsStandIn

    def recorded_message(self, person: str, order: str) -> Message:
        """Return the newest recorded message about an order in Slack, as it was then."""
        theirs = [one for one in self.screens["slack"] if one["channel"] == f"D{person[1:]}"]
        return Message(**[one for one in theirs if order in _letters(one["blocks"])][-1])

    def message(self, person: str, order: str) -> Message:
        """Return what that message shows now."""
        ts = self.recorded_message(person, order).ts
        return next(one for one in self.slack.seen(person) if one.ts == ts)

    def recorded_card(self, order: str) -> dict[str, Any]:
        """Return the recorded card about an order in Teams, as it was then."""
        then = [one["card"] for one in self.screens["teams"]]
        return next(card for card in then if order in _letters(card))

    def shown(self, order: str) -> Shown:
        """Return what the recorded message about an order in Teams shows now."""
        ids = {one["id"] for one in self.screens["teams"] if order in _letters(one["card"])}
        return next(one for one in self.teams.messages if one.id in ids)

    def new_messages(self, person: str) -> list[Message]:
        """Return what has been written to somebody in Slack since the record."""
        then = {one["ts"] for one in self.screens["slack"]}
        return [one for one in self.slack.seen(person) if one.ts not in then]


def _letters(shown: object) -> str:
    """Return all that is shown without the spaces by which references are grouped."""
    return "".join(str(shown).replace("\\xa0", "").split())


@pytest.fixture(scope="module", params=RELEASES, ids=lambda folder: folder.name)
def release(request: pytest.FixtureRequest) -> Path:
    """The folder of each recorded release in turn."""
    folder: Path = request.param
    return folder


@pytest.fixture(scope="module", params=kinds(quick="sqlite", group="upgrades"))
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """An empty database of each kind in turn."""
    if request.param == SqliteFiles.kind:
        yield SqliteFiles(tmp_path_factory.mktemp("upgraded") / "caro.sqlite3")
        return
    server = request.getfixturevalue("postgres_server")
    with postgres_database(server, "template0") as url:
        yield PostgresDatabase(url, server.bin_path)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def upgraded(release: Path, database: Database) -> AsyncIterator[Upgraded]:
    """The record of a release on a database, served by the program of today."""
    folder = release / database.kind
    screens = json.loads((folder / "screens.json").read_text("utf-8"))
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackStandIn(patience_s=10.0))
        teams = await stack.enter_async_context(TeamsStandIn())
        await database.restore(folder, {screens["service_url"]: teams.service_url})
        log = await database.ask("SELECT * FROM action_log ORDER BY id")
        forms = await database.ask("SELECT id FROM sealed_forms ORDER BY kept_at")
        settings = {**settings_of(slack, teams, database.url), **_SETTINGS}
        migrated = await caro_beside(settings, "migrate")
        assert migrated.returncode == 0, migrated.stderr
        await _let_time_pass(database)
        program = Program(SERVE, settings)
        await program.start()
        stack.push_async_callback(program.stop)
        slack.desk_url = f"{program.address}/slack/events"
        teams.bot_url = f"{program.address}/api/messages"
        await _show_again(slack, teams, screens)
        yield Upgraded(database, screens, log, [one[0] for one in forms], slack, teams)


async def _let_time_pass(database: Database) -> None:
    """It is time to try again and to look at what is watched, and the watched order is active.

    Still no order can be placed.
    """
    active = "UPDATE orders SET state = 'active', revision = revision + 1"
    await database.ask(f"{active} WHERE reference = '{FOLLOWED}'")
    await database.ask_jobs(
        "UPDATE {}workflow_status SET delay_until_epoch_ms = 1 WHERE status = 'DELAYED'"
    )
    await database.ask_jobs(
        "UPDATE {}operation_outputs SET output = '1' WHERE function_name = 'DBOS.sleep'"
    )
    await database.refuse("INSERT")


async def _show_again(slack: SlackStandIn, teams: TeamsStandIn, screens: dict[str, Any]) -> None:
    """Let people see what they saw when the release was recorded."""
    for one in screens["slack"]:
        slack.messages.setdefault(one["channel"], []).append(Message(**one))
    # Teams' stand-in numbers its messages: the numbers of the record are not for new ones.
    numbers = max(int(one["id"].removeprefix("f:")) for one in screens["teams"])
    for _ in range(numbers):
        await teams.message("help", user="somebody", tenant=TENANT)
    await until(lambda: len(teams.messages) == numbers)
    teams.messages[:] = [Shown(**one) for one in screens["teams"]]
