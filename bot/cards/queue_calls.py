"""The calls about the lists of cases; see `bot.cards.calls`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.queues import Queue


@dataclass(frozen=True, slots=True)
class ListCases:
    """List the cases of a queue, from behind a spot on; `words` are what was typed of the rest."""

    queue: Queue = Queue.WAITING
    bank: str = ""
    office: str = ""
    language: str = ""
    start: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class AskCaseFilter:
    """Ask which cases to list; the arguments are what is listed now."""

    queue: Queue = Queue.WAITING
    bank: str = ""
    office: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FilterCases:
    """The filled form of `AskCaseFilter`; see `bot.cards.calls.SubmitForm` for what it carries."""

    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShowHome:
    """Show what whoever asks has, and what waits for support."""


QueueCall = ListCases | AskCaseFilter | FilterCases | ShowHome
