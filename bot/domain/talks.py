"""Talks: what an office and support write to each other about a case, and what support notes."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.cases import Case, Surface
from bot.domain.duties import can_be_held
from bot.domain.people import Audience, Identity
from bot.domain.privacy import looks_secret
from bot.domain.typed_text import clean_text, peel
from bot.errors import InputInvalid

LINE_CHARS = 3000
"""More than this is not passed on: Slack shows so much in one piece."""
NOTE_MARKS = ("note:", "//")
"""What begins a line that stays with support."""
_REFERENCE = re.compile(r"[67](?:[ .\-/]{0,2}[0-9]){9}")


class LineKind(StrEnum):
    """What a line is: `OPENING` says that a talk can begin, `REFUSED` was not taken, nor kept.

    `STEP` tells of what an office answered; its text is the key of that, and of the answer.
    """

    SAID = "said"
    NOTE = "note"
    OPENING = "opening"
    STEP = "step"
    REFUSED = "refused"


class Lapse(StrEnum):
    """Why somebody could not be reached with a line."""

    GONE = "gone"
    """The platform takes nothing there any more."""
    NO_ACCESS = "no_access"
    """Who was to read it may not see the case any more."""
    NO_ANSWER = "no_answer"
    """The platform has not answered for so long that nobody waits any more."""


class WrittenKind(StrEnum):
    """What became of a message of the writer's."""

    NEW = "new"
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message that may belong to a talk, as its platform tells of it.

    `source` names it on its platform. `thread` is the key of the card beneath which it stands, ""
    in a conversation with one person; what is to be said of it goes to `address`.
    """

    source: str
    address: str
    text: str
    thread: str = ""
    kind: WrittenKind = WrittenKind.NEW
    has_files: bool = False

    @property
    def id(self) -> str:
        """The id of the line that it makes."""
        return hashlib.sha256(self.source.encode(errors="replace")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message of a talk; `revision` grows with each edit, and `number` says the order.

    `office` is who may read it besides support; of what was deleted, or refused, there is no text.
    """

    id: str
    case: str
    kind: LineKind
    audience: Audience
    office: str
    writer: Identity
    address: str
    text: str
    at: datetime
    number: int = 0
    revision: int = 1
    is_deleted: bool = False

    def edited(self, text: str, *, is_deleted: bool = False) -> Line:
        """Return the line as it reads after an edit."""
        return replace(self, text=text, revision=self.revision + 1, is_deleted=is_deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One line on its way to one place; `shown` is the revision that stands there, 0 for none.

    `is_sending` says that it was begun to be sent: where nothing else is known, it may be there.
    """

    line: str
    place: Surface
    shown: int = 0
    is_sending: bool = False
    lapse: Lapse | None = None
    is_told: bool = False

    @property
    def id(self) -> str:
        """One text that names this copy."""
        named = f"{self.line} {self.place.identity.id}"
        return hashlib.sha256(named.encode(errors="replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Taken:
    """The talk of a case that one process brings further, alone until a time.

    `wanted` counts what there was to be brought when it was taken, `tries` how often it failed.
    """

    case: str
    wanted: int
    tries: int
    until: datetime


def is_open(case: Case) -> bool:
    """Say whether a talk can go on: somebody of support has the case."""
    return case.hold is not None and can_be_held(case)


def is_reference(text: str) -> bool:
    """Say whether a message is a client reference and nothing else: that is looked up, always."""
    return _REFERENCE.fullmatch(peel(clean_text(text))) is not None


def split_note(text: str) -> tuple[bool, str]:
    """Return whether a line is a note, and what it says without its mark."""
    begun = text.lstrip()
    for mark in NOTE_MARKS:
        if begun[: len(mark)].casefold() == mark:
            return True, begun[len(mark) :].strip()
    return False, text.strip()


def check_line(text: str) -> None:
    """Refuse what is not passed on.

    Raises:
        InputInvalid: it is too long, or holds what looks like a card number, a PIN or a code.
    """
    if len(text) > LINE_CHARS:
        raise InputInvalid("talk-long", most=str(LINE_CHARS), chars=str(len(text)))
    if looks_secret(text):
        raise InputInvalid("talk-secret")
