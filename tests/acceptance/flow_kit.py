"""What somebody does who changes flows in a folder, and looks at what comes of it in chat."""

from __future__ import annotations

import re
from pathlib import Path
from subprocess import CompletedProcess

from tests.harness.people import Agent
from tests.harness.programs import caro_beside
from tests.harness.towns import Town
from tests.harness.waiting import until

# What was promised: a publication is in effect in every process within this.
IN_EFFECT_S = 2.0


async def caro(town: Town, folder: Path, *words: str) -> CompletedProcess[str]:
    return await caro_beside(town.settings, "flows", *words, folder=folder)


async def done(town: Town, folder: Path, *words: str) -> str:
    called = await caro(town, folder, *words)
    assert called.returncode == 0, called.stdout + called.stderr
    return called.stdout


def mark_titles(folder: Path, mark: str) -> None:
    """Say every title of the flow for orders in Problem with a mark behind it."""
    for file in folder.glob("texts/*.ftl"):
        titles = re.compile(r"(?m)^(caro_problem-\w+-title = .*)$")
        source, count = titles.subn(rf"\1 {mark}", file.read_text("utf-8"))
        assert count
        file.write_text(source, "utf-8")


async def answer(agent: Agent, label: str) -> str:
    """Press a button, and return the card that comes of it."""
    before = agent.cards()[-1]
    await agent.choose(label)
    await until(lambda: agent.cards()[-1] != before)
    return agent.cards()[-1]
