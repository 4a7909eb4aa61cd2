"""Talk replies: what a writer is told, beneath what they wrote."""

from __future__ import annotations

from dataclasses import replace

from bot.cards import talk_views
from bot.cards.elements import Card
from bot.cards.viewer import Viewer
from bot.desk.replies import Reply, plain_reply, silence
from bot.ports import TalkStore


def silent(viewer: Viewer) -> Reply:
    """Say nothing: what was written is on its way, or was answered before."""
    return silence(viewer.actor.language)


def beside(viewer: Viewer, card: Card) -> Reply:
    """Show a card beneath what was written, and nothing else of it."""
    return replace(plain_reply(viewer, card), beside=True, of_line=True)


def told(viewer: Viewer, key: str) -> Reply:
    """Say what became of what was written."""
    return beside(viewer, talk_views.told_card(viewer, key))


def refusal(viewer: Viewer, key: str, **arguments: str) -> Reply:
    """Say why what was written is not passed on."""
    text = viewer.phrases.get(key, email=viewer.rules.support_email, **arguments)
    return beside(viewer, talk_views.refused_card(viewer, text))


async def over(viewer: Viewer, store: TalkStore, case_id: str) -> Reply:
    """Say that nobody of support has the case, and look up again what is written."""
    await store.stop_writing(viewer.actor.id)
    return refusal(viewer, "talk-over", case=case_id)
