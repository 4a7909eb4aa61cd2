"""The charts in the console: what becomes of cases counts there, and leads back to them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count
from urllib.parse import urlencode

import pytest
import pytest_asyncio

from adapters.admin.charts import COLUMNS
from bot.domain.orders import Action, Order
from bot.domain.people import Role
from bot.domain.weeks import Week
from tests.acceptance.console_talk import fill, read_until
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

_FORM = {"reason": "Nobody goes on with it"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lead(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A lead at the console."""
    browser = await sign_in(town, Role.LEAD, "Louise")
    yield browser
    await browser.close()


async def _counts(browser: ConsoleBrowser, **filters: str) -> Counter[tuple[str, str]]:
    """Return what the file of counts says of this week, by measure and name."""
    await browser.get("/charts")
    given = await browser.post("/charts/export", filters)
    assert given.status == 200, given.text
    rows = list(csv.reader(io.StringIO(given.source)))
    assert tuple(rows[0]) == COLUMNS
    week = str(Week.of(datetime.now(UTC)))
    of_week = [row for row in rows[1:] if row[0] == week]
    return Counter({(measure, name): int(value) for _week, measure, name, value in of_week})


async def _leave(town: Town, lead: ConsoleBrowser, order: Order) -> str:
    """Let somebody begin a case in Teams that a lead then closes; return its path."""
    accountant = town.accountant(order)
    accountant.parts["locale"] = "nl-BE"
    await town.ask_in_teams(order.reference, **accountant.parts)
    await accountant.choose("Het is dezelfde")
    seen = await lead.get(f"/orders/{order.id}")
    path = next(one for one in seen.links("/cases/CASE-"))
    asked = await lead.get(f"{path}/close")
    found = re.search(r'name="revision" value="([0-9]+)"', asked.source)
    assert found
    closed = await lead.post(f"{path}/close", _FORM | {"revision": found[1]})
    assert "The case is closed." in closed.text
    return path


def _links(seen: Seen, *parts: str) -> list[str]:
    return [one for one in seen.links("/cases?") if all(part in one for part in parts)]


async def test_cases_count_by_how_they_end_and_lead_back_to_themselves(
    town: Town, lead: ConsoleBrowser
) -> None:
    before = await _counts(lead)
    left, done = town.take_problem_elsewhere(), town.take_invited()
    path = await _leave(town, lead, left)
    await fill(lead, done, Action.CANCEL)
    await read_until(lead, done, "Cancel the order done you in the console")
    more = await _counts(lead) - before
    assert more["cases", ""] == 2
    assert (more["ended", "nothing"], more["ended", "cancel:done"]) == (1, 1)
    assert more["ended_by_language", "nl/nothing"] == 1
    assert more["ended_by_bank", f"{left.bank}/nothing"] == 1
    (place,) = [name for measure, name in more if measure == "left_at"]
    assert more["came_to", "caro_problem/digits"] == 1
    # From the row of the week, of the step, of the bank and of the language.
    week = str(Week.of(datetime.now(UTC)))
    step = place.partition("/")[2]
    seen = await lead.get("/charts")
    for parts in (
        (f"since={week}", "ended=nothing"),
        (f"step={step}", "flow=caro_problem", "ended=nothing"),
        (f"bank={left.bank}", "ended=nothing"),
        ("language=nl", "ended=nothing"),
        ("ended=nothing",),
    ):
        (behind, *_) = _links(seen, *parts)
        listed = await lead.get(behind)
        assert path in listed.links("/cases/"), behind
        assert "Filters that cannot be understood" not in listed.text
    (done_this_week,) = _links(seen, f"since={week}", "ended=done")
    listed = await lead.get(done_this_week)
    assert (path in listed.links("/cases/"), f"/orders/{done.id}" in listed.source) == (False, True)


async def test_filters_of_the_address_narrow_every_chart(town: Town, lead: ConsoleBrowser) -> None:
    order = town.take_problem_elsewhere()
    await _leave(town, lead, order)
    office = order.company.office.code
    mine = {"office": office, "platform": "teams", "language": "nl", "flow": "caro_problem"}
    assert (await _counts(lead, **mine, bank=order.bank))["cases", ""] >= 1
    for other in ({"platform": "console"}, {"language": "de"}, {"office": "OFF999"}):
        assert not (await _counts(lead, **(mine | other)))["cases", ""], other
    seen = await lead.get("/charts?" + urlencode(mine))
    behind = _links(seen, "ended=nothing")
    assert behind
    assert all(f"office={office}" in one and "language=nl" in one for one in behind)
    empty = await lead.get("/charts?since=2019-W01&until=2019-W20")
    assert "Choose other weeks, or take filters out" in empty.text


async def test_every_chart_has_its_numbers_and_says_what_it_means(
    town: Town, lead: ConsoleBrowser
) -> None:
    await _leave(town, lead, town.take_problem_elsewhere())
    for language, words in (("en", "Where people leave"), ("fr", "Où l’on abandonne")):
        seen = await lead.get("/charts", **{"Accept-Language": language})
        assert words in seen.text
        charts = seen.source.split('<section class="chart')[1:]
        assert len(charts) == 8
        for chart in charts:
            assert re.search(r"<svg [^>]*role=\"img\" aria-label=\"[^\"]+\"", chart)
            assert "<caption" in chart
            assert '<th scope="row"' in chart
            assert '<p class="meant">' in chart
        assert "style=" not in seen.source
        assert "NaN" not in seen.source


@pytest.mark.parametrize(
    "asked",
    [
        "since=2026-W60",
        "since=yesterday&until=%00",
        "since=2026-W40&until=2026-W10",
        "flow=%22%3E%3Cimg%20src=x%3E",
        "bank=' OR 1=1 --",
        "platform=fax&language=xx",
        "office=" + "A" * 3000,
        "office=4111%201111%201111%201111",
        "language=%E2%80%AEen",
        "since=2001-W01&until=2098-W52",
    ],
    ids=count(),
)
async def test_filters_that_say_nothing_known_do_no_harm(lead: ConsoleBrowser, asked: str) -> None:
    seen = await lead.get(f"/charts?{asked}")
    assert seen.status == 200
    assert "Filters that cannot be understood were left out" in seen.text
    assert not re.search(r"<img|4111|AAAAAAAA|OR 1=1|\u202e", seen.source)
    listed = await lead.get(f"/cases?{asked}")
    assert (listed.status, "<img" in listed.source) == (200, False)


async def test_a_week_begins_on_the_same_day_wherever_it_is_read(
    town: Town, lead: ConsoleBrowser
) -> None:
    await _leave(town, lead, town.take_problem_elsewhere())
    monday = Week.of(datetime.now(UTC)).monday
    for zone in ("America/Lima", "Pacific/Auckland", "Europe/Brussels"):
        await lead.get("/you")
        await lead.post("/zone", {"zone": zone})
        seen = await lead.get("/charts")
        assert f'<time datetime="{monday}">' in seen.source, zone


async def test_weeks_far_away_are_shown_empty(lead: ConsoleBrowser) -> None:
    for asked in ("since=2001-W01", "until=2001-W01", "since=2098-W52", "since=2098-W52&flow="):
        seen = await lead.get(f"/charts?{asked}")
        assert (seen.status, "No case was closed in these weeks" in seen.text) == (200, True), asked


async def test_viewers_look_leads_take_the_counts_and_that_is_written_down(
    town: Town, lead: ConsoleBrowser
) -> None:
    await _leave(town, lead, town.take_problem_elsewhere())
    viewer = await sign_in(town, Role.VIEWER)
    seen = await viewer.get("/charts")
    assert (seen.status, "/charts/export" in seen.source) == (200, False)
    assert (await viewer.post("/charts/export", {})).status == 403
    await viewer.close()
    await _counts(lead, flow="caro_problem", office="4111 1111 1111 1111")
    async with town.books() as books:
        lines = await books.stores.admin_log.entries(limit=5)
    entry = next(line.entry for line in lines if line.entry.action == "figures-exported")
    assert (entry.actor_name, "flow=caro_problem" in entry.subject) == ("Louise", True)
    assert "4111" not in entry.subject
    assert re.fullmatch(r"csv: [0-9]+ lines", entry.after)
