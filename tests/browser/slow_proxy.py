"""A proxy between a browser and the program that keeps streams back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from tests.harness.towns import Town


@asynccontextmanager
async def kept_back(town: Town) -> AsyncIterator[str]:
    """Serve the program's pages as a proxy does that keeps streams back until they end."""
    host, _, port = town.programs[-1].address.rpartition("/")[2].partition(":")
    serving: set[asyncio.Task[None] | None] = set()

    async def serve(browser: asyncio.StreamReader, to_browser: asyncio.StreamWriter) -> None:
        serving.add(asyncio.current_task())
        desk, to_desk = await asyncio.open_connection(host, int(port))
        is_kept = False

        async def answer() -> None:
            while piece := await desk.read(65536):
                if not is_kept:
                    to_browser.write(piece)

        answering = asyncio.create_task(answer())
        try:
            while piece := await browser.read(65536):
                is_kept = is_kept or piece.startswith(b"GET /admin/live?")
                to_desk.write(piece)
        except ConnectionError:
            pass
        finally:
            answering.cancel()
            for writer in (to_browser, to_desk):
                writer.close()
                with suppress(ConnectionError):
                    await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in filter(None, serving):
            task.cancel()
        await asyncio.gather(*filter(None, serving), return_exceptions=True)
