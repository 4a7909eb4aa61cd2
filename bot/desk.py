"""The desk: from a call to the card that answers it, for whoever asks."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from dataclasses import dataclass

from bot import views
from bot.actions import LogEntry, Result
from bot.calls import (
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
    SubmitForm,
)
from bot.cards import Card, Form, Notice, Tone
from bot.casework import Casework
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
from bot.news import News
from bot.orders import Banks, Order, QueryKind, read_query
from bot.people import LANGUAGES, Actor, Audience, Identity, Platform, Role, Staff, looks_secret
from bot.ports import Messenger, Ports
from bot.repairs import Answered, Repairs
from bot.texts import FALLBACK, Texts
from bot.views import PAGE_SIZE, Reader

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes out: a card or form, in which language, and the case that it shows, if any.

    `changed` says that other places which show the case want the news.
    """

    content: Card | Form
    language: str
    case: str = ""
    changed: bool = False


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
        self._casework = Casework(ports, rules.flows, rules.banks)
        self._repairs = Repairs(ports, self._casework, rules.support_email)
        self._news = News(ports, self._casework, self._reader)

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._news.add_messenger(platform, messenger)

    async def publish_flows(self) -> None:
        """Keep the present flows for the cases that are opened with them."""
        await self._casework.publish()

    def notice(self, key: str, language: str, **arguments: str) -> Card:
        """Return a card of one sentence; `language` may be any locale, like `fr-BE`."""
        phrases = self._rules.texts.phrases(_language(language))
        return views.notice_card(phrases, phrases.get(key, **arguments))

    async def handle(self, identity: Identity, call: Call) -> Reply:
        """Answer a call. Refusals and failures come back as cards in the person's language."""
        language = _language(identity.locale)
        try:
            reader = await self._reader(identity)
            language = reader.actor.language
            return _reply(await self._answer(reader, identity, call), language)
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
        """After the answer went out: remember where it stands, bring the news elsewhere."""
        if not reply.case:
            return
        try:
            if place:
                await self._news.remember(
                    identity, reply.case, place.card_key, place.address, reply.language
                )
            if reply.changed:
                await self._news.spread(reply.case, but=place.card_key if place else "")
        except BotError as error:
            _LOG.warning("%s while settling case %s", type(error).__name__, reply.case)

    async def _reader(self, identity: Identity) -> Reader:
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
        actor = Actor(identity.id, identity.name, role, identity.platform, language, office)
        return Reader(actor, self._rules.texts.phrases(language), self._rules.banks)

    async def _answer(self, reader: Reader, identity: Identity, call: Call) -> Answered | Reply:
        """Dispatch a call; what stands in the way becomes a card."""
        try:
            match call:
                case LookUp():
                    return await self._look_up(reader, call)
                case ShowOrder(order=order_id):
                    return await self._order(reader, await self._visible(reader, order_id))
                case ListProblems(page=page):
                    return await self._list_problems(reader, max(1, page))
                case ShowHelp():
                    return Answered(views.help_card(reader))
                case SetLanguage(language=language):
                    return await self._set_language(reader, identity, language)
                case OpenCase(order=order_id):
                    walk = await self._casework.open(await self._visible(reader, order_id), reader)
                    return Answered(self._casework.show(walk, reader), walk.case.id)
                case AnswerStep() | GoBack() | Overrule():
                    return await self._step(reader, call)
                case Reveal(order=order_id):
                    return await self._reveal(reader, order_id)
                case AskAction():
                    return await self._repairs.ask(reader, call)
                case SubmitForm():
                    return await self._repairs.submit(reader, call)
        except OrderNotFound:
            # What was asked for, never the error's words: they could tell foreign from absent.
            asked = getattr(call, "order", "") or getattr(call, "case", "")
            return Answered(views.not_found_card(reader, QueryKind.ORDER_ID, asked))
        except InputInvalid as error:
            return _sentence(reader, error.key, **error.arguments)
        except ActionRefused as error:
            return await self._refused(reader, error, call)
        except StoreConflict:
            return await self._moved(reader, call)

    async def _visible(self, reader: Reader, order_id: str) -> Order:
        order = await self._ports.back_office.find_order(order_id)
        if not reader.actor.may_see(order):
            raise OrderNotFound(order_id)
        return order

    async def _look_up(self, reader: Reader, call: LookUp) -> Answered:
        is_company = call.kind == QueryKind.COMPANY
        if looks_secret(call.query, bare=not is_company):
            return _sentence(reader, "refused-secret")
        query = read_query(call.query, is_company=is_company)
        page = max(1, call.page)
        hits = await self._ports.back_office.search(
            query, office=reader.actor.office, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE
        )
        if hits.total == 1 and len(hits.orders) == 1 and not hits.companies:
            return await self._order(reader, hits.orders[0])
        if not hits.total and len(hits.companies) == 1:
            return Answered(views.company_card(reader, hits.companies[0]))
        if not hits.total and not hits.companies:
            return Answered(views.not_found_card(reader, query.kind, query.text))
        return Answered(views.hits_card(reader, call, hits, page))

    async def _order(self, reader: Reader, order: Order, notice: Notice | None = None) -> Answered:
        case = await self._casework.find(order)
        return Answered(views.order_card(reader, order, case=case, notice=notice))

    async def _list_problems(self, reader: Reader, page: int) -> Answered:
        hits = await self._ports.back_office.list_problems(
            office=reader.actor.office, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE
        )
        waiting: list[Order] = []
        if page == 1 and reader.actor.audience is Audience.SUPPORT:
            for case in await self._ports.cases.handed_over(limit=PAGE_SIZE):
                order = await self._ports.back_office.find_order(case.order)
                if order.revision == case.order_revision:
                    waiting.append(order)
        return Answered(views.problems_card(reader, tuple(waiting), hits, page))

    async def _set_language(
        self, reader: Reader, identity: Identity, language: str
    ) -> Answered | Reply:
        if language not in LANGUAGES:
            return _sentence(reader, "language-unknown", known=", ".join(LANGUAGES))
        await self._ports.directory.save_language(identity, language)
        phrases = self._rules.texts.phrases(language)
        return Reply(views.notice_card(phrases, phrases.get("language-set"), Tone.GOOD), language)

    async def _step(self, reader: Reader, call: AnswerStep | GoBack | Overrule) -> Answered:
        walk = await self._casework.load(call.case, reader)
        walk = await self._casework.step(walk, call, reader)
        return Answered(self._casework.show(walk, reader), walk.case.id, changed=True)

    async def _reveal(self, reader: Reader, order_id: str) -> Answered:
        order = await self._visible(reader, order_id)
        if reader.actor.audience is not Audience.SUPPORT:
            raise ActionRefused("refused-reveal")
        actor = reader.actor
        await self._ports.log.append(
            LogEntry(
                at=self._ports.clock.now(),
                actor=actor.id,
                actor_name=actor.name,
                role=actor.role,
                platform=actor.platform,
                order=order.id,
                revision=order.revision,
                action="reveal",
                result=Result.SHOWN,
            )
        )
        case = await self._casework.find(order)
        return Answered(views.order_card(reader, order, case=case, revealed=True))

    async def _refused(self, reader: Reader, error: ActionRefused, call: Call) -> Answered:
        """Say why an action is refused, above the order as it is."""
        notice = Notice(reader.phrases.get(error.key, **error.arguments), Tone.WARNING)
        order_id = getattr(call, "order", "")
        return await self._order(reader, await self._visible(reader, order_id), notice)

    async def _moved(self, reader: Reader, call: Call) -> Answered:
        """Somebody was first: show what is so now."""
        notice = Notice(reader.phrases.get("case-moved"), Tone.WARNING)
        if isinstance(call, AnswerStep | GoBack | Overrule):
            return Answered(await self._casework.present(call.case, reader, notice), call.case)
        order = await self._visible(reader, getattr(call, "order", ""))
        return await self._order(reader, order, notice)


def _sentence(reader: Reader, key: str, **arguments: str) -> Answered:
    text = reader.phrases.get(key, **arguments)
    return Answered(views.notice_card(reader.phrases, text))


def _language(locale: str) -> str:
    code = locale[:2].casefold()
    return code if code in LANGUAGES else FALLBACK


def _reply(answered: Answered | Reply, language: str) -> Reply:
    if isinstance(answered, Reply):
        return answered
    return Reply(answered.content, language, answered.case, answered.changed)
