"""Versions of flows: what a case is pinned to, who published it, and what it was based on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from bot.domain.flow_source import read_flow
from bot.domain.flows import Flow

TEXTS_CHARS = 50_000
"""The most characters of all texts of a flow in one language."""
NOTE_CHARS = 500
"""The most characters of the note that says why a version was published."""


class Origin(StrEnum):
    """Where a version came from."""

    SHIPPED = "shipped"
    SHELL = "shell"
    CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class FlowContent:
    """What a version says: the YAML of a flow, and its texts as Fluent by language.

    Versions of before texts were kept with them have none: theirs are those of the files. One that
    says nothing is published to retire its flow.
    """

    name: str
    source: str
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """Return the hash of all that it says, "" where that is nothing."""
        if not self.source:
            return ""
        whole = self.source
        if self.texts:
            whole = json.dumps([self.source, sorted(self.texts.items())], ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()[:12]

    def read(self) -> Flow:
        """Return the flow, at this version and with its texts.

        Raises:
            FlowError: it is not a flow that this program knows.
        """
        return _read(self.name, self.source, tuple(sorted(self.texts.items())))


@lru_cache(maxsize=64)
def _read(name: str, source: str, texts: tuple[tuple[str, str], ...]) -> Flow:
    content = FlowContent(name, source, dict(texts))
    flow = read_flow(source, f"{name}.yaml")
    return flow.model_copy(update={"version": content.version, "texts": content.texts})


@dataclass(frozen=True, slots=True)
class FlowDraft:
    """What is to be published in the place of the version `base`, "" where none is live."""

    content: FlowContent
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """Who publishes, when, from where, and why; `author` is an id, "" of what is shipped."""

    origin: Origin
    at: datetime
    author: str = ""
    author_name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One version in the history of its flow, counted from 1; kept as it is for ever.

    The live one is the newest that `went_live`; one that did not was shipped beside it. Where that
    one's version is "", the flow was retired.
    """

    flow: str
    number: int
    version: str
    base: str
    went_live: bool
    how: Publishing


def live_of(history: Sequence[Publication]) -> Publication:
    """Return what is live of a flow, or what retired it, of its whole history, the newest first."""
    return next(one for one in history if one.went_live)
