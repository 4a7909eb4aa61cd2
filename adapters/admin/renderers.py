"""Renderers: how each platform draws a card; they are handed in, since adapters know no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cards.elements import Card, Rendered
from bot.domain.people import Platform

Render = Callable[[Card, str], Rendered]
"""Draws a card for people of a language."""
Renderers = Mapping[Platform, Render]
