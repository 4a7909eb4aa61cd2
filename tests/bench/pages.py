"""The pages of the console over a database that has grown, four at a time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from adapters.admin.routes import Kind
from adapters.admin.site import ROUTES
from bot.console.charts import MOST_WEEKS
from bot.domain.weeks import Week
from tests.bench.action_places import ActionPlace
from tests.bench.child import finished
from tests.bench.database import CARO
from tests.bench.load import Run, play
from tests.bench.traffic import WrongAnswer, require_ok

ROOT = "/admin"
_AT_ONCE = 4
_OPEN = tuple(
    route.path
    for route in ROUTES
    if route.kind is Kind.PAGE and route.least and not route.only_asks and "{" not in route.path
)
_FILTERED = (
    *("/search?q=Garage", "/cases?office=OFF001", "/jobs?state=ended"),
    *("/charts?bank=KBC&flow=caro_problem", "/charts?office=OFF001"),
    f"/charts?since={Week.of(datetime.now(UTC)).later(1 - MOST_WEEKS)}",
)


async def measure_pages(
    address: str, place: ActionPlace, settings: Mapping[str, str], log: Path, times: int
) -> dict[str, float]:
    """Ask for each page so many times; return the median of all, and the p99 of each page.

    Raises:
        WrongAnswer: somebody is not let in, or a page is not shown.
    """
    cookie = await enter(address, await make_link("Bench", settings, log))
    paths = (*_OPEN, *_FILTERED, *await _of_one(place))
    runs = {path: await _show(address, path, cookie, times) for path in paths}
    every = sorted(answer.took_ms for run in runs.values() for answer in run.answers)
    slowest = {f"page {path}": run.took_ms(0.99) for path, run in runs.items()}
    return {
        "pages_p50": every[len(every) // 2],
        "pages_p99": max(slowest.values()),
        **slowest,
    }


async def make_link(name: str, settings: Mapping[str, str], log: Path) -> str:
    """Return the path of a new link for an administrator of this name."""
    words = ("admin", "link", "--name", name, "--role", "admin")
    return (await finished([CARO, *words], log, settings)).strip().rpartition(ROOT)[2]


async def enter(address: str, link: str) -> str:
    """Use a link up; return the cookie of the session."""
    headers = {"Origin": address, "Content-Type": "application/x-www-form-urlencoded"}
    async with (
        aiohttp.ClientSession() as http,
        http.post(
            f"{address}{ROOT}{link}", data=b"", headers=headers, allow_redirects=False
        ) as answer,
    ):
        found = re.match(r"[^;]+", answer.headers.get("Set-Cookie", ""))
        if answer.status != 303 or not found:
            raise WrongAnswer(f"the link was answered with status {answer.status}")
        return found[0]


async def _of_one(place: ActionPlace) -> tuple[str, ...]:
    """Return the pages of one order, case, bank, office and right."""
    (order,) = await place.ask(place.url, "SELECT max(id) AS id FROM orders")
    (case,) = await place.ask(place.url, "SELECT max(id) AS id FROM cases")
    orders, cases = f"/orders/CARO-{order['id']}", f"/cases/{case['id']}"
    others = "/banks/KBC", "/offices/OFF001/people", "/rights/agent/recreate/problem"
    return orders, f"{orders}/preview", cases, f"{cases}/cards", *others


async def _show(address: str, path: str, cookie: str, times: int) -> Run:
    host = address.removeprefix("http://")
    head = f"GET {ROOT}{path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n"
    # The first to ask have the template compiled, and more connections to the database opened.
    require_ok(await play(address, [head.encode()] * _AT_ONCE, connections=_AT_ONCE))
    run = await play(address, [head.encode()] * times, connections=_AT_ONCE)
    require_ok(run)
    return run
