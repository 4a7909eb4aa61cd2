"""One case on both platforms: what one side does, the other side sees."""

from __future__ import annotations

import asyncio

from adapters.playground.recording import wait_until
from adapters.playground.slack import PERSON
from tests.acceptance.conftest import Town


async def test_a_step_on_one_side_shows_on_the_other_in_its_own_words(town: Town) -> None:
    await town.slack.command("6012345678")
    agents = town.slack.seen(PERSON)[-1]
    await town.slack.press(agents, "Find the cause")
    await wait_until(lambda: agents.versions == 2)
    offices = await town.ask_in_teams("commande 6012345678", locale="fr-BE")
    await town.teams.invoke(offices, "Poursuivre les vérifications", locale="fr-BE")
    await town.slack.press(agents, "I have no statement at hand")
    await wait_until(lambda: agents.versions == 3 and offices.versions == 3)
    assert "statement" in str(agents.blocks)
    assert "relevé" in str(offices.card)
    assert "Cause" not in str(offices.card)


async def test_presses_from_both_sides_at_once_change_the_order_once(town: Town) -> None:
    await town.slack.command("6012345678")
    agents = town.slack.seen(PERSON)[-1]
    offices = await town.ask_in_teams("6012345678")
    assert offices.card
    before = await town.order("6012345678")
    town.slack.deliver_again(3)
    await asyncio.gather(
        town.slack.press(agents, "Resend the invitation"),
        *(town.teams.invoke(dict(offices.card), "Resend the invitation") for _ in range(3)),
    )
    after = await town.order("6012345678")
    assert after.revision == before.revision + 1
    entries = await town.server.installation.stores.log.entries(order=after.id)
    assert [entry.result for entry in entries].count("done") == 1
