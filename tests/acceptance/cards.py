"""Reading a card of either platform."""

from __future__ import annotations

from bot.domain.people import LANGUAGES
from tests.flows.shipped import TEXTS

# What a card offers, in any language, as long as its action has not ended.
_LOOK_AGAIN = [TEXTS.phrases(language).get("button-look-again") for language in LANGUAGES]


def has_ended(card: object) -> bool:
    """Say whether no action is under way on a card any more."""
    return not any(label in str(card) for label in _LOOK_AGAIN)
