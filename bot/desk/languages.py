"""Languages: somebody chooses in which one the desk speaks to them."""

from __future__ import annotations

from bot.cards import list_views
from bot.cards.elements import Tone
from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.desk.replies import Reply, sentence
from bot.domain.people import LANGUAGES, Identity
from bot.ports import Directory


async def choose_language(
    directory: Directory, texts: Texts, viewer: Viewer, identity: Identity, language: str
) -> Reply:
    """Speak a language to somebody from now on; an unknown one is answered with the known ones."""
    if language not in LANGUAGES:
        return sentence(viewer, "language-unknown", known=", ".join(LANGUAGES))
    await directory.save_language(identity, language)
    phrases = texts.phrases(language)
    told = phrases.get("language-set")
    return Reply(list_views.notice_card(phrases, told, Tone.GOOD), language)
