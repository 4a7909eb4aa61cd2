"""Publishing takes two people: asked for in a shell, decided in the console, live everywhere."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.people import Role
from tests.acceptance.console_talk import hidden
from tests.acceptance.flow_kit import done, mark_titles
from tests.harness.console import ConsoleBrowser, make_link
from tests.harness.databases import Seeded
from tests.harness.people import Agent
from tests.harness.programs import SERVE, Program
from tests.harness.towns import SECOND_LEAD, Town, open_town
from tests.harness.waiting import eventually, until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]

_RULE = "/rights/publishing"
_REQUEST = re.compile(r"^request ([0-9a-f]{24}):", re.MULTILINE)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own, in which two programs serve."""
    async with open_town(own_url, seeded.orders) as opened:
        for _program in range(2):
            await opened.start(SERVE, CARO_SUPPORT__LOOK_EVERY_S="0.2")
        yield opened


async def at(town: Town, program: Program, role: Role, name: str) -> ConsoleBrowser:
    """Return a browser of somebody who is signed in at one of the programs."""
    link, browser = await make_link(town, role, name), ConsoleBrowser(program.address)
    await browser.get(link)
    assert (await browser.post(link)).status == 200
    return browser


async def turn(admin: ConsoleBrowser, needed: str) -> None:
    """Let publishing take two people, or one."""
    page = await admin.get(_RULE)
    revision = re.search(r'name="revision" value="(\d+)"', page.source)
    assert revision
    typed = {"needed": needed, "revision": revision[1], "reason": "The rule of the house"}
    assert "The rule is changed" in (await admin.post(_RULE, typed)).text


async def ask(town: Town, folder: Path, mark: str) -> str:
    """Publish other titles from a shell, once that asks for a second person; return the path."""
    await (await at(town, town.programs[0], Role.LEAD, "Tom")).close()
    await done(town, folder, "export", mark)
    mark_titles(folder / mark, f"[{mark}]")
    note = ("--note", f"Because of {mark}", "--untested", "--by", "console:link:tom")
    said = await done(town, folder, "publish", mark, *note)
    asked = _REQUEST.search(said)
    assert asked, said
    assert "waits for a second person" in said
    return f"/flows/caro_problem/requests/{asked[1]}"


async def newest(town: Town, folder: Path) -> str:
    return (await done(town, folder, "history", "caro_problem")).splitlines()[0]


async def test_what_a_shell_asks_for_a_lead_publishes_and_nobody_else(
    own_town: Town, tmp_path: Path
) -> None:
    town, (one, two) = own_town, own_town.programs
    ada = await at(town, one, Role.ADMIN, "Ada")
    lotte = await at(town, two, Role.LEAD, "Lotte")
    vera = await at(town, two, Role.VIEWER, "Vera")
    assert "Takes a second person: no" in (await lotte.get(_RULE)).text
    await turn(ada, "yes")

    async def is_in_effect() -> bool:
        return "Takes a second person: yes" in (await lotte.get(_RULE)).text

    await eventually(is_in_effect)

    def is_told(member: Agent) -> bool:
        return any("Because of words" in card for card in member.cards())

    path = await ask(town, tmp_path, "words")
    assert "[words]" not in await newest(town, tmp_path)
    assert path in (await lotte.get("/")).links("/flows/")
    assert path in (await lotte.get("/flows-to-publish")).links("/flows/")
    # Whoever leads in Slack is told by one of the programs, though no shell can write to anybody.
    for member in (town.lead(), Agent(town.slack, SECOND_LEAD)):
        await until(partial(is_told, member))
        assert sum("Because of words" in card for card in member.cards()) == 1
    sheet = await lotte.get(path)
    for part in ("Because of words", "caro_problem-digits-title", "Who may decide now", "Ada"):
        assert part in sheet.text
    # Whoever asked in the shell is not the second person in the console.
    tom = await at(town, two, Role.LEAD, "Tom")
    assert "Take the request back" in (await tom.get(path)).text
    assert "Approve" not in (await tom.get(path)).text
    assert (await tom.post(path, {"verdict": "approve"})).status == 409
    assert "Approve" not in (await vera.get(path)).text
    assert (await vera.post(path, {"verdict": "approve"})).status == 403
    await lotte.get(path)
    assert (await lotte.post(path, {"verdict": "emergency", "reason": "Now"})).status == 409
    assert (await lotte.post(path, {"verdict": "refuse", "reason": "PIN 1234"})).status == 422
    assert "approved" in (await lotte.post(path, {"verdict": "approve"})).text
    assert "Because of words" in await newest(town, tmp_path)
    log = (await ada.get("/admin-log")).text
    for line in ("Asked to publish the flow", "Approved and published the flow"):
        assert line in log
    for browser in (ada, lotte, vera, tom):
        await browser.close()


async def test_of_two_who_decide_at_once_one_is_first_and_both_read_it(
    own_town: Town, tmp_path: Path
) -> None:
    town, (one, two) = own_town, own_town.programs
    ada, lotte = (
        await at(town, one, Role.ADMIN, "Ada"),
        await at(town, two, Role.LEAD, "Lotte"),
    )
    path = await ask(town, tmp_path, "race")
    for browser in (ada, lotte):
        await browser.get(path)
    await asyncio.gather(
        ada.post(path, {"verdict": "approve"}),
        lotte.post(path, {"verdict": "refuse", "reason": "Not yet"}),
    )
    ends = {
        re.search("approved ·|refused by the second person ·", (await one_of.get(path)).text)
        for one_of in (ada, lotte)
    }
    said = {end[0] for end in ends if end}
    assert len(said) == 1
    is_live = "Because of race" in await newest(town, tmp_path)
    assert is_live is (said == {"approved ·"})
    for browser in (ada, lotte):
        await browser.close()


async def test_what_a_lead_asked_for_who_is_none_any_more_is_refused_and_not_approved(
    own_town: Town,
) -> None:
    town, (one, two) = own_town, own_town.programs
    ada, lou = await at(town, one, Role.ADMIN, "Ada"), await at(town, two, Role.LEAD, "Lou")
    back = (await lou.get("/flows/caro_problem")).links("/back/")[0]
    page = await lou.get(back)
    path = (await lou.post(back, {**hidden(page), "reason": "The words were better"})).path
    assert "/requests/" in path
    assert "Approve" in (await ada.get(path)).text
    await (await at(town, two, Role.VIEWER, "Lou")).close()
    sheet = await ada.get(path)
    assert ("may not publish any more" in sheet.text, "Approve" in sheet.text) == (True, False)
    assert (await ada.post(path, {"verdict": "approve"})).status == 409
    refused = await ada.post(path, {"verdict": "refuse", "reason": "Nobody asks for it"})
    assert "refused by the second person" in refused.text
    for browser in (ada, lou):
        await browser.close()


async def test_in_an_emergency_an_administrator_publishes_alone_and_it_stands_in_red(
    own_town: Town, tmp_path: Path
) -> None:
    town, (one, _two) = own_town, own_town.programs
    ada = await at(town, one, Role.ADMIN, "Ada")
    path = await ask(town, tmp_path, "fire")
    await ada.get(path)
    assert (await ada.post(path, {"verdict": "emergency", "reason": " "})).status == 422
    await ada.post(path, {"verdict": "emergency", "reason": "Wrong words go out"})
    assert "Because of fire" in await newest(town, tmp_path)
    ended = await ada.get("/flows-to-publish?state=ended")
    assert "EMERGENCY, without a second person" in ended.text
    log = await ada.get("/admin-log")
    assert "EMERGENCY: published the flow without a second person" in log.text
    assert "Wrong words go out" in log.text
    await turn(ada, "no")
    await ada.close()
