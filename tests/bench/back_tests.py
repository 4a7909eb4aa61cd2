"""A back-test of past cases beside a desk that answers look-ups, both on one core."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import orjson

from adapters import backoffice, storage
from config.assembly import SystemClock, bank_list
from config.back_test_programs import LEAST_URGENT
from config.commands.sample_past import invent_past
from config.flow_files import flow_sources, shipped_flows
from config.settings.model import load_settings
from tests.bench.action_places import ActionPlace
from tests.bench.child import Child, finished
from tests.bench.database import CARO, open_stores
from tests.bench.load import play
from tests.bench.rounds import Size
from tests.bench.traffic import WrongAnswer, require_ok, slack_commands

_FLOW = "caro_problem.yaml"
_CHANGE = ("typo: wrong_reference", "typo: new_reference")
_ORDERS = 200
# Samples that every seeded database holds, each alone with its reference.
_REFERENCES = ("6012345678", "7012345678", "6312345678", "6412345678", "6512345678")
_PAUSE_S = 0.02


async def _fill(url: str, cases: int) -> None:
    """Add so many past cases that were walked through the flow that is in use, with news."""
    flows = [content.read() for content in shipped_flows() if content.name in _FLOW]
    async with open_stores(url):
        office = backoffice.LocalBackOffice(SystemClock())
        orders = [await office.find_order(f"CARO-{number}") for number in range(1, _ORDERS + 1)]
        past = invent_past(
            orders,
            flows,
            bank_list(load_settings()),
            cases=cases,
            now=datetime.now(UTC),
        )
        await storage.seed_past(past.cases, past.lines, past.answers)


async def measure_back_test(
    desk: Child, place: ActionPlace, settings: Mapping[str, str], folder: Path, size: Size
) -> dict[str, float]:
    """Look orders up alone and while a draft is tried on past cases, in turn.

    Raises:
        WrongAnswer: not all of them were looked at, or nothing would end otherwise.
    """
    await _fill(place.url, size.walked)
    await place.settle(place.url)
    draft = folder / "draft.yaml"
    draft.write_text(flow_sources()[_FLOW].replace(*_CHANGE), "utf-8")
    alone, beside, took = list[float](), list[float](), list[float]()
    with _seldom_looked_through():
        for _round in range(size.rounds):
            alone += [await _look_up(desk, number) for number in range(size.slow)]
            began_s = time.perf_counter()
            test = asyncio.create_task(_try(draft, settings, folder, size.walked))
            while not test.done():
                beside.append(await _look_up(desk, len(beside)))
            await test
            took.append(time.perf_counter() - began_s)
    return {
        "backtest": median(took),
        "backtest_alone_p99": _p99(alone),
        "backtest_beside_p99": _p99(beside),
    }


async def _try(draft: Path, settings: Mapping[str, str], folder: Path, cases: int) -> None:
    words = ("flows", "backtest", str(draft), "--cases", str(cases), "--json")
    # As the desk starts it: the least urgent from its first line on.
    urgent = ("nice", "-n", str(LEAST_URGENT))
    told = orjson.loads(await finished([*urgent, CARO, *words], folder / "backtest.log", settings))
    if told["looked_at"] != cases or not told["findings"]["other_end"]:
        raise WrongAnswer(f"the back-test found {told['findings']}")


@contextmanager
def _seldom_looked_through() -> Iterator[None]:
    # Each look-up would look through all that this process holds, which takes longer than it.
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


async def _look_up(desk: Child, number: int) -> float:
    """Look one of the samples up, with a pause as people make it; return how long it took."""
    command = slack_commands([_REFERENCES[number % len(_REFERENCES)]])
    (answer,) = require_ok(await play(desk.address, command, connections=1)).answers
    await asyncio.sleep(_PAUSE_S)
    return answer.took_ms


def _p99(taken_ms: Sequence[float]) -> float:
    return sorted(taken_ms)[int(len(taken_ms) * 0.99)]
