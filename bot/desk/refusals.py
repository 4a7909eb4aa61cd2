"""Refusals: what is said to whom the desk does not answer, and the little that they may do."""

from __future__ import annotations

from bot.cards import list_views
from bot.cards.calls import Call, SetLanguage, ShowHelp
from bot.cards.elements import Tone
from bot.cards.texts import Phrases, Texts, known_language
from bot.desk.code_links import CodeLinks, typed_code
from bot.desk.knocks import Knocks
from bot.desk.replies import Reply
from bot.desk.standings import Standings
from bot.desk.viewers import UNLINKED
from bot.domain.people import LANGUAGES, Identity
from bot.errors import AccessDenied
from bot.ports import Ports


class Refusals:
    """Answers whoever is refused: why, how the desk is used, and in their language; no data."""

    def __init__(self, ports: Ports, texts: Texts, standings: Standings) -> None:
        self._code_links = CodeLinks(ports, standings)
        self._directory = ports.directory
        self._knocks = Knocks(ports.knocks, ports.clock)
        self._texts = texts

    async def answer(self, identity: Identity, call: Call | None, error: AccessDenied) -> Reply:
        """Return what is said instead of the answer to a call."""
        if error.key == UNLINKED:
            await self._knocks.hear(identity)
        person = await self._directory.find_person(identity)
        language = person.language or known_language(identity.locale)
        if isinstance(call, SetLanguage):
            return await self._set_language(identity, call.language, language)
        phrases = self._texts.phrases(language)
        if error.key == UNLINKED and (code := typed_code(identity, call)):
            return await self._use_code(identity, code, phrases, error)
        why = phrases.get(error.key, **error.arguments)
        if isinstance(call, ShowHelp):
            return Reply(list_views.help_without_access(phrases, why, identity.platform), language)
        return Reply(list_views.refusal_card(why), language, beside=True)

    async def _use_code(
        self, identity: Identity, code: str, phrases: Phrases, error: AccessDenied
    ) -> Reply:
        came = await self._code_links.use(identity, code)
        told = phrases.get(came.key, **error.arguments, office=came.office)
        if came.is_wrong:
            told = f"{told} {phrases.get(error.key, **error.arguments)}"
        if came.office:
            return Reply(list_views.notice_card(phrases, told, Tone.GOOD), phrases.language)
        return Reply(list_views.refusal_card(told), phrases.language, beside=True)

    async def _set_language(self, identity: Identity, chosen: str, present: str) -> Reply:
        if chosen not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            text = self._texts.phrases(present).get("language-unknown", known=known)
            return Reply(list_views.refusal_card(text), present, beside=True)
        await self._directory.save_language(identity, chosen)
        text = self._texts.phrases(chosen).get("language-set")
        return Reply(list_views.refusal_card(text, Tone.GOOD), chosen)
