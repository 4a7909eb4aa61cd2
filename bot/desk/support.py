"""Support: who has a case, what its office is asked, how it ends, and the talk about it."""

from __future__ import annotations

from bot.cards.calls import SupportCall
from bot.cards.ending_calls import EndingCall
from bot.cards.errand_calls import ErrandCall
from bot.cards.hold_calls import HoldCall
from bot.cards.viewer import Viewer
from bot.desk.actions import Remember
from bot.desk.endings import CaseEndings
from bot.desk.errands import Errands
from bot.desk.replies import Reply
from bot.desk.takings import Takings
from bot.desk.talk_answers import TalkAnswers


class Support:
    """Answers what both sides ask about a case that support has."""

    def __init__(
        self, takings: Takings, errands: Errands, endings: CaseEndings, talk: TalkAnswers
    ) -> None:
        self._takings = takings
        self._errands = errands
        self._endings = endings
        self._talk = talk

    async def take(self, viewer: Viewer, call: SupportCall, remember: Remember) -> Reply:
        """Answer a call; see the parts for what they raise."""
        if isinstance(call, HoldCall):
            return await self._takings.take(viewer, call)
        if isinstance(call, EndingCall):
            return await self._endings.take(viewer, call, remember)
        if isinstance(call, ErrandCall):
            return await self._errands.take(viewer, call, remember)
        return await self._talk.take(viewer, call)
