"""How a story lets an accountant and an agent talk about a case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from adapters.playground.slack_workspace import Message
from bot.domain.orders import Order
from tests.acceptance.support_talk import CHANNEL, alone, hand_over, press, text_of
from tests.harness.people import Accountant, Agent
from tests.harness.plain import as_read
from tests.harness.towns import Town
from tests.harness.waiting import until


@dataclass
class Conversation:
    """A case that somebody has, with the people who talk about it; `lines` are the agent's own."""

    town: Town
    order: Order
    accountant: Accountant
    agent: Agent
    card: Message
    lines: list[dict[str, Any]] = field(default_factory=list)
    written: list[dict[str, Any]] = field(default_factory=list)

    def thread(self) -> list[str]:
        """Return what the bot has written beneath the card, the oldest first."""
        shown = self.town.slack.messages.get(CHANNEL, [])
        return [
            text_of(one) for one in shown if one.thread_ts == self.card.ts and not one.ephemeral
        ]

    def alone(self) -> list[str]:
        """Return what the agent alone sees in the channel."""
        return alone(self.town, self.agent)

    async def say(self, text: str, *, agent: Agent | None = None, files: bool = False) -> None:
        """Let an agent write beneath the card."""
        user = (agent or self.agent).id
        answer, line = await self.town.slack.write_beneath(self.card, text, user=user, files=files)
        assert answer.status == 200
        self.lines.append(line)

    async def edit(self, text: str, number: int = -1) -> None:
        """Let the agent change one of their lines."""
        answer = await self.town.slack.edit_beneath(self.card, self.lines[number], text)
        assert answer.status == 200

    async def write(self, text: str, **more: Any) -> None:
        """Let the accountant write to the bot."""
        activity = self.town.teams.activity("message", text=text, **self.accountant.parts, **more)
        assert (await self.town.teams.deliver(activity)).status == 200
        self.written.append(activity)

    async def press(self, label: str) -> None:
        """Let the accountant press the newest button that is called so."""
        shown = [one for one in self.accountant.messages() if f'"{label}"' in as_read(one.card)]
        answer = await self.town.teams.invoke(shown[-1], label, **self.accountant.parts)
        assert (answer.status, answer.problems) == (200, ())

    def reads(self, text: str) -> int:
        """Say how many messages of the accountant's chat hold a text."""
        return sum(text in one for one in self.accountant.cards())

    def answers(self, text: str) -> int:
        """Say how many messages of the thread hold a text."""
        return sum(text in one for one in self.thread())


async def converse(town: Town, order: Order | None = None) -> Conversation:
    """Let an accountant ask for support, and an agent take the case."""
    order, agent = order or town.take_problem(), town.agent()
    town.slack.people[agent.id] = {"real_name": "Anna Peeters"}
    accountant, card = await hand_over(town, order)
    await press(town, card, "Take", agent)
    talk = Conversation(town, order, accountant, agent, card)
    await until(lambda: talk.answers("goes to the office") == 1)
    return talk
