"""Readers: for whom a record of the console is written, by the rules of this moment."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.console.visitors import Visitor
from bot.domain.people import Actor, Identity, Platform
from bot.ports import Rules


class Readers:
    """Makes of a visitor the viewer that the desk's own rules and texts are asked for."""

    def __init__(self, rules: Rules, texts: Texts) -> None:
        self._rules = rules
        self._texts = texts

    async def of(self, visitor: Visitor, language: str) -> Viewer:
        """Return a visitor as a viewer, also one who only reads; `language` is that of the page."""
        account = visitor.account
        actor = Actor(
            id=account.id,
            name=account.name,
            role=account.role,
            platform=Platform.CONSOLE,
            language=language,
        )
        phrases = self._texts.phrases(language).in_zone(visitor.zone)
        return Viewer(actor, phrases, await self._rules.current())


def identity_of(visitor: Visitor, language: str) -> Identity:
    """Return who a visitor is to the desk, which is to answer in the language of the page."""
    return replace(visitor.identity, locale=language)
