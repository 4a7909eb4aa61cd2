"""After a publication: who goes on with what, and open cases moved to the live version."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.orders import Order
from bot.domain.people import Role
from config.flow_files import shipped_flows
from tests.acceptance.flow_kit import IN_EFFECT_S, answer, done, mark_titles
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.databases import Seeded
from tests.harness.people import Agent
from tests.harness.programs import SERVE
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

_NOTE = ("--note", "Offices asked for it", "--untested")
pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.full]

_FIRST = {content.name: content.version for content in shipped_flows()}["caro_problem"]
_VERSIONS = "/flows/caro_problem/versions"
_SAME, _COMPANY = "It is the same", "This company"
_WHY = {"reason": "offices asked for it"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own, whose flows are changed."""
    async with open_town(own_url, seeded.orders) as opened:
        await opened.start(SERVE)
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lead(own_town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A lead at the console."""
    browser = await sign_in(own_town, Role.LEAD, "Louise")
    yield browser
    await browser.close()


async def _walk(town: Town, *labels: str) -> tuple[Agent, Order]:
    """Let a new agent answer the first questions about a new order."""
    agent, order = town.agent(), town.take_problem()
    await agent.type(order.reference)
    for label in labels:
        await answer(agent, label)
    return agent, order


def _listed(seen: Seen) -> dict[str, str]:
    """Return what the form would send of each order that it lists."""
    rows = [row for row in seen.source.split("<tr>") if 'type="checkbox"' in row]
    found = (re.search(r'value="([^"]*)".*/orders/([^"]*)"', row, re.DOTALL) for row in rows)
    return {match[2]: match[1] for match in found if match}


def _rename_an_answer(folder: Path) -> None:
    """Take an answer of the question about the cardholder away, and offer another one instead."""
    file = folder / "caro_problem.yaml"
    source = file.read_text("utf-8")
    assert source.count("no: other_cardholder") == 1
    file.write_text(source.replace("no: other_cardholder", "other: other_cardholder"), "utf-8")
    for texts in folder.glob("texts/*.ftl"):
        key = "caro_problem-cardholder-choice-"
        texts.write_text(texts.read_text("utf-8").replace(f"{key}no ", f"{key}other "), "utf-8")


@dataclass
class Changed:
    """Three cases that are open when another version is published; one stands elsewhere in it."""

    agent: Agent
    order: Order
    quick: Agent
    answered: Order
    elsewhere: Order


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def changed(own_town: Town, tmp_path_factory: pytest.TempPathFactory) -> Changed:
    """A town in which a flow was changed while people use it."""
    agent, order = await _walk(own_town, _SAME)
    _other, elsewhere = await _walk(own_town, _SAME, _COMPANY)
    quick, answered = await _walk(own_town, _SAME)
    folder = tmp_path_factory.mktemp("flows")
    await done(own_town, folder, "export", "mine")
    mark_titles(folder / "mine", "[new]")
    _rename_an_answer(folder / "mine")
    await done(own_town, folder, "publish", "mine", *_NOTE)
    await asyncio.sleep(IN_EFFECT_S)
    return Changed(agent, order, quick, answered, elsewhere)


@pytest.mark.usefixtures("changed")
async def test_a_lead_reads_what_was_published_and_which_cases_are_open(
    lead: ConsoleBrowser,
) -> None:
    history = await lead.get(_VERSIONS)
    assert "Offices asked for it" in history.text
    assert "3 open cases" in history.text
    old = await lead.get(f"{_VERSIONS}/{_FIRST}")
    assert "2 open cases of this version stand at a place" in old.text
    newest = next(link for link in history.links(f"{_VERSIONS}/") if _FIRST not in link)
    assert f"/flows/caro_problem/back/{_FIRST}" in old.links()
    new = await lead.get(newest)
    assert "Step cardholder: answer other is new" in new.text
    assert not new.links("/back/")


async def test_open_cases_that_stand_at_the_same_place_are_moved_and_no_others(
    own_town: Town, changed: Changed, lead: ConsoleBrowser
) -> None:
    town, agent, quick = own_town, changed.agent, changed.quick
    page = await lead.get(f"{_VERSIONS}/{_FIRST}/move")
    listed = _listed(page)
    assert set(listed) == {changed.order.id, changed.answered.id}
    assert "The live version offers less, or something else, at: " in page.text
    live = re.search(r'name="live" value="([^"]*)"', page.source)
    assert live
    form = {"live": live[1], **_WHY}
    both = {"case-1": listed[changed.order.id], "case-2": listed[changed.answered.id]}
    assert (await lead.post(f"{_VERSIONS}/{_FIRST}/move", form)).status == 422
    assert (
        await lead.post(f"{_VERSIONS}/{_FIRST}/move", {**form, **both, "reason": ""})
    ).status == 422
    # One of them is answered between the look and the press.
    await answer(quick, _COMPANY)
    told = await lead.post(f"{_VERSIONS}/{_FIRST}/move", form | both)
    assert "It goes on with the live version now." in told.text
    assert "It has moved on since it was listed" in told.text
    await until(lambda: "[new]" in agent.cards()[-1])
    assert "[new]" in await answer(agent, _COMPANY)
    assert "[new]" not in quick.cards()[-1]

    # What is not the same is refused, also of whoever makes a form up.
    case, revision = await _case_of(town, changed.elsewhere)
    made_up = await lead.post(
        f"{_VERSIONS}/{_FIRST}/move", {**form, "case-1": f"{revision}:{case}"}
    )
    assert "The live version offers less" in made_up.text
    assert (await _case_of(town, changed.elsewhere)) == (case, revision)

    await lead.get(f"{_VERSIONS}/{_FIRST}/move")
    late = await lead.post(f"{_VERSIONS}/{_FIRST}/move", {**form, **both, "live": _FIRST})
    assert late.status == 409
    ada = await sign_in(town, Role.ADMIN, "Ada")
    log = await ada.get("/admin-log")
    assert log.text.count("Moved to the live version of its flow the case") == 1
    await ada.close()


async def _case_of(town: Town, order: Order) -> tuple[str, int]:
    async with town.books() as books:
        case = await books.stores.cases.find_open(order.id)
    assert case
    return case.id, case.revision


async def test_the_pages_of_versions_hold_in_every_language(
    own_town: Town, lead: ConsoleBrowser
) -> None:
    for language in ("nl", "fr", "de"):
        for path in (_VERSIONS, f"{_VERSIONS}/{_FIRST}"):
            seen = await lead.get(path, **{"Accept-Language": language})
            assert seen.status == 200, seen.text
            assert "&amp;#39;" not in seen.source


@pytest.mark.parametrize(
    "path",
    ["/flows/nothing/versions", f"{_VERSIONS}/unknown", f"{_VERSIONS}/unknown/move"],
)
async def test_what_was_never_published_is_not_found(lead: ConsoleBrowser, path: str) -> None:
    assert (await lead.get(path)).status == 404
