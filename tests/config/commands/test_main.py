"""The command line as a person types it: what it prints, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import aiohttp
import pytest

from tests.config.conftest import Caro
from tests.harness.processes import ROOT, execute
from tests.harness.programs import SERVE, Program

TENANT = "11111111-2222-3333-4444-555555555555"


def test_a_new_database_is_migrated_seeded_linked_and_walked(caro: Caro) -> None:
    assert "run `caro migrate` first" in caro("walk", "6012345678").stderr
    assert "up to date" in caro("migrate").stdout
    assert "loaded 30 sample orders" in caro("seed", "--orders", "30").stdout
    again = caro("seed")
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert caro("office", "link", TENANT, "OFF001").returncode == 0
    assert f"{TENANT}\tOFF001" in caro("office", "list").stdout
    assert caro("office", "link", TENANT, "NOWHERE").returncode == 1
    assert caro("office", "unlink", "nobody").returncode == 1
    walked = caro("walk", "6012345678", "--language", "fr")
    assert (walked.returncode, "Problème" in walked.stdout) == (0, True)
    assert caro("log").returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ["walk", "6012345678", "--language", "xx"],
        ["seed", "--orders", "0"],
        ["flows", "graph", "nothing"],
        ["dance"],
    ],
)
def test_a_wrong_call_says_what_may_stand_there(caro: Caro, words: list[str]) -> None:
    called = caro(*words)
    assert called.returncode == 2
    assert "Traceback" not in called.stderr


def test_a_wrong_setting_is_named_in_one_line(caro: Caro) -> None:
    called = caro("serve", CARO_HTTP__PORT="abc")
    assert (called.returncode, called.stderr.count("\n")) == (1, 1)
    assert "CARO_HTTP__PORT" in called.stderr


def test_flows_are_right_and_can_be_drawn(caro: Caro) -> None:
    assert caro("flows", "check").returncode == 0
    assert caro("flows", "graph", "caro_problem").stdout.startswith("flowchart TD")


def test_a_wrong_flow_file_is_named_with_its_line(caro: Caro, tmp_path: Path) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "texts").symlink_to(ROOT / "flows" / "texts")
    source = (ROOT / "flows" / "caro_problem.yaml").read_text()
    (folder / "caro_problem.yaml").write_text(source.replace("no: not_eligible", "no: nowhere"))
    called = caro("flows", "check", str(folder))
    assert called.returncode == 1
    assert "caro_problem.yaml:" in called.stdout
    assert "nowhere" in called.stdout


async def test_the_server_says_what_is_off_answers_health_and_stops_quietly(
    sqlite_url: str, tmp_path: Path
) -> None:
    settings = {"CARO_DATABASE_URL": sqlite_url, "CARO_HTTP__PORT": "0"}
    server = await Program(SERVE, settings, folder=tmp_path, launch=execute).start()
    try:
        async with aiohttp.ClientSession(server.address) as session:
            for path in ("/healthz", "/readyz"):
                async with session.get(path) as answer:
                    assert answer.status == 200
            async with session.post("/slack/events", data=b"{}") as answer:
                assert answer.status == 404
        assert ["off; set CARO_" in line for line in server.lines[1:3]] == [True, True]
        await server.stop()
    finally:
        await server.destroy()
