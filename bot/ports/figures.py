"""The port of figures: what past cases come to, week by week."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.domain.case_ends import EndsWanted, Figures
from bot.domain.weeks import Week


class CaseFigures(Protocol):
    """What became of closed cases, without reading all of them."""

    async def weeks(self, wanted: EndsWanted) -> Mapping[Week, Figures]:
        """Return the figures of the weeks in which any wanted case was closed.

        Raises:
            StoreUnavailable: the database does not answer.
        """
