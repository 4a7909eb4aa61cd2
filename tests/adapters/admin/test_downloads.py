"""A file that is sent while it is written, and what becomes of one that cannot be."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.admin.downloads import send_file
from bot.errors import StoreUnavailable


async def served(texts: AsyncIterator[str]) -> str:
    async def give(request: web.Request) -> web.StreamResponse:
        return await send_file(request, texts, "lines.csv", "text/csv")

    app = web.Application()
    app.router.add_get("/", give)
    async with TestServer(app) as server, aiohttp.ClientSession() as browser:
        answer = await browser.get(server.make_url("/"))
        assert answer.headers["Content-Disposition"] == 'attachment; filename="lines.csv"'
        return await answer.text()


async def test_everything_arrives_in_its_order() -> None:
    async def texts() -> AsyncIterator[str]:
        for number in range(20_000):
            yield f"line {number}\r\n"

    assert (await served(texts())).split("\r\n")[:-1] == [f"line {n}" for n in range(20_000)]


async def test_a_file_that_is_cut_off_does_not_pass_for_a_whole_one() -> None:
    ended: list[str] = []

    async def texts() -> AsyncIterator[str]:
        try:
            yield "x" * 100_000
            raise StoreUnavailable("away")
        finally:
            ended.append("closed")

    with pytest.raises(aiohttp.ClientError):
        await served(texts())
    assert ended == ["closed"]
