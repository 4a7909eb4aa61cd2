"""What somebody else hears of a call, and what a reply offers."""

from __future__ import annotations

from bot.desk.replies import Reply
from tests.bot.kit import World, buttons
from tests.harness.plain import as_read


def told_to(world: World, person: str) -> str:
    """Return what was written or shown to somebody last."""
    cards = [card for place, card in world.shown.brought if place.identity.person == person]
    return as_read(repr(cards[-1])) if cards else ""


def labels(reply: Reply) -> list[str]:
    """Return what the buttons of a reply say."""
    return [button.label for button in buttons(reply.content)]
