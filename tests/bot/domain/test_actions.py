"""Tests of what is asked for: one claim for it, and nothing typed in sight."""

from __future__ import annotations

from bot.domain.actions import ActionRequest
from bot.domain.orders import Action
from bot.domain.people import Actor, Platform, Role

LEAD = Actor(id="slack:T:U1", name="Lea", role=Role.LEAD, platform=Platform.SLACK, language="en")
AGENT = Actor(id="slack:T:U2", name="Tom", role=Role.AGENT, platform=Platform.SLACK, language="en")


def test_one_claim_for_one_action_on_one_revision() -> None:
    first = ActionRequest(order="CARO-1", revision=3, action=Action.CANCEL, actor=LEAD)
    again = ActionRequest(order="CARO-1", revision=3, action=Action.CANCEL, actor=AGENT, case="c2")
    later = ActionRequest(order="CARO-1", revision=4, action=Action.CANCEL, actor=LEAD)
    other = ActionRequest(order="CARO-1", revision=3, action=Action.RECREATE, actor=LEAD)
    assert first.key == again.key
    assert len({first.key, later.key, other.key}) == 3


def test_request_does_not_print_what_was_typed() -> None:
    values = {"email": "anna@example.be"}
    request = ActionRequest(
        order="CARO-1", revision=1, action=Action.UPDATE_CARDHOLDER, actor=AGENT, values=values
    )
    assert "example.be" not in repr(request)
