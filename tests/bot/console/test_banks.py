"""Banks and offices in the console while the back office is away, and the words of what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.console.banks import BankBoard
from bot.console.changes import Changes
from bot.console.offices import Offices
from bot.domain.people import LANGUAGES, Role
from bot.domain.rules import BankRule, StaffRule
from bot.errors import BackOfficeUnavailable
from tests.bot.console.console_kit import ConsoleWorld, read_console_texts, visitor

_AWAY = BackOfficeUnavailable("away")
_TYPED = {
    "supported": "yes",
    "contact_field": "mobile",
    "incident_from": "2026-03-02T10:00",
    "revision": "0",
    "reason": "their app is down",
}
_DID = ("bank-changed", "role-changed", "office-linked", "office-unlinked")
_CASES = ("case-closed", "case-handed-over", "case-not-handed-over")
_HANDS = ("case-assigned", "case-not-assigned")


class _Store:
    """Keeps rules in lists."""

    def __init__(self) -> None:
        self.kept: list[BankRule] = []
        self.roles: list[StaffRule] = []

    async def banks(self) -> tuple[BankRule, ...]:
        return ()

    async def save_bank(self, rule: BankRule) -> None:
        self.kept.append(rule)

    async def staff(self) -> tuple[StaffRule, ...]:
        return ()

    async def save_staff(self, rule: StaffRule) -> None:
        self.roles.append(rule)


async def test_a_disturbance_is_noted_also_while_the_back_office_is_away() -> None:
    world, store = ConsoleWorld(), _Store()
    world.office.failing["list_problems"] = _AWAY
    code, book = next(iter(world.rules.book.banks)), world.rules.book
    changes = Changes(world.admin_log, world.clock)
    board = BankBoard(store, changes, world.office, world.clock, book, pinned=False)
    assert (await board.impact(code, _TYPED)).problems is None
    await board.change(visitor(Role.LEAD), code, _TYPED)
    assert [rule.incident_from is not None for rule in store.kept] == [True]
    assert [line.entry.action for line in world.admin_log.lines] == ["bank-changed"]


async def test_links_are_listed_also_while_the_back_office_is_away() -> None:
    world = ConsoleWorld()
    offices = Offices(
        world.directory,
        world.knocks,
        world.office,
        Changes(world.admin_log, world.clock),
        world.clock,
    )
    assert await offices.problems() is not None
    world.office.failing["problem_offices"] = _AWAY
    assert await offices.problems() is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_in_the_log_of_administrators_has_words(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    for did in (*_DID, *_CASES, *_HANDS):
        assert phrases.has(f"console-admin-log-did-{did}"), did


async def test_the_times_of_a_disturbance_are_those_of_whoever_types_them() -> None:
    world, store = ConsoleWorld(), _Store()
    code, book = next(iter(world.rules.book.banks)), world.rules.book
    changes = Changes(world.admin_log, world.clock)
    board = BankBoard(store, changes, world.office, world.clock, book, pinned=False)
    lead = visitor(Role.LEAD)
    there = replace(lead, account=replace(lead.account, zone="America/New_York"))
    for who, hour in ((lead, 9), (there, 15)):
        await board.change(who, code, _TYPED)
        begun = store.kept[-1].incident_from
        assert begun is not None
        assert begun.astimezone(UTC) == datetime(2026, 3, 2, hour, tzinfo=UTC)
