"""Pages of a long list, each found by where the one before it ended, never by counting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page; `more` says where the next one begins, "" where this is the last."""

    rows: tuple[T, ...]
    more: str = ""
