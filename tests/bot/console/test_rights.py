"""Who has a role: by which line of the log, and whoever has it in chat by that alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.console.people import PeopleBoard, StaffLine
from bot.console.rights import Origin, Rights, RightsCell
from bot.domain.accounts import Account
from bot.domain.admin_log import AdminEntry
from bot.domain.people import Role
from tests.fakes.admin_log import FakeAdminLog
from tests.fakes.clock import NOW

_ACCOUNT = Account(provider="entra", subject="oid", name="Louis", role=Role.LEAD, made_at=NOW)


class _People:
    """Everybody, as a test says."""

    def __init__(self, *accounts: Account, everybody: bool = False) -> None:
        staff = (StaffLine(member="U1", role=Role.AGENT, pinned=True),)
        self._board = PeopleBoard(accounts=accounts, staff=staff, everybody=everybody)

    async def board(self) -> PeopleBoard:
        return self._board


async def _cell(people: _People, role: Role, log: FakeAdminLog | None = None) -> RightsCell:
    given: Any = people
    rights = Rights(given, None, log or FakeAdminLog())  # type: ignore[arg-type]
    return await rights.cell(role, "cancel", "active")


async def test_an_account_names_the_line_by_which_it_was_made() -> None:
    log = FakeAdminLog()
    made = AdminEntry(
        at=NOW,
        actor="console:link:ada",
        actor_name="Ada",
        action="account-made",
        subject=_ACCOUNT.id,
        before="none",
        after=Role.LEAD,
        reason="She leads from now on",
    )
    await log.append(made)
    (holder,) = (await _cell(_People(_ACCOUNT), Role.LEAD, log)).holders
    assert (holder.name, holder.origin, holder.line) == ("Louis", Origin.CONSOLE, made)


async def test_whoever_has_their_role_in_chat_is_not_named_by_an_older_one() -> None:
    in_chat = replace(_ACCOUNT, chat="slack:T1:U7")
    ended = replace(_ACCOUNT, ended_at=NOW)
    assert (await _cell(_People(in_chat, ended), Role.LEAD)).holders == ()


async def test_a_role_that_is_open_to_everybody_says_so() -> None:
    people = _People(everybody=True)
    agents, leads = await _cell(people, Role.AGENT), await _cell(people, Role.LEAD)
    assert (agents.everybody, leads.everybody) == (True, False)
    assert [one.name for one in agents.holders] == ["U1"]
