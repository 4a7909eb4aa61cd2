"""Downloads: a file that is sent while it is still being written, and cut off where that fails."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from aiohttp import web

from bot.errors import StoreUnavailable

_LOG = logging.getLogger(__name__)
_CHUNK_CHARS = 64_000


async def send_file(
    request: web.Request, texts: AsyncIterator[str], name: str, content_type: str
) -> web.StreamResponse:
    """Send texts as a file of this name, as they come.

    A file that cannot be written to its end is cut off, so that nobody takes it for a whole one.
    """
    response = web.StreamResponse(
        headers={
            "Content-Type": f"{content_type}; charset=utf-8",
            "Content-Disposition": f'attachment; filename="{name}"',
        }
    )
    await response.prepare(request)
    try:
        async with aclosing(cast(Any, texts)):
            async for chunk in _chunks(texts):
                await response.write(chunk.encode(errors="replace"))
        await response.write_eof()
    except (StoreUnavailable, ConnectionError) as error:
        _LOG.warning("%s: the file %s was cut off", type(error).__name__, name)
        if request.transport:
            request.transport.abort()
    return response


async def _chunks(texts: AsyncIterator[str]) -> AsyncIterator[str]:
    """Yield what lies together in pieces of a size that is worth sending."""
    gathered: list[str] = []
    size = 0
    async for text in texts:
        gathered.append(text)
        size += len(text)
        if size >= _CHUNK_CHARS:
            yield "".join(gathered)
            gathered, size = [], 0
    yield "".join(gathered)
