"""The people of an office, as leads and administrators see them and change what they may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.console.changes import Changes
from bot.console.people import read_revision
from bot.console.visitors import Visitor
from bot.desk.office_people import OTHERS_CHANGED, PERSON_CHANGED
from bot.domain.office_people import OfficePeople, Right, others_right
from bot.domain.reasons import read_reason
from bot.errors import InputInvalid, OrderNotFound
from bot.ports import Directory
from bot.ports.tenants import OfficePeopleStore


class OfficePeopleDesk:
    """Shows who is known of an office, and names who may act there."""

    def __init__(self, store: OfficePeopleStore, directory: Directory, changes: Changes) -> None:
        self._store = store
        self._directory = directory
        self._changes = changes

    async def people(self, office: str) -> OfficePeople:
        """Return who is known of an office.

        Raises:
            OrderNotFound: no tenant is linked to it.
        """
        if all(link.office != office for link in await self._directory.office_links()):
            raise OrderNotFound(office)
        return await self._store.of_office(office)

    async def give_right(self, visitor: Visitor, office: str, typed: Mapping[str, str]) -> None:
        """Say what somebody may do; also of the last administrator, who may have left.

        Raises:
            InputInvalid: they cannot be given that right, there is none such, or no reason.
            StoreConflict: somebody has changed the list since it was shown.
            OrderNotFound: as `people`.
        """
        reason, known = read_reason(typed.get("reason", "")), await self.people(office)
        right, person = _read_right(typed), known.find(typed.get("person", ""))
        key = known.obstacle(typed.get("person", ""), right)
        if person is None or key:
            raise InputInvalid(key)
        named = replace(person, right=right)

        async def save() -> None:
            await self._store.name(office, named, read_revision(typed, known.revision))

        await self._changes.keep(
            visitor,
            PERSON_CHANGED,
            f"{office} {person.id}",
            also=save,
            before=known.right_of(person),
            after=right,
            reason=reason,
        )

    async def let_others_act(self, visitor: Visitor, office: str, typed: Mapping[str, str]) -> None:
        """Say what those may do whom nobody has named; raises as `give_right`."""
        reason, known = read_reason(typed.get("reason", "")), await self.people(office)
        right = _read_right(typed)
        others_act = right is not Right.LOOKS

        async def save() -> None:
            revision = read_revision(typed, known.revision)
            await self._store.let_others_act(office, others_act, revision)

        await self._changes.keep(
            visitor,
            OTHERS_CHANGED,
            office,
            also=save,
            before=others_right(known.others_act),
            after=others_right(others_act),
            reason=reason,
        )


def _read_right(typed: Mapping[str, str]) -> Right:
    if (said := typed.get("right", "")) not in set(Right):
        raise InputInvalid("console-office-people-right-unknown", "right")
    return Right(said)
