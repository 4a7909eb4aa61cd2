"""Both logs in the console: read, filtered, given away, and proved whole."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import urlencode

import pytest

from bot.domain.orders import Action
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.programs import caro_beside
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")
_FORMULA = '=HYPERLINK("http://else.example.be","<script>x</script>")'


async def caro_log(town: Town, *words: str) -> str:
    """Return what the command prints of the same log."""
    done = await caro_beside(town.settings, "log", *words)
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


async def act(town: Town, action: Action = Action.CANCEL) -> str:
    """Let an agent do something to an order of this story; return the order's id."""
    agent, order = town.agent(), town.take_invited()
    await agent.look_up(order)
    await agent.ask(action, order)
    await until(lambda: "Done" in agent.shows())
    return order.id


async def verify(town: Town) -> str:
    return await caro_log(town, "verify")


async def test_a_filter_that_is_a_card_number_is_neither_shown_nor_kept(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN, "Ada")
    for field in ("order", "person"):
        filled = {field: "4111 1111 1111 1111"}
        seen = await admin.get(f"/log?{urlencode(filled)}")
        assert (seen.status, seen.tells("41111111")) == (422, False)
        await admin.get("/log")
        seen = await admin.post("/log/export", filled)
        assert (seen.status, seen.tells("41111111")) == (422, False)
    assert not (await admin.get("/admin-log")).tells("41111111")
    someone = "teams:11111111-2222-3333-4444-555555555555:29:1abc"
    assert (await admin.get(f"/log?{urlencode({'person': someone})}")).status == 200
    await admin.close()


async def test_no_list_shows_again_what_looks_like_a_secret(town: Town) -> None:
    lead = await sign_in(town, Role.LEAD, "Louis")
    fields = ("office", "bank", "version", "person", "flow", "step", "from", "until", "since")
    for page in ("/cases", "/jobs", "/orders", "/charts", "/log"):
        for field in fields:
            seen = await lead.get(f"{page}?{urlencode({field: '5555 5555 5555 4444'})}")
            assert (seen.status in (200, 422), seen.tells("5555555555554444")) == (True, False), (
                page,
                field,
            )
    # The code of an office may be a number.
    for page in ("/cases", "/jobs", "/orders", "/charts"):
        seen = await lead.get(f"{page}?office=1234")
        assert 'value="1234"' in seen.source, page
        assert "left out" not in seen.text
    await lead.close()


@pytest.mark.more
async def test_an_export_holds_the_lines_of_the_command_and_is_written_down(town: Town) -> None:
    order = await act(town)
    lead = await sign_in(town, Role.LEAD, "Louis")
    seen = await lead.get(f"/log?order={order}")
    assert order in seen.text
    assert "Cancel the order" in seen.text
    assert "Take it elsewhere" in seen.text
    for layout in ("csv", "jsonl"):
        await lead.get(f"/log?order={order}")
        given = await lead.post("/log/export", {"order": order, "layout": layout})
        assert given.status == 200
        name = f'filename="action-log.{layout}"'
        assert name in given.headers["Content-Disposition"]
        printed = await caro_log(town, "--order", order, "--format", layout)
        assert given.source.splitlines() == printed.splitlines()
        assert order in given.source
    admin = await sign_in(town, Role.ADMIN, "Ada")
    seen = await admin.get("/admin-log")
    assert f"order={order}" in seen.text
    assert "csv: 1 lines" in seen.text
    assert "jsonl: 1 lines" in seen.text
    await lead.close()
    await admin.close()


async def test_the_log_is_filtered_and_a_wrong_day_exports_nothing(town: Town) -> None:
    order = await act(town)
    lead = await sign_in(town, Role.LEAD, "Louis")
    for query, is_there in (
        ({"order": order, "action": "cancel", "result": "done"}, True),
        ({"order": order, "action": "recreate"}, False),
        ({"order": order, "result": "failed"}, False),
        ({"order": order, "until": "2026-01-01"}, False),
        ({"order": order, "from": "2026-01-01"}, True),
        ({"order": order, "person": "nobody of this name"}, False),
    ):
        seen = await lead.get("/log?" + urlencode(query))
        assert seen.status == 200
        assert ("Nothing fits." not in seen.text) == is_there, query
    for wrong in ("soon", "9999-12-31", "2026-02-30", "20260101x"):
        seen = await lead.get("/log?" + urlencode({"until": wrong}))
        assert (seen.status, wrong in seen.text) == (422, True), wrong
        given = await lead.post("/log/export", {"until": wrong, "order": order})
        assert (given.status, "attachment" in str(given.headers)) == (422, False), wrong
    await lead.close()


async def test_who_may_not_export_is_refused_and_sees_no_button(town: Town) -> None:
    agent = await sign_in(town, Role.AGENT)
    seen = await agent.get("/log")
    assert "Take it elsewhere" not in seen.text
    assert (await agent.post("/log/export", {})).status == 403
    assert (await agent.get("/admin-log")).status == 403
    await agent.close()


async def test_a_hostile_name_is_harmless_on_the_page_and_in_a_spreadsheet(town: Town) -> None:
    # Contact data are shown to whoever asks in a chat, with a line of the log: the console's people
    # come into it by what they tell a job.
    agent, order = town.agent(), town.take_invited()
    await agent.look_up(order)
    await agent.choose("Cancel the order")
    await until(lambda: "Done" in agent.shows())
    lead = await sign_in(town, Role.LEAD, _FORMULA[:80])
    admin = await sign_in(town, Role.ADMIN, _FORMULA[:80])
    await lead.get("/log")
    await lead.post("/log/export", {"order": _FORMULA, "person": _FORMULA})
    for browser, path in ((lead, f"/log?{urlencode({'person': _FORMULA})}"), (admin, "/admin-log")):
        seen = await browser.get(path)
        assert seen.status == 200
        assert "<script>" not in seen.source, path
    given = await admin.post("/admin-log/export")
    lines = [json.loads(line) for line in given.source.splitlines()]
    assert any(line["actor_name"] == _FORMULA[:80] for line in lines)
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    await lead.get("/log")
    rows = csv.reader(io.StringIO((await lead.post("/log/export", {})).source, newline=""))
    cells = [cell for row in rows for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    await lead.close()
    await admin.close()


async def test_the_chain_is_whole_on_the_page_and_at_the_command(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN, "Ada")
    # Roles read as everywhere, not as the log keeps them.
    seen = await admin.get("/admin-log")
    made = next(row for row in seen.source.split("<tr>") if "Signed in" in row)
    assert ">administrator</span>" in made
    await admin.get("/admin-log")
    seen = await admin.post("/admin-log/verify")
    assert "Whole: all" in seen.text
    printed = await verify(town)
    assert printed.endswith(", whole\n")
    lines, head = printed.split()[0], printed.split()[3].rstrip(",")
    assert (f"{lines} ·" in seen.text, head in seen.text) == (True, True)
    await admin.close()


@pytest.mark.more
@pytest.mark.parametrize("start", ["0", "x", "9" * 40, "%00", "-1", "%D9%A5"])
async def test_a_page_that_begins_nowhere_is_answered(town: Town, start: str) -> None:
    admin: ConsoleBrowser = await sign_in(town, Role.ADMIN, "Ada")
    for path in ("/log", "/admin-log"):
        assert (await admin.get(f"{path}?start={start}")).status == 200
    await admin.close()
