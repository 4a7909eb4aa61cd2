"""The directory: which language a person chose, and which office a Teams tenant is."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, storable, write_json
from adapters.storage.errors import translate_errors
from adapters.storage.models import KEY_CHARS, NAME_CHARS
from adapters.storage.people_models import OfficeLinkRow, PersonRow
from bot.domain.office_people import Right, right_of
from bot.domain.people import (
    Identity,
    OfficeLink,
    Person,
    Platform,
    Role,
    read_identity,
    read_tenant,
)
from bot.domain.worklists import Worklist
from bot.errors import AccessDenied, OrderNotFound

HasOffice = Callable[[str], Awaitable[bool]]
"""Asks the back office whether there is an office with this code."""

# All facts in one round trip: they are read at the start of every turn.
_FIND_PERSON = (
    "SELECT p.language, p.worklist, o.office, r.others_act, n.may FROM (SELECT 1) one"
    " LEFT JOIN people p ON p.id = ? LEFT JOIN office_links o ON o.tenant = ?"
    " LEFT JOIN office_rules r ON r.office = o.office"
    " LEFT JOIN office_people n ON n.id = ? AND n.office = o.office"
)
_LINKS = "SELECT tenant, office, linked_at FROM office_links ORDER BY office, tenant"
_FIND_ACCOUNT = (
    "SELECT p.language, p.worklist, a.role, a.chat, a.zone, a.language AS spoken"
    " FROM (SELECT 1) one"
    " LEFT JOIN people p ON p.id = ?"
    " LEFT JOIN console_accounts a ON a.id = ? AND a.ended_at IS NULL"
)
# Whoever changes the list of that office at the same time waits, and is told.
_COUNT_LISTS = (
    "UPDATE office_rules SET revision = revision + 1 WHERE office IN"
    " (SELECT office FROM office_links WHERE tenant = ? AND office <> ?)"
)
_FORGET_PEOPLE = "DELETE FROM office_people WHERE tenant = ? AND office <> ?"
_SAVE_WORKLIST = (
    "INSERT INTO people (id, language, worklist) VALUES (?, '', ?)"
    " ON CONFLICT (id) DO UPDATE SET worklist = excluded.worklist"
)
_WORKLIST = TypeAdapter(Worklist)


class People:
    """Keeps what is known about people and tenants."""

    def __init__(self, has_office: HasOffice) -> None:
        self._has_office = has_office

    async def find_person(self, identity: Identity) -> Person:
        """Return what is known of an identity; nothing known is an empty Person."""
        if identity.platform is Platform.CONSOLE:
            return await self._find_account(row_key(identity.id))
        # Only a Teams tenant can be linked; a Slack workspace may have any id.
        tenant = read_tenant(identity.space) if identity.platform is Platform.TEAMS else ""
        with translate_errors():
            key = row_key(identity.id)
            (row,) = await select(PersonRow, _FIND_PERSON, [key, tenant, key])
        # A request that names no tenant is nobody's, whatever was linked.
        office = (row["office"] or "") if tenant else ""
        kept = row["worklist"]
        worklist = _WORKLIST.validate_json(kept) if kept else None
        return Person(
            language=row["language"] or "",
            office=office,
            worklist=worklist,
            only_looks=bool(office) and _only_looks(row["may"], row["others_act"]),
        )

    async def _find_account(self, key: str) -> Person:
        with translate_errors():
            (row,) = await select(PersonRow, _FIND_ACCOUNT, [key, key])
        worklist = _WORKLIST.validate_json(row["worklist"]) if row["worklist"] else None
        language, zone = row["spoken"] or row["language"] or "", row["zone"] or ""
        chat = read_identity(row["chat"]) if row["chat"] else None
        role = Role(row["role"]) if row["role"] and not chat else None
        return Person(language=language, worklist=worklist, role=role, chat=chat, zone=zone)

    async def save_language(self, identity: Identity, language: str) -> None:
        """Remember the language that a person chose."""
        row = PersonRow(id=row_key(identity.id), language=language)
        with translate_errors():
            await PersonRow.bulk_create([row], on_conflict=["id"], update_fields=["language"])

    async def save_worklist(self, identity: Identity, worklist: Worklist) -> None:
        """Remember which list of problems a person goes through, and how far they are."""
        values = [row_key(identity.id), write_json(_WORKLIST, worklist)]
        with translate_errors():
            await execute(PersonRow, _SAVE_WORKLIST, values)

    async def link_office(self, link: OfficeLink) -> None:
        """Link a tenant to an office; a tenant that was linked elsewhere is linked anew."""
        tenant = read_tenant(link.tenant)
        if not tenant:
            raise AccessDenied("a tenant without an id cannot be linked")
        if len(tenant) > NAME_CHARS or storable(tenant) != tenant:
            raise AccessDenied("no tenant has such an id")
        if not await self._has_office(link.office):
            raise OrderNotFound(f"there is no office with the code {link.office}")
        row = OfficeLinkRow(tenant=tenant, office=link.office, linked_at=link.linked_at)
        with translate_errors():
            await _forget_people(tenant, link.office)
            await OfficeLinkRow.bulk_create(
                [row], on_conflict=["tenant"], update_fields=["office", "linked_at"]
            )

    async def unlink_office(self, tenant: str) -> bool:
        """Remove a link; return whether there was one."""
        with translate_errors():
            await _forget_people(read_tenant(tenant))
            return bool(await OfficeLinkRow.filter(tenant=read_tenant(tenant)).delete())

    async def office_links(self) -> tuple[OfficeLink, ...]:
        """Return all links."""
        with translate_errors():
            rows = await select(OfficeLinkRow, _LINKS, [])
        return tuple(
            OfficeLink(
                tenant=row["tenant"],
                office=row["office"],
                linked_at=read_moment(row["linked_at"]),
            )
            for row in rows
        )


async def _forget_people(tenant: str, stays: str = "") -> None:
    """Forget what people of a tenant may do in its office, unless that `stays` theirs."""
    await execute(OfficeLinkRow, _COUNT_LISTS, [tenant, stays])
    await execute(OfficeLinkRow, _FORGET_PEOPLE, [tenant, stays])


def _only_looks(may: str | None, others_act: bool | None) -> bool:
    # An office that has decided nothing yet lets all its people act.
    named = Right(may) if may else None
    return right_of(named, others_act=others_act in (None, True)) is Right.LOOKS


def row_key(person_id: str) -> str:
    """Return what a person is kept under; an id that no index takes as it stands is digested."""
    kept: str = storable(person_id)
    encoded = kept.encode()
    return kept if len(encoded) <= KEY_CHARS else hashlib.sha256(encoded).hexdigest()
