"""A talk through faults: processes that die, platforms that are busy, people and places gone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters import storage
from bot.domain.people import Staff
from bot.domain.rules import Rulebook, StaffRule
from tests.acceptance.support_talk import CHANNEL, text_of
from tests.acceptance.talk_kit import Conversation, converse
from tests.bot.kit import BANKS
from tests.fakes.clock import FakeClock
from tests.harness.databases import Seeded, tenant_of
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]
TO_SLACK = "chat.postMessage"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, whose agents are named, and two desks."""
    people = ",".join(f"U1{number:07d}" for number in range(1, 60))
    support = {
        "CARO_SLACK__SUPPORT_CHANNEL": CHANNEL,
        "CARO_SLACK__AGENTS": people,
        "CARO_SUPPORT__LOOK_EVERY_S": "0.2",
    }
    async with open_town(own_url, seeded.orders, **support) as opened:
        opened.turn_to(await opened.start(), await opened.start())
        yield opened


def to_chat(talk: Conversation) -> str:
    """Return what is part of the path of all that is written to the accountant."""
    return f"a:{talk.accountant.id}/activities"


@pytest.mark.full
async def test_what_a_killed_process_was_sending_comes_once(town: Town) -> None:
    talk = await converse(town)
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    dies, lives = town.programs[-2:]
    town.turn_to(dies)
    town.slack.lose_next_answer(hang_s=30.0, path_part=TO_SLACK)
    for number in range(3):
        await talk.write(f"Answer {number} to you")
    await until(lambda: talk.answers("Answer 0 to you") == 1)
    dies.kill()
    await dies.end()
    town.turn_to(lives)
    await talk.write("Answer 3 to you")
    await until(lambda: talk.answers("Answer 3 to you") == 1)
    answered = [one.partition("Answer ")[2][0] for one in talk.thread() if "Answer " in one]
    assert answered == ["0", "1", "2", "3"]
    town.turn_to(lives, await town.start())


@pytest.mark.full
async def test_in_teams_what_may_have_come_before_says_so(town: Town) -> None:
    talk = await converse(town)
    # Nothing but the line is to meet the fault.
    await until(lambda: talk.reads("Write to support"))
    dies, lives = town.programs[-2:]
    town.turn_to(dies)
    town.teams.hang_next(30.0, path_part=to_chat(talk))
    await talk.say("Good morning")
    await until(lambda: not town.teams.faults.waiting)
    dies.kill()
    await dies.end()
    town.turn_to(lives)
    await until(lambda: talk.reads("Good morning") == 1)
    assert talk.reads("Perhaps you have read this already") == 1
    town.turn_to(lives, await town.start())


@pytest.mark.parametrize("side", ["slack", "teams"])
async def test_a_busy_platform_gets_everything_later_in_order(town: Town, side: str) -> None:
    talk = await converse(town)
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    path = TO_SLACK if side == "slack" else to_chat(talk)
    stand_in = town.slack if side == "slack" else town.teams
    stand_in.answer_next(429, retry_after="1", times=2, path_part=path)
    for number in range(3):
        text = f"Line {number} here"
        await (talk.write(text) if side == "slack" else talk.say(text))
    await until(lambda: "Line 2 here" in "".join(talk.thread() + talk.accountant.cards()))
    shown = talk.thread() if side == "slack" else talk.accountant.cards()
    assert [one.partition("Line ")[2][0] for one in shown if "Line " in one] == ["0", "1", "2"]


async def test_an_accountant_who_removed_the_app_is_named_to_the_agent(town: Town) -> None:
    talk = await converse(town)
    town.teams.answer_next(403, times=3, path_part=to_chat(talk))
    await talk.say("Good morning")
    await until(lambda: talk.answers("did not arrive") == 1)
    sign = next(one for one in talk.thread() if "did not arrive" in one)
    assert talk.accountant.id.title() in sign
    town.teams.heal()


async def test_a_channel_that_is_gone_is_told_to_the_accountant(town: Town) -> None:
    talk = await converse(town)
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    town.slack.workspace.refusing[CHANNEL] = "channel_not_found"
    try:
        await talk.write("Are you there?")
        await until(lambda: talk.reads("did not arrive") == 1)
    finally:
        del town.slack.workspace.refusing[CHANNEL]
    assert talk.reads("takes no messages now") == 1


async def test_an_office_that_is_unlinked_reads_and_writes_nothing_more(town: Town) -> None:
    talk = await converse(town, town.take_problem_elsewhere())
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    async with town.books() as books:
        tenant = tenant_of(talk.order.company.office.code)
        await books.stores.directory.unlink_office(tenant)
    await talk.say("Still there?")
    await until(lambda: any("nobody of the office" in one for one in talk.alone()))
    await talk.write("I am here")
    await until(lambda: talk.reads("not linked to an accounting office") >= 1)
    assert talk.reads("Still there?") == talk.answers("I am here") == 0


async def test_who_is_no_agent_any_more_says_nothing_more(town: Town) -> None:
    talk = await converse(town)
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    rules = Rulebook(banks=BANKS, staff=Staff(), support_email="help@example.be")
    async with town.books():
        await storage.Rules(rules, FakeClock()).save_staff(StaffRule(talk.agent.id, None))
    await until(lambda: "aits for support" in text_of(talk.card))
    await talk.say("One more thing")
    await until(lambda: talk.alone())
    await talk.write("I am here")
    await until(lambda: talk.reads("nobody of support has case") == 1)
    assert talk.reads("One more thing") == talk.answers("I am here") == 0
