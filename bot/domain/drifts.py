"""Drifts: at which ends cases of two versions of a flow came, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.back_tests import LEFT
from bot.domain.drop_offs import Stop, WalkedCase
from bot.domain.flows import Flow


@dataclass(frozen=True, slots=True)
class EndCounts:
    """How many cases of the old and of the new version came to one end, as a trail names it."""

    end: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Drift:
    """The ends of so many past cases of two versions, the most frequent first."""

    old: int
    new: int
    ends: tuple[EndCounts, ...]

    def points(self, end: EndCounts) -> int:
        """Return by how many points of a hundred the share of an end has grown."""
        return round(100 * (end.new / max(1, self.new) - end.old / max(1, self.old)))


def ends_of(cases: Iterable[WalkedCase], flow: Flow) -> Counter[str]:
    """Count the ends of those cases in which nothing is answered any more."""
    past = (case.at for case in cases if case.stop in (Stop.ACTED, Stop.LEFT))
    return Counter(f"{at}{LEFT}" if at in flow.steps else at for at in past)


def drift(old: Counter[str], new: Counter[str]) -> Drift:
    """Put the ends of two versions beside each other."""
    rows = [EndCounts(end, old[end], new[end]) for end in old.keys() | new.keys()]
    rows.sort(key=lambda row: (-row.new - row.old, row.end))
    return Drift(old.total(), new.total(), tuple(rows))
