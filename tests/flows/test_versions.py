"""A version says everything by itself: no card of a flow needs a flow's text of the files."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from bot.cards.flow_checks import check_content
from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.domain.people import LANGUAGES, Platform, Role
from config.flow_files import TEXT_LIMITS
from tests.fakes.orders import make_order
from tests.flows import contents
from tests.flows.shipped import CONTENTS, FLOWS, SOURCES
from tests.flows.stations import read_as


def without_flows(source: str) -> str:
    """Return the texts of the desk without those of any flow."""
    kept, skipping = [], False
    for line in source.splitlines():
        if line and not line[0].isspace():
            skipping = line.partition(" =")[0].startswith(tuple(f"{name}-" for name in FLOWS))
        if not skipping:
            kept.append(line)
    return "\n".join(kept)


@cache
def bare_texts() -> Texts:
    """Return the desk's own texts in every language; to read them takes a second."""
    return Texts({code: without_flows(source) for code, source in SOURCES.items()})


def viewers(language: str) -> list[tuple[Viewer, Viewer]]:
    """Return who reads by the files, and the same without the flows' texts in them."""
    people = [(Role.AGENT, Platform.SLACK), (Role.ACCOUNTANT, Platform.TEAMS)]
    full = [read_as(language, role, platform) for role, platform in people]
    return [(one, replace(one, phrases=bare_texts().phrases(language))) for one in full]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_station_is_drawn_alike_by_its_version_alone(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = make_order()
    pairs = viewers(language)
    by_files = [list(contents.stations(full, order)) for full, _bare in pairs]
    versions = {name: content.read() for name, content in CONTENTS.items()}
    monkeypatch.setattr(contents, "FLOWS", versions)
    by_versions = [list(contents.stations(bare, order)) for _full, bare in pairs]
    assert by_versions == by_files


@pytest.mark.parametrize("name", FLOWS)
def test_what_is_shipped_could_be_published(name: str) -> None:
    assert check_content(CONTENTS[name], TEXT_LIMITS) == []
