"""Looks at drafts: whatever is wrong with them, the rest is shown as it would be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.elements import Card, Heading
from bot.console.flow_looks import AskedLook, FlowLook, FlowLooks
from bot.console.looks import PREVIEWED
from bot.desk.pictures import PICTURED
from bot.domain.flow_graphs import GraphStanding, StationKind
from bot.domain.flow_versions import FlowContent
from bot.domain.people import Platform, Role
from config.commands.flow_words import error_sentence
from tests.bot.kit import World
from tests.flows.shipped import CONTENTS, TEXTS, reworded

LIVE = CONTENTS["caro_problem"]
DIGITS = "caro_problem-digits-title"


@pytest.fixture
def looks(world: World) -> FlowLooks:
    return FlowLooks(world.publishing(), world.desk.pictures, world.clock)


def _draft(*changes: tuple[str, str]) -> FlowContent:
    source = LIVE.source
    for old, new in changes:
        assert source.count(old) == 1, old
        source = source.replace(old, new)
    return replace(LIVE, source=source)


def _title(look: FlowLook, platform: Platform = Platform.SLACK) -> str:
    return next(one.text for one in look.cards[platform].elements if isinstance(one, Heading))


async def test_the_live_version_has_every_station_and_nothing_wrong(looks: FlowLooks) -> None:
    look = await looks.of(LIVE, LIVE, AskedLook())
    assert look.errors == []
    assert look.graph
    assert {one.standing for one in look.graph.stations} == {GraphStanding.SAME}
    assert (look.at, look.language, look.role) == ("requirements", "en", Role.ACCOUNTANT)
    assert set(look.cards) == set(PICTURED)


@pytest.mark.parametrize(
    "language", ["de", *(pytest.param(one, marks=pytest.mark.full) for one in ("en", "fr", "nl"))]
)
async def test_every_station_is_drawn_for_everybody(looks: FlowLooks, language: str) -> None:
    look = await looks.of(LIVE, LIVE, AskedLook())
    assert look.graph
    for place, station in enumerate(look.graph.stations):
        role = PREVIEWED[place % len(PREVIEWED)]
        sample = look.samples[place % len(look.samples)]
        asked = AskedLook(at=station.name, language=language, role=role, sample=sample.name)
        shown = await looks.of(LIVE, LIVE, asked)
        assert (shown.at, shown.role, shown.sample) == (station.name, role, sample)
        key = f"caro_problem-{station.name}-title"
        title = TEXTS.phrases(language).get(key, company="Bakkerij Peeters")
        for platform in PICTURED:
            assert _title(shown, platform) == title


async def test_the_words_of_the_draft_are_shown_and_marked(looks: FlowLooks) -> None:
    draft = reworded(LIVE, DIGITS, "Quite another question")
    look = await looks.of(draft, LIVE, AskedLook(at="digits", language="nl"))
    assert look.graph
    assert _title(look) == "Quite another question"
    changed = [one.name for one in look.graph.stations if one.standing is not GraphStanding.SAME]
    assert changed == ["digits"]


async def test_where_a_text_is_missing_its_key_is_shown(looks: FlowLooks) -> None:
    texts = {code: one.replace(DIGITS, "something-else") for code, one in LIVE.texts.items()}
    look = await looks.of(replace(LIVE, texts=texts), LIVE, AskedLook(at="digits"))
    assert look.errors
    assert DIGITS in _title(look)


async def test_what_is_wrong_elsewhere_leaves_the_rest_to_be_seen(looks: FlowLooks) -> None:
    draft = _draft(("      typo: wrong_reference\n", "      typo: no_such\n"))
    look = await looks.of(draft, LIVE, AskedLook(at="digits"))
    assert "no_such, which does not exist" in error_sentence(look.errors[0])
    assert look.graph
    broken = [one.name for one in look.graph.stations if one.kind is StationKind.BROKEN]
    assert broken == ["no_such"]
    assert look.cards
    # A stage that is none, and a station that lacks what it needs.
    draft = _draft(("  digits:\n    stage: reference\n", "  digits:\n    stage: nowhere\n"))
    assert (await looks.of(draft, LIVE, AskedLook(at="digits"))).cards
    draft = _draft(("  card_state:\n    stage: card\n", "  card_state:\n"))
    look = await looks.of(draft, LIVE, AskedLook(at="card"))
    assert (look.at, len(look.cards), len(look.errors)) == ("card", 2, 1)
    start = _draft(("start: requirements", "start: nowhere"))
    assert not (await looks.of(start, LIVE, AskedLook())).cards


async def test_of_what_cannot_be_read_only_the_errors_are_told(looks: FlowLooks) -> None:
    for source in ("flow: [", "", "x" * 60_000, "a: " + "[" * 9_000):
        look = await looks.of(replace(LIVE, source=source), LIVE, AskedLook(at="digits"))
        assert len(look.errors) == 1
        assert (look.graph, dict(look.cards)) == (None, {})
    for odd in ("x = y\n" * 20_000, "y" * 60_000, ""):
        texts = {**LIVE.texts, "nl": odd}
        look = await looks.of(replace(LIVE, texts=texts), LIVE, AskedLook(language="nl"))
        assert {error.file for error in look.errors} == {"texts/nl.ftl"}
        assert len(look.cards) == 2


async def test_a_state_that_another_flow_is_for_is_told(looks: FlowLooks) -> None:
    draft = _draft(("states: [problem]", "states: [problem, invitation_sent]"))
    look = await looks.of(draft, LIVE, AskedLook(sample="invitation_sent.in_app"))
    assert "are both for the state invitation_sent" in error_sentence(look.errors[0])
    assert look.sample
    assert look.sample.name == "invitation_sent.in_app"
    assert all(isinstance(card, Card) for card in look.cards.values())


async def test_nothing_of_it_is_kept(world: World, looks: FlowLooks) -> None:
    before = await world.published.live()
    await looks.of(reworded(LIVE, DIGITS, "Never kept"), LIVE, AskedLook())
    assert await world.published.live() == before
    assert await world.log.entries() == []
    assert await world.admin_log.entries() == ()
