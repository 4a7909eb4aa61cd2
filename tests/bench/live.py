"""Open live pages of the console: what many cost, and how soon they hear of a change."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from pathlib import Path
from time import perf_counter

import aiohttp

from tests.bench.child import Child
from tests.bench.pages import ROOT, enter, make_link
from tests.bench.traffic import WrongAnswer

_PAGES = 10
_HEARD_WITHIN_S = 60.0
# As another process saves a case: the look of the desk finds it, and nothing else is told.
_CHANGE = (
    "UPDATE cases SET revision = revision + 1,"
    " changed_ms = CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) WHERE id = ?"
)


async def measure_live(
    desk: Child, database: Path, settings: Mapping[str, str], log: Path, people: int, times: int
) -> dict[str, float]:
    """Open ten pages a person, change a case so many times; return memory in MB, and waits in ms.

    Raises:
        WrongAnswer: a page is not let in, or hears nothing.
    """
    async with AsyncExitStack() as stack:
        # Connections of their own, as browsers have them.
        http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        await stack.enter_async_context(http)
        pages: list[aiohttp.ClientResponse] = []
        before_mb = 0.0
        for number in range(people):
            link = await make_link(f"Live {number}", settings, log)
            cookie = await enter(desk.address, link)
            if not pages:
                await _show_once(http, desk.address, cookie)
                before_mb = await desk.at_rest_mb()
            for _ in range(_PAGES):
                asking = http.get(f"{desk.address}{ROOT}/live", headers={"Cookie": cookie})
                pages.append(await stack.enter_async_context(asking))
        if any(page.status != 200 for page in pages):
            raise WrongAnswer("a live page was not let in")
        waits = [await _change(pages, database, number) for number in range(times)]
        grown_mb = await desk.at_rest_mb() - before_mb
    every = sorted(wait_ms for some in waits for wait_ms in some)
    return {
        "live_memory": grown_mb,
        "live_p50": every[len(every) // 2],
        "live_p99": every[int(len(every) * 0.99)],
    }


async def _show_once(http: aiohttp.ClientSession, address: str, cookie: str) -> None:
    """Have loaded what the first page needs, whether it lives or not."""
    async with http.get(f"{address}{ROOT}/", headers={"Cookie": cookie}) as answer:
        await answer.read()


async def _change(pages: list[aiohttp.ClientResponse], database: Path, number: int) -> list[float]:
    """Change one of the cases; return after how long each page heard of it."""
    with closing(sqlite3.connect(database, timeout=30)) as opened:
        ids = opened.execute("SELECT id FROM cases ORDER BY id LIMIT 50").fetchall()
        (case,) = ids[number % len(ids)]
        begun_s = perf_counter()
        with opened:
            opened.execute(_CHANGE, [case])
    waits = await asyncio.gather(*(_hear(page, case) for page in pages))
    return [(heard_s - begun_s) * 1000 for heard_s in waits]


async def _hear(page: aiohttp.ClientResponse, case: str) -> float:
    try:
        async with asyncio.timeout(_HEARD_WITHIN_S):
            async for line in page.content:
                if line.startswith(b"data: {") and f'"id": "{case}"'.encode() in line:
                    return perf_counter()
    except TimeoutError:
        pass
    raise WrongAnswer(f"a live page did not hear of {case}")
