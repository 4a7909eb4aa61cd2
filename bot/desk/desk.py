"""The desk: from a call to the card that answers it, for whoever asks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.cards import list_views
from bot.cards.approval_calls import DecideApproval, ShowApproval, SubmitRefusal
from bot.cards.calls import (
    AskAction,
    Call,
    CaseCall,
    CloseForm,
    ListCall,
    LookUp,
    OpenCase,
    OrderCall,
    Reveal,
    SetLanguage,
    ShowHelp,
    ShowOrder,
    ShowWalk,
    SignalJob,
    SubmitForm,
    SupportCall,
    Thank,
    subject,
)
from bot.cards.elements import Card
from bot.cards.onlookers import refuse_acts
from bot.cards.people_calls import PeopleCall
from bot.cards.texts import Texts, known_language
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.case_updates import CaseUpdates
from bot.casework.flow_library import FlowLibrary
from bot.casework.flow_moves import FlowMoves
from bot.casework.flow_publishing import ship
from bot.casework.flow_request_news import FlowRequestNews
from bot.casework.live_cards import NOT_YET, PLACE_AGAIN_S, PLACE_PATIENCE_S, LiveCards
from bot.casework.looking import keep_looking
from bot.casework.previews import Previews
from bot.casework.walks import Walks
from bot.desk.actions import Actions
from bot.desk.answers import Answers
from bot.desk.approvals import Approvals
from bot.desk.code_links import LINKED_ALREADY, typed_code
from bot.desk.deliveries import Deliveries
from bot.desk.failures import failure_of
from bot.desk.forms import Forms
from bot.desk.languages import choose_language
from bot.desk.lists import Lists
from bot.desk.lookups import LookUps
from bot.desk.office_people import PeopleOfOffice
from bot.desk.options import Options
from bot.desk.pictures import Pictures
from bot.desk.places import Places
from bot.desk.refusals import Refusals
from bot.desk.replies import Lack, Place, Reply, plain_reply, sentence, silence
from bot.desk.standings import Standings
from bot.desk.support import Support
from bot.desk.timekeeper import Timekeeper
from bot.desk.viewers import Viewers
from bot.domain.approvals import DEFAULT_POLICY, ApprovalPolicy
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow
from bot.domain.people import Identity, Platform
from bot.domain.search import QueryKind
from bot.domain.talks import Written
from bot.domain.watch import WatchPolicy
from bot.errors import AccessDenied, ActionRefused, InputInvalid, OrderNotFound, StoreConflict
from bot.jobs.askers import Askers
from bot.jobs.retry import RetryPolicy
from bot.jobs.steps import JobSteps
from bot.jobs.watches import Watches
from bot.ports import Announcer, Messenger, Ports

# Each port has a deadline of its own; this ends what hangs all the same, or waits for its turn.
_ANSWER_WITHIN_S = 60.0


class Desk:
    """The one door to the product: every platform makes its calls here."""

    def __init__(
        self,
        ports: Ports,
        texts: Texts,
        *,
        place_patience_s: float = PLACE_PATIENCE_S,
        place_again_s: float = PLACE_AGAIN_S,
        answer_within_s: float = _ANSWER_WITHIN_S,
    ) -> None:
        self._ports = ports
        self._texts = texts
        self._answer_within_s = answer_within_s
        self._library, self._updates = FlowLibrary(ports.flows), CaseUpdates(ports)
        self._walks = Walks(ports, self._library)
        self._cards = CaseCards(ports, self._walks)
        previews = Previews(ports, self._library, self._walks)
        self._lookups = LookUps(ports, self._walks, previews, self._updates, self._cards)
        forms = Forms(ports.back_office)
        self._lists = Lists(ports, self._lookups)
        self._people = PeopleOfOffice(ports)
        self._standings = Standings(ports.standings, ports.clock)
        self.add_register = self._standings.add_register
        self.viewers = Viewers(ports, texts, self._standings)
        recall, phrases = self.viewers.recall, texts.phrases
        self.approvals = Approvals(ports, recall, self._standings.home)
        self._refusals = Refusals(ports, texts, self._standings)
        self.options = Options(ports.back_office, self.viewers, self._lookups)
        self.pictures = Pictures(ports.rules, texts, self.viewers, self._lookups, self._cards)
        self.deliveries = Deliveries(ports.deliveries, ports.clock)
        pace = {"patience_s": place_patience_s, "again_s": place_again_s}
        self._live_cards = LiveCards(ports, self._cards, recall, phrases, **pace)
        self.flow_moves = FlowMoves(ports, self._library, self._live_cards)
        self._places = Places(ports, self._live_cards)
        self.leave, self.settle = self._places.leave, self._places.settle
        shown = self._walks, self._cards
        telling = self._updates, self._live_cards
        self._support = support = Support(ports, *shown, *telling, self.viewers, texts)
        self.arrivals, self.talks, self.closings = support.arrivals, support.talks, support.closings
        self.untold = support.untold
        self.hands, self.takings, self._talking = support.hands, support.takings, support.talking
        self._answers = Answers(forms, self._lookups, *shown, previews, support.keeping)
        acting = *shown, self._updates, self.approvals, support.proposals
        self._actions = Actions(ports, forms, self._lookups, *acting)
        support.add_actions(self._actions)
        self.timekeeper = Timekeeper(ports.clock)

    async def keep_looking(self, every_s: float) -> None:
        """Do what is due, for ever."""
        news = FlowRequestNews(self._ports, self.approvals.announce)
        looking = keep_looking("requests to publish", news.look, every_s, asyncio.Event())
        await asyncio.gather(self._support.keep_looking(every_s), looking)

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        for part in (self._live_cards, self.approvals, self.talks):
            part.add_messenger(platform, messenger)

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the channel of support, and knows its people by name."""
        for part in (self._support, self.approvals.approvers):
            part.add_announcer(announcer)

    def job_steps(
        self,
        retry: RetryPolicy,
        jitter: Callable[[], float],
        approvals: ApprovalPolicy = DEFAULT_POLICY,
    ) -> JobSteps:
        """Return what the jobs of this desk do, step by step; `jitter` gives from 0 to 1."""
        shown, wake = (self._updates, self._live_cards), self.arrivals.wake
        askers = Askers(self._ports, self.viewers.recall_to_act, self.approvals.approvers)
        stage = self.approvals.stage(*shown, approvals)
        return JobSteps(self._ports, *shown, self.closings, askers, stage, retry, jitter, wake)

    def watches(self, policy: WatchPolicy) -> Watches:
        """Return what watches the orders of this desk that were acted on."""
        return Watches(self._ports, self._updates, self._live_cards, policy)

    async def ship_flows(self, contents: Sequence[FlowContent]) -> None:
        """Keep the flows of this program's files; see `bot.casework.flow_publishing.ship`."""
        await ship(self._ports.flows, contents, self._ports.clock)

    async def flows(self) -> tuple[Flow, ...]:
        """Return the flows that new cases are opened with, by name."""
        return await self._library.present(await self._ports.rules.current())

    def notice(self, key: str, language: str, **arguments: str) -> Card:
        """Return a card of one sentence; `language` may be any locale, like `fr-BE`."""
        phrases = self._texts.phrases(known_language(language))
        text = phrases.get(key, **arguments)
        if key.startswith("denied-"):
            return list_views.refusal_card(text)
        return list_views.notice_card(phrases, text)

    def unsure(self, call: Call | None, language: str) -> Card:
        """Say that an answer may not have arrived; with its call it can be asked for once more."""
        return list_views.unsure_card(self._texts.phrases(language), call)

    def add_aside(self, reply: Reply, key: str) -> Reply:
        """Say one sentence more above a card; a form has no room for it."""
        return reply.with_aside(self._texts.phrases(reply.language).get(key))

    def date(self, reply: Reply) -> Reply:
        """Say of a card that cannot be changed later as of when it is."""
        if reply.again is None or not isinstance(reply.content, Card):
            return reply
        now, phrases = self._ports.clock.now(), self._texts.phrases(reply.language)
        dated = list_views.dated_card(phrases, reply.content, now, reply.again)
        return replace(reply, content=dated)

    async def handle(
        self,
        identity: Identity,
        call: Call | None,
        place: Place | None = None,
        written: Written | None = None,
    ) -> Reply:
        """Answer a call. Refusals and failures come back as cards in the person's language.

        `place` is the card that was pressed, if any. What is `written` in a talk is no call.
        """
        language, turn = known_language(identity.locale), self._places.begin_turn()
        try:
            async with asyncio.timeout(self._answer_within_s):
                case = await self._talking.subject(identity, written) if written else ""
                if not case and call is None:
                    return silence(language)
                try:
                    viewer = await self.viewers.find(identity)
                except AccessDenied as error:
                    return await self._refusals.answer(identity, call, error)
                language = viewer.actor.language
                if written and case:
                    return await self._talking.hear(viewer, case, written)
                assert call, "what is written elsewhere was told apart before"
                reply = await self._answer(viewer, identity, call, place)
            covers = place.card_key if place else ""
            return self._places.expect(replace(reply, covers=covers, turn=turn))
        except Exception as error:  # noqa: BLE001 - a click is never left without an answer
            key, lack = failure_of(error, call)
            return Reply(self.notice(key, language), language, beside=True, lack=lack)

    async def _answer(
        self, viewer: Viewer, identity: Identity, call: Call, place: Place | None
    ) -> Reply:
        """Dispatch a call; what stands in the way becomes a card."""
        try:
            if isinstance(call, ListCall):
                return await self._lists.answer(viewer, call)
            if isinstance(call, PeopleCall):
                return await self._people.answer(viewer, call)
            match call:
                case ShowApproval() | DecideApproval() | SubmitRefusal():
                    return await self.approvals.take(viewer, call)
                case LookUp() if typed_code(identity, call):
                    return sentence(viewer, LINKED_ALREADY, office=viewer.actor.office)
                case LookUp():
                    return await self._lookups.look_up(viewer, call)
                case ShowHelp():
                    return plain_reply(viewer, list_views.help_card(viewer))
                case Thank():
                    return plain_reply(viewer, list_views.thanks_card(viewer.phrases))
                case SetLanguage(language=language):
                    return await choose_language(
                        self._ports.directory, self._texts, viewer, identity, language
                    )
                case _:
                    return await self._answer_about(viewer, identity, call, place)
        except InputInvalid as error:
            return sentence(viewer, error.key, **error.arguments)

    async def _answer_about(
        self, viewer: Viewer, identity: Identity, call: OrderCall | CaseCall, place: Place | None
    ) -> Reply:
        """Dispatch a call about an order or a case; what stands in the way is shown with it."""
        try:
            try:
                return await self._act(viewer, identity, call, place)
            except ActionRefused as error:
                return await self._lookups.present(viewer, call, error.key, **error.arguments)
            except StoreConflict:
                return await self._lookups.present(viewer, call, "case-moved")
        except OrderNotFound:
            # What was asked for, never the error's words: they could tell foreign from absent.
            card = list_views.not_found_card(viewer, QueryKind.ORDER_ID, subject(call))
            return plain_reply(viewer, card, lack=Lack.NOTHING_FOUND)

    async def _act(
        self, viewer: Viewer, identity: Identity, call: OrderCall | CaseCall, place: Place | None
    ) -> Reply:
        async def remember(case: str) -> None:
            if place:
                language = viewer.actor.language
                await self._places.remember(identity, case, place, language, NOT_YET)

        refuse_acts(viewer, call)
        match call:
            case ShowOrder(order=order_id):
                return await self._lookups.show(viewer, order_id)
            case Reveal(order=order_id):
                return await self._lookups.reveal(viewer, order_id)
            case CloseForm():
                leave = OpenCase(call.order) if call.case else ShowWalk(call.order)
                news = await self._actions.news_since(viewer, call)
                return news or await self._answers.take(viewer, leave)
            case AskAction() | SubmitForm() | SignalJob():
                return await self._actions.take(viewer, call, remember)
        if isinstance(call, SupportCall):
            return await self._support.take(viewer, call, remember)
        return await self._answers.take(viewer, call)
