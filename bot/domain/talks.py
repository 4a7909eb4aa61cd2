"""Talks: what an office and support write to each other about a case, and what support notes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
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
# What unfolds to more than this is read no further by who looks for secrets.
_UNFOLDED_CHARS = 2 * LINE_CHARS
_REFERENCE = re.compile(r"[67](?:[ .\-/]{0,2}[0-9]){9}")


class LineKind(StrEnum):
    """What a line is: `OPENING` says that a talk can begin.

    `STEP` tells of what an office answered; its text is the key of that, and of the answer. Two are
    no lines yet: `REFUSED` was not taken, nor kept; `AHEAD` is what a message was changed to, of
    which the message itself has not come.
    """

    SAID = "said"
    NOTE = "note"
    OPENING = "opening"
    STEP = "step"
    REFUSED = "refused"
    AHEAD = "ahead"


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
    in a conversation with one person; what is to be said of it goes to `address`. `moment` orders
    what became of one message, in microseconds of its platform, 0 where that does not say it.
    `mentions` are the ids of whom it calls, each as `@ID` in the text.
    """

    source: str
    address: str
    text: str
    thread: str = ""
    kind: WrittenKind = WrittenKind.NEW
    has_files: bool = False
    moment: int = 0
    mentions: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the line that it makes."""
        return hashlib.sha256(self.source.encode(errors="replace")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message of a talk; `revision` grows with each edit, and `number` says the order.

    `office` is who may read it besides support; of what was deleted, or refused, there is no text.
    `revised_at` is when it was changed last, `moment` when that was by its platform's clock.
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
    revised_at: datetime
    moment: int = 0
    number: int = 0
    revision: int = 1
    is_deleted: bool = False

    @property
    def is_line(self) -> bool:
        """Whether it was taken as a part of the talk."""
        return self.kind not in (LineKind.REFUSED, LineKind.AHEAD)

    def edited(self, text: str, at: datetime, moment: int = 0) -> Line:
        """Return the line as it reads after an edit."""
        later = {"revised_at": at, "moment": max(moment, self.moment)}
        return replace(self, text=text, revision=self.revision + 1, **later)  # type: ignore[arg-type]

    def deleted(self, at: datetime, moment: int = 0) -> Line:
        """Return the line as its writer has taken it away, for good."""
        return replace(self.edited("", at, moment), is_deleted=True)

    def is_past(self, written: Written) -> bool:
        """Say whether something newer is kept of a message than this, which comes late."""
        return 0 < written.moment < self.moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One line on its way to one place; `shown` is the revision that stands there, 0 for none.

    `is_sending` says that it was begun to be sent: where nothing else is known, it may be there.
    A `lapse` is that of the revision `lapsed`, and its writer `is_told`. What failed for a while
    waits until `again_at`, after so many `tries`.
    """

    line: str
    place: Surface
    shown: int = 0
    is_sending: bool = False
    lapse: Lapse | None = None
    lapsed: int = 0
    is_told: bool = False
    tries: int = 0
    again_at: datetime | None = None

    def lapses(self, line: Line) -> bool:
        """Say whether this place is given up, for how the line reads now."""
        return self.lapse is not None and self.lapsed >= line.revision

    def is_pending(self, line: Line) -> bool:
        """Say whether something is to be brought, or somebody to be told that it could not be."""
        return not self.is_told if self.lapses(line) else self.shown < line.revision

    @property
    def id(self) -> str:
        """One text that names this copy."""
        named = f"{self.line} {self.place.identity.id}"
        return hashlib.sha256(named.encode(errors="replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Taken:
    """The talk of a case that one process brings further, alone until a time.

    `wanted` counts what there was to be brought when it was taken.
    """

    case: str
    wanted: int
    until: datetime


def is_open(case: Case) -> bool:
    """Say whether a talk can go on: somebody of support has the case."""
    return case.hold is not None and can_be_held(case)


def is_reference(text: str) -> bool:
    """Say whether a message is a client reference and nothing else: that is looked up, always."""
    return _REFERENCE.fullmatch(peel(clean_text(text))) is not None


def check_line(text: str) -> None:
    """Refuse what is not passed on.

    Raises:
        InputInvalid: it is too long, or holds what looks like a card number, a PIN or a code.
    """
    # One character can stand for many, behind which something could hide.
    unfolded = len(unicodedata.normalize("NFKC", text)) if len(text) <= LINE_CHARS else 0
    if len(text) > LINE_CHARS or unfolded > _UNFOLDED_CHARS:
        chars = max(len(text), unfolded)
        raise InputInvalid("talk-long", most=str(LINE_CHARS), chars=str(chars))
    if looks_secret(text):
        raise InputInvalid("talk-secret")
