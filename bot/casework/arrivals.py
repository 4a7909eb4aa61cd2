"""Arrivals: cases that were handed over, posted to the channel of support and not forgotten there.

What is to be done is kept as duties, which any process takes, each once. A process that dies
between posting and remembering leaves its duty to be taken again, a few minutes later: then the
message is looked for by its mark before it is posted once more.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import channel_views
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.casework.hands import Hands
from bot.casework.live_cards import NOT_YET, LiveCards
from bot.casework.looking import keep_looking
from bot.casework.reached import PASSING
from bot.domain.cases import Case, Surface
from bot.domain.duties import (
    ARRIVING,
    Duty,
    DutyStep,
    SupportRules,
    is_left_alone,
    is_urgent,
)
from bot.domain.people import Identity, channel_identity
from bot.domain.rules import Rulebook
from bot.errors import BotError, OrderNotFound, PlatformBusy, PlatformRefused, PlatformUnavailable
from bot.ports import Announcer, Ports

_LOG = logging.getLogger(__name__)
# Longer than a platform may take to answer, waiting and repetitions included.
_LEASE = timedelta(minutes=3)
_AT_ONCE = 10
_AGAIN = timedelta(seconds=20)
# A channel that takes nothing has to be mended by somebody.
_REFUSED_AGAIN = timedelta(minutes=5)
_RECALL_EVERY = timedelta(hours=1)
# A case that leads are to be told of, its duty, and what comes after that.
_Waiting = tuple[Case, Duty, Duty]


class Arrivals:
    """Does what is due for cases that wait for support."""

    def __init__(
        self,
        ports: Ports,
        cards: CaseCards,
        live_cards: LiveCards,
        hands: Hands,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        open_talk: Callable[[Case], Awaitable[None]],
        lapse: Callable[[Case], Awaitable[None]],
    ) -> None:
        """`open_talk` says in the thread of a case that it is open; `lapse` ends what is over."""
        self._ports = ports
        self._cards = cards
        self._live_cards = live_cards
        self._hands = hands
        self._viewer_of = viewer_of
        self._open_talk = open_talk
        self._lapse = lapse
        self._announcer: Announcer | None = None
        self._woken = asyncio.Event()
        self._recalled_at: datetime | None = None

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the channel of support, and to its people."""
        self._announcer = announcer

    def wake(self) -> None:
        """Look at once: something is due now."""
        self._woken.set()

    async def standing(self) -> tuple[str, str]:
        """Return the channel of support, "" for none, and why it takes nothing, "" if it does.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        channel = (await self._ports.rules.current()).support.channel
        return channel, await self._ports.duties.failure() if channel else ""

    async def keep_looking(self, every_s: float) -> None:
        """Do what is due, for ever; what fails is said, and due again."""
        await keep_looking("arrivals", self.look, every_s, self._woken)

    async def look(self) -> bool:
        """Do what is due now, each by one process alone; say whether there may be more of it.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        if self._announcer is None:
            return False
        now, rules = self._ports.clock.now(), await self._ports.rules.current()
        if self._recalled_at is None or now >= self._recalled_at + _RECALL_EVERY:
            await self._ports.duties.recall(rules.support.channel, now)
            self._recalled_at = now
        await self._hands.release_lost()
        taken = await self._ports.duties.take(now, now + _LEASE, _AT_ONCE, ARRIVING)
        done = await asyncio.gather(*(self._do(duty, rules, self._announcer) for duty in taken))
        await self._tell_leads([one for one in done if one], rules, self._announcer)
        return len(taken) == _AT_ONCE

    async def _do(self, duty: Duty, rules: Rulebook, announcer: Announcer) -> _Waiting | None:
        """Do one duty, and end it unless the leads are to be told of its case: then return it."""
        case = await self._ports.cases.get(duty.case)
        after, leads_hear = duty.then(DutyStep.NONE, None), False
        try:
            if case and case.is_with_support:
                duty = await self._doubt(duty, rules.support.channel)
            if case and case.errand:
                # Whatever else is due, as where the channel takes nothing.
                await self._lapse(case)
                case = await self._ports.cases.get(duty.case)
            if case and _is_wanted(case, duty):
                after, leads_hear = await self._done(duty, case, rules.support, announcer)
        except PlatformRefused as error:
            _LOG.error("the support channel takes nothing: %s", error)
            after = duty.failed(str(error), self._ports.clock.now() + _REFUSED_AGAIN)
            leads_hear = case is not None and case.is_with_support
        except OrderNotFound:
            _LOG.info("case %s is not announced: its order is gone", duty.case)
        except BotError as error:
            _LOG.warning("%s: case %s is announced later", type(error).__name__, duty.case)
            asked_s = error.retry_after_s if isinstance(error, PlatformBusy) else 0.0
            pause = max(timedelta(seconds=asked_s), _AGAIN)
            after = duty.failed(duty.failure, self._ports.clock.now() + pause)
        if case and leads_hear:
            return case, duty, after
        asked = case.errand if case else None
        is_done = after.step is DutyStep.NONE and duty.step is not DutyStep.LAPSE
        if is_done and asked and asked.ends_at:
            after = duty.then(DutyStep.LAPSE, asked.ends_at)
        await self._ports.duties.end(duty, after)
        return None

    async def _doubt(self, duty: Duty, channel: str) -> Duty:
        """Keep in which channel a card may stand from now on, should its answer be lost."""
        if duty.step is not DutyStep.ANNOUNCE or duty.channel == channel:
            return duty
        doubted = replace(duty, channel=channel)
        await self._ports.duties.end(duty, doubted)
        return doubted

    async def _done(
        self, duty: Duty, case: Case, support: SupportRules, announcer: Announcer
    ) -> tuple[Duty, bool]:
        """Return what comes after a duty, and whether the leads are to be told of its case."""
        if duty.step is DutyStep.ANNOUNCE and not case.is_with_support:
            await self._close_lost(duty, case, announcer)
        if duty.step is DutyStep.LAPSE or not case.is_with_support:
            return duty.then(DutyStep.NONE, None), False
        reading = await self._cards.read(case.id)
        if reading.walk is None:
            raise PlatformUnavailable("the order cannot be read now")
        now = self._ports.clock.now()
        pauses = support.pauses(urgent=is_urgent(reading.walk.order, now))
        if duty.step is DutyStep.TELL_LEADS:
            return replace(duty, due_at=now + _AGAIN), True
        channel = support.channel
        if duty.step is DutyStep.ANNOUNCE or not channel:
            if channel:
                await self._announce(duty, reading, support, announcer)
            # Where nobody reads along, the leads are told when it has waited for both.
            step = DutyStep.REMIND if channel else DutyStep.TELL_LEADS
            pause = pauses[0] if channel else sum(pauses, timedelta())
            return duty.then(step, self._ports.clock.now() + pause, channel), False
        await self._remind(duty, reading, support, announcer)
        return duty.then(DutyStep.TELL_LEADS, self._ports.clock.now() + pauses[1], channel), False

    async def _announce(
        self, duty: Duty, reading: Reading, support: SupportRules, announcer: Announcer
    ) -> None:
        """Have the case stand in the channel; what stands there already is only brought up."""
        identity = channel_identity(support.channel, support.language)
        viewer = await self._viewer_of(identity)
        case, again = reading.case, duty.tries > 1
        place = await self._place(case, identity)
        if place is None:
            shown = self._cards.draw(reading, viewer)
            card_key, address = await announcer.post(
                support.channel, shown.card, mark=_mark_of(case), again=again
            )
            place = self._surface(case, identity, card_key, address)
            # It may have moved on while it was on its way; what was found there shows what it did.
            await self._live_cards.remember(place, NOT_YET if again else shown.revision)
            await self._live_cards.refresh(place)
            if case.hold:
                await self._open_talk(case)
        elif place.shown_at < case.with_support_since:
            card = channel_views.again_card(viewer, case)
            await announcer.post_beneath(
                place.address, card, mark=f"again-{case.id}-{case.revision}", again=again
            )
            place = self._surface(case, identity, place.card_key, place.address)
            await self._ports.surfaces.save(place)
            # Beneath it is said; the card itself follows only where it is brought up to date.
            await self._live_cards.refresh(place)

    async def _close_lost(self, duty: Duty, case: Case, announcer: Announcer) -> None:
        """Bring the end of a case to its card in a channel, if that had arrived all the same."""
        if found := await announcer.find(duty.channel, _mark_of(case)):
            language = (await self._ports.rules.current()).support.language
            place = self._surface(case, channel_identity(duty.channel, language), *found)
            await self._live_cards.remember(place, NOT_YET)
            await self._live_cards.refresh(place)

    async def _remind(
        self, duty: Duty, reading: Reading, support: SupportRules, announcer: Announcer
    ) -> None:
        place = await self._place(reading.case, channel_identity(support.channel, support.language))
        if place is None:
            # Its card was taken away: a new one reminds as well.
            await self._announce(duty, reading, support, announcer)
            return
        viewer = await self._viewer_of(place.identity)
        card = channel_views.reminder_card(viewer, reading.case)
        mark = f"reminder-{reading.case.id}-{len(reading.case.holds)}"
        await announcer.post_beneath(place.address, card, mark=mark, again=duty.tries > 1)

    async def _place(self, case: Case, identity: Identity) -> Surface | None:
        places = await self._ports.surfaces.of_case(case.id)
        return next((one for one in places if one.identity.id == identity.id), None)

    def _surface(self, case: Case, identity: Identity, card_key: str, address: str) -> Surface:
        return Surface(
            case=case.id,
            platform=identity.platform,
            card_key=card_key,
            address=address,
            identity=identity,
            language=identity.locale,
            shown_at=self._ports.clock.now(),
        )

    async def _tell_leads(
        self, waiting: list[_Waiting], rules: Rulebook, announcer: Announcer
    ) -> None:
        """Write to each lead of cases that have waited for too long, all in one message.

        Whom Slack does not reach now is told later, and nobody else once more.
        """
        failure = next((after.failure for *_, after in waiting if after.failure), "")
        leads, heard = sorted(rules.staff.first_told), []
        for lead in leads:
            cases = [case for case, duty, _after in waiting if lead not in duty.told]
            if cases and await self._tell(lead, cases, failure, announcer):
                heard.append(lead)
        # Last: whoever dies before this tells them once more, and never not at all.
        for _case, duty, after in waiting:
            told = tuple(sorted({*duty.told, *heard}))
            if duty.step is DutyStep.TELL_LEADS and set(leads) <= set(told):
                after = duty.then(DutyStep.NONE, None)
            else:
                after = replace(after, told=told)
            await self._ports.duties.end(duty, after)

    async def _tell(self, lead: str, cases: list[Case], failure: str, announcer: Announcer) -> bool:
        """Write to a lead; False if another try may reach them."""
        try:
            viewer = await self._viewer_of(await announcer.identity(lead))
            await announcer.tell(lead, channel_views.leads_card(viewer, cases, failure))
        except BotError as error:
            _LOG.warning("%s: a lead is not told that cases wait", type(error).__name__)
            # What may have arrived is not written once more.
            arrived = isinstance(error, PlatformUnavailable) and error.may_have_arrived
            return arrived or not isinstance(error, PASSING)
        return True


def _mark_of(case: Case) -> str:
    """Return by what the card of a case is found; one that was opened again gets another card."""
    before = len(case.endings) - (1 if case.ending else 0)
    return f"arrival-{case.id}" + (f"-{before}" if before else "")


def _is_wanted(case: Case, duty: Duty) -> bool:
    """Say whether a duty is still to be done for its case as it is now."""
    if duty.step is DutyStep.ANNOUNCE:
        # The card of one that has ended meanwhile may stand there, and has to say so.
        return case.is_with_support or (case.ending is not None and bool(duty.channel))
    if duty.step is DutyStep.LAPSE:
        return case.errand is not None
    return is_left_alone(case)
