"""Measures a stock workflow of empty steps: what the library of the jobs costs by itself."""

from __future__ import annotations

import asyncio
import itertools
import logging
import statistics
import sys
import time

import orjson
import uvloop
from dbos import DBOS

from adapters import jobs
from adapters.jobs.place import Place


@DBOS.step()
async def _do_nothing(number: int) -> int:
    return number


@DBOS.workflow()
async def _work(steps: int) -> int:
    for number in range(steps):
        await _do_nothing(number)
    return steps


async def _take_s(steps: int) -> float:
    began_s = time.perf_counter()
    handle = await DBOS.start_workflow_async(_work, steps)
    await handle.get_result()
    return time.perf_counter() - began_s


async def _many(steps: int, count: int, at_once: int) -> float:
    """Return how many were done in a second, so many at a time."""
    left = itertools.repeat(None, count)

    async def work() -> None:
        for _ in left:
            await _take_s(steps)

    began_s = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    return count / (time.perf_counter() - began_s)


async def _measure(steps: int, slow: int, many: int, at_once: int) -> dict[str, float]:
    await _many(steps, at_once * 2, at_once)
    taken_ms = sorted([await _take_s(steps) * 1000 for _ in range(slow)])
    began_s = time.process_time()
    rate = await _many(steps, many, at_once)
    return {
        "p50": statistics.median(taken_ms),
        "p99": taken_ms[int(0.99 * len(taken_ms))],
        "rate": rate,
        "cpu": (time.process_time() - began_s) * 1000 / many,
    }


def _main(url: str, *numbers: str) -> None:
    logging.getLogger("dbos").setLevel(logging.WARNING)
    # The same tables as the desk's, and the library's own settings for the rest.
    jobs.migrate(url)
    DBOS(config={"name": "stock", "system_database_url": Place(url).engine_url})
    DBOS.launch()
    figures = uvloop.run(_measure(*map(int, numbers)))
    DBOS.destroy()
    sys.stdout.write(orjson.dumps(figures).decode())


if __name__ == "__main__":
    _main(*sys.argv[1:])
