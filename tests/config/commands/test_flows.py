"""`caro flows`: what is right, what is wrong and where, and the drawing."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pytest

from bot.errors import FlowError
from config.commands.flow_words import error_sentence
from config.flow_files import check_files
from tests.config.conftest import Caro
from tests.harness.processes import ROOT


# `make test` runs the command itself, with what it checks besides the tests.
@pytest.mark.full
def test_flows_are_right(caro: Caro) -> None:
    assert caro("flows", "check").returncode == 0


def test_a_flow_can_be_drawn(caro: Caro) -> None:
    assert caro("flows", "graph", "caro_problem").stdout.startswith("flowchart TD")


@pytest.mark.more
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


def test_a_folder_that_is_not_there_is_one_error(caro: Caro, tmp_path: Path) -> None:
    called = caro("flows", "check", str(tmp_path / "nowhere"))
    assert called.returncode == 1
    (line,) = called.stdout.splitlines()
    assert f"there is no folder {tmp_path / 'nowhere'}" in line


def test_english_leads_the_languages_that_are_missing(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    told = {Path(error.file).stem: error_sentence(error) for error in check_files(tmp_path)}
    remedies = {code: line.partition("; ")[2] for code, line in told.items()}
    assert remedies.pop("en") == "write it first: en.ftl leads, all other languages follow it"
    assert remedies == dict.fromkeys(("fr", "nl", "de"), "translate en.ftl into it")


def test_where_the_very_words_are_broken_the_place_is_still_told() -> None:
    class Unworded(StrEnum):
        LOST = "lost"

    told = error_sentence(FlowError("console/en.ftl", 7, Unworded.LOST, name="a"))
    assert told == "console/en.ftl:7: lost; name: a"
