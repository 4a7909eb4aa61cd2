"""The end of a case is told, also where the desk dies before it could."""

from __future__ import annotations

import pytest

from bot.domain.cases import CaseStatus
from tests.acceptance.support_talk import CHANNEL, hand_over, press, text_of
from tests.crash.conftest import ON_SQLITE
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = [pytest.mark.slow, pytest.mark.full]

_SUPPORT = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.5"}
_LONG_S = 600.0


@ON_SQLITE
async def test_an_end_that_was_kept_is_told_once_after_the_desk_was_killed(town: Town) -> None:
    first, order, agent = await town.start(SERVE, **_SUPPORT), town.take_problem(), town.agent()
    accountant, card = await hand_over(town, order)
    await press(town, card, "Take", agent)
    await until(lambda: "End the case" in agent.shows())
    await until(lambda: "working on your case" in accountant.shows())
    await until(lambda: "has this case" in text_of(card))
    async with town.books() as books:
        case = await books.stores.cases.find_open(order.id)
    assert case
    cards = len(accountant.cards())
    town.slack.hang_next(_LONG_S, times=100, path_part="chat.")
    town.teams.hang_next(_LONG_S, times=100, path_part="conversations")
    await town.slack.press(agent.card(), "End the case", user=agent.id)
    await until(agent.forms)
    await town.slack.submit(agent.forms()[-1], {"kind": "solved"})

    async def is_kept() -> bool:
        async with town.books() as books:
            found = await books.stores.cases.get(case.id)
        return found is not None and found.status is CaseStatus.CLOSED

    await eventually(is_kept)
    first.kill()
    await first.end()
    assert "solved" not in accountant.shows()
    town.slack.heal()
    town.teams.heal()
    await town.start(SERVE, **_SUPPORT)
    await until(lambda: "by Codabox support: solved" in accountant.shows())
    await until(lambda: "is closed" in text_of(card))
    assert not card.buttons

    async def is_at_rest() -> bool:
        async with town.books() as books:
            duty = await books.stores.duties.find(case.id)
        return duty is None or duty.due_at is None

    await eventually(is_at_rest)
    assert len(accountant.cards()) == cards + 1, "one message, besides the card that it had"
