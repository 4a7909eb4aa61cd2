"""Looks at the draft of a flow while it is typed, and at one that is as long as any may be."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import aiohttp

from bot.domain.flow_source import FLOW_CHARS
from config.flow_files import shipped_flows
from tests.bench.load import Run, play
from tests.bench.pages import ROOT, enter, make_link
from tests.bench.traffic import WrongAnswer, require_ok

_FLOW = next(one for one in shipped_flows() if one.name == "caro_problem")
_PAGE = f"{ROOT}/flows/{_FLOW.name}"
_OUTCOME = "  more_{}:\n    ending: wait\n    stage: card\n    actions: [contact_support]\n"


async def measure_looks(
    address: str, settings: Mapping[str, str], log: Path, times: int
) -> dict[str, float]:
    """Look at a draft after each of so many keys, all of its texts with it; then at the longest.

    Raises:
        WrongAnswer: somebody is not let in, or what was typed is not drawn.
    """
    cookie = await enter(address, await make_link("Bench", settings, log))
    token = await _token(address, cookie)
    # No two are the same, so that nothing of one serves the next.
    typed = [f"{_FLOW.source}# {'x' * number}\n" for number in range(times)]
    run = await play(address, [_look(address, cookie, token, one) for one in typed], connections=1)
    _require_drawn(run)
    longest = _longest()
    looking = asyncio.create_task(
        play(address, [_look(address, cookie, token, longest)], connections=1)
    )
    beside = [await _answers(address)]
    while not looking.done():
        beside.append(await _answers(address))
    long = await looking
    _require_drawn(long)
    return {
        "looks_p50": run.took_ms(0.5),
        "looks_p99": run.took_ms(0.99),
        "looks_longest": long.took_ms(1),
        "looks_beside": max(beside),
    }


def _require_drawn(run: Run) -> None:
    require_ok(run)
    if not all(b"data-station=" in answer.body for answer in run.answers):
        raise WrongAnswer("a draft was not drawn")


def _longest() -> str:
    source, number = _FLOW.source, 0
    while len(source) + len(_OUTCOME) + 10 < FLOW_CHARS and number < 160:
        source, number = source + _OUTCOME.format(number), number + 1
    rest = FLOW_CHARS - len(source)
    return source + f"# {'a remark ' * 8}\n" * (rest // 75)


async def _answers(address: str) -> float:
    """Return in which time the desk answers somebody else."""
    await asyncio.sleep(0.01)
    request = f"GET /healthz HTTP/1.1\r\nHost: {address.removeprefix('http://')}\r\n\r\n"
    run = await play(address, [request.encode()], connections=1)
    require_ok(run)
    return run.took_ms(1)


def _look(address: str, cookie: str, token: str, source: str) -> bytes:
    texts = {f"text-{code}": text for code, text in _FLOW.texts.items()}
    body = urlencode({"token": token, "source": source, "look_at": "digits", **texts}).encode()
    head = (
        f"POST {_PAGE}/look HTTP/1.1\r\nHost: {address.removeprefix('http://')}\r\n"
        f"Cookie: {cookie}\r\nOrigin: {address}\r\nSec-Fetch-Site: same-origin\r\nCaro-Look: 1\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _token(address: str, cookie: str) -> str:
    """Return what the forms of this session carry."""
    headers = {"Cookie": cookie}
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{address}{_PAGE}", headers=headers) as answer,
    ):
        found = re.search(r'name="token" value="([^"]+)"', await answer.text())
        if answer.status != 200 or not found:
            raise WrongAnswer(f"the workbench was answered with status {answer.status}")
        return found[1]
