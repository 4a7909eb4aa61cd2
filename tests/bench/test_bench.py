"""The bench itself: a small run of it measures everything that it promises."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.bench.actions import require_once
from tests.bench.clicks import require_end
from tests.bench.load import Answer, Run
from tests.bench.table import Row
from tests.bench.traffic import Sample, WrongAnswer, require_slack_cards, require_teams_cards
from tests.harness.processes import ROOT, without_settings


def small_run(test: Callable[..., None]) -> Callable[..., None]:
    """Mark what looks at the one small run, which takes a minute by itself."""
    for mark in (pytest.mark.full, pytest.mark.timeout(900), pytest.mark.xdist_group("bench")):
        test = mark(test)
    return test


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a small run writes."""
    build = tmp_path_factory.mktemp("build")
    command = [sys.executable, "tests/bench/run.py", "--quick", "--orders", "500"]
    done = subprocess.run(
        [*command, "--build", str(build)],
        cwd=ROOT,
        env=without_settings(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "reached?" in done.stdout
    read: dict[str, Any] = json.loads((build / "bench.json").read_text())
    return read


@small_run
def test_every_row_has_a_figure(result: dict[str, Any]) -> None:
    rows = result["table"]
    assert [row["what"] for row in rows if not (row["ours"] or row["stock"])] == []
    assert len({row["what"] for row in rows}) == len(rows) > 20


@small_run
def test_the_file_says_what_the_figures_depend_on(result: dict[str, Any]) -> None:
    assert result["machine"].keys() >= {"at", "python", "cpus", "orders", "libraries"}
    assert result["database"].startswith("caro migrate, caro seed --orders 500")


def _run(status: int, body: bytes) -> Run:
    return Run((Answer(status, body, 1.0),), 1.0)


@pytest.mark.parametrize("body", [b"", b'{"text": "nothing found"}', b'{"blocks": []}'])
def test_an_answer_without_the_card_is_no_answer(body: bytes) -> None:
    with pytest.raises(WrongAnswer):
        require_slack_cards(_run(200, body), ["6012345678"])
    with pytest.raises(WrongAnswer):
        require_teams_cards(_run(200, body), [Sample("CARO-1", "6012345678")])


def test_a_refused_request_is_no_answer() -> None:
    with pytest.raises(WrongAnswer, match="status 401"):
        require_slack_cards(_run(401, b""), ["6012345678"])


@pytest.mark.parametrize("changed", [{}, {"CARO-1": (1, 1)}, {"CARO-1": (2, 2)}])
def test_an_order_that_was_not_changed_once_makes_the_figures_worthless(
    changed: dict[str, tuple[int, int]],
) -> None:
    with pytest.raises(WrongAnswer, match="CARO-1"):
        require_once([Sample("CARO-1", "6012345678")], changed)


def test_a_card_that_still_works_is_no_end() -> None:
    order, told = Sample("CARO-1", "6012345678"), "CARO-1 (601 234 56 78) is cancelled."
    require_end(order, told, is_complete=True)
    for shown, is_complete in ((f"{told} Look again", True), (told, False), ("sent", True)):
        with pytest.raises(WrongAnswer, match="CARO-1"):
            require_end(order, shown, is_complete=is_complete)


def test_a_row_compares_in_the_direction_that_is_better() -> None:
    assert Row("time", "ms", ours=2.0, stock=4.0, target=1.9).ratio == 2.0
    assert Row("time", "ms", ours=2.0, stock=4.0, target=1.9).is_reached is False
    assert Row("rate", "/s", 4.0, 2.0, 3.0, less_is_better=False).ratio == 2.0
    assert Row("rate", "/s", 4.0, 2.0, 3.0, less_is_better=False).is_reached is True
    assert Row("rate", "/s", None, 2.0).is_reached is None
