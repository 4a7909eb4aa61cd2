"""The story of a case where not all can be read any more, and what is refused before a change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, AskAction, OpenCase
from bot.cards.hold_calls import TakeCase
from bot.console.case_filters import CaseFilters
from bot.console.cases import Cases
from bot.console.changes import Changes
from bot.domain.accounts import Account
from bot.domain.cases import Case, CaseStatus
from bot.domain.endings import Ending, EndingKind
from bot.domain.orders import Action
from bot.domain.people import Role
from bot.domain.reasons import REASON_CHARS, read_reason
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from tests.bot.kit import AGENT, LEAD, World, read_texts
from tests.fakes.clock import NOW
from tests.harness.databases import open_stores

LOUIS = Account(provider="link", subject="louis", name="Louis", role=Role.LEAD, made_at=NOW)


@pytest.fixture
async def cases(world: World, sqlite_url: str) -> AsyncIterator[Cases]:
    """The cases of a desk in memory, with the accounts and the log of a database."""
    async with open_stores(sqlite_url) as stores:
        await stores.accounts.save(LOUIS)
        changes = Changes(stores.admin_log, world.ports.clock)
        yield Cases(world.ports, stores.accounts, changes, world.desk, read_texts())


async def _walked(world: World) -> Case:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    case = await world.cases.get(opened.case)
    assert case
    return case


@pytest.mark.parametrize(
    ("error", "lack"),
    [(BackOfficeUnavailable("away"), "away"), (OrderNotFound("CARO-1"), "gone")],
)
async def test_a_case_is_shown_without_its_order(
    world: World, cases: Cases, error: Exception, lack: str
) -> None:
    case = await _walked(world)
    world.office.failing["find_order"] = error
    story = await cases.story(case.id, "nl")
    assert (story.order, story.lack) == (None, lack)
    assert len(story.trail) == len(case.answers)
    assert story.at
    assert set(story.at.arguments.values()) == {"–"}
    assert (story.may_be_closed, story.may_be_handed_over) == (True, False)


async def test_a_step_that_no_text_is_known_of_keeps_its_bare_name(
    world: World, cases: Cases
) -> None:
    case = await _walked(world)
    found = case.answers[0].evidence
    assert found
    strange = replace(case.answers[0], step="lost", evidence=replace(found, key="lost"))
    await world.cases.save(replace(case, answers=(strange,)))
    (step,) = (await cases.story(case.id, "en")).trail
    assert (step.step, step.choice, step.evidence) == (None, None, None)


async def test_a_case_of_a_lost_version_is_listed_and_shown(world: World, cases: Cases) -> None:
    case = await _walked(world)
    await world.cases.save(replace(case, flow_version="lost"))
    (line,) = (await cases.list(CaseFilters())).page.rows
    assert line.stage is None
    assert (await cases.story(case.id, "en")).stage is None


async def test_whoever_closed_a_case_is_named(world: World, cases: Cases) -> None:
    case = await _walked(world)
    await world.cases.save(case.close(NOW, Ending(kind=EndingKind.CLOSED, at=NOW, by=LOUIS.id)))
    story = await cases.story(case.id, "en")
    assert story.people[LOUIS.id] == "Louis"
    assert not story.may_be_closed


async def test_the_back_office_is_not_asked_for_a_list(world: World, cases: Cases) -> None:
    case = await _walked(world)
    world.office.failing["find_order"] = BackOfficeUnavailable("away")
    (line,) = (await cases.list(CaseFilters(office=f" {case.office} "))).page.rows
    assert line.case == case
    assert line.stage


def test_a_filter_that_no_case_can_answer_to_is_left_out() -> None:
    odd = CaseFilters(status="asleep", days="0", ended="x", person="p" * 501, start="x")
    assert odd.understood == CaseFilters()


def test_a_reason_stands_on_one_line() -> None:
    assert read_reason(" They\n called\u202e  twice ") == "They called twice"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("mail anna.peeters@example.be asked", "reason-email"),
        ("call +32 470 12 34 56", "reason-phone"),
        ("bel 0470/12.34.56 eerst", "reason-phone"),
        ("IBAN BE68 5390 0754 7034", "reason-iban"),
        ("ref 6012 3456 78", "reason-reference"),
        ("7012345678", "reason-reference"),
    ],
)
def test_a_reason_holds_nothing_about_a_cardholder_and_says_what_to_leave_out(
    typed: str, key: str
) -> None:
    with pytest.raises(InputInvalid) as error:
        read_reason(typed)
    assert error.value.key == key


@pytest.mark.parametrize(
    "typed",
    [
        "Asked on 27/11/2026 at 14:05 by the office",
        "Invoice 2026/1234, order CARO-1234, 3 of 12 cards",
        "Lea said @once that 2026-11-27 is the last day",
    ],
)
def test_a_reason_may_hold_days_and_numbers_of_ours(typed: str) -> None:
    assert read_reason(typed) == typed


@pytest.mark.parametrize(
    "typed", ["x" * (REASON_CHARS + 1), "5555 5555 5555 4444", "PIN 1234", "x" * 20_000]
)
def test_a_reason_that_is_too_long_or_a_secret_is_refused(typed: str) -> None:
    with pytest.raises(InputInvalid):
        read_reason(typed)


async def test_who_of_support_had_a_case_is_named_and_finds_it(world: World, cases: Cases) -> None:
    world.announcer.names = {"U1": "Ann Agent"}
    asked = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT))
    await world.call(TakeCase(asked.case))
    story = await cases.story(asked.case, "nl")
    assert story.case.hold
    assert story.people[story.case.hold.holder] == "Ann Agent"
    assert "case_taken" in [line.action for line in story.lines]
    found = await cases.list(CaseFilters(holder=AGENT.id))
    assert [line.case.id for line in found.page.rows] == [asked.case]
    assert not (await cases.list(CaseFilters(holder=LEAD.id))).page.rows


async def test_what_waits_for_its_office_is_found_as_such(world: World, cases: Cases) -> None:
    case = await _walked(world)
    waiting = CaseFilters(status="with_office")
    assert [one.case.id for one in (await cases.list(waiting)).page.rows] == [case.id]
    world.cases.cases[case.id] = replace(case, status=CaseStatus.HANDED_OVER)
    assert not (await cases.list(waiting)).page.rows
