"""What stands behind the three dots of a row in Slack."""

from __future__ import annotations

from adapters.playground.slack_blocks import check_message
from adapters.slack.render import render_card
from bot.cards.calls import AskAction, LookUp, ShowOrder
from bot.cards.elements import Button, Buttons, Card, Confirm
from bot.domain.orders import Action

SHOW = ShowOrder("o1")


def test_more_buttons_stand_behind_three_dots() -> None:
    call = AskAction("o1", 3, Action.CONTACT_SUPPORT, "c1")
    row = Buttons((Button("Back", SHOW),), (Button("Contact support", call),))
    (block,) = render_card(Card("x", (row,))).payload["blocks"]
    assert block["elements"][1] == {
        "type": "overflow",
        "action_id": "more:0",
        "options": [
            {
                "text": {"type": "plain_text", "text": "Contact support", "emoji": False},
                "value": "verb=act&order=o1&revision=3&action=contact_support&case=c1",
            }
        ],
    }


def test_what_a_menu_cannot_hold_is_reported() -> None:
    asking = Button("Cancel", SHOW, confirm=Confirm("Sure?", "It stops.", "Yes", "No"))
    entries = (Button("Long", LookUp("x" * 150)), asking, *(Button("b", SHOW),) * 6)
    rendered = render_card(Card("x", (Buttons((), entries),)))
    lost = ("look_up:0.more.0", "show:0.more.1", "show:0.more.7")
    assert rendered.losses == tuple(f"button {name}" for name in lost)
    assert check_message(rendered.payload) == []
