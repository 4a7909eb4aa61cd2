"""Pieces of pages: what tells the same to all who read it alike is drawn once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

# Of each template, and of 150 KB each where one tells of a year.
_KEPT = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page that tells no more than `of`; `shown` gives what its template needs."""

    template: str
    of: object
    shown: Callable[[], Mapping[str, Any]]


class Pieces:
    """Draws pieces, and gives what it drew before to whoever asks for the same."""

    def __init__(self, draw: Callable[[str, Mapping[str, Any]], str]) -> None:
        self._draw = draw
        self._kept: dict[str, deque[tuple[tuple[str, str], object, Markup]]] = {}

    def draw(self, spoken: Mapping[str, Any], piece: Piece) -> Markup:
        """Return a piece in the words of `spoken`, which names their `language` and `zone`."""
        place = spoken["language"], spoken["zone"]
        # Each template has its own: those of which there are many take no place from others.
        kept = self._kept.setdefault(piece.template, deque(maxlen=_KEPT))
        for known, of, drawn in kept:
            if known == place and of == piece.of:
                return drawn
        drawn = Markup(self._draw(piece.template, {**spoken, **piece.shown()}))
        kept.append((place, piece.of, drawn))
        return drawn
