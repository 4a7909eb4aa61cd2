"""One case from its hand-over in French in Teams to its end in Slack; all desks are killed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from adapters import storage
from adapters.playground.slack_workspace import Message
from bot.domain.actions import Result
from bot.domain.approvals import Gate, GateRule
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Role, Staff
from bot.domain.rules import Rulebook
from tests.acceptance.slack_talk import labels
from tests.acceptance.support_talk import CHANNEL, posted, press, text_of
from tests.bot.kit import BANKS
from tests.fakes.clock import FakeClock
from tests.harness.books import key_of
from tests.harness.databases import Seeded
from tests.harness.people import Accountant, Agent, new_reference
from tests.harness.towns import SECOND_LEAD, Town, open_town
from tests.harness.waiting import eventually, until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.full]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, and two desks that are reached in turn."""
    settings = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.2"}
    async with open_town(own_url, seeded.orders, **settings) as opened:
        opened.turn_to(await opened.start(), await opened.start())
        yield opened
        for program in opened.programs[-2:]:
            await program.stop()


@dataclass
class Story:
    """The people of one case, the accountant in French."""

    town: Town
    order: Order
    accountant: Accountant
    agent: Agent
    card: Message | None = None

    async def die(self, *under_way: Awaitable[Any]) -> None:
        """Kill both desks in the middle of what they do, and start two in their place."""
        for program in self.town.programs[-2:]:
            program.kill()
            await program.end()
        await asyncio.gather(*under_way, return_exceptions=True)
        self.town.turn_to(await self.town.start(), await self.town.start())

    async def in_teams(self, label: str, values: dict[str, str] | None = None) -> None:
        """Let the accountant press what is called so on the newest card that has it."""
        await until(lambda: any(label in one for one in self.accountant.cards()))
        shown = [
            one
            for one, text in zip(self.accountant.messages(), self.accountant.cards(), strict=True)
            if label in text
        ]
        answer = await self.town.teams.invoke(shown[-1], label, values, **self.accountant.parts)
        assert (answer.status, answer.problems) == (200, ())

    async def fills_in(self, card: Message, label: str, values: dict[str, str]) -> None:
        """Let the agent press what opens a form, and send it."""
        before = len(self.agent.forms())
        answer = await self.town.slack.press(card, label, user=self.agent.id)
        assert (answer.status, answer.problems) == (200, ())
        await until(lambda: len(self.agent.forms()) > before)
        sent = await self.town.slack.submit(self.agent.forms()[-1], values)
        assert (sent.status, sent.problems) == (200, ())

    async def accepted(self, action: Action) -> None:
        """Wait until a job is kept, whatever it has done by then."""
        async with self.town.books() as books:

            async def is_kept() -> bool:
                return any(key.startswith(key_of(action, self.order)) for key in await books.jobs())

            await eventually(is_kept)

    def reads(self, text: str) -> int:
        """Say how many messages of the accountant's chat hold a text."""
        return sum(text in one for one in self.accountant.cards())


@pytest_asyncio.fixture(loop_scope="session")
async def story(town: Town) -> Story:
    """An order in Problem that takes a second person to be placed anew by its office."""
    gate = Gate(Role.ACCOUNTANT, Action.RECREATE, OrderState.PROBLEM)
    async with town.books():
        rules = Rulebook(banks=BANKS, staff=Staff(), support_email="support@example.be")
        await storage.Rules(rules, FakeClock()).save_gate(GateRule(gate, needed=True))
    order, agent = town.take_problem(), town.agent()
    town.slack.people[agent.id] = {"real_name": "Anna Peeters"}
    accountant = town.accountant(order)
    accountant.parts["locale"] = "fr-BE"
    return Story(town, order, accountant, agent)


async def test_a_case_goes_its_whole_way_once_although_all_desks_die_at_each_step(
    story: Story,
) -> None:
    town, order, accountant, agent = story.town, story.order, story.accountant, story.agent
    card = await _handed_over(story)
    await _asked_back(story)
    await _talked(story)
    await _proposed_and_allowed(story)
    await press(town, card, "Look", agent)
    await until(lambda: _looked_at(story))
    await story.fills_in(_looked_at(story)[-1], "End the case", {"kind": "solved"})
    await story.die()
    await until(lambda: story.reads("résolu"))
    await until(lambda: "is closed" in text_of(card))
    assert "Anna" not in accountant.shows()
    async with town.books() as books:
        (placed,) = await books.replacing(order)
        lines = await books.log(order) + await books.log(await books.order(f"CARO-{placed}"))
    log = [(line.action, line.result) for line in lines]
    for once in (
        (Action.CONTACT_SUPPORT, Result.DONE),
        ("case_taken", Result.DONE),
        (Action.RECREATE, Result.ASKED),
        (Action.RECREATE, Result.APPROVED),
        (Action.RECREATE, Result.DONE),
        ("case_ended", Result.DONE),
    ):
        assert log.count(once) == 1, log


def _looked_at(story: Story) -> list[Message]:
    """Return the case as the agent alone is shown it in the channel, once they are."""
    shown = story.town.slack.seen(story.agent.id, CHANNEL)
    return [one for one in shown if one.ephemeral and "End the case" in labels(one)]


async def _handed_over(story: Story) -> Message:
    """From "contact support" to an agent who has the case."""
    town, order, accountant = story.town, story.order, story.accountant
    assert (await town.teams.message(order.reference, **accountant.parts)).status == 200
    await until(lambda: order.id in accountant.shows())
    if "Afficher la commande" in accountant.cards()[-1]:
        await accountant.choose("Afficher la commande")
    await story.in_teams("Contacter le support")
    sending = asyncio.ensure_future(
        story.in_teams("Envoyer au support", {"note": "La banque ne dit pas pourquoi."})
    )
    await story.accepted(Action.CONTACT_SUPPORT)
    await story.die(sending)
    await until(lambda: posted(town, order.company.name))
    (card,) = posted(town, order.company.name)
    await press(town, card, "Take", story.agent)
    await story.die()
    await until(lambda: "Anna Peeters has this case" in text_of(card))
    await until(lambda: story.reads("Le support Codabox s’occupe de votre cas"))
    story.card = card
    return card


async def _asked_back(story: Story) -> None:
    """The agent hands a question back, and the office answers it."""
    await story.agent.type(story.order.reference)
    await until(lambda: "Ask the office" in story.agent.shows())
    await story.fills_in(story.agent.card(), "Ask the office", {"sentence": "Regardez le relevé"})
    await story.die()
    await until(lambda: story.reads("Regardez le relevé"))
    await story.in_teams("C’est la même")
    await story.die()
    # What a command answers is a card of its moment: it does not follow.
    await story.agent.type(story.order.reference)
    await until(lambda: "was answered by" in story.agent.cards()[-1])


async def _talked(story: Story) -> None:
    """Either side writes, support notes, and nothing is lost or told twice."""
    assert story.card
    town, agent = story.town, story.agent
    await town.slack.write_beneath(story.card, "Bonjour, de la part du support", user=agent.id)
    await town.slack.write_beneath(story.card, "note: she sounds tired", user=agent.id)
    await story.die()
    await until(lambda: story.reads("Bonjour, de la part du support") == 1)
    assert (await town.teams.message("Merci beaucoup", **story.accountant.parts)).status == 200
    await story.die()
    await until(lambda: _beneath(story, "Merci beaucoup") == 1)
    assert story.reads("tired") == 0


def _beneath(story: Story, text: str) -> int:
    assert story.card
    shown = story.town.slack.messages[CHANNEL]
    return sum(text in str(one.blocks) for one in shown if one.thread_ts == story.card.ts)


async def _proposed_and_allowed(story: Story) -> None:
    """The agent proposes, the office confirms, and a lead allows it."""
    town, agent, second = story.town, story.agent, Agent(story.town.slack, SECOND_LEAD)
    await agent.choose("Propose an action")
    await until(lambda: "Recreate" in labels(agent.card()))
    reference = {"reference": new_reference(story.order)}
    await story.fills_in(agent.card(), "Recreate", reference)
    await story.die()
    await until(lambda: story.reads("Oui, confirmer"))
    confirming = asyncio.ensure_future(story.in_teams("Oui, confirmer"))
    await story.accepted(Action.RECREATE)
    await story.die(confirming)
    await until(lambda: second.cards() and story.order.id in second.cards()[-1])
    async with town.books() as books:
        assert (await books.order(story.order.id)).state is OrderState.PROBLEM
    assert "Approve" in labels(second.card())
    allowing = asyncio.ensure_future(second.choose("Approve"))
    await allowing
    await story.die()
    await until(lambda: story.reads("C’est fait"))
