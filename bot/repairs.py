"""Repairs: asking for actions, having them done, and saying how that ended."""

from __future__ import annotations

from dataclasses import dataclass

from bot import case_views, form_views, result_views, views
from bot.actions import (
    CHANGED,
    ActionRequest,
    form_fields,
    read_form,
    refuse_unless_allowed,
)
from bot.calls import AskAction, SubmitForm
from bot.cards import Card, Form, Notice, Tone
from bot.casework import Casework
from bot.errors import ActionRefused, InputInvalid, OrderNotFound, StoreConflict
from bot.orders import Action, Order
from bot.ports import Ports
from bot.views import Reader


@dataclass(frozen=True, slots=True)
class Answered:
    """What answers a call: the content, the case it shows, and whether others want the news."""

    content: Card | Form
    case: str = ""
    changed: bool = False


class Repairs:
    """Checks each action again when it is asked for, and has it done once."""

    def __init__(self, ports: Ports, casework: Casework, support_email: str) -> None:
        self._back_office = ports.back_office
        self._jobs = ports.jobs
        self._log = ports.log
        self._casework = casework
        self._support_email = support_email

    async def ask(self, reader: Reader, call: AskAction) -> Answered:
        """Do an action, or show the form that it needs first."""
        order = await self._visible(reader, call.order)
        if order.revision != call.revision:
            return await self._moved(reader, order, call)
        refuse_unless_allowed(reader.actor, call.action, order, reader.banks[order.bank])
        if form_fields(call.action, order, reader.banks[order.bank]):
            return Answered(form_views.action_form(reader, order, call.action, case=call.case))
        return await self._perform(reader, order, call, {})

    async def submit(self, reader: Reader, call: SubmitForm) -> Answered:
        """Do an action with the values of its form, or show the form with its errors."""
        order = await self._visible(reader, call.order)
        if order.revision != call.revision:
            return await self._moved(reader, order, call)
        refuse_unless_allowed(reader.actor, call.action, order, reader.banks[order.bank])
        values, errors = read_form(call.action, order, reader.banks, call.values)
        if errors:
            return _form_again(reader, order, call, errors)
        return await self._perform(reader, order, call, values)

    async def _visible(self, reader: Reader, order_id: str) -> Order:
        order = await self._back_office.find_order(order_id)
        if not reader.actor.may_see(order):
            raise OrderNotFound(order_id)
        return order

    async def _perform(
        self, reader: Reader, order: Order, call: AskAction | SubmitForm, values: dict[str, str]
    ) -> Answered:
        case = await self._casework.find(order)
        request = ActionRequest(
            order.id,
            order.revision,
            call.action,
            reader.actor,
            case.id if case else "",
            case.trail if case else (),
            values,
        )
        try:
            done = await self._jobs.submit(request)
        except ActionRefused as error:
            if error.field and isinstance(call, SubmitForm):
                return _form_again(reader, order, call, [error])
            raise
        except StoreConflict:
            return await self._moved(reader, await self._visible(reader, order.id), call)
        if done.first and call.action is not Action.CONTACT_SUPPORT:
            notice = result_views.first_notice(reader, call.action, done.first)
            return Answered(views.order_card(reader, done.order, case=case, notice=notice))
        if call.action is Action.CONTACT_SUPPORT:
            return await self._hand_over(reader, done.order)
        closed = await self._casework.close_for(order.id)
        notice = result_views.done_notice(reader, call.action, done)
        card = views.order_card(reader, done.created or done.order, notice=notice)
        return Answered(card, closed.id if closed else "", changed=True)

    async def _hand_over(self, reader: Reader, order: Order) -> Answered:
        walk = await self._casework.hand_over(await self._casework.open(order, reader))
        text = reader.phrases.get(
            "result-contact-support", case=walk.case.id, email=self._support_email
        )
        notice = Notice(text, Tone.GOOD)
        card = case_views.handed_over_card(reader, order, walk.case, walk.flow, notice)
        return Answered(card, walk.case.id, changed=True)

    async def _moved(self, reader: Reader, order: Order, call: AskAction | SubmitForm) -> Answered:
        """The order is at another revision: say who changed it and when, and show it as it is."""
        entries = await self._log.entries(order=order.id, limit=50)
        changes = [e for e in entries if e.result in CHANGED and e.revision >= call.revision]
        if changes:
            notice = result_views.moved_notice(reader, changes[-1])
        else:
            at = reader.phrases.moment(order.state_changed_at)
            notice = Notice(reader.phrases.get("order-moved", at=at), Tone.WARNING)
        case = await self._casework.find(order)
        return Answered(views.order_card(reader, order, case=case, notice=notice))


def _form_again(
    reader: Reader,
    order: Order,
    call: SubmitForm,
    errors: list[InputInvalid] | list[ActionRefused],
) -> Answered:
    form = form_views.action_form(
        reader, order, call.action, case=call.case, values=call.values, errors=errors
    )
    return Answered(form)
