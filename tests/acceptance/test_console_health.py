"""How the desk is and how it is set up, as leads and administrators see it in the console."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.domain.people import Role
from tests.harness.console import Seen, sign_in
from tests.harness.processes import ROOT
from tests.harness.programs import SERVE, Program
from tests.harness.towns import Town
from tests.harness.waiting import eventually

pytestmark = pytest.mark.asyncio(loop_scope="session")
_CANARIES = {
    "CARO_BACKOFFICE__TOKEN": "canary-token-of-the-back-office",
    "CARO_BACKOFFICE__SERVE_TOKEN": "canary-token-of-the-served-one",
    "CARO_SLACK__SIGNING_SECRET": "canary-signing-secret",
    "CARO_SLACK__BOT_TOKEN": "xoxb-canary-bot-token",
    "CARO_TEAMS__APP_PASSWORD": "canary-app-password",
    "CARO_SECRET_KEY": "canary-key-that-is-long-enough-to-be-one",
}


def row_of(seen: Seen, start: str) -> str:
    """Return what the line of a list says whose term begins so."""
    for row in re.findall(r"<dt>(.*?</dd>)", seen.source, re.DOTALL):
        text = " ".join(re.sub(r"<[^>]*>", " ", row).split())
        if text.startswith(start):
            return text
    raise AssertionError(f"no line {start} in {seen.text}")


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of a back office that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


async def test_a_lead_sees_that_every_part_is_well(town: Town) -> None:
    lead = await sign_in(town, Role.LEAD)

    async def does_jobs() -> bool:
        return "This process does them." in (await lead.get("/health")).text

    await eventually(does_jobs)
    seen = await lead.get("/health")
    assert re.search(r"Database good Answers in \d+ ms\.", row_of(seen, "Database"))
    assert re.search(r"good Answers in \d+ ms\.", row_of(seen, "System that owns the orders"))
    assert "good" in row_of(seen, "Clocks")
    applied = re.search(r"good Applied: (\d+) of (\d+)\.", row_of(seen, "Migrations"))
    assert applied
    assert applied[1] == applied[2] != "0"
    assert "good Both are on." in row_of(seen, "Slack and Teams")
    assert "good Published: 2." in row_of(seen, "Flows for new cases")
    assert version("caro-desk") in seen.text
    assert (await lead.get("/health?told=x&start=%00")).status == 200
    await lead.close()


async def test_a_lead_sees_the_end_of_the_administrators_log(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN)
    told = await admin.get("/admin-log")
    digest = re.search(r"\b[0-9a-f]{64}\b", told.text)
    seen = await admin.get("/health")
    assert digest
    assert digest[0] in seen.text
    assert "seals the one before it" in row_of(seen, "Administrators’ log")
    await admin.close()


async def test_only_administrators_see_the_settings(town: Town) -> None:
    lead, admin = await sign_in(town, Role.LEAD), await sign_in(town, Role.ADMIN)
    await lead.get("/health")
    assert lead.last
    assert "/settings" not in lead.last.links()
    assert (await lead.get("/settings")).status == 403
    await admin.get("/health")
    assert admin.last
    assert "/settings" in admin.last.links()
    seen = await admin.get("/settings")
    assert seen.status == 200
    assert "environment" in row_of(seen, "CARO_HTTP__PORT")
    assert "U90000001, U90000002 environment" in row_of(seen, "CARO_SLACK__LEADS")
    assert "1 default seconds before a try" in row_of(seen, "CARO_JOBS__FIRST_PAUSE_S")
    assert "not set default" in row_of(seen, "CARO_BACKOFFICE__TOKEN")
    await lead.close()
    await admin.close()


async def test_no_secret_is_shown_and_the_own_file_is_told_from_the_rest(
    town: Town, tmp_path: Path
) -> None:
    hostile = '"><img src=x onerror=alert(1)>'
    own = tmp_path / "desk.toml"
    own.write_text(f"[teams]\napp_id = '{hostile}'\n[jobs]\nkept_days = 12.5\n", "utf-8")
    settings = {**_CANARIES, "CARO_BACKOFFICE__KIND": "http", "CARO_CONFIG": str(own)}
    settings |= {
        "CARO_BACKOFFICE__URL": "http://127.0.0.1:9",
        # Empty, it counts as not set: the file has it.
        "CARO_TEAMS__APP_ID": "",
        "CARO_TEAMS__TOKEN_URL": "https://login.example.be/token?key=canary-query",
    }
    program = await town.start(SERVE, **settings)
    admin = await sign_in(town, Role.ADMIN)
    seen = await admin.get("/settings")
    assert seen.status == 200
    for variable, canary in _CANARIES.items():
        assert canary not in seen.source, variable
        assert " set environment" in row_of(seen, variable)
    assert "CARO_DATABASE_URL set environment" in row_of(seen, "CARO_DATABASE_URL")
    assert town.settings["CARO_DATABASE_URL"] not in seen.source
    assert "canary" not in seen.source
    assert "https://login.example.be/token?…" in row_of(seen, "CARO_TEAMS__TOKEN_URL")
    assert "12.5 own file" in row_of(seen, "CARO_JOBS__KEPT_DAYS")
    assert "own file" in row_of(seen, "CARO_TEAMS__APP_ID")
    assert "<img" not in seen.source
    await admin.close()
    await leave(town, program)


async def leave(town: Town, program: Program) -> None:
    """Stop a program that a story has started, and go back to the one before it."""
    town.programs.remove(program)
    await program.stop()
    town.turn_to(town.programs[-1])


@pytest.mark.full
async def test_a_back_office_that_is_away_is_told_and_the_page_comes_all_the_same(
    town: Town, deaf: str
) -> None:
    for address in ("http://127.0.0.1:9", deaf):
        settings = {"CARO_BACKOFFICE__KIND": "http", "CARO_BACKOFFICE__URL": address}
        # Longer than the page waits for; the first page, after signing in, waits for all of it.
        settings["CARO_BACKOFFICE__TIMEOUT_S"] = "3"
        program = await town.start(SERVE, **settings)
        lead = await sign_in(town, Role.LEAD)
        seen = await lead.get("/health")
        assert seen.status == 200
        told = row_of(seen, "System that owns the orders")
        assert "bad Does not answer within 2 seconds. Tell whoever runs it." in told
        assert "needs somebody" in seen.text or "need somebody" in seen.text
        assert "good Answers in" in row_of(seen, "Database")
        await lead.close()
        await leave(town, program)


async def rename_migration(town: Town, old: str, new: str) -> None:
    """Write another name into the list of what was applied."""
    async with town.books() as books:
        await books.stores.database.execute_script(
            f"UPDATE tortoise_migrations SET name = '{new}' WHERE app = 'desk' AND name = '{old}'"
        )


async def test_a_database_that_lacks_a_migration_is_told(town: Town) -> None:
    lead = await sign_in(town, Role.LEAD)
    folder = ROOT / "adapters" / "storage" / "migrations"
    newest = max(file.stem for file in folder.glob("[0-9]*.py"))
    await rename_migration(town, newest, "9999_of_tomorrow")
    try:
        told = row_of(await lead.get("/health"), "Migrations")
    finally:
        await rename_migration(town, "9999_of_tomorrow", newest)
    assert f"Missing: desk.{newest}." in told
    assert "Migrations bad" in told
    assert "caro migrate" in told
    assert "Migrations good" in row_of(await lead.get("/health"), "Migrations")
    await lead.close()


async def test_a_part_that_is_not_well_is_told_in_every_language(town: Town) -> None:
    lead = await sign_in(town, Role.LEAD)
    for code, word in {"fr": "État", "nl": "Gezondheid", "de": "Zustand"}.items():
        seen = await lead.get("/health", **{"Accept-Language": code})
        assert (seen.status, word in seen.text) == (200, True)
    await lead.close()
