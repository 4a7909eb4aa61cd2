"""Drawings of cards: everything that a platform is sent can be read, and nothing pressed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adapters.admin.drawings import Drawing, Part, draw
from adapters.admin.renderers import Renderers
from adapters.slack.render import render_card as draw_for_slack
from adapters.teams.render import render_card as draw_for_teams
from bot.cards.calls import OpenCase, ShowOrder
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Facts,
    Heading,
    Item,
    Notice,
    Paragraph,
    Rendered,
    Tone,
    bold,
)
from bot.domain.people import Platform

_HOSTILE = '"><img src=x onerror=alert(1)> *b* **c** \\ _d_ [e](f) &amp; \u202e'
_RENDERERS: Renderers = {
    Platform.SLACK: lambda card, _language: draw_for_slack(card),
    Platform.TEAMS: draw_for_teams,
}
_GOLDEN = Path(__file__).parents[2] / "golden"


def _parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _parts(part.parts)


def _words(drawing: Drawing) -> str:
    """Return all that is read on a drawing, without its bold."""
    said: list[str] = []
    for part in _parts(drawing.parts):
        said.append(part.text)
        said += [f"{label} {value}" for label, value in part.pairs]
        said += [" ".join((one.label, *one.question)) for one in part.buttons]
    return re.sub(r"</?strong>", "", " ".join(said))


@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
def test_what_stands_on_a_card_stands_on_its_drawing(platform: Platform) -> None:
    ask = Confirm("Cancel it?", "This cannot be undone.", "Cancel it", "Keep it")
    buttons = (Button("Find the cause", OpenCase("CARO-1")),)
    card = Card(
        "summary",
        (
            Heading("An order"),
            Paragraph(f"a {bold('b')} c"),
            Paragraph("in second place", subtle=True),
            Notice("Problem", Tone.BAD),
            Facts((("Company", _HOSTILE),)),
            Item("A title", "A text", Button("Take it", ShowOrder("CARO-2"))),
            Buttons(
                (*buttons, Button("Cancel", OpenCase("CARO-3"), confirm=ask)),
                (Button("Behind the menu", OpenCase("CARO-4")),),
            ),
        ),
    )
    drawing = draw(_RENDERERS, platform, card, "en")
    words = html.unescape(_words(drawing))
    for said in ("An order", "a b c", "in second place", "Problem", "Company", "A title", "A text"):
        assert said in words
    for said in ("Take it", "Find the cause", "Cancel it?", "cannot be undone", "Behind the menu"):
        assert said in words
    assert "<img" not in _words(drawing)
    assert '"><img src=x' in words
    assert any(part.text == "a <strong>b</strong> c" for part in _parts(drawing.parts))
    assert json.loads(drawing.payload)
    assert drawing.losses == ()


def test_data_that_look_like_marks_of_teams_stay_as_they_are() -> None:
    card = Card("s", (Paragraph(_HOSTILE), Paragraph(f"{bold('x')} {_HOSTILE}")))
    drawing = draw(_RENDERERS, Platform.TEAMS, card, "en")
    assert html.unescape(drawing.parts[0].text) == _HOSTILE
    assert html.unescape(drawing.parts[1].text.split("</strong> ")[1]) == _HOSTILE


def test_what_a_platform_could_not_carry_is_named() -> None:
    def lossy(_card: Card, _language: str) -> Rendered:
        return Rendered({"blocks": [{"type": "video"}]}, ("button open:1",))

    drawing = draw({Platform.SLACK: lossy}, Platform.SLACK, Card("s", ()), "en")
    assert drawing.losses == ("button open:1",)
    assert [part.text for part in drawing.parts] == ["[video]"]


@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
def test_every_card_that_is_known_can_be_drawn(platform: Platform) -> None:
    drawn = 0
    for file in sorted(_GOLDEN.glob(f"*.{platform}.json")):
        for payload in _payloads(json.loads(file.read_text(encoding="utf-8"))):
            renderers = {platform: lambda _card, _language, one=payload: Rendered(one)}
            drawing = draw(renderers, platform, Card("s", ()), "en")
            unknown = [part.text for part in _parts(drawing.parts) if part.text.startswith("[")]
            assert not unknown, (file.name, unknown)
            drawn += 1
    assert drawn > 20


def _payloads(found: Any) -> Iterator[Any]:
    """Find every message; forms are no cards."""
    if isinstance(found, list):
        for one in found:
            yield from _payloads(one)
    elif isinstance(found, dict):
        text = json.dumps(found)
        if ("blocks" in found or "body" in found) and '"type": "input"' not in text:
            if "Input." not in text:
                yield found
            return
        for one in found.values():
            yield from _payloads(one)
