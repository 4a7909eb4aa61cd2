"""`caro flows backtest`: a draft tried on past cases, told in words and as JSON."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest

from adapters import storage
from bot.casework.flow_publishing import ship
from bot.domain.orders import Banks
from config.commands.sample_past import invent_past
from config.flow_files import flow_sources, shipped_flows
from tests.config.conftest import Caro
from tests.conftest import BANKS
from tests.fakes.clock import NOW, FakeClock
from tests.fakes.orders import make_order
from tests.harness.databases import copy_database, open_stores

CASES = 260
SHIPPED = flow_sources()["caro_problem.yaml"]


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with invented past cases."""
    url = f"sqlite://{copy_database(sqlite_template, tmp_path_factory.mktemp('past'))}"
    flows = [content.read() for content in shipped_flows()]
    banks = Banks({bank.code: bank for bank in BANKS})
    orders = [make_order(id=f"CARO-{number}") for number in range(1, 9)]
    past = invent_past(orders, flows, banks, cases=CASES, now=NOW)

    async def fill() -> None:
        async with open_stores(url) as stores:
            await ship(stores.flows, shipped_flows(), FakeClock())
            await storage.seed_past(past.cases, past.lines, past.answers)

    asyncio.run(fill())
    return url


def draft_in(folder: Path, *changes: tuple[str, str]) -> str:
    """Write the shipped flow with some words changed; return the file's name."""
    source = SHIPPED
    for old, new in changes:
        assert old in source
        source = source.replace(old, new, 1)
    (folder / "draft.yaml").write_text(source)
    return str(folder / "draft.yaml")


def test_a_draft_without_a_change_ends_every_case_as_before(
    caro: Caro, url: str, tmp_path: Path
) -> None:
    called = caro("flows", "backtest", draft_in(tmp_path), CARO_DATABASE_URL=url)
    assert (called.returncode, called.stderr) == (0, "")
    assert re.search(r"same end +\d+ +100\.0% ", called.stdout)
    assert "these are all there are" in called.stdout
    assert "would end otherwise" not in called.stdout


def test_what_a_draft_changes_is_told_in_words_with_examples(
    caro: Caro, url: str, tmp_path: Path
) -> None:
    file = draft_in(
        tmp_path,
        ("typo: wrong_reference", "typo: new_reference"),
        ("yes: iban_known", "yes: visible"),
        ("  iban_known:\n", "  visible: {stage: card, choices: {a: iban_known}}\n  iban_known:\n"),
        ("  wrong_bank:\n    ending: action", "  wrong_bank:\n    ending: wait"),
    )
    told = caro("flows", "backtest", file, CARO_DATABASE_URL=url).stdout
    assert re.search(r"wrong_reference +new_reference +\d+ .* CASE-\w+, CASE-\w+ +digits", told)
    assert re.search(r"would be asked what never was asked +visible +\d+ ", told)
    assert "with the same end would be offered other actions there" in told
    assert "wrong_bank" in told
    assert "Questions a case" in told


@pytest.mark.more
def test_as_json_it_holds_all_cases_and_nothing_personal(
    caro: Caro, url: str, tmp_path: Path
) -> None:
    file = draft_in(tmp_path, ("typo: wrong_reference", "typo: new_reference"))
    words = ("flows", "backtest", file, "--json", "--cases", "100")
    told = json.loads(caro(*words, CARO_DATABASE_URL=url).stdout)
    assert (told["looked_at"], told["stopped"], told["flow"]) == (100, False, "caro_problem")
    assert told["draft"] != told["baseline"]
    cells = [cell for cell in told["matrix"] if cell["finding"] == "other_end"]
    assert [(cell["old"], cell["new"], cell["forks"].keys()) for cell in cells] == [
        ("wrong_reference", "new_reference", {"digits"})
    ]
    assert cells[0]["example"]["after"][-2:] == ["digits=typo", "new_reference"]
    assert sum(len(cell["cases"]) for cell in told["matrix"]) == 100
    assert not re.search("slack:|teams:|@", json.dumps(told))


@pytest.mark.more
def test_a_draft_can_be_compared_with_any_file(caro: Caro, url: str, tmp_path: Path) -> None:
    file = draft_in(tmp_path, ("typo: wrong_reference", "typo: new_reference"))
    words = ("flows", "backtest", file, "--against", file)
    assert "100.0%" in caro(*words, CARO_DATABASE_URL=url).stdout


@pytest.mark.more
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([("no: not_eligible", "no: nowhere")], "draft.yaml:14: requirements.no leads to nowhere"),
        ([("flow: caro_problem", "flow: other")], "no flow other is live: there is caro_"),
        ([("flow: caro_problem", "flow: [")], "draft.yaml:"),
    ],
)
def test_a_draft_that_cannot_be_walked_is_refused_with_its_reason(
    changes: list[tuple[str, str]], said: str, caro: Caro, url: str, tmp_path: Path
) -> None:
    file = draft_in(tmp_path, *changes)
    called = caro("flows", "backtest", file, CARO_DATABASE_URL=url)
    assert called.returncode in (1, 2)
    assert said in re.sub(r"[\s│]+", " ", called.stdout + called.stderr)


@pytest.mark.more
def test_of_a_database_without_cases_there_is_nothing_to_tell(
    caro: Caro, sqlite_url: str, tmp_path: Path
) -> None:
    words = ("flows", "backtest", draft_in(tmp_path), "--against", draft_in(tmp_path))
    called = caro(*words, CARO_DATABASE_URL=sqlite_url)
    assert called.stdout.splitlines()[-1] == "there are no past cases of this flow"
    before_its_first_start = caro(*words[:3], CARO_DATABASE_URL=sqlite_url)
    assert "there is none yet" in before_its_first_start.stderr


def test_two_files_are_compared_in_the_words_of_the_tree(caro: Caro, tmp_path: Path) -> None:
    file = draft_in(tmp_path, ("typo: wrong_reference", "typo: new_reference"))
    (tmp_path / "before.yaml").write_text(SHIPPED)
    before = str(tmp_path / "before.yaml")
    told = "step digits: answer typo leads to new_reference, before to wrong_reference\n"
    assert caro("flows", "diff", before, file).stdout == told
    assert caro("flows", "diff", file, file).stdout == "both lead the same way\n"
    (tmp_path / "draft.yaml").write_text("flow: x\n")
    refused = caro("flows", "diff", before, file)
    assert refused.returncode == 1
    assert "steps is missing; add `steps:` here" in refused.stdout
