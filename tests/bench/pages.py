"""The pages of the console over a database that has grown, four at a time."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import aiohttp

from tests.bench.child import finished
from tests.bench.database import CARO
from tests.bench.load import Run, play
from tests.bench.traffic import WrongAnswer, require_ok

ROOT = "/admin"
_AT_ONCE = 4
_LISTS = (
    *("/", "/cases", "/cases?office=OFF001", "/orders", "/jobs?state=ended", "/log", "/banks"),
    *("/charts", "/charts?bank=KBC&flow=caro_problem", "/charts?office=OFF001"),
)


async def measure_pages(
    address: str, database: Path, settings: Mapping[str, str], log: Path, times: int
) -> dict[str, float]:
    """Ask for each page so many times; return the median of all, and the slowest page's p99.

    Raises:
        WrongAnswer: somebody is not let in, or a page is not shown.
    """
    cookie = await enter(address, await make_link("Bench", settings, log))
    runs = [await _show(address, path, cookie, times) for path in (*_LISTS, *_of_one(database))]
    every = sorted(answer.took_ms for run in runs for answer in run.answers)
    return {
        "pages_p50": every[len(every) // 2],
        "pages_p99": max(run.took_ms(0.99) for run in runs),
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


def _of_one(database: Path) -> tuple[str, str]:
    """Return the pages of one order and of one case."""
    with closing(sqlite3.connect(database)) as opened:
        ((order,),) = opened.execute("SELECT max(id) FROM orders")
        ((case,),) = opened.execute("SELECT max(id) FROM cases")
    return f"/orders/CARO-{order}", f"/cases/{case}"


async def _show(address: str, path: str, cookie: str, times: int) -> Run:
    host = address.removeprefix("http://")
    head = f"GET {ROOT}{path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n"
    # The first to ask has the template compiled.
    require_ok(await play(address, [head.encode()], connections=1))
    run = await play(address, [head.encode()] * times, connections=_AT_ONCE)
    require_ok(run)
    return run
