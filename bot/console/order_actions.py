"""Actions on orders from the console: each is asked of the desk, which checks, claims and logs it.

A form carries the revision that it was drawn at, so that an order that moved answers as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.cards.calls import AskAction, Call, FindOptions, Reveal, SignalJob, SubmitForm
from bot.cards.elements import Card, Facts, Form, Notice, Tone
from bot.cards.order_views import action_button
from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.console.action_forms import (
    ActionForm,
    ChangeChoice,
    Filled,
    choice,
    question,
    record_of,
    with_options,
    with_typed,
)
from bot.console.order_records import Told, warning
from bot.console.orders import Orders
from bot.console.readers import Readers, identity_of
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.desk.replies import Lack, Reply
from bot.domain.form_fields import has_form
from bot.domain.job_status import Signal
from bot.domain.orders import Action, Change, Order
from bot.domain.policy import obstacle
from bot.domain.privacy import looks_secret

_CONTACT = ("fact-email", "fact-mobile", "fact-iban")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What came of a call: it is `accepted`, or `told` says what stands in the way."""

    accepted: bool = False
    told: tuple[Told, ...] = ()
    lack: Lack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """Contact data in full, each with the key of its label; shown once, and logged."""

    contact: tuple[tuple[str, str], ...]


Outcome = ActionForm | ChangeChoice | Answered


class OrderActions:
    """Takes actions, signals and looks at contact data to the desk, for whoever is signed in."""

    def __init__(self, desk: Desk, texts: Texts, readers: Readers, orders: Orders) -> None:
        self._desk = desk
        self._texts = texts
        self._readers = readers
        self._orders = orders

    async def ask(
        self,
        visitor: Visitor,
        language: str,
        order_id: str,
        action: Action,
        change: Change,
        *,
        emergency: bool = False,
    ) -> Outcome:
        """Return what an action asks first, or why it cannot be done; nothing is changed.

        In an `emergency` a lead does without a second person, and says why.

        Raises:
            OrderNotFound: there is no such order.
        """
        order, case = await self._orders.find(order_id)
        reader = await self._readers.of(visitor, language)
        if key := obstacle(reader.actor.role, action, order, reader.banks[order.bank]):
            return _refused(reader, order, key)
        known = case.id if case else ""
        call = AskAction(order.id, order.revision, action, known, change, emergency)
        asked = None if emergency else _question(reader, order, action)
        return asked or await self._take(visitor, language, call)

    async def submit(
        self, visitor: Visitor, language: str, order_id: str, action: Action, filled: Filled
    ) -> Outcome:
        """Ask for an action with its form; return the form with what is wrong, or what came of it.

        Raises:
            OrderNotFound: there is no such order.
        """
        order, case = await self._orders.find(order_id)
        reader = await self._readers.of(visitor, language)
        known = case.id if case else ""
        asked = None if filled.emergency else _question(reader, order, action)
        if asked is None:
            values, change = dict(filled.values), filled.change
            form = SubmitForm(order.id, filled.revision, action, known, values, change=change)
            form = replace(form, emergency=filled.emergency)
            return await self._take(visitor, language, form)
        if not filled.confirmed and filled.revision == order.revision:
            return asked
        call = AskAction(order.id, filled.revision, action, known, filled.change)
        return await self._take(visitor, language, call)

    async def find(
        self,
        visitor: Visitor,
        language: str,
        order_id: str,
        action: Action,
        filled: Filled,
        searched: str,
        text: str,
    ) -> Outcome:
        """Return the form as it was filled in, with what the field `searched` can choose by a text.

        Raises:
            OrderNotFound: there is no such order.
        """
        order, case = await self._orders.find(order_id)
        known = case.id if case else ""
        call = AskAction(order.id, filled.revision, action, known, filled.change)
        if _question(await self._readers.of(visitor, language), order, action):
            return await self.ask(visitor, language, order_id, action, filled.change)
        outcome = await self._take(visitor, language, call)
        if not isinstance(outcome, ActionForm):
            return outcome
        looks_for = {one.id: one.search for one in outcome.fields if one.search}
        form = with_typed(outcome, filled.values)
        if searched not in looks_for:
            return form
        phrases = self._texts.phrases(language)
        if looks_secret(text, bare=False):
            return with_options(form, searched, (), "", phrases.get("input-secret"))
        wanted = FindOptions(looks_for[searched], order.id, text)
        found = await self._desk.options.find(identity_of(visitor, language), wanted)
        error = "" if found else phrases.get("console-order-no-options")
        return with_options(form, searched, found, text, error)

    async def signal(
        self, visitor: Visitor, language: str, order_id: str, signal: Signal, job: str
    ) -> Answered:
        """Tell an action that waits what to do, if it is still the one that was shown (`job`).

        The back office, for which it may wait, is not asked for it.
        """
        case = await self._orders.open_case(order_id)
        if case is None or case.work is None or case.work.job != job:
            reader = await self._readers.of(visitor, language)
            return Answered(told=(warning(reader, "refused-steer"),))
        reply = await self._handle(visitor, language, SignalJob(case.id, signal))
        return _answered(reply, accepted=bool(reply.job))

    async def reveal(self, visitor: Visitor, language: str, order_id: str) -> Revealed | Answered:
        """Return the contact data of an order in full, as the desk shows and logs them.

        Raises:
            OrderNotFound: there is no such order.
        """
        order, _case = await self._orders.find(order_id)
        reply = await self._handle(visitor, language, Reveal(order.id))
        if reply.lack or reply.beside or not isinstance(reply.content, Card):
            return _answered(reply, accepted=False)
        phrases = self._texts.phrases(reply.language)
        labels = {phrases.get(key): key for key in _CONTACT}
        facts = [one for one in reply.content.elements if isinstance(one, Facts)]
        pairs = [pair for one in facts for pair in one.pairs]
        shown = tuple((labels[label], value) for label, value in pairs if label in labels)
        return Revealed(contact=shown)

    async def _take(self, visitor: Visitor, language: str, call: AskAction | SubmitForm) -> Outcome:
        reply = await self._handle(visitor, language, call)
        if isinstance(reply.content, Form):
            return record_of(reply.content)
        accepted = bool(reply.job) and reply.changed
        is_open = isinstance(call, AskAction) and call.change is Change.UNKNOWN
        if is_open and (asked := choice(call.action, reply.content)):
            return asked
        return _answered(reply, accepted=accepted)

    async def _handle(self, visitor: Visitor, language: str, call: Call) -> Reply:
        """Ask the desk; its job begins, and others hear of it, since this shows no card."""
        identity = identity_of(visitor, language)
        reply = await self._desk.handle(identity, call)
        await self._desk.settle(identity, reply, None)
        return reply


def _question(reader: Viewer, order: Order, action: Action) -> ActionForm | None:
    """Return the question before an action that has no form: without it nothing is asked."""
    if action is Action.UPDATE_CARDHOLDER or has_form(action, order, reader.banks[order.bank]):
        return None
    button = action_button(reader, order, action)
    return question(button, button.confirm) if button.confirm else None


def _refused(reader: Viewer, order: Order, key: str) -> Answered:
    bank = reader.banks[order.bank].name
    return Answered(told=(warning(reader, key, company=order.company.name, bank=bank),))


def _answered(reply: Reply, *, accepted: bool) -> Answered:
    """Return what a card of the desk says first, where it does not only show how things stand."""
    if accepted or not isinstance(reply.content, Card):
        return Answered(accepted=accepted, lack=reply.lack)
    first = reply.content.elements[:1]
    told = tuple(Told.of(one) for one in first if isinstance(one, Notice))
    if not told and reply.content.summary:
        told = (Told(reply.content.summary, Tone.WARNING.value),)
    return Answered(told=told, lack=reply.lack)
