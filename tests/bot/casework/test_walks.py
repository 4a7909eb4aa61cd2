"""Walking a case: what the bot answers, what is asked, back, and overruling."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    GoBack,
    OpenCase,
    Overrule,
    ShowFindings,
)
from bot.cards.ending_calls import AskReopen, EndCase, ReopenCase
from bot.cards.hold_calls import TakeCase
from bot.domain.cases import CaseStatus
from bot.domain.orders import Action, Order
from bot.errors import BackOfficeUnavailable
from tests.bot.casework.talk import CASE, chat, say, talk_world, thread, write
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, calls, form, notices, words
from tests.fakes.orders import make_order


async def test_a_case_of_another_office_cannot_be_answered(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    reply = await world.call(AnswerStep(opened.case, "digits", "typo"), STRANGER)
    assert "Dupont" not in words(reply)
    assert world.cases.cases[opened.case].at == "digits"


async def test_a_case_of_another_office_is_as_much_work_as_one_that_does_not_exist(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    opened = await world.call(OpenCase("CARO-1"))
    find_order = world.office.find_order

    async def find_order_and_tell(order_id: str) -> Order:
        read.append("order")
        return await find_order(order_id)

    monkeypatch.setattr(world.office, "find_order", find_order_and_tell)
    work = []
    for case in (opened.case, "CASE-NONE"):
        read.clear()
        reply = await world.call(AnswerStep(case, "digits", "typo"), STRANGER)
        work.append((words(reply).replace(case, "?"), len(read)))
    assert work[0] == work[1]


async def test_the_bot_answers_what_it_can_and_shows_its_evidence(world: World) -> None:
    reply = await world.call(OpenCase("CARO-1"))
    assert world.cases.cases[reply.case].at == "digits"
    assert "3 of 6" in words(reply)
    assert "Checked by the desk: company and CODA mandate, bank" in words(reply)
    found = await world.call(ShowFindings(reply.case))
    assert "Belfius supports CARO" in words(found)
    assert calls(found, Overrule)


async def test_findings_of_a_case_that_went_on_show_how_it_stands(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    assert "Done" in words(await world.call(ShowFindings(opened.case)))


async def test_findings_are_the_offices_own(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    assert "Belfius" not in words(await world.call(ShowFindings(opened.case), STRANGER))


async def test_an_accountant_reads_the_case_in_their_language_and_cannot_overrule(
    world: World,
) -> None:
    reply = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    assert "3 van 6" in words(reply)
    found = await world.call(ShowFindings(reply.case), ACCOUNTANT)
    assert "Belfius ondersteunt CARO" in words(found)
    assert not calls(found, Overrule)


async def test_back_takes_the_last_answer_back_once(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    at_company = await world.call(AnswerStep(opened.case, "company", "yes"))
    back = calls(at_company, GoBack)[0]
    first = await world.call(back)
    assert world.cases.cases[opened.case].at == "company"
    second = await world.call(back)
    assert world.cases.cases[opened.case].at == "company"
    assert notices(second)
    assert not notices(first)


async def test_a_stale_answer_shows_where_the_case_stands(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    for late in ("typo", "newer"):
        again = await world.call(AnswerStep(opened.case, "digits", late))
        assert "moved on" in words(again)
        assert world.cases.cases[opened.case].at == "company"


async def test_a_step_is_kept_only_with_all_that_its_card_shows(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    press = AnswerStep(opened.case, "digits", "same")
    same_reference, asked = world.office.same_reference, count(1)

    async def fail_from_the_second_on(order: Order) -> tuple[Order, ...]:
        if next(asked) > 1:
            raise BackOfficeUnavailable("down")
        return await same_reference(order)

    with monkeypatch.context() as away:
        away.setattr(world.office, "same_reference", fail_from_the_second_on)
        assert "Nothing was changed" in words(await world.call(press))
    assert world.cases.cases[opened.case].at == "digits"
    assert not notices(await world.call(press))
    assert world.cases.cases[opened.case].at == "company"


async def test_an_agent_overrules_the_bot(world: World) -> None:
    world.office.add(make_order(bank="ING"))
    opened = await world.call(OpenCase("CARO-1"))
    assert world.cases.cases[opened.case].at == "bank_unsupported"
    found = await world.call(ShowFindings(opened.case))
    overrule = next(c for c in calls(found, Overrule) if getattr(c, "step", "") == "bank")
    asked = await world.call(overrule)
    assert world.cases.cases[opened.case].at == "bank"
    assert len(calls(asked, AnswerStep)) == 2


async def test_what_is_with_support_stays_so_although_its_order_has_changed() -> None:
    world = await talk_world()
    await say(world, "Good morning")
    before = world.cases.cases[CASE]
    order = world.office.orders["CARO-1"]
    world.office.orders["CARO-1"] = replace(order, revision=2)
    assert (await world.call(OpenCase("CARO-1"), ACCOUNTANT)).case == CASE
    (now,) = world.cases.cases.values()
    assert (now.status, now.order_revision) == (CaseStatus.HANDED_OVER, 2)
    assert (now.hold, now.handed_over_at) == (before.hold, before.handed_over_at)
    await write(world, "It is solved, thank you")
    assert thread(world, "It is solved")
    await say(world, "Then it can be ended")
    assert chat(world, "Then it can be ended")
    await world.call(EndCase(CASE, {"kind": "not_needed"}), ACCOUNTANT)
    assert world.cases.cases[CASE].is_of_support


async def test_a_followed_case_that_is_begun_again_keeps_how_support_had_it() -> None:
    world = await talk_world(taken=False)
    world.clock.at += timedelta(hours=3)
    await world.call(TakeCase(CASE))
    await world.call(EndCase(CASE, {"kind": "solved"}))
    await world.call(ReopenCase(CASE, {"reason": "still wrong"}), ACCOUNTANT)
    world.clock.at += timedelta(hours=1)
    await world.cases.save(replace(world.cases.cases[CASE], status=CaseStatus.FOLLOWED))
    await world.call(OpenCase("CARO-1"), AGENT)
    assert world.cases.cases[CASE].status is CaseStatus.OPEN
    await world.call(EndCase(CASE, {"kind": "solved"}))
    case = world.cases.cases[CASE]
    assert [ending.kind for ending in case.endings] == ["solved", "solved"]
    assert (case.answered_after_s, case.with_support_s) == (3 * 3600, 4 * 3600)
    assert form(await world.call(AskReopen(CASE), ACCOUNTANT))
