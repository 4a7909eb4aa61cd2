"""The weight of what comes over one connection: how much of it is content, and how much is not.

Content may be cut into pieces as small as a byte, and each piece costs as much as a large one.
"""

from __future__ import annotations

from aiohttp import StreamReader

# What every request may bring besides its content: its head, and what it is cut into pieces with.
_FRAMING_BYTES = 16 * 1024
_CONTENT_FOR_FRAMING = 8
# Until a head was taken apart nobody knows what of a request is content.
_UNREAD_BYTES = 64 * 1024
# A request that is refused is read on for a while, and not for ever.
_REQUEST_BYTES = 4 * 1024 * 1024


class Weight:
    """Weighs what has come against what of it was content."""

    __slots__ = ("_body", "_came_bytes", "_framing_bytes", "_is_upgraded", "_seen_bytes")

    def __init__(self) -> None:
        self._body: StreamReader | None = None
        self._is_upgraded = False
        self._came_bytes = self._framing_bytes = self._seen_bytes = 0

    def add(self, size: int) -> None:
        """Count what came."""
        self._came_bytes += size
        self._framing_bytes += size

    def begin(self, body: StreamReader, *, is_upgraded: bool) -> None:
        """Take note of the next request; what follows an upgraded one is not HTTP."""
        self._settle()
        self._framing_bytes = max(0, self._framing_bytes - _FRAMING_BYTES)
        self._body, self._is_upgraded = body, is_upgraded
        self._came_bytes = self._seen_bytes = 0

    @property
    def is_hollow(self) -> bool:
        """Say whether too much came for too little.

        Asked before more is read: what came earlier has been taken apart by then.
        """
        if self._is_upgraded:
            return False
        self._settle()
        is_read = self._body is not None and not self._body.is_eof()
        most = _FRAMING_BYTES if is_read else _UNREAD_BYTES
        return self._framing_bytes > most or self._came_bytes > _REQUEST_BYTES

    def _settle(self) -> None:
        if self._body is not None:
            new = self._body.total_bytes - self._seen_bytes
            self._seen_bytes += new
            self._framing_bytes -= new + new // _CONTENT_FOR_FRAMING
