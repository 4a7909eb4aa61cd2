"""What the stand-in for Slack sends for what its people press."""

from __future__ import annotations

from adapters.playground.slack_payloads import press_payload
from adapters.playground.slack_workspace import Workspace

TEXT = {"type": "plain_text", "text": "Go"}
BUTTON = {"type": "button", "action_id": "go", "text": TEXT, "value": "1"}
OPTIONS = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in "AB"]
MENU = {"type": "overflow", "action_id": "more", "options": OPTIONS}


def test_entry_of_a_menu_is_sent_as_the_option_that_was_chosen() -> None:
    blocks = [{"type": "actions", "block_id": "row", "elements": [BUTTON, MENU]}]
    message = Workspace().post("D1", {"text": "x", "blocks": blocks})
    assert [one["text"]["text"] for one in message.buttons] == ["Go", "A", "B"]
    (sent,) = press_payload("T1", "U1", message, message.buttons[2])["actions"]
    assert sent.pop("action_ts")
    assert sent == {
        "type": "overflow",
        "action_id": "more",
        "block_id": "row",
        "selected_option": OPTIONS[1],
    }
