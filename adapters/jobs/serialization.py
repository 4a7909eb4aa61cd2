"""Serialization: of what lies in the jobs' tables JSON is read, and nothing else is ever run."""

from __future__ import annotations

import json
import logging
from typing import Any

from dbos._serialization import (  # Each row names its own way; these are all there are.
    DBOSPortableJSONSerializer,
    DefaultSerializer,
    _portableify,
)

_LOG = logging.getLogger(__name__)
_REFUSED = "refused"


def read_json_alone() -> None:
    """Let the library read JSON alone, whatever a row says of itself; twice is no more.

    One of the ways that a row can name would run code that is written in the row.
    """
    DefaultSerializer.deserialize = _refuse  # type: ignore[method-assign, assignment]
    DBOSPortableJSONSerializer.deserialize = _read  # type: ignore[method-assign, assignment]
    for serializer in (DefaultSerializer, DBOSPortableJSONSerializer):
        serializer.serialize = _write  # type: ignore[method-assign, assignment]


def _write(_serializer: object, value: Any) -> str:
    if isinstance(value, Exception):
        # How a row ended that was refused: nobody reads that again.
        value = type(value).__name__
    # As ASCII: a name may hold half a character, which no database takes.
    return json.dumps(_portableify(value), separators=(",", ":"))


def _read(serializer: object, text: str | None) -> Any:
    try:
        return None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return _refuse(serializer, text)


def _refuse(_serializer: object, _text: str | None) -> Any:
    """Return what the library takes for anything, and what no job, watch or answer looks like.

    So it comes to an end everywhere, and whoever asked for the row can say which one it was.
    """
    _LOG.error("refused to read what lies in the jobs' tables and is not our JSON")
    value: dict[str, Any] = {"args": (_REFUSED,), "kwargs": {}}
    value |= {"positionalArgs": [_REFUSED], "namedArgs": {}}
    return value | {"name": _REFUSED, "message": _REFUSED}
