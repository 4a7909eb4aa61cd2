"""A flow is published while two programs serve: what new cases show, and what those before keep."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.people import Role
from config.flow_files import shipped_flows
from tests.acceptance.flow_kit import IN_EFFECT_S, answer, caro, done, mark_titles
from tests.harness.console import sign_in
from tests.harness.databases import Seeded
from tests.harness.people import Agent
from tests.harness.programs import SERVE, Program
from tests.harness.towns import Town, open_town

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.full]

_SHIPPED = {content.name: content.version for content in shipped_flows()}
_FIRST = "It is the same"
_BACK = "Back"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own, in which two programs serve."""
    async with open_town(own_url, seeded.orders) as opened:
        for _program in range(2):
            await opened.start(SERVE)
        yield opened


async def shown_by(town: Town, program: Program, agent: Agent, reference: str) -> str:
    """Return what a look-up shows at one of the programs."""
    town.turn_to(program)
    await agent.type(reference)
    return agent.cards()[-1]


async def test_a_publication_is_live_everywhere_and_open_cases_keep_their_words(
    own_town: Town, tmp_path: Path
) -> None:
    town, agent = own_town, own_town.agent()
    one, two = town.programs
    begun, fresh, last = town.take_problem(), town.take_problem(), town.take_problem()
    assert _FIRST in await shown_by(town, one, agent, begun.reference)
    await answer(agent, _FIRST)

    await done(town, tmp_path, "export", "mine")
    mark_titles(tmp_path / "mine", "[new]")
    await done(town, tmp_path, "backtest", "mine/caro_problem.yaml", "--cases", "20")
    await done(town, tmp_path, "publish", "mine", "--note", "Offices asked for it")
    await asyncio.sleep(IN_EFFECT_S)
    for program in (one, two):
        assert "[new]" in await shown_by(town, program, agent, fresh.reference)
        assert "[new]" not in await shown_by(town, program, agent, begun.reference)
    assert "[new]" not in await answer(agent, _BACK)
    await shown_by(town, two, agent, fresh.reference)
    assert "[new]" in await answer(agent, _FIRST)

    ada = await sign_in(town, Role.ADMIN, "Ada")
    newest, older = [
        link for link in (await ada.get("/cases")).links("/cases/") if "?" not in link
    ][:2]
    assert "[new]" in (await ada.get(newest)).text
    assert "[new]" not in (await ada.get(older)).text
    log = await ada.get("/admin-log")
    assert "Published the flow" in log.text
    assert "Offices asked for it" in log.text
    await ada.close()

    await done(town, tmp_path, "back", _SHIPPED["caro_problem"], "--note", "No better")
    await asyncio.sleep(IN_EFFECT_S)
    for program in (one, two):
        assert "[new]" in await shown_by(town, program, agent, fresh.reference)
        assert "[new]" not in await shown_by(town, program, agent, last.reference)


async def test_of_two_who_publish_at_once_one_is_told_to_look_again(
    own_town: Town, tmp_path: Path
) -> None:
    names = ["mine", "theirs"]
    for name in names:
        await done(own_town, tmp_path, "export", name)
        mark_titles(tmp_path / name, f"[{name}]")
    ends = await asyncio.gather(
        *(caro(own_town, tmp_path, "publish", name, "--note", name, "--untested") for name in names)
    )
    assert sorted(end.returncode for end in ends) == [0, 1]
    (lost,) = (end for end in ends if end.returncode)
    assert re.search("is live by now|at the same moment", lost.stderr)
    (winner,) = (name for name, end in zip(names, ends, strict=True) if not end.returncode)
    history = await done(own_town, tmp_path, "history", "caro_problem")
    assert history.splitlines()[0].endswith(f": {winner} (caro_problem: not-back-tested)")
