"""What Teams draws behind the three dots of a row."""

from __future__ import annotations

from typing import Any

from adapters.teams.render import render_card
from bot.cards.calls import ShowOrder
from bot.cards.elements import Button, Buttons, Card

SHOW = Button("Show", ShowOrder("CARO-1"))


def draw(row: Buttons) -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = render_card(Card("x", (row,))).payload["body"]
    return body


def test_more_buttons_are_secondary_actions_of_the_last_row() -> None:
    long = Button("I have no statement at hand", SHOW.call)
    first, last = draw(Buttons((long, Button("Back", SHOW.call)), (Button("Help", SHOW.call),)))
    assert [action.get("mode") for action in first["actions"]] == [None]
    assert [(one["title"], one.get("mode")) for one in last["actions"]] == [
        ("Back", None),
        ("Help", "secondary"),
    ]
    assert last["actions"][1]["fallback"]["mode"] == "secondary"


def test_a_menu_needs_no_button_beside_it() -> None:
    (row,) = draw(Buttons((), (SHOW,)))
    assert [action["mode"] for action in row["actions"]] == ["secondary"]
