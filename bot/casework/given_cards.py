"""Given cards: what each place was given last, as far as this process knows."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from bot.domain.cases import Surface

_KEPT = 10_000
UNKNOWN = -1
"""The revision of a case at a place that may show anything."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a place was given last: a case at a revision, or "" for what is no case.

    A revision below 0 was told without its order. `at` tells what came first here; another process
    may have given it something since.
    """

    case: str
    revision: int
    at: int


class GivenCards:
    """Keeps what places show, so that none is sent the same again, and none forgotten too early."""

    def __init__(self) -> None:
        self._given: OrderedDict[str, Given] = OrderedDict()
        # What is about to stand at a place: nothing older may be sent after it.
        self._coming: OrderedDict[str, tuple[str, int]] = OrderedDict()
        self._at = 0

    @property
    def now(self) -> int:
        """The moment to name as `since` when places are read."""
        return self._at

    def find(self, card_key: str) -> Given | None:
        """Return what a place was given last, if that is known."""
        return self._given.get(card_key)

    def give(self, card_key: str, case: str, revision: int) -> bool:
        """Keep what a place shows now; return whether it is new that it shows this case."""
        before = self._given.get(card_key)
        self._at += 1
        self._given[card_key] = Given(case, revision, self._at)
        self._given.move_to_end(card_key)
        if len(self._given) > _KEPT:
            self._given.popitem(last=False)
        return before is None or before.case != case

    def expect(self, card_key: str, case: str, revision: int) -> None:
        """Keep what is on its way to a place, as it was kept of its case already."""
        self._coming[card_key] = case, revision
        self._coming.move_to_end(card_key)
        if len(self._coming) > _KEPT:
            self._coming.popitem(last=False)

    def is_overtaken(self, surface: Surface, revision: int) -> bool:
        """Say whether a newer revision of a case was given to a place, or is on its way there."""
        given = self._of_case(surface)
        case, coming = self._coming.get(surface.card_key, ("", 0))
        if case == surface.case and abs(coming) > abs(revision):
            return True
        return (
            given is not None and given.revision != UNKNOWN and abs(given.revision) > abs(revision)
        )

    def shows(self, surface: Surface, revision: int) -> bool:
        """Say whether a place was given a case at this revision last."""
        given = self._of_case(surface)
        return given is not None and given.revision == revision

    def is_behind(self, surface: Surface, revision: int) -> bool:
        """Say whether a place was given a case at an older revision last, or may show one."""
        given = self._of_case(surface)
        if given is None:
            return False
        return given.revision == UNKNOWN or abs(given.revision) < revision

    def is_ahead(self, surface: Surface, revision: int) -> bool:
        """Say whether a place was given this already, or something newer."""
        given = self._of_case(surface)
        if given is None:
            return False
        return given.revision == revision or given.revision > abs(revision)

    def has_left(self, surface: Surface, since: int) -> bool:
        """Say whether a place has gone over to another thing here, after it was read."""
        given = self._given.get(surface.card_key)
        return given is not None and given.case != surface.case and given.at > since

    def _of_case(self, surface: Surface) -> Given | None:
        given = self._given.get(surface.card_key)
        return given if given and given.case == surface.case else None
