"""Flow problems in words: what is wrong with a flow or its texts, and how to mend it."""

from __future__ import annotations

from bot.cards.texts import Phrases
from bot.errors import FlowError


def tell_problem(error: FlowError, phrases: Phrases) -> str:
    """Say what is wrong, and how to mend it, in the language of whoever reads it."""
    key = f"flow-problem-{error.problem}"
    said, remedy = (phrases.get(one, **error.arguments) for one in (key, f"{key}-remedy"))
    return phrases.get("flow-problem", said=said, remedy=remedy)
