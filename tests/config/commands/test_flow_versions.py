"""`caro flows export`, `publish`, `back` and `history`: flows in a folder of their own."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.casework.flow_publishing import ship
from bot.domain.accounts import LINKS, Account
from bot.domain.people import Role
from config.flow_files import shipped_flows
from tests.config.conftest import Caro
from tests.fakes.clock import NOW, FakeClock
from tests.harness.databases import copy_database, open_stores

SHIPPED = {content.name: content.version for content in shipped_flows()}
ASKED = "caro_problem-digits-title"
NOTE = ("--note", "Offices asked for it")
UNTESTED = (*NOTE, "--untested")


@pytest.fixture(scope="module")
def started(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of an installation after its first start, which publishes what is shipped."""
    file = copy_database(sqlite_template, tmp_path_factory.mktemp("started"))

    async def start() -> None:
        async with open_stores(f"sqlite://{file}") as stores:
            await ship(stores.flows, shipped_flows(), FakeClock())

    asyncio.run(start())
    return file


@pytest.fixture
def folder(caro: Caro, started: Path, tmp_path: Path) -> Path:
    """The live flows of an installation, exported."""
    copy_database(started, tmp_path)
    done(caro("flows", "export", "mine"))
    return tmp_path / "mine"


def done(called: CompletedProcess[str]) -> str:
    assert called.returncode == 0, called.stdout + called.stderr
    return called.stdout


def refused(called: CompletedProcess[str]) -> str:
    assert called.returncode == 1, called.stdout + called.stderr
    assert "Traceback" not in called.stderr
    return called.stdout + called.stderr


def reword(folder: Path, text: str) -> None:
    for file in folder.glob("texts/*.ftl"):
        source, count = re.subn(rf"(?m)^{ASKED} = .*$", f"{ASKED} = {text}", file.read_text())
        assert count == 1
        file.write_text(source)


def live(caro: Caro, name: str) -> str:
    lines = done(caro("flows", "history", name)).splitlines()
    return next(line.split()[2] for line in lines if line.split()[3] == "live")


@pytest.mark.full
def test_what_is_exported_is_right_and_published_again_it_changes_nothing(
    caro: Caro, folder: Path
) -> None:
    assert "2 flows in 4 languages are right" in done(caro("flows", "check", "mine"))
    said = done(caro("flows", "publish", "mine", *NOTE))
    assert said == "caro_invitation: unchanged\ncaro_problem: unchanged\n"
    assert done(caro("flows", "history")).count("shipped") == 2
    done(caro("flows", "export", "mine"))


@pytest.mark.usefixtures("folder")
def test_a_flow_is_retired_and_taken_into_use_again(caro: Caro) -> None:
    told = done(caro("flows", "retire", "caro_invitation", *NOTE))
    assert told == f"caro_invitation: retired, in the place of {SHIPPED['caro_invitation']}\n"
    # Whoever wants it back finds the version to go back to.
    assert f" {SHIPPED['caro_invitation']} " in done(caro("flows", "history"))
    newest = done(caro("flows", "history", "caro_invitation")).splitlines()[0]
    assert newest.startswith("caro_invitation 2 - retired ")
    assert "no flow caro_invitation is live" in refused(
        caro("flows", "retire", "caro_invitation", *NOTE)
    )
    done(caro("flows", "back", SHIPPED["caro_invitation"], *NOTE))
    assert "caro_invitation 3 " in done(caro("flows", "history")).splitlines()[0]


@pytest.mark.more
def test_a_change_is_told_published_and_taken_back(
    caro: Caro, folder: Path, tmp_path: Path
) -> None:
    reword(folder, "Quite another question")
    would = refused(caro("flows", "publish", "mine", "--dry-run"))
    told, barred, unchanged = would.splitlines()
    assert (told, unchanged) == (f"caro_problem: text {ASKED}", "caro_invitation: unchanged")
    assert "was not back-tested beside" in barred
    # It ends as publishing would.
    assert barred not in done(caro("flows", "publish", "mine", "--dry-run", "--untested"))
    assert "was not back-tested beside" in refused(caro("flows", "publish", "mine", *NOTE))
    assert live(caro, "caro_problem") == SHIPPED["caro_problem"]

    tried = done(caro("flows", "backtest", "mine/caro_problem.yaml"))
    assert "there are no past cases" in tried
    assert "was not back-tested" not in done(caro("flows", "publish", "mine", "--dry-run"))
    said = done(caro("flows", "publish", "mine", *NOTE))
    changed = live(caro, "caro_problem")
    assert f"caro_problem: version {changed} is live" in said
    newest, oldest = done(caro("flows", "history", "caro_problem")).splitlines()
    assert re.match(
        rf"caro_problem 2 {changed} live .* shell by \S+ \(on {oldest.split()[2]}\)", newest
    )
    assert re.search(
        rf": Offices asked for it \(back-test TEST-\w+ of draft {changed} beside"
        rf" {SHIPPED['caro_problem']}: 0 of 0 past cases, set \w+\)$",
        newest,
    )
    assert f"Kept as {newest.split('back-test ')[1].split()[0]}: version {changed}" in tried
    assert oldest.split()[3] == "-"
    with closing(sqlite3.connect(tmp_path / "caro.sqlite3")) as opened:
        log = opened.execute("SELECT action, subject, after FROM admin_log").fetchall()
    assert log == [
        ("flow-back-tested", "caro_problem", changed),
        ("flow-published", "caro_problem", changed),
    ]

    assert "is live already" in refused(caro("flows", "back", changed, *NOTE))
    done(caro("flows", "back", SHIPPED["caro_problem"], *NOTE))
    assert live(caro, "caro_problem") == SHIPPED["caro_problem"]
    assert len(done(caro("flows", "history", "caro_problem")).splitlines()) == 3
    # The folder is based on what it has published, which is not live any more.
    reword(folder, "A third question")
    assert f"is based on version {changed}, but" in refused(caro("flows", "publish", "mine", *NOTE))
    based = (*UNTESTED, "--base", SHIPPED["caro_problem"])
    done(caro("flows", "publish", "mine", *based))
    newest = done(caro("flows", "history", "caro_problem")).splitlines()[0]
    assert newest.endswith(": Offices asked for it (caro_problem: not-back-tested)")


@pytest.mark.full
def test_what_would_change_is_told_of_the_tree_before_the_texts(caro: Caro, folder: Path) -> None:
    file = folder / "caro_problem.yaml"
    shipped = file.read_text()
    file.write_text(f"{shipped}# A remark.\n")
    would = refused(caro("flows", "publish", "mine", "--dry-run"))
    assert would.startswith("caro_problem: its file alone, as a remark in it\n")
    file.write_text(shipped.replace("typo: wrong_reference", "typo: new_reference"))
    reword(folder, "Quite another question")
    told = refused(caro("flows", "publish", "mine", "--dry-run")).splitlines()
    assert told == [
        "caro_problem: step digits: answer typo leads to new_reference, before to wrong_reference",
        f"caro_problem: text {ASKED}",
        *[line for line in told if "was not back-tested" in line],
        "caro_invitation: unchanged",
    ]


@pytest.mark.full
def test_an_old_version_is_exported_alone_and_overwrites_nothing(caro: Caro, folder: Path) -> None:
    reword(folder, "Quite another question")
    done(caro("flows", "publish", "mine", *UNTESTED))
    old = SHIPPED["caro_problem"]
    assert "--force replaces it" in refused(caro("flows", "export", "mine", "--version", old))
    assert "Quite another question" in (folder / "texts" / "en.ftl").read_text()
    done(caro("flows", "export", "old", "--version", old))
    names = sorted(file.name for file in (folder.parent / "old").rglob("*.*"))
    assert names == ["based_on.toml", "caro_problem.yaml", "de.ftl", "en.ftl", "fr.ftl", "nl.ftl"]
    done(caro("flows", "export", "mine", "--version", old, "--force"))
    assert "Quite another question" not in (folder / "texts" / "en.ftl").read_text()


@pytest.mark.full
def test_what_cannot_be_published_is_a_sentence_and_changes_nothing(
    caro: Caro, folder: Path
) -> None:
    reword(folder, "x" * 100_000)
    said = refused(caro("flows", "publish", "mine", *NOTE))
    assert re.search(rf"en\.ftl:\d+: {ASKED} has 100000 characters, the most is 150", said)
    reword(folder, "Short")
    assert "say why" in refused(caro("flows", "publish", "mine"))
    (folder / "based_on.toml").unlink()
    assert "say which version it is based on" in refused(caro("flows", "publish", "mine", *NOTE))
    unknown = refused(caro("flows", "publish", "mine", *NOTE, "--base", "abc123"))
    assert "there is no version abc123" in unknown
    (folder / "based_on.toml").write_text("nonsense")
    assert "cannot be read" in refused(caro("flows", "publish", "mine", *NOTE))
    (folder / "caro_problem.yaml").write_text("x" * 1_000_001)
    assert "the most is 1000000" in refused(caro("flows", "publish", "mine", *NOTE))
    (folder / "caro_problem.yaml").write_bytes(b"flow: x\n\xff")
    assert "caro_problem.yaml:2: not UTF-8" in refused(caro("flows", "publish", "mine", *NOTE))
    assert "there is no folder" in refused(caro("flows", "publish", "nowhere", *NOTE))
    assert live(caro, "caro_problem") == SHIPPED["caro_problem"]


@pytest.mark.full
def test_where_publishing_takes_two_a_shell_asks_and_changes_nothing(
    caro: Caro, folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "caro.sqlite3")) as opened, opened:
        opened.execute("INSERT INTO gate_rules VALUES ('publish_flow', 1, 1)")
    reword(folder, "Quite another question")
    lea = Account(provider=LINKS, subject="lea", name="Léa", role=Role.LEAD, made_at=NOW)

    async def save() -> None:
        async with open_stores(f"sqlite://{tmp_path / 'caro.sqlite3'}") as stores:
            await stores.accounts.save(lea)

    asyncio.run(save())
    lead = {"CARO_SLACK__LEADS": "U90000001"}
    for more in ((), ("--dry-run",)):
        unnamed = refused(caro("flows", "publish", "mine", *UNTESTED, *more, **lead))
        assert "name with --by the account of the console that asks" in unnamed
    wrong = refused(caro("flows", "publish", "mine", *UNTESTED, "--by", "lea", **lead))
    assert f"has the account lea: there is {lea.id}" in wrong
    by = (*UNTESTED, "--by", lea.id)
    nobody = refused(caro("flows", "publish", "mine", *by))
    assert "nobody else is a lead or an administrator" in nobody
    asked = done(caro("flows", "publish", "mine", *by, **lead))
    assert "waits for a second person" in asked
    assert re.search(r"request [0-9a-f]{24}: a lead or administrator", asked)
    assert live(caro, "caro_problem") == SHIPPED["caro_problem"]
    # Asked for once more it is the same one.
    assert caro("flows", "publish", "mine", *by, **lead).stdout == asked


@pytest.mark.more
def test_a_name_or_version_that_nobody_knows_is_a_sentence(caro: Caro, folder: Path) -> None:
    assert "there is caro_invitation, caro_problem" in refused(caro("flows", "history", "x"))
    for words in (("back", "abc123", *NOTE), ("export", "other", "--version", "abc123")):
        assert "there is no version abc123" in refused(caro("flows", *words))
    assert not (folder.parent / "other").exists()


def test_before_the_first_start_nothing_was_published(
    caro: Caro, sqlite_template: Path, tmp_path: Path
) -> None:
    copy_database(sqlite_template, tmp_path)
    assert "no flow was published yet" in refused(caro("flows", "export", "mine"))
    assert "no flow was published yet" in refused(caro("flows", "history"))


def test_the_past_of_a_sample_installation_knows_its_versions(
    caro: Caro, sqlite_template: Path, tmp_path: Path
) -> None:
    copy_database(sqlite_template, tmp_path)
    done(caro("seed", "--orders", "20", "--past", "5"))
    caro("walk", "6000000000")
    with closing(sqlite3.connect(tmp_path / "caro.sqlite3")) as opened:
        past = opened.execute("SELECT DISTINCT flow_version FROM cases").fetchall()
        kept = opened.execute("SELECT version FROM flows").fetchall()
    assert past
    assert set(past) <= set(kept)
