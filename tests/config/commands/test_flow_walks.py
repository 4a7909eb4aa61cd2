"""`caro flows walks`: the starred walks gone again over a folder, or over what is live."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.casework.flow_publishing import ship
from config.flow_files import shipped_flows
from tests.config.conftest import Caro
from tests.fakes.clock import FakeClock
from tests.fakes.flow_walks import A_TYPING_ERROR
from tests.harness.databases import copy_database, open_stores


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the shipped flows, and one starred walk."""
    url = f"sqlite://{copy_database(sqlite_template, tmp_path_factory.mktemp('walks'))}"

    async def fill() -> None:
        async with open_stores(url) as stores:
            await ship(stores.flows, shipped_flows(), FakeClock())
            await stores.flow_walks.save(A_TYPING_ERROR)

    asyncio.run(fill())
    return url


def exported(caro: Caro, url: str, folder: Path, *change: str) -> Path:
    """Write the live flows into a folder, with some words of one changed."""
    assert caro("flows", "export", str(folder), CARO_DATABASE_URL=url).returncode == 0
    file, (old, new) = folder / "caro_problem.yaml", change
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))
    return folder


def test_what_is_live_passes_its_walks(caro: Caro, url: str) -> None:
    called = caro("flows", "walks", CARO_DATABASE_URL=url)
    assert (called.returncode, called.stderr) == (0, "")
    assert called.stdout.splitlines() == [
        "caro_invitation: no walk is starred",
        "caro_problem: passes: A typing error",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "typo: wrong_reference",
            "typo: new_reference",
            "other end: A typing error: parts at digits, ends at new_reference; right is"
            " wrong_reference",
        ),
        pytest.param(
            "check: reference_format\n    choices:\n      yes: digits",
            "check: iban_known\n    choices:\n      yes: digits",
            "cannot be told: A typing error: a check would be run that was not run on the walk, at"
            " reference_format; right is wrong_reference",
            marks=pytest.mark.more,
        ),
    ],
)
def test_a_folder_that_leads_elsewhere_fails(
    caro: Caro, url: str, tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = exported(caro, url, tmp_path / "mine", old, new)
    called = caro("flows", "walks", str(folder), CARO_DATABASE_URL=url)
    assert called.returncode == 1
    assert f"caro_problem: {told}" in called.stdout.splitlines()
    # Nor can it be published, also without a back-test.
    words = ("flows", "publish", str(folder), "--note", "Why", "--untested")
    refused = caro(*words, CARO_DATABASE_URL=url)
    assert refused.returncode == 1
    assert "starred walks do not come to their right end: A typing error" in refused.stdout


@pytest.mark.more
def test_a_folder_that_is_wrong_is_not_walked(caro: Caro, url: str, tmp_path: Path) -> None:
    folder = exported(caro, url, tmp_path / "mine", "start: requirements", "start: nowhere")
    called = caro("flows", "walks", str(folder), CARO_DATABASE_URL=url)
    assert called.returncode == 1
    assert "caro_problem.yaml:" in called.stdout
