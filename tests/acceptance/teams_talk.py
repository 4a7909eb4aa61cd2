"""How a story presses and reads in Teams."""

from __future__ import annotations

from adapters.playground.teams_cards import walk
from adapters.playground.teams_connector import Shown
from tests.acceptance.conftest import Town


def labels(card: Shown) -> list[str]:
    """Return the labels of all buttons, in their order."""
    actions = (part for part in walk(card.card) if str(part.get("type")).startswith("Action."))
    return [str(action["title"]) for action in actions]


async def press(town: Town, card: Shown, label: str, locale: str = "en-GB", **inputs: str) -> Shown:
    """Press a button of a card, with what was typed into its fields."""
    answer = await town.teams.invoke(card, label, inputs, locale=locale)
    assert (answer.status, answer.problems) == (200, ())
    assert answer.card
    return card


def fields(card: Shown) -> dict[str, str]:
    """Return what stands in each input of a card."""
    inputs = (part for part in walk(card.card) if str(part.get("type")).startswith("Input."))
    return {part["id"]: part.get("value", "") for part in inputs}
