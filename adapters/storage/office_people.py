"""The store of what each person of an office may do there: one list an office, changed as one."""

from __future__ import annotations

from typing import Any

from adapters.sql import execute, select, storable, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.people_models import OfficePersonRow, OfficeRuleRow
from bot.domain.office_people import OfficePeople, OfficePerson, Right
from bot.domain.people import Standing
from bot.errors import StoreConflict

# More than these wrote to the desk lately in no office; whoever is named is among them.
_MOST = 200
_RULE = "SELECT others_act, revision FROM office_rules WHERE office = ?"
_NAMED = (
    "SELECT p.id, p.name, p.may, s.standing FROM office_people p"
    " JOIN office_links o ON o.tenant = p.tenant AND o.office = p.office"
    " LEFT JOIN standings s ON s.id = p.id WHERE p.office = ?"
)
_HEARD = (
    "SELECT s.id, s.name, s.standing FROM standings s"
    " JOIN office_links o ON o.tenant = s.space WHERE o.office = ? AND s.id LIKE 'teams:%'"
    " ORDER BY s.said_at DESC, s.id LIMIT ?"
)
# It comes before what it counts: who changes a list at the same time waits here, and is told.
_COUNT = (
    "INSERT INTO office_rules (office, others_act, revision) VALUES (?, ?, 1)"
    " ON CONFLICT (office) DO UPDATE SET revision = office_rules.revision + 1"
    " WHERE office_rules.revision = COALESCE(?, office_rules.revision) RETURNING revision"
)
_LET = "UPDATE office_rules SET others_act = ? WHERE office = ?"
_NAME = (
    "INSERT INTO office_people (id, tenant, office, name, may)"
    " SELECT ?, o.tenant, o.office, ?, ? FROM office_links o WHERE o.tenant = ? AND o.office = ?"
    " ON CONFLICT (id) DO UPDATE SET tenant = excluded.tenant, office = excluded.office,"
    " name = excluded.name, may = excluded.may RETURNING id"
)


class OfficePeopleStore:
    """Keeps who may act in which office."""

    async def of_office(self, office: str) -> OfficePeople:
        """Return who is known of an office: named, or written to the desk lately."""
        code = storable(office)
        with translate_errors():
            rules = await select(OfficeRuleRow, _RULE, [code])
            named = await select(OfficePersonRow, _NAMED, [code])
            heard = await select(OfficePersonRow, _HEARD, [code, _MOST])
        people = {row["id"]: _read(row, None) for row in heard if _is_member(row)}
        people |= {row["id"]: _read(row, Right(row["may"])) for row in named}
        return OfficePeople(
            office=office,
            others_act=bool(rules[0]["others_act"]) if rules else True,
            people=tuple(people[one] for one in sorted(people)),
            revision=rules[0]["revision"] if rules else 0,
        )

    async def name(self, office: str, person: OfficePerson, revision: int | None) -> None:
        """Keep what `person.right` says of a person."""
        assert person.right, "who is not named has no right of their own"
        _platform, tenant, _person = person.id.split(":", 2)
        values = [person.id, person.name, person.right.value, tenant, office]
        with translate_errors():
            await _count(office, revision)
            if not await write_returning(OfficePersonRow, _NAME, values):
                raise StoreConflict("the tenant is not the office's any more")

    async def let_others_act(self, office: str, others_act: bool, revision: int) -> None:
        """Keep whether those of an office whom nobody has named may act."""
        with translate_errors():
            await _count(office, revision)
            await execute(OfficeRuleRow, _LET, [others_act, office])


async def _count(office: str, revision: int | None) -> None:
    if not await write_returning(OfficeRuleRow, _COUNT, [office, True, revision]):
        raise StoreConflict("somebody has changed the list first")


def _is_member(row: Any) -> bool:
    return row["standing"] in (None, Standing.MEMBER)


def _read(row: Any, right: Right | None) -> OfficePerson:
    return OfficePerson(id=row["id"], name=row["name"], right=right, is_member=_is_member(row))
