"""An agent in Slack and an accountant in Teams write to each other about a case."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.people import Role
from tests.acceptance.support_talk import CHANNEL, text_of
from tests.acceptance.talk_kit import Conversation, converse
from tests.harness.console import sign_in
from tests.harness.databases import Seeded
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, and two desks that are reached in turn."""
    channel = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.2"}
    async with open_town(own_url, seeded.orders, **channel) as opened:
        first, second = await opened.start(), await opened.start()
        opened.turn_to(first, second)
        yield opened
        for program in (first, second):
            await program.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def talk(town: Town) -> Conversation:
    """A case that somebody has, which all stories here are told of."""
    talk = await converse(town)
    await talk.say("Good morning")
    await until(lambda: talk.reads("Good morning") == 1)
    return talk


async def test_it_is_always_clear_where_a_message_goes(talk: Conversation) -> None:
    assert talk.reads("What you write now goes to support"), "beneath the first line of support"
    await talk.write("The bank was silent")
    await until(lambda: talk.answers("The bank was silent") == 1)
    seen = len(talk.accountant.cards())
    await talk.write(talk.order.reference)
    await until(lambda: len(talk.accountant.cards()) > seen)
    assert talk.order.id in talk.accountant.cards()[-1], "a reference alone is looked up"
    await talk.press("Stop writing")
    await until(lambda: "is looked up" in talk.accountant.cards()[-1])
    assert talk.reads("Good morning") == 1, "what was said stays"
    seen = len(talk.accountant.cards())
    await talk.write("Bakkerij of nowhere")
    await until(lambda: len(talk.accountant.cards()) > seen)
    assert talk.answers("Bakkerij of nowhere") == 0
    await talk.press("Write to support")
    await until(lambda: "goes to support" in talk.accountant.cards()[-1])


async def test_what_one_side_writes_reaches_the_other_in_order_and_once(talk: Conversation) -> None:
    for number in range(4):
        await talk.say(f"Question {number} from us")
    await until(lambda: talk.reads("Question 3 from us") == 1)
    for number in range(4):
        await talk.write(f"Answer {number} to you")
    await until(lambda: talk.answers("Answer 3 to you") == 1)
    asked = [one for one in talk.accountant.cards() if "Question" in one]
    assert [one.partition("Question ")[2][0] for one in asked] == ["0", "1", "2", "3"]
    answered = [one for one in talk.thread() if "Answer" in one]
    assert [one.partition("Answer ")[2][0] for one in answered] == ["0", "1", "2", "3"]
    assert "Codabox support" in asked[0]
    assert "Peeters" not in asked[0]
    assert talk.accountant.id.title() in answered[0]


async def test_a_note_stays_with_support(talk: Conversation) -> None:
    await talk.say("note: the bank is slow")
    await talk.say("// they are new")
    await talk.say("Good afternoon")
    await until(lambda: talk.reads("Good afternoon") == 1)
    assert talk.reads("slow") == talk.reads("they are new") == 0
    await until(lambda: sum("Kept as a note" in one for one in talk.alone()) == 2)


async def test_edits_and_deletions_are_followed_on_both_sides(
    town: Town, talk: Conversation
) -> None:
    await talk.say("Is it the frist one?")
    await until(lambda: talk.reads("frist") == 1)
    await talk.edit("Is it the first one?")
    await until(lambda: talk.reads("first one") == 1)
    assert talk.reads("frist") == 0
    assert talk.reads("(edited)") == 1
    await talk.write("Yes, the frist")
    await until(lambda: talk.answers("frist") == 1)
    await town.teams.edit(talk.written[-1], "Yes, the first")
    await until(lambda: talk.answers("Yes, the first") == 1)
    assert talk.answers("frist") == 0
    await town.teams.delete(talk.written[-1])
    await until(lambda: talk.answers("has deleted a message") == 1)
    assert talk.answers("Yes, the first") == 0


async def test_a_card_number_is_refused_and_an_edit_can_mend_it(talk: Conversation) -> None:
    await talk.say("Is it 4111 1111 1111 1111?")
    await until(lambda: any("Not passed on" in one for one in talk.alone()))
    await talk.edit("Is it the first card?")
    await until(lambda: talk.reads("the first card") == 1)
    await talk.edit("Is it 4111 1111 1111 1111?")
    await until(lambda: any("Your edit was not passed on" in one for one in talk.alone()))
    assert talk.reads("4111") == 0
    assert talk.reads("the first card") == 1
    await talk.write("My code is 4821")
    await until(lambda: talk.reads("Not passed on: this looks like"))
    assert talk.answers("4821") == 0


@pytest.mark.parametrize(
    "text",
    ["👍", "<!channel> look", "@everyone look", "*bold* `x` <https://example.be|here>", "[a](b)"],
)
async def test_what_is_written_is_shown_as_plain_text(
    town: Town, talk: Conversation, text: str
) -> None:
    await talk.write(text.replace("<", "&lt;").replace(">", "&gt;"))
    await until(lambda: talk.answers(text) == 1)
    (posted,) = [one for one in town.slack.messages[CHANNEL] if text in str(one.blocks)]
    (said,) = [one for one in posted.blocks if text in str(one)]
    assert said["text"] == {"type": "plain_text", "text": text, "emoji": False}


async def test_what_is_too_long_and_files_are_refused_with_a_sentence(talk: Conversation) -> None:
    await talk.say("long." * 8000)
    await until(lambda: any("40000 characters" in one.replace(",", "") for one in talk.alone()))
    await talk.say("Look at this", files=True)
    await until(lambda: talk.reads("Look at this") == 1)
    await until(lambda: any("your file was not" in one for one in talk.alone()))
    await talk.say("", files=True)
    await until(lambda: any("files do not reach" in one for one in talk.alone()))
    assert talk.reads("long.long") == 0


@pytest.mark.more
async def test_both_write_at_once_and_nothing_is_lost_or_doubled(talk: Conversation) -> None:
    says = (talk.say(f"ours {number}.") for number in range(10))
    writes = (talk.write(f"theirs {number}.") for number in range(10))
    await asyncio.gather(*says, *writes)
    await until(lambda: sum(talk.reads(f"ours {number}.") for number in range(10)) == 10)
    await until(lambda: sum(talk.answers(f"theirs {number}.") for number in range(10)) == 10)


@pytest.mark.more
async def test_the_console_shows_the_talk_to_who_may_read_it(
    town: Town, talk: Conversation
) -> None:
    await talk.say("note: the bank was asked")
    await talk.say("Good <b>evening</b>")
    await until(lambda: talk.reads("evening") == 1)
    case = "CASE-" + text_of(talk.card).partition("CASE-")[2][:8]
    for role, reads in ((Role.AGENT, True), (Role.VIEWER, False)):
        browser = await sign_in(town, role, f"Louise {role}")
        page = (await browser.get(f"/cases/{case}")).source
        assert ("Good &lt;b&gt;evening" in page) is reads
        assert ("the bank was asked" in page) is reads
        assert "note, stays with support" in page
        assert "Anna Peeters" in page
        await browser.close()
