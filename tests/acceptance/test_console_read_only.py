"""A console that only reads: no route changes anything, and no page offers to."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters.admin.routes import Kind, Route
from adapters.admin.site import ROUTES
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, make_link
from tests.harness.programs import SERVE, Program
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

_ONLY_READS = "This console only reads now"
_HEAD = "Read only: nothing can be changed here now."
# What is left: signing in and out, one's own sessions and language, reading a whole log or a flow.
_STAY = re.compile(
    r"/sign-(out|in/[^/]*)|/sessions/[^/]*/end|/language|/zone|/enter/.*|/admin-log/verify"
    r"|/(admin-log|log|charts)/export|/flows/[^/]*/look"
)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def reader(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """An administrator at a program beside that of the town, which lets nobody change anything."""
    settings = {**town.settings, "CARO_ADMIN__READ_ONLY": "true"}
    program = Program(SERVE, settings, launch=town.launch)
    await program.start()
    browser = ConsoleBrowser(program.address)
    try:
        link = await make_link(town, Role.ADMIN, "Rita")
        await browser.get(link)
        assert (await browser.post(link)).status == 200
        yield browser
    finally:
        await browser.close()
        await program.destroy()


def _path(route: Route, **parts: str) -> str:
    return re.sub(r"\{([^}]*)\}", lambda found: parts.get(found[1], "unknown"), route.path)


async def test_every_change_is_refused_with_a_sentence(town: Town, reader: ConsoleBrowser) -> None:
    order = town.take_problem_elsewhere()
    parts = {"order": order.id, "action": "cancel", "bank": order.bank}
    refused = 0
    for route in ROUTES:
        if route.kind is not Kind.CHANGE or _STAY.fullmatch(_path(route)):
            assert not (route.kind is not Kind.PAGE and route.is_for_changes), route.path
            continue
        await reader.get("/you")
        seen = await reader.post(_path(route, **parts), {"reason": "x", "sure": "yes"})
        assert (seen.status, _ONLY_READS in seen.text) == (403, True), route.path
        refused += 1
    assert refused >= 10
    assert await town.log(order) == []


@pytest.mark.more
async def test_no_page_offers_a_change_and_each_says_why(
    town: Town, reader: ConsoleBrowser
) -> None:
    order = town.take_problem_elsewhere()
    parts = {"order": order.id, "bank": order.bank, "role": "lead", "state": "active"}
    for route in ROUTES:
        if route.kind is not Kind.PAGE or route.least is None:
            continue
        seen = await reader.get(_path(route, action="cancel", **parts))
        assert _HEAD in seen.text, route.path
        if route.only_asks:
            assert (seen.status, _ONLY_READS in seen.text) == (403, True), route.path
        for form in re.findall(r"<form[^>]*>", seen.source):
            if "post" in form:
                to = re.search(r'action="/admin([^"]*)"', form)
                assert _STAY.fullmatch(to[1] if to else ""), (route.path, form)
        offered = [link for link in seen.links(f"/orders/{order.id}/") if "/preview" not in link]
        assert offered == [], route.path


async def test_what_is_ones_own_and_what_is_read_stays(reader: ConsoleBrowser) -> None:
    await reader.get("/you")
    assert "Die Sprache" in (await reader.post("/language", {"language": "de"})).text
    await reader.post("/language", {"language": "en"})
    assert (await reader.post("/admin-log/verify")).status == 200
    await reader.get("/log")
    exported = await reader.post("/log/export", {"layout": "jsonl"})
    assert exported.headers["Content-Type"].startswith("application/x-ndjson")
    # That it was exported is a line all the same.
    assert "jsonl" in (await reader.get("/admin-log")).text
    await reader.post("/sign-out")
    assert (await reader.get("/cases")).path.startswith("/sign-in")
