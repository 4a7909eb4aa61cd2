"""Who a card is drawn for, and what every card has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.cards.elements import Card, Element, Heading, Notice, Paragraph, without_marks
from bot.cards.texts import Phrases
from bot.domain.orders import Banks
from bot.domain.people import Actor
from bot.domain.rules import Rulebook
from bot.domain.worklists import Worklist


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who reads a card, in which language, and the rules that hold for this turn.

    `worklist` is the list of problems that they go through, if they have asked for one. For an
    onlooker, `deciders` are the names of those who may act in their office.
    """

    actor: Actor
    phrases: Phrases
    rules: Rulebook
    worklist: Worklist | None = None
    deciders: tuple[str, ...] = ()

    @property
    def banks(self) -> Banks:
        """The banks by code, as they are called and what they support."""
        return self.rules.banks

    def with_banks(self, banks: Banks) -> Viewer:
        """Return the same viewer where the banks are these."""
        return replace(self, rules=replace(self.rules, banks=banks))


def slug(name: str) -> str:
    """Write the value of an enum as keys of texts do: `invitation_sent` → `invitation-sent`."""
    return name.replace("_", "-")


def card_of(elements: Iterable[Element]) -> Card:
    """Make a card whose summary is its first sentence or two."""
    elements = tuple(elements)
    texts = [e.text for e in elements if isinstance(e, Heading | Notice | Paragraph)]
    return Card(without_marks(" – ".join(texts[:2])), elements)
