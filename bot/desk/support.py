"""Support: who has a case, what its office is asked, how it ends, and the talk about it."""

from __future__ import annotations

import asyncio

from bot.cards.calls import SupportCall
from bot.cards.ending_calls import EndingCall
from bot.cards.errand_calls import ErrandCall
from bot.cards.hold_calls import HoldCall
from bot.cards.talk_calls import TalkCall
from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.casework.arrivals import Arrivals
from bot.casework.case_cards import CaseCards
from bot.casework.case_updates import CaseUpdates
from bot.casework.closings import Closings
from bot.casework.errand_keeping import ErrandKeeping
from bot.casework.hands import Hands
from bot.casework.live_cards import LiveCards
from bot.casework.looking import keep_looking
from bot.casework.talks import Talks
from bot.casework.untold import Untold
from bot.casework.walks import Walks
from bot.desk.actions import Actions, Remember
from bot.desk.endings import CaseEndings
from bot.desk.errands import Errands
from bot.desk.proposals import Proposals
from bot.desk.replies import Reply
from bot.desk.takings import Takings
from bot.desk.talking import Talking
from bot.desk.viewers import Viewers
from bot.errors import StoreConflict
from bot.ports import Announcer, Ports

_TRIES = 5


class Support:
    """Answers what both sides ask about a case that support has, and does what is due for it."""

    def __init__(
        self,
        ports: Ports,
        walks: Walks,
        cards: CaseCards,
        updates: CaseUpdates,
        live_cards: LiveCards,
        viewers: Viewers,
        texts: Texts,
    ) -> None:
        self._shown = walks, cards
        self._ports = ports
        self.hands = Hands(ports, live_cards, viewers.as_member)
        self.talks = Talks(ports, viewers.recall, texts.phrases)
        self.talking = Talking(ports, walks, self.talks)
        self.takings = Takings(walks, cards, viewers, self.hands, self.talks)
        self.closings = Closings(ports, updates, live_cards, viewers.recall)
        self.keeping = ErrandKeeping(ports, self.closings, self.talks, walks.flow_of)
        self.proposals = Proposals(ports, walks, cards, self.keeping, self.takings.named)
        self.untold = Untold(ports.cases, live_cards, self.keeping.tell_missed)
        due = self.talks.open, self.keeping.lapse
        self.arrivals = Arrivals(ports, cards, live_cards, self.hands, viewers.recall, *due)

    def add_actions(self, actions: Actions) -> None:
        """Say what accepts the actions that are asked for."""
        named, ports = self.takings.named, self._ports
        self._endings = CaseEndings(ports, *self._shown, self.closings, actions, named)
        kept = self.keeping, self.proposals
        self._errands = Errands(ports, *self._shown, *kept, actions, self.hands.former)

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the channel of support, and knows its people by name."""
        for part in (self.arrivals, self.takings, self.talks, self.talking):
            part.add_announcer(announcer)

    async def keep_looking(self, every_s: float) -> None:
        """Do what is due for cases, for ever: a platform that hangs holds up only what it gets."""
        ends = keep_looking("ends", self.closings.tell_ends, every_s, asyncio.Event())
        untold = keep_looking("untold cases", self.untold.look, every_s, asyncio.Event())
        others = self.arrivals.keep_looking(every_s), self.talks.keep_looking(every_s)
        await asyncio.gather(ends, untold, *others)

    async def take(self, viewer: Viewer, call: SupportCall, remember: Remember) -> Reply:
        """Answer a call, whoever else saves its case meanwhile; see the parts for what they raise.

        Raises:
            StoreConflict: others save it all the time.
        """
        if isinstance(call, TalkCall):
            return await self.talking.answers.take(viewer, call)
        for _try in range(_TRIES):
            try:
                return await self._take(viewer, call, remember)
            except StoreConflict:
                # Whoever was first may have decided it, or only gone on with the case.
                continue
        raise StoreConflict(call.case)

    async def _take(
        self, viewer: Viewer, call: HoldCall | EndingCall | ErrandCall, remember: Remember
    ) -> Reply:
        if isinstance(call, HoldCall):
            return await self.takings.take(viewer, call)
        if isinstance(call, EndingCall):
            return await self._endings.take(viewer, call, remember)
        return await self._errands.take(viewer, call, remember)
