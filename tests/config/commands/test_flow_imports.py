"""`caro flows import`: a folder's flows become drafts of somebody of the console, and no more."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.casework.flow_publishing import ship
from bot.domain.accounts import LINKS, Account
from bot.domain.flow_drafts import KeptDraft
from bot.domain.people import Role
from config.flow_files import shipped_flows
from tests.config.conftest import Caro
from tests.fakes.clock import NOW, FakeClock
from tests.harness.databases import copy_database, open_stores

_LEA = Account(provider=LINKS, subject="lea", name="Léa", role=Role.LEAD, made_at=NOW)
_VERA = Account(provider=LINKS, subject="vera", name="Vera", role=Role.VIEWER, made_at=NOW)
_OWNER = ("--owner", _LEA.id)
_SHIPPED = {content.name: content.version for content in shipped_flows()}


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> Path:
    """The database of an installation with a lead and a viewer."""
    file = copy_database(sqlite_template, tmp_path)

    async def start() -> None:
        async with open_stores(f"sqlite://{file}") as stores:
            await ship(stores.flows, shipped_flows(), FakeClock())
            for account in (_LEA, _VERA):
                await stores.accounts.save(account)

    asyncio.run(start())
    return file


@pytest.fixture
def folder(caro: Caro, database: Path, tmp_path: Path) -> Path:
    """Its flows in a folder, one of them with a remark."""
    assert caro("flows", "export", "mine").returncode == 0
    remark(tmp_path / "mine", "# a remark")
    return tmp_path / "mine"


def remark(folder: Path, text: str) -> None:
    file = folder / "caro_problem.yaml"
    file.write_text(f"{text}\n{file.read_text('utf-8')}", "utf-8")


def drafts(database: Path) -> tuple[KeptDraft, ...]:
    async def read() -> tuple[KeptDraft, ...]:
        async with open_stores(f"sqlite://{database}") as stores:
            store = stores.flow_drafts
            kept = [await store.get(one.flow, one.owner) for one in await store.lines()]
            return tuple(one for one in kept if one)

    return asyncio.run(read())


def refused(called: CompletedProcess[str]) -> str:
    assert called.returncode == 1, called.stdout + called.stderr
    assert "Traceback" not in called.stderr
    return called.stdout + called.stderr


def test_what_differs_becomes_a_draft_of_the_account(
    caro: Caro, folder: Path, database: Path
) -> None:
    told = caro("flows", "import", "mine", *_OWNER)
    based = _SHIPPED["caro_problem"]
    assert told.stdout == f"caro_problem: a draft of Léa, based on {based}\n", told.stderr
    (kept,) = drafts(database)
    assert (kept.owner, kept.draft.base) == (_LEA.id, based)
    assert kept.draft.content.source.startswith("# a remark\n")
    assert based in caro("flows", "history", "caro_problem").stdout


@pytest.mark.more
def test_a_draft_that_is_kept_stays_unless_it_is_to_be_replaced(
    caro: Caro, folder: Path, database: Path
) -> None:
    caro("flows", "import", "mine", *_OWNER)
    (first,) = drafts(database)
    remark(folder, "# another")
    assert "--replace" in refused(caro("flows", "import", "mine", *_OWNER))
    assert drafts(database) == (first,)
    assert caro("flows", "import", "mine", *_OWNER, "--replace").returncode == 0
    (second,) = drafts(database)
    assert second.draft.content.source.startswith("# another\n")


@pytest.mark.more
def test_only_who_may_change_flows_has_drafts(caro: Caro, folder: Path, database: Path) -> None:
    for owner in (_VERA.id, "nobody", ""):
        assert f"there is {_LEA.id}" in refused(caro("flows", "import", "mine", "--owner", owner))
    assert drafts(database) == ()


@pytest.mark.more
def test_texts_that_the_console_would_not_keep_are_refused(
    caro: Caro, folder: Path, database: Path
) -> None:
    file = folder / "texts" / "nl.ftl"
    source = re.sub(
        r"(?m)^(caro_problem-digits-title) = .*$", rf"\1 = {'é' * 50_000}", file.read_text("utf-8")
    )
    file.write_text(source, "utf-8")
    assert "its texts in nl have" in refused(caro("flows", "import", "mine", *_OWNER))
    assert drafts(database) == ()


def test_what_is_live_is_no_draft(caro: Caro, database: Path, tmp_path: Path) -> None:
    caro("flows", "export", "theirs")
    assert (
        caro("flows", "import", "theirs", *_OWNER).stdout == "nothing differs from what is live\n"
    )
    (tmp_path / "theirs" / "caro_problem.yaml").write_text("flow: [", "utf-8")
    assert "caro_problem.yaml:1" in refused(caro("flows", "import", "theirs", *_OWNER))
