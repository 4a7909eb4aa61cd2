"""The people of a town: each looks an order up, asks for an action, and reads the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from adapters.playground import SlackStandIn, TeamsStandIn
from adapters.playground.slack_workspace import Message, View
from adapters.playground.teams_cards import walk
from adapters.playground.teams_connector import Shown
from bot.domain.orders import Action, Order
from tests.harness.plain import as_read
from tests.harness.waiting import until

LABELS = {
    Action.RECREATE: "Recreate",
    Action.ORDER_FOR: "Order for another company",
    Action.CANCEL: "Cancel the order",
    Action.UPDATE_CARDHOLDER: "Update the cardholder",
    Action.RESEND_INVITATION: "Resend the invitation",
    Action.CONTACT_SUPPORT: "Contact support",
}
# In Teams a question unfolds, and a form has a button of its own.
_TEAMS_CONFIRM = {Action.CANCEL: "Yes, cancel it"}
_TEAMS_SUBMIT = {
    Action.RECREATE: "Recreate",
    Action.ORDER_FOR: "Cancel and order",
    Action.UPDATE_CARDHOLDER: "Correct and send",
    Action.RESEND_INVITATION: "Resend",
    Action.CONTACT_SUPPORT: "Send to support",
}
# Who is to be invited is asked before the form.
SAME_PERSON = "Same person, other contact data"
# A look-up shows the first question of an order that can be walked; its menu leads to the order.
SHOW_ORDER = "Show the order"


def typed_for(action: Action, order: Order) -> dict[str, str]:
    """Return what a person types into the form of an action, if it has fields.

    A company is not typed: it is chosen among those that are offered.
    """
    match action:
        case Action.RECREATE:
            return {"reference": new_reference(order)}
        case Action.ORDER_FOR:
            return {"name": "Els Maes", "email": "els@example.be"}
        case Action.UPDATE_CARDHOLDER:
            return {"email": "els@example.be"}
        case Action.CONTACT_SUPPORT:
            return {"note": "The bank did not say why."}
        case _:
            return {}


def new_reference(order: Order) -> str:
    """Return a reference that no sample order has, another one for each order."""
    return f"69{int(order.id.removeprefix('CARO-')):08d}"


class Person(Protocol):
    """One person before one order; `id` is theirs on their platform."""

    id: str

    async def look_up(self, order: Order) -> None:
        """Ask for the order, and wait until it is shown with all that can be done to it."""

    async def prepare(self, action: Action, order: Order) -> None:
        """Do all that has to be answered before an action can be asked for."""

    async def ask(self, action: Action, order: Order) -> int:
        """Ask for an action with all that it needs; return what the platform got as an answer."""

    def cards(self) -> list[str]:
        """Return what each message of the person shows, the newest last."""

    def shows(self) -> str:
        """Return everything that the person sees."""


class Agent:
    """A support agent in Slack, each in a talk of their own."""

    def __init__(self, slack: SlackStandIn, member: str) -> None:
        self._slack = slack
        self.id = member

    async def look_up(self, order: Order) -> None:
        await self.type(order.reference)
        await until(lambda: order.id in self.shows())
        await self.show_order()

    async def show_order(self) -> None:
        """Go on from a look-up that shows a question to the order itself."""
        if SHOW_ORDER in self.cards()[-1]:
            await self.choose(SHOW_ORDER)
            await until(lambda: SHOW_ORDER not in self.cards()[-1])

    async def ask(self, action: Action, order: Order) -> int:
        return await self.press(self.card(), action, order)

    async def press(self, card: Message, action: Action, order: Order) -> int:
        """Press a button of a card that may be old, and send its form."""
        if action not in _TEAMS_SUBMIT:
            return (await self._slack.press(card, LABELS[action], user=self.id)).status
        if not self.forms():
            await self._open_form(card, action)
        form = self.forms()[-1]
        values = typed_for(action, order) | self._company(form)
        return (await self._slack.submit(form, values)).status

    async def prepare(self, action: Action, order: Order) -> None:
        if action in _TEAMS_SUBMIT:
            await self._open_form(self.card(), action)

    @staticmethod
    def _company(form: View) -> dict[str, str]:
        """Return the first company that a form has offered, if it asked for one."""
        offered = form.found.get("company", [])
        return {"company": str(offered[0]["value"])} if offered else {}

    async def _open_form(self, card: Message, action: Action) -> None:
        answer = await self._slack.press(card, LABELS[action], user=self.id)
        assert (answer.status, answer.problems) == (200, ())
        if action is Action.UPDATE_CARDHOLDER:
            await until(lambda: SAME_PERSON in str(self.card().blocks))
            await self._slack.press(self.card(), SAME_PERSON, user=self.id)
        await until(self.forms)
        if action is Action.ORDER_FOR:
            found = await self._slack.suggest(self.forms()[-1], "companies", "")
            assert (found.status, found.problems) == (200, ())

    async def type(self, text: str) -> None:
        """Type something after the slash command."""
        answer = await self._slack.command(text, user=self.id)
        assert (answer.status, answer.problems) == (200, ())

    async def choose(self, label: str) -> None:
        """Press a button of the newest card."""
        answer = await self._slack.press(self.card(), label, user=self.id)
        assert answer.status == 200

    def card(self) -> Message:
        """Return the newest card as it is now, for ever."""
        return replace(self._slack.seen(self.id)[-1])

    def cards(self) -> list[str]:
        return [as_read(message.blocks or message.text) for message in self._slack.seen(self.id)]

    def shows(self) -> str:
        return "\n".join(self.cards())

    def forms(self) -> list[View]:
        """Return the forms that are open before them, the newest last."""
        return [view for view in self._slack.views if view.person == self.id]


class Accountant:
    """An accountant in Teams; each office has a tenant of its own."""

    def __init__(self, teams: TeamsStandIn, number: int, tenant: str) -> None:
        self._teams = teams
        self.id = f"anna{number}"
        self.parts: dict[str, Any] = {"user": self.id, "tenant": tenant}

    async def look_up(self, order: Order) -> None:
        answer = await self._teams.message(order.reference, **self.parts)
        assert answer.status == 200
        await until(lambda: order.id in self.shows())
        if SHOW_ORDER in self.cards()[-1]:
            await self.choose(SHOW_ORDER)

    async def prepare(self, action: Action, order: Order) -> None:
        """A form unfolds on the card by itself."""

    async def ask(self, action: Action, order: Order) -> int:
        card = self.messages()[-1]
        values = typed_for(action, order)
        label = _TEAMS_CONFIRM.get(action, LABELS[action])
        if action not in _TEAMS_SUBMIT:
            return (await self._teams.invoke(card, label, **self.parts)).status
        status = await self._unfold(card, label)
        if action is Action.UPDATE_CARDHOLDER and status == 200:
            status = await self._unfold(card, SAME_PERSON)
        if action is Action.ORDER_FOR and status == 200:
            values |= await self._company(card)
        if status == 200:
            submit = _TEAMS_SUBMIT[action]
            status = (await self._teams.invoke(card, submit, values, **self.parts)).status
        return status

    async def _unfold(self, card: Shown, label: str) -> int:
        """Press what draws the card anew, be it only after the press was answered."""
        drawn = card.versions
        answer = await self._teams.invoke(card, label, **self.parts)
        if answer.status == 200:
            await until(lambda: card.versions > drawn)
        return answer.status

    async def _company(self, card: Shown) -> dict[str, str]:
        """Return the first company that a form offers, where the desk still answers."""
        (field,) = [part for part in walk(card.card) if part.get("id") == "company"]
        dataset = field["choices.data"]["dataset"]
        found = await self._teams.search("", dataset=dataset, **self.parts)
        results = found.body["value"]["results"] if found.status == 200 else []
        return {"company": str(results[0]["value"])} if results else {}

    async def press(self, card: Shown, action: Action) -> str:
        """Ask for an action without fields on a card that may be old; return what answers."""
        answer = await self._press(card, _TEAMS_CONFIRM.get(action, LABELS[action]))
        submit = _TEAMS_SUBMIT.get(action)
        return await self._press(card, submit) if submit and f'"{submit}"' in answer else answer

    async def choose(self, label: str) -> str:
        """Press a button of the newest card; return the card that answers."""
        return await self._press(self.messages()[-1], label)

    async def _press(self, card: Shown, label: str) -> str:
        answer = await self._teams.invoke(card, label, **self.parts)
        assert (answer.status, answer.problems) == (200, ())
        return as_read(answer.card)

    def card(self) -> Shown:
        """Return the newest card as it is now, for ever."""
        return replace(self.messages()[-1])

    def cards(self) -> list[str]:
        return [as_read(shown.card or shown.text) for shown in self.messages()]

    def shows(self) -> str:
        return "\n".join(self.cards())

    def messages(self) -> list[Shown]:
        """Return what the bot wrote to them, the newest last."""
        return [one for one in self._teams.messages if one.conversation == f"a:{self.id}"]
