"""The desk: from a call to the card that answers it, for whoever asks."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.cards import list_views
from bot.cards.calls import (
    AnswerStep,
    AskAction,
    Call,
    GoBack,
    ListProblems,
    LookUp,
    OpenCase,
    Overrule,
    Reveal,
    SetLanguage,
    ShowHelp,
    ShowOrder,
    SignalJob,
    SubmitForm,
)
from bot.cards.elements import Card, Form, Notice, Tone
from bot.cards.texts import FALLBACK, Texts
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.case_updates import CaseUpdates
from bot.casework.live_cards import NOT_YET, LiveCards
from bot.casework.walks import Walk, Walks
from bot.desk.actions import Actions
from bot.desk.lookups import LookUps
from bot.desk.replies import Answered, sentence
from bot.domain.cases import Surface
from bot.domain.orders import Banks
from bot.domain.people import LANGUAGES, Actor, Identity, Platform, Role, Staff
from bot.domain.search import QueryKind
from bot.domain.watch import WatchPolicy
from bot.errors import (
    AccessDenied,
    ActionRefused,
    BackOfficeUnavailable,
    BotError,
    InputInvalid,
    OrderNotFound,
    StoreConflict,
    StoreUnavailable,
)
from bot.jobs.retry import RetryPolicy
from bot.jobs.steps import JobSteps
from bot.jobs.watches import Watches
from bot.ports import Messenger, Ports

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes out: a card or form, in which language, and the case that it shows, if any.

    `changed` says that other places which show the case want the news, `revision` which one of
    the case is shown, `job` which job may begin now that this is answered.
    """

    content: Card | Form
    language: str
    case: str = ""
    changed: bool = False
    revision: int = 0
    job: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer was shown, in the platform adapter's own words."""

    card_key: str
    address: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What one installation decides: texts, flows (file name → source), banks and staff."""

    texts: Texts
    flows: Mapping[str, str]
    banks: Banks
    staff: Staff
    support_email: str


class Desk:
    """The one door to the product: every platform makes its calls here."""

    def __init__(self, ports: Ports, rules: Rules) -> None:
        self._ports = ports
        self._rules = rules
        self._walks = Walks(ports, rules.flows, rules.banks)
        self._updates = CaseUpdates(ports)
        self._cards = CaseCards(ports, self._walks, rules.support_email)
        self._lookups = LookUps(ports, self._walks, self._updates, self._cards)
        self._actions = Actions(ports, self._lookups, self._walks, self._updates, self._cards)
        self._news = LiveCards(ports, self._cards, self._viewer)

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._news.add_messenger(platform, messenger)

    def job_steps(self, retry: RetryPolicy, jitter: Callable[[], float]) -> JobSteps:
        """Return what the jobs of this desk do, step by step; `jitter` gives from 0 to 1."""
        banks = self._rules.banks
        return JobSteps(self._ports, self._updates, self._news, banks, retry, jitter)

    def watches(self, watch_policy: WatchPolicy) -> Watches:
        """Return what watches the orders of this desk that were acted on."""
        return Watches(self._ports, self._updates, self._news, watch_policy)

    async def publish_flows(self) -> None:
        """Keep the present flows for the cases that are opened with them."""
        await self._walks.publish()

    def notice(self, key: str, language: str, **arguments: str) -> Card:
        """Return a card of one sentence; `language` may be any locale, like `fr-BE`."""
        phrases = self._rules.texts.phrases(_language(language))
        return list_views.notice_card(phrases, phrases.get(key, **arguments))

    async def handle(self, identity: Identity, call: Call, place: Place | None = None) -> Reply:
        """Answer a call. Refusals and failures come back as cards in the person's language.

        `place` is the card that was pressed, if any.
        """
        language = _language(identity.locale)
        try:
            viewer = await self._viewer(identity)
            language = viewer.actor.language
            return _reply(await self._answer(viewer, identity, call, place), language)
        except AccessDenied as error:
            card = self.notice(error.key, language, **error.arguments)
        except (BackOfficeUnavailable, StoreUnavailable):
            _LOG.warning("unavailable while answering %s", type(call).__name__)
            card = self.notice("failed-unavailable", language)
        except Exception as error:  # noqa: BLE001 - a click is never left without an answer
            where = "".join(traceback.format_tb(error.__traceback__))
            # The message of an unknown error may hold personal data: name its kind and place only.
            kinds = (type(error).__name__, type(call).__name__)
            _LOG.error("%s while answering %s\n%s", *kinds, where)
            card = self.notice("failed-unexpected", language)
        return Reply(card, language)

    async def settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        """After the answer went out: remember where it stands, let its job begin, spread the news.

        A job must not end before the place is known at which its end is to be shown.
        """
        try:
            await self._settle(identity, reply, place)
        except BotError as error:
            _LOG.warning("%s while settling case %s", type(error).__name__, reply.case)
        finally:
            if reply.job:
                self._ports.jobs.release(reply.job)

    async def _settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        if not reply.case:
            return
        if place:
            surface = self._surface(identity, reply.case, place, reply.language)
            await self._news.remember(surface, reply.revision)
            if reply.job:
                self._ports.jobs.release(reply.job)
                # The job may have ended, or waited, while this answer was on its way.
                await self._news.refresh(surface)
        if reply.changed:
            await self._news.broadcast(reply.case, but=place.card_key if place else "")

    def _surface(self, identity: Identity, case: str, place: Place, language: str) -> Surface:
        now, key, address = self._ports.clock.now(), place.card_key, place.address
        return Surface(
            case=case,
            platform=identity.platform,
            card_key=key,
            address=address,
            identity=identity,
            language=language,
            shown_at=now,
        )

    async def _viewer(self, identity: Identity) -> Viewer:
        """Load who asks.

        Raises:
            AccessDenied: not staff, or a tenant that no administrator has linked.
        """
        person = await self._ports.directory.find_person(identity)
        language = person.language or _language(identity.locale)
        role = self._rules.staff.role(identity)
        if role is None:
            raise AccessDenied("denied-not-agent")
        office = identity.space if identity.platform is Platform.TERMINAL else person.office
        if role is Role.ACCOUNTANT and not office:
            raise AccessDenied(
                "denied-unlinked", tenant=identity.space or "–", email=self._rules.support_email
            )
        if role is not Role.ACCOUNTANT:
            office = ""
        actor = Actor(
            id=identity.id,
            name=identity.name,
            role=role,
            platform=identity.platform,
            language=language,
            office=office,
        )
        return Viewer(actor, self._rules.texts.phrases(language), self._rules.banks)

    async def _answer(
        self, viewer: Viewer, identity: Identity, call: Call, place: Place | None
    ) -> Answered | Reply:
        """Dispatch a call; what stands in the way becomes a card."""

        async def remember(case: str) -> None:
            if place:
                surface = self._surface(identity, case, place, viewer.actor.language)
                await self._news.remember(surface, NOT_YET)

        try:
            match call:
                case LookUp():
                    return await self._lookups.look_up(viewer, call)
                case ShowOrder(order=order_id):
                    return await self._lookups.show(viewer, order_id)
                case ListProblems(page=page):
                    return await self._lookups.list_problems(viewer, max(1, page))
                case ShowHelp():
                    return Answered(list_views.help_card(viewer))
                case SetLanguage(language=language):
                    return await self._set_language(viewer, identity, language)
                case OpenCase(order=order_id):
                    order = await self._lookups.visible(viewer, order_id)
                    walk = await self._walks.open(order, viewer)
                    return self._answer_case(viewer, walk, changed=False)
                case AnswerStep() | GoBack() | Overrule():
                    return await self._step(viewer, call)
                case Reveal(order=order_id):
                    return await self._lookups.reveal(viewer, order_id)
                case AskAction():
                    return await self._actions.ask(viewer, call, remember)
                case SubmitForm():
                    return await self._actions.submit(viewer, call, remember)
                case SignalJob():
                    return await self._actions.signal(viewer, call, remember)
        except OrderNotFound:
            # What was asked for, never the error's words: they could tell foreign from absent.
            asked = getattr(call, "order", "") or getattr(call, "case", "")
            return Answered(list_views.not_found_card(viewer, QueryKind.ORDER_ID, asked))
        except InputInvalid as error:
            return sentence(viewer, error.key, **error.arguments)
        except ActionRefused as error:
            return await self._refused(viewer, error, call)
        except StoreConflict:
            return await self._moved(viewer, call)

    async def _set_language(
        self, viewer: Viewer, identity: Identity, language: str
    ) -> Answered | Reply:
        if language not in LANGUAGES:
            return sentence(viewer, "language-unknown", known=", ".join(LANGUAGES))
        await self._ports.directory.save_language(identity, language)
        phrases = self._rules.texts.phrases(language)
        return Reply(
            list_views.notice_card(phrases, phrases.get("language-set"), Tone.GOOD), language
        )

    async def _step(self, viewer: Viewer, call: AnswerStep | GoBack | Overrule) -> Answered:
        walk = await self._walks.load(call.case, viewer)
        walk = await self._walks.step(walk, call, viewer)
        return self._answer_case(viewer, walk, changed=True)

    def _answer_case(self, viewer: Viewer, walk: Walk, *, changed: bool) -> Answered:
        card, case = self._cards.show(walk, viewer), walk.case
        return Answered(card, case.id, changed, case.revision)

    async def _refused(self, viewer: Viewer, error: ActionRefused, call: Call) -> Answered:
        """Say why an action is refused, above the order as it is."""
        notice = Notice(viewer.phrases.get(error.key, **error.arguments), Tone.WARNING)
        order_id = getattr(call, "order", "")
        return await self._lookups.show(viewer, order_id, notice)

    async def _moved(self, viewer: Viewer, call: Call) -> Answered:
        """Somebody was first: show what is so now."""
        notice = Notice(viewer.phrases.get("case-moved"), Tone.WARNING)
        if isinstance(call, AnswerStep | GoBack | Overrule | SignalJob):
            shown = await self._cards.present(call.case, viewer, notice)
            return Answered(shown.card, call.case, revision=shown.revision)
        return await self._lookups.show(viewer, getattr(call, "order", ""), notice)


def _language(locale: str) -> str:
    code = locale[:2].casefold()
    return code if code in LANGUAGES else FALLBACK


def _reply(answered: Answered | Reply, language: str) -> Reply:
    if isinstance(answered, Reply):
        return answered
    return Reply(
        answered.content,
        language,
        answered.case,
        answered.changed,
        answered.revision,
        answered.job,
    )
