"""Spare places: which of the places where a case is shown nobody needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.domain.cases import Case, Surface

SURFACES_OF_A_PERSON = 5
SURFACES_OF_A_CASE = 60


def surplus(shown: Sequence[Surface]) -> tuple[Surface, ...]:
    """Return the places that a case does without: all but the newest of each person, and in all."""
    kept, left, of_person = 0, [], Counter[str]()
    # The card that all of support read is nobody's, and the only one of its kind.
    own = [one for one in shown if not one.identity.is_channel]
    for surface in sorted(own, key=lambda one: one.shown_at, reverse=True):
        of_person[surface.identity.id] += 1
        if of_person[surface.identity.id] > SURFACES_OF_A_PERSON or kept == SURFACES_OF_A_CASE:
            left.append(surface)
        else:
            kept += 1
    return tuple(left)


def dispensable(
    places: Sequence[Surface], shown: Sequence[Surface], case: Case | None
) -> tuple[Surface, ...]:
    """Return those of the places that nobody needs, of all where a case is shown.

    The last one of whoever asked for its action names the person to whom what is still to come has
    to be written.
    """
    asker = case.work.actor if case and case.work else ""
    if any(other.identity.id == asker for other in shown if other not in places):
        return tuple(places)
    return tuple(place for place in places if place.identity.id != asker)
