"""People: who may sign in to the console, and who is support in Slack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.domain.accounts import CONSOLE_ROLES, Account
from bot.domain.people import EVERYBODY, Role
from bot.domain.reasons import read_reason
from bot.domain.rules import Rulebook, StaffRule
from bot.domain.typed_text import clean_text
from bot.errors import ActionRefused, InputInvalid, OrderNotFound, StoreConflict
from bot.ports import Clock
from bot.ports.accounts import AccountStore, SessionStore
from bot.ports.rules import RuleStore

STAFF_ROLES = (Role.AGENT, Role.LEAD, Role.ADMIN)
"""What a member of the Slack workspace may be; what they are in the console is another matter."""
ROLE_CHANGED = "role-changed"
"""What the administrators' log calls it when somebody is given another role, or none."""
_MEMBER = re.compile(r"[UW][A-Z0-9]{6,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    """A member of the Slack workspace with a role; one that is `pinned` has it by the settings."""

    member: str
    role: Role | None
    pinned: bool
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBoard:
    """Everybody with a role, and whether every member of the workspace is an agent."""

    accounts: tuple[Account, ...]
    staff: tuple[StaffLine, ...]
    everybody: bool


@dataclass(frozen=True, slots=True)
class RoleChange:
    """Somebody by their ids, and their role before and after; None is no role at all.

    One that cannot be read from its form is of nobody.
    """

    ids: tuple[str, ...] = ()
    before: Role | None = None
    after: Role | None = None


class People:
    """Shows and changes who has which role; `settings` are the rules before any change."""

    def __init__(
        self,
        accounts: AccountStore,
        sessions: SessionStore,
        store: RuleStore,
        changes: Changes,
        clock: Clock,
        settings: Rulebook,
    ) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._store = store
        self._changes = changes
        self._clock = clock
        self._settings = settings

    async def board(self) -> PeopleBoard:
        """Return everybody."""
        return PeopleBoard(
            accounts=await self._accounts.list(),
            staff=await self.staff(),
            everybody=EVERYBODY in self._settings.staff.agents,
        )

    async def staff(self) -> tuple[StaffLine, ...]:
        """Return the members of the workspace with a role, those of the settings first."""
        named = self._settings.staff
        pinned = dict.fromkeys(named.agents - {EVERYBODY}, Role.AGENT)
        pinned |= dict.fromkeys(named.leads, Role.LEAD)
        lines = [
            StaffLine(member=member, role=role, pinned=True)
            for member, role in sorted(pinned.items())
        ]
        lines += [
            StaffLine(member=rule.member, role=rule.role, pinned=False, revision=rule.revision)
            for rule in await self._store.staff()
            if rule.member not in pinned
        ]
        return tuple(lines)

    async def role_in_slack(self, typed: Mapping[str, str]) -> RoleChange:
        """Return what a form would change of a member of the workspace."""
        member, role = clean_text(typed.get("member", "")).upper(), typed.get("role", "")
        if role not in ("", *STAFF_ROLES):
            return RoleChange()
        now = next((one for one in await self.staff() if one.member == member), None)
        everybody = EVERYBODY in self._settings.staff.agents
        before = now.role if now else Role.AGENT if everybody else None
        return RoleChange((f"slack:{member}",), before, Role(role) if role else None)

    async def role_of_account(self, typed: Mapping[str, str]) -> RoleChange:
        """Return what a form would change of an account; OrderNotFound as `account`."""
        account, role = await self.account(typed.get("account", "")), typed.get("role", "")
        if role not in ("", *CONSOLE_ROLES):
            return RoleChange()
        before = account.role if account.is_open else None
        return RoleChange((account.id,), before, Role(role) if role else None)

    async def give_role_in_slack(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Give a member of the workspace a role, or take it: `role` is then "".

        Raises:
            InputInvalid: there is no such member id or role, or no reason.
            ActionRefused: the settings name this person.
            StoreConflict: somebody changed it first.
        """
        reason = read_reason(typed.get("reason", ""))
        member, role = clean_text(typed.get("member", "")).upper(), typed.get("role", "")
        if not _MEMBER.fullmatch(member):
            raise InputInvalid("console-people-member", "member")
        if role not in ("", *STAFF_ROLES):
            raise InputInvalid("console-people-role", "role")
        now = next((one for one in await self.staff() if one.member == member), None)
        if now and now.pinned:
            raise ActionRefused("console-people-pinned")
        revision = read_revision(typed, now.revision if now else 0)
        rule = StaffRule(member, Role(role) if role else None, revision)

        async def save() -> None:
            await self._store.save_staff(rule)

        before = (now.role or "none") if now else "none"
        subject, after = f"slack:{member}", role or "none"
        await self._changes.keep(
            visitor, ROLE_CHANGED, subject, also=save, before=before, after=after, reason=reason
        )

    async def account(self, account_id: str) -> Account:
        """Return one account.

        Raises:
            OrderNotFound: there is none with this id.
        """
        found = await self._accounts.find(account_id)
        if found is None:
            raise OrderNotFound(account_id)
        return found

    async def change_account(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Give an account another role, or end it, and with it every session: `role` is then "".

        Raises:
            InputInvalid: there is no such role, or no reason.
            ActionRefused: it is their own: nobody shuts themselves out by mistake.
            StoreConflict: it has another role by now than the form showed.
            OrderNotFound: as `account`.
        """
        reason = read_reason(typed.get("reason", ""))
        account = await self.account(typed.get("account", ""))
        role = typed.get("role", "")
        if role not in ("", *CONSOLE_ROLES):
            raise InputInvalid("console-people-role", "role")
        if account.id == visitor.account.id:
            raise ActionRefused("console-people-own")
        shown = account.role if account.is_open else ""
        if typed.get("was", shown) != shown:
            raise StoreConflict(account.id)
        now = self._clock.now()
        wanted = replace(
            account,
            role=Role(role) if role else account.role,
            ended_at=None if role else account.ended_at or now,
            # Whoever is given a role here has that one, and no longer the one in chat.
            chat="" if role else account.chat,
        )

        async def save() -> None:
            await self._accounts.change_role(account, wanted)
            # A link that was made before would give back what is taken here.
            await self._sessions.drop_links(account.subject)

        await self._changes.keep(
            visitor,
            ROLE_CHANGED,
            account.id,
            also=save,
            before=shown or "none",
            after=role or "none",
            reason=reason,
        )
        if not role:
            await self._sessions.end_all(account.id)


def read_revision(typed: Mapping[str, str], present: int) -> int:
    """Return the revision that a form was drawn at; one for somebody new was drawn at none."""
    text = typed.get("revision", str(present))
    return int(text) if text.isdecimal() and len(text) < 10 else -1
