"""The people of an office: who of them may act, who only looks, and who decides that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What somebody may do in their office; each may what those before may."""

    LOOKS = "looks"
    ACTS = "acts"
    ADMINISTERS = "administers"
    """Acts, and decides who else does."""


def right_of(named: Right | None, *, others_act: bool) -> Right:
    """Return what somebody may do who was named so, or not at all."""
    return named or others_right(others_act)


def others_right(others_act: bool) -> Right:
    """Return what those may do whom an office has not named."""
    return Right.ACTS if others_act else Right.LOOKS


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePerson:
    """Somebody of an office. `right` is what they were named for, None where nobody did.

    Who is no member was a full member of their tenant no more when the platform was asked last.
    """

    id: str
    name: str
    right: Right | None = None
    is_member: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePeople:
    """Who is known of an office; `others_act` says what those may do who are not named.

    `revision` grows with each change, from 0 for an office that has decided nothing yet.
    """

    office: str
    others_act: bool = True
    people: tuple[OfficePerson, ...] = ()
    revision: int = 0

    def find(self, person_id: str) -> OfficePerson | None:
        """Return one of them by the id of their identity."""
        return next((one for one in self.people if one.id == person_id), None)

    def right_of(self, person: OfficePerson) -> Right:
        """Return what somebody may do; who has left the tenant is not asked for it."""
        return right_of(person.right, others_act=self.others_act)

    @property
    def in_order(self) -> tuple[OfficePerson, ...]:
        """All of them, those who may most first, then by name."""
        ranks = tuple(Right)
        ordered = sorted(self.people, key=lambda one: (one.name.casefold(), one.id))
        return tuple(sorted(ordered, key=lambda one: -ranks.index(self.right_of(one))))

    @property
    def administrators(self) -> tuple[OfficePerson, ...]:
        """Who decides, of those who are members still."""
        return tuple(
            one for one in self.in_order if one.is_member and one.right is Right.ADMINISTERS
        )

    @property
    def deciders(self) -> tuple[OfficePerson, ...]:
        """Who may act, of those who are members still."""
        return tuple(
            one for one in self.in_order if one.is_member and self.right_of(one) is not Right.LOOKS
        )

    def obstacle(self, person_id: str, right: Right) -> str:
        """Return the key of the sentence why somebody cannot be given a right, or ""."""
        person = self.find(person_id)
        if person is None:
            return "people-gone"
        if right is not Right.LOOKS and not person.is_member:
            return "people-left"
        return ""

    def obstacle_for(self, actor_id: str, person_id: str, right: Right) -> str:
        """Return why somebody of the office cannot give a right, or "" if they can.

        An office always keeps an administrator: the last one is replaced before they go.
        """
        if key := self.obstacle_to_decide(actor_id):
            return key
        others = [one for one in self.administrators if one.id != person_id]
        if right is not Right.ADMINISTERS and not others:
            return "people-last"
        return self.obstacle(person_id, right)

    def obstacle_to_decide(self, actor_id: str) -> str:
        """Return why somebody does not decide here, or "" if they do."""
        is_one = any(one.id == actor_id for one in self.administrators)
        return "" if is_one else "people-not-yours"
