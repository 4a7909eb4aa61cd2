"""The calls about the people of an office: who may act there, and who decides that."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.office_people import Right


@dataclass(frozen=True, slots=True)
class ShowPeople:
    """List the people of the office of whoever asks; `page` counts from 1."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowPerson:
    """Show what one of them may do, and what an administrator can change of it."""

    person: str


@dataclass(frozen=True, slots=True)
class GiveRight:
    """Change what somebody of the office may do, in the list as it was at this revision."""

    person: str
    right: Right
    revision: int


@dataclass(frozen=True, slots=True)
class LetOthersAct:
    """Change what those may do whom the office has not named: they act, or only look."""

    others: Right
    revision: int


PeopleCall = ShowPeople | ShowPerson | GiveRight | LetOthersAct
"""What is asked about the people of the office of whoever asks."""
