"""The pages that are made from the code are those of the code as it is."""

from __future__ import annotations

import re

import pytest

from config.settings.model import DEFAULTS_FILE, setting_variables
from tests.docs.imports import ROOT, contracts, read_house
from tests.docs.settings_page import sections
from tests.docs.write import DOCS, MADE


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_is_current(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == MADE[name](), "run `make docs`"


def test_every_setting_is_explained() -> None:
    explained = [
        setting.variable
        for section in sections(DEFAULTS_FILE.read_text("utf-8"))
        for setting in section.settings
    ]
    assert sorted(explained) == sorted(setting_variables())


def test_a_setting_without_its_comment_is_refused() -> None:
    with pytest.raises(ValueError, match="CARO_HTTP__PORT"):
        list(sections("[http]\n# the port to listen on\nport = 8080\n"))


def test_every_room_and_adapter_is_in_the_picture() -> None:
    house = read_house()
    for floor, drawn in (("bot", house.rooms), ("adapters", house.adapters + house.shared)):
        there = {path.stem for path in (ROOT / floor).iterdir() if not path.name.startswith("_")}
        assert {place.partition(".")[2] for place in drawn} == there


def test_no_import_between_rooms_runs_up() -> None:
    house = read_house()
    up = [
        (importer, imported)
        for number, imported in enumerate(house.rooms)
        for importer in house.rooms[:number]
        if (imported, importer) in house.imports
    ]
    assert up == []


def test_the_architecture_page_lists_every_import_rule() -> None:
    page = (DOCS / "architecture.md").read_text("utf-8")
    listed = page.partition("## The rules")[2].partition("\n## ")[0]
    assert re.findall(r"^- (.*)$", listed, re.MULTILINE) == [rule["name"] for rule in contracts()]


def test_decisions_are_dated_and_the_newest_is_first() -> None:
    headings = re.findall(r"^## (.*)$", (DOCS / "decisions.md").read_text("utf-8"), re.MULTILINE)
    days = [heading.partition(": ")[0] for heading in headings]
    assert [day for day in days if not re.fullmatch(r"\d{4}-\d\d-\d\d", day)] == []
    assert days == sorted(days, reverse=True)
