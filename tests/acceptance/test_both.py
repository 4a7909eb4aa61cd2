"""One case on both platforms: what one side does, the other side sees."""

from __future__ import annotations

import asyncio

import pytest

from adapters.playground.slack import PERSON
from tests.acceptance.cards import has_ended
from tests.acceptance.slack_talk import show_order
from tests.harness.people import SHOW_ORDER
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_step_on_one_side_shows_on_the_other_in_its_own_words(town: Town) -> None:
    reference = town.take_problem().reference
    await town.slack.command(reference)
    agents = town.slack.seen(PERSON)[-1]
    await town.slack.press(agents, "It is the same")
    await until(lambda: "4 of 6" in str(agents.blocks))
    offices = await town.ask_in_teams(f"commande {reference}", locale="fr-BE")
    before = agents.blocks, offices.card
    await town.slack.press(agents, "A private person only")
    await until(lambda: agents.blocks != before[0] and offices.card != before[1])
    assert "private card" in str(agents.blocks)
    assert "carte privée" in str(offices.card)
    assert "private card" not in str(offices.card)


@pytest.mark.more
async def test_presses_from_both_sides_at_once_change_the_order_once(town: Town) -> None:
    before = town.take_problem()
    agents = await show_order(town, before.reference)
    offices = await town.ask_in_teams(before.reference)
    await town.teams.invoke(offices, SHOW_ORDER)
    assert offices.card
    town.slack.deliver_three_times()
    await asyncio.gather(
        town.slack.press(agents, "Cancel the order"),
        *(town.teams.invoke(dict(offices.card), "Cancel the order") for _ in range(3)),
    )
    # Slack lets a press change its card five times: what comes after that is a new message.
    # A delivery that comes after the end is told that it was done already.
    ends = ("Done", "already")
    await until(lambda: has_ended(offices.card) and _ended(town, ends))
    after = await town.order(before.reference)
    assert after.revision == before.revision + 1
    assert [entry.result for entry in await town.log(after)].count("done") == 1


def _ended(town: Town, ends: tuple[str, ...]) -> bool:
    newest = town.slack.seen(PERSON)[-1]
    return any(words in str(newest.blocks) for words in ends)
