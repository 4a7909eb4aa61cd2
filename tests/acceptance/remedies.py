"""The remedies of the causes that orders have, as people of both platforms come to them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from adapters import backoffice
from adapters.backoffice.local_models import OrderRow
from adapters.playground.slack_workspace import Message, View
from adapters.playground.teams_cards import find_texts, walk
from adapters.playground.teams_connector import Shown
from bot.cards.texts import Phrases
from bot.domain.orders import Order, OrderState
from bot.domain.people import Platform
from tests.acceptance.cards import has_ended
from tests.fakes.clock import FakeClock
from tests.flows.shipped import TEXTS
from tests.harness.databases import LINKED, SEEDED_ORDERS
from tests.harness.towns import Town
from tests.harness.waiting import until

BY_MAIL = ("BELFIUS", "CRELAN", "ARGENTA", "FINTRO", "BNPPF", "VANBREDA")
"""Banks whose cardholders consent by the link of a mail."""
IN_APP = ("KBC", "CBC")
WITHOUT_CARO = ("ING", "BEOBANK", "VDK", "NAGELMACKERS")
_WORD = re.compile(r"\w[\w.@’'-]*")


@dataclass(frozen=True)
class Press:
    """Press the button with the text of this key."""

    key: str


@dataclass(frozen=True)
class Fill:
    """Fill in the form that is open, and send it.

    In the field that `finds` its choices the first that it offers is chosen.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    finds: str = ""


Move = Press | Fill


def choice(step: str, name: str, flow: str = "caro_problem") -> Press:
    """Return the press that answers a step."""
    return Press(f"{flow}-{step}-choice-{name}")


@dataclass
class Count:
    """How often somebody clicked, and how many words they had not read before."""

    clicks: int = 0
    words: int = 0
    read: set[str] = field(default_factory=set)

    def look(self, texts: list[str]) -> None:
        """Read what is new among texts."""
        for text in texts:
            for line in text.splitlines():
                if line not in self.read:
                    self.read.add(line)
                    self.words += len(_WORD.findall(line))


STATEMENT = Press("button-statement")


def statement(order: Order, **answers: str) -> Fill:
    """Return the statement's form as it agrees with an order, but for these answers."""
    said = {"reference": order.reference, "company": "yes", "cardholder": "yes"} | answers
    asked = {name if name == "reference" else f"answer_{name}": said[name] for name in said}
    return Fill(asked)


class Player(Protocol):
    """A person who comes to a remedy."""

    count: Count

    async def look_up(self, order: Order) -> None:
        """Ask for an order."""

    async def move(self, move: Move) -> None:
        """Do one thing, and wait for what comes of it."""

    def read(self) -> None:
        """Read the card as it is now."""

    def shows(self) -> str:
        """Return everything that the person sees."""


class SlackPlayer:
    """An agent in Slack."""

    def __init__(self, town: Town, language: str) -> None:
        self._slack = town.slack
        self._agent = town.agent()
        self._language = language
        self._phrases = TEXTS.phrases(language)
        self.count = Count()

    async def look_up(self, order: Order) -> None:
        await self._agent.type(f"language {self._language}")
        await self._agent.type(order.reference)
        self.count.look(_slack_texts(self._card().blocks))

    async def move(self, move: Move) -> None:
        self.count.clicks += 1
        if isinstance(move, Press):
            await self._press(self._phrases.get(move.key))
        else:
            await self._fill(move)

    async def ask_in_own_talk(self, order: Order) -> None:
        """Write the reference to the bot: unlike a command's, its answer stands there for good."""
        shown = len(self._agent.cards())
        await self._slack.write(order.reference, user=self._agent.id)
        await until(lambda: len(self._agent.cards()) > shown)

    def read(self) -> None:
        self.count.look(_slack_texts(self._card().blocks))

    def shows(self) -> str:
        return self._agent.shows()

    async def _press(self, label: str) -> None:
        card, forms = self._card(), len(self._agent.forms())
        before = card.blocks
        (button,) = [one for one in card.buttons if one["text"]["text"] == label]
        if question := button.get("confirm"):
            self.count.clicks += 1
            self.count.look(_slack_texts(question))
        await self._slack.press(card, label, user=self._agent.id)
        await until(lambda: len(self._agent.forms()) > forms or self._has_moved(before))
        await self._settle()

    async def _fill(self, move: Fill) -> None:
        # It may come a moment after its card.
        await until(self._is_filling)
        form, before = self._form(), self._card().blocks
        self.count.look(_slack_texts(form.content))
        found = {move.finds: await self._first_of(form)} if move.finds else {}
        answer = await self._slack.submit(form, {**move.values, **found})
        assert (answer.status, answer.problems, form.errors) == (200, (), {})
        await until(lambda: self._has_moved(before))
        await self._settle()

    async def _first_of(self, form: View) -> str:
        """Return the first choice that a form offers to who has typed nothing yet."""
        found = await self._slack.suggest(form, "companies", "")
        assert (found.status, found.problems) == (200, ())
        return str(found.body["options"][0]["value"])

    async def _settle(self) -> None:
        """Read what stands on top: a form over its card, else the card."""
        await until(lambda: self._is_filling() or has_ended(self._card().blocks))
        top: Any = self._form().content if self._is_filling() else self._card().blocks
        self.count.look(_slack_texts(top))

    def _has_moved(self, before: object) -> bool:
        return self._card().blocks != before

    def _is_filling(self) -> bool:
        return any(view.open for view in self._agent.forms())

    def _form(self) -> View:
        return next(view for view in reversed(self._agent.forms()) if view.open)

    def _card(self) -> Message:
        return self._slack.seen(self._agent.id)[-1]


class TeamsPlayer:
    """An accountant in Teams."""

    def __init__(self, town: Town, language: str, order: Order) -> None:
        self._teams = town.teams
        self._accountant = town.accountant(order)
        self._phrases: Phrases = TEXTS.phrases(language)
        self._parts = {**self._accountant.parts, "locale": f"{language}-BE"}
        self.count = Count()

    async def look_up(self, order: Order) -> None:
        shown = len(self._accountant.messages())
        await self._teams.message(order.reference, **self._parts)
        await until(lambda: len(self._accountant.messages()) > shown)
        self.count.look(find_texts(self._card().card))

    async def move(self, move: Move) -> None:
        self.count.clicks += 1
        if isinstance(move, Press):
            label, values = self._phrases.get(move.key), {}
        else:
            label, values = self._submit(), dict(move.values)
            if move.finds:
                values[move.finds] = await self._first_of(move.finds)
        buttons = [part for part in walk(self._card().card) if part.get("title") == label]
        if any(button.get("type") == "Action.ShowCard" for button in buttons):
            self.count.clicks += 1
        answer = await self._teams.invoke(self._card(), label, values, **self._parts)
        assert (answer.status, answer.problems) == (200, ())
        await until(lambda: has_ended(self._card().card))
        self.count.look(find_texts(self._card().card))

    def read(self) -> None:
        self.count.look(find_texts(self._card().card))

    def shows(self) -> str:
        return self._accountant.shows()

    async def _first_of(self, name: str) -> str:
        """Return the first choice that a field offers to who has typed nothing yet."""
        shown = next(part for part in walk(self._card().card) if part.get("id") == name)
        dataset = shown["choices.data"]["dataset"]
        found = await self._teams.search("", dataset=dataset, **self._parts)
        assert (found.status, found.problems) == (200, ())
        return str(found.body["value"]["results"][0]["value"])

    def _submit(self) -> str:
        """Return the label of the button that sends a form: the one that leads."""
        leading = ("positive", "destructive")
        actions = [part for part in walk(self._card().card) if part.get("style") in leading]
        return str(actions[-1]["title"])

    def _card(self) -> Shown:
        return self._accountant.messages()[-1]


def player_of(town: Town, order: Order, language: str, platform: Platform) -> Player:
    """Return a new person of a platform who may see the order."""
    if platform is Platform.SLACK:
        return SlackPlayer(town, language)
    return TeamsPlayer(town, language, order)


_taken: set[tuple[str, str]] = set()


async def take(
    town: Town, banks: Sequence[str] = BY_MAIL, state: OrderState = OrderState.PROBLEM
) -> Order:
    """Return an order that nobody has acted on: the last, not of the office of most stories."""
    url = town.settings["CARO_DATABASE_URL"]
    async with town.books():
        rows = await OrderRow.filter(
            id__lte=SEEDED_ORDERS, state=state.value, bank__in=banks, office_id__in=LINKED[1:]
        ).order_by("-id")
        for row in rows:
            if (url, row.reference) in _taken or len(row.reference) != 10:
                continue
            order = await backoffice.LocalBackOffice(FakeClock()).find_order(f"CARO-{row.id}")
            alone = await OrderRow.filter(reference=row.reference).count() == 1
            if alone and not order.company.ineligible_because:
                _taken.add((url, row.reference))
                town.orders = [one for one in town.orders if one.id != order.id]
                return order
    raise AssertionError(f"no order in {state} is left at {banks}")


def _slack_texts(part: object) -> list[str]:
    """Return everything that can be read in blocks, a form or a question."""
    if isinstance(part, list):
        return [text for one in part for text in _slack_texts(one)]
    if not isinstance(part, dict):
        return []
    own = [part["text"]] if isinstance(part.get("text"), str) else []
    return own + [text for one in part.values() for text in _slack_texts(one)]
