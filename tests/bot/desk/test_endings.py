"""A case of support is ended by whose it is, once, and the other side hears how and by whom."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.cards.calls import AskAction, Call
from bot.cards.elements import Form
from bot.cards.ending_calls import AskEnd, EndCase, SayHowItWent
from bot.cards.hold_calls import AskTakeOver, LookAtCase, TakeCase
from bot.desk.replies import Place, Reply
from bot.domain.actions import LogEntry
from bot.domain.cases import CaseStatus
from bot.domain.duties import SupportRules
from bot.domain.endings import EndingKind, Went
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform, Staff
from bot.ports.accounts import Also
from tests.bot.desk.hearing import labels, told_to
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, STRANGER, World, form, words
from tests.fakes.orders import make_order
from tests.harness.plain import as_read

COLLEAGUE = replace(ACCOUNTANT, person="aad-7", name="Cas Boeken")
BEA = Identity(platform=Platform.SLACK, space="T1", person="U2", name="bea")
SOLVED: Mapping[str, str] = {"kind": "solved"}


@pytest.fixture
async def case() -> str:
    return "CASE-1"


@pytest.fixture
async def world(case: str) -> World:
    """A desk with two agents, one of whom has a case that an office has handed over."""
    world = World(staff=Staff(frozenset({"U1", "U2"}), frozenset({"U9"})))
    world.announcer.names = {"U1": "Ann Agent", "U2": "Bea Claes", "U9": "Lea Lead"}
    asked = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    assert asked.case == case
    await act(world, TakeCase(case))
    return world


async def act(world: World, call: Call, who: Identity = AGENT) -> Reply:
    """Make a call, and let others hear of it."""
    reply = await world.desk.handle(who, call)
    await world.desk.settle(who, reply, Place(f"card-of-{who.person}", "there"))
    # What is told to others goes out beside the answer.
    for _turn in range(40):
        await asyncio.sleep(0)
    return reply


async def test_who_has_a_case_ends_it_and_both_sides_read_so(world: World, case: str) -> None:
    shown = await act(world, LookAtCase(case))
    assert "End the case" in labels(shown)
    asked = await act(world, AskEnd(case))
    kinds = [option.value for option in form(asked).fields[0].options]
    assert kinds == ["solved", "not_possible", "no_answer", "duplicate"]
    world.shown.brought.clear()
    done = await act(world, EndCase(case, {**SOLVED, "remark": "The bank has mended it."}))
    assert "was ended on" in words(done)
    assert "by you: solved" in as_read(repr(done.content))
    told = told_to(world, "aad-1")
    assert "beëindigd door Codabox-support: opgelost" in told
    assert "The bank has mended it." in told
    assert "Ann" not in told
    kept = world.cases.cases[case]
    assert kept.status is CaseStatus.CLOSED
    assert kept.ending
    assert (kept.ending.kind, kept.closed_by) == (EndingKind.SOLVED, AGENT.id)
    (line,) = [line for line in world.log.lines if line.action == "case_ended"]
    assert (line.actor_name, line.evidence) == ("Ann Agent", ("how=solved",))


async def test_an_office_reads_a_first_name_where_that_is_wanted(world: World, case: str) -> None:
    world.rules.book = replace(world.rules.book, support=SupportRules(names_holder=True))
    await act(world, EndCase(case, SOLVED))
    assert "beëindigd door Ann: opgelost" in told_to(world, "aad-1")


async def test_a_colleague_does_not_end_it_and_a_lead_does(world: World, case: str) -> None:
    refused = await act(world, AskEnd(case), BEA)
    assert "Only whoever has this case ends it" in words(refused)
    assert "End the case" not in labels(refused)
    done = await act(world, EndCase(case, {"kind": "not_possible"}), LEAD)
    assert "not possible" in words(done)
    assert "by Lea Lead" in told_to(world, "U1"), "whoever had it is written to"


async def test_an_office_ends_its_case_and_whoever_had_it_is_told(world: World, case: str) -> None:
    asked = await act(world, AskEnd(case), ACCOUNTANT)
    kinds = [option.value for option in form(asked).fields[0].options]
    assert kinds == ["solved", "not_needed"]
    wrong = await act(world, EndCase(case, {"kind": "duplicate", "of": "CASE-2"}), ACCOUNTANT)
    assert form(wrong).errors
    world.shown.brought.clear()
    done = await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    assert "beëindigd door u: niet meer nodig" in as_read(repr(done.content))
    assert "by Bob Books: no longer needed" in told_to(world, "U1")


@pytest.mark.parametrize("who", [STRANGER])
async def test_another_office_ends_nothing(world: World, case: str, who: Identity) -> None:
    reply = await act(world, EndCase(case, SOLVED), who)
    assert "CARO-1" not in words(reply)
    assert world.cases.cases[case].status is CaseStatus.HANDED_OVER


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Card 4111 1111 1111 1111", "card number or a code"),
        ("write to els@example.be", "e-mail address"),
        ("call 0470 12 34 12", "phone number"),
        ("6012345678 is right now", "client reference"),
        ("x" * 301, "Say why"),
    ],
)
async def test_a_sentence_with_secrets_or_contact_data_is_refused(
    world: World, case: str, typed: str, key: str
) -> None:
    reply = await act(world, EndCase(case, {**SOLVED, "remark": typed}))
    assert key in form(reply).errors["remark"]
    assert "4111" not in words(reply)
    assert world.cases.cases[case].status is CaseStatus.HANDED_OVER


async def test_a_duplicate_names_a_case_of_the_office_that_goes_on(world: World, case: str) -> None:
    for order, person in (("CARO-2", COLLEAGUE), ("CARO-3", STRANGER)):
        company = world.office.orders["CARO-1"].company
        if person is STRANGER:
            company = replace(company, office=replace(company.office, code="OFF002"))
        world.office.add(replace(make_order(), id=order, company=company))
        await world.call(AskAction(order, 1, Action.CONTACT_SUPPORT), person)
    for typed, why in (
        ("", "Name the other case"),
        ("CASE-99", "no such case"),
        ("CASE-3", "no such case"),
        (case, "goes on"),
    ):
        wrong = await act(world, EndCase(case, {"kind": "duplicate", "of": typed}))
        assert why in form(wrong).errors["of"], typed
    done = await act(world, EndCase(case, {"kind": "duplicate", "of": " case-2 "}))
    assert "the same as case CASE-2" in words(done)
    assert "dezelfde als case CASE-2" in told_to(world, "aad-1")
    await act(world, TakeCase("CASE-2"))
    circle = await act(world, EndCase("CASE-2", {"kind": "duplicate", "of": case}))
    assert "goes on" in form(circle).errors["of"]


async def two_of_an_office(world: World) -> str:
    """Let an agent have another case of the same office; return it."""
    company = world.office.orders["CARO-1"].company
    world.office.add(replace(make_order(), id="CARO-2", company=company))
    await world.call(AskAction("CARO-2", 1, Action.CONTACT_SUPPORT), COLLEAGUE)
    await act(world, TakeCase("CASE-2"))
    return "CASE-2"


async def test_nothing_is_a_duplicate_of_what_has_ended(world: World, case: str) -> None:
    other = await two_of_an_office(world)
    await act(world, EndCase(other, {"kind": "no_answer"}))
    wrong = await act(world, EndCase(case, {"kind": "duplicate", "of": other}))
    assert "goes on" in form(wrong).errors["of"]
    assert world.cases.cases[case].is_with_support


async def test_of_two_that_name_each_other_at_one_instant_one_goes_on(
    world: World, case: str
) -> None:
    other, append = await two_of_an_office(world), world.log.append

    async def append_slowly(entry: LogEntry, *, key: str = "", also: Also | None = None) -> None:
        for _turn in range(30):
            await asyncio.sleep(0)
        await append(entry, key=key, also=also)

    world.log.append = append_slowly  # type: ignore[method-assign]
    replies = await asyncio.gather(
        act(world, EndCase(case, {"kind": "duplicate", "of": other})),
        act(world, EndCase(other, {"kind": "duplicate", "of": case})),
    )
    ended = [one for one in world.cases.cases.values() if one.status is CaseStatus.CLOSED]
    assert len(ended) == 1
    assert len([reply for reply in replies if isinstance(reply.content, Form)]) == 1


async def test_of_two_who_end_it_at_one_instant_one_does(world: World, case: str) -> None:
    replies = await asyncio.gather(
        act(world, EndCase(case, SOLVED)),
        act(world, EndCase(case, {"kind": "no_answer"}), LEAD),
        act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT),
    )
    assert len(world.cases.cases[case].endings) == 1
    assert [line.action for line in world.log.lines].count("case_ended") == 1
    ended = world.cases.cases[case].ending
    assert ended
    texts = [as_read(repr(reply.content)) for reply in replies]
    assert all("was ended" in text or "beëindigd" in text for text in texts)


@pytest.mark.parametrize("call", [AskEnd, TakeCase, AskTakeOver, LookAtCase])
async def test_an_old_card_tells_how_it_stands(
    world: World, case: str, call: type[AskEnd | TakeCase | AskTakeOver | LookAtCase]
) -> None:
    await act(world, EndCase(case, SOLVED))
    reply = await act(world, call(case), BEA)
    assert "was ended on" in words(reply)
    assert len(world.cases.cases[case].endings) == 1


async def test_nothing_is_ended_while_an_action_is_under_way(world: World, case: str) -> None:
    asked = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.RESEND_INVITATION))
    assert asked
    kept = world.cases.cases[case]
    assert kept.work
    working = replace(kept.work, stage=type(kept.work.stage).WORKING, result=None)
    await world.cases.save(replace(kept, work=working))
    reply = await act(world, EndCase(case, SOLVED))
    assert "still being done" in words(reply)
    assert world.cases.cases[case].status is CaseStatus.HANDED_OVER


async def test_how_it_went_is_asked_once_and_kept_without_a_name(world: World, case: str) -> None:
    await act(world, EndCase(case, SOLVED))
    shown = await act(world, LookAtCase(case), ACCOUNTANT)
    assert "Hoe verliep het" in words(shown)
    assert "How did it go" not in words(await act(world, LookAtCase(case)))
    lines = len(world.log.lines)
    thanks = await act(world, SayHowItWent(case, Went.WELL), ACCOUNTANT)
    assert "Bedankt" in words(thanks)
    assert "Hoe verliep het" not in words(thanks)
    again = await act(world, SayHowItWent(case, Went.BADLY), ACCOUNTANT)
    assert "Bedankt" not in words(again)
    assert world.cases.cases[case].went == "well"
    assert len(world.log.lines) == lines


async def test_nobody_is_asked_about_support_that_never_came(world: World, case: str) -> None:
    kept = world.cases.cases[case]
    await world.cases.save(replace(kept, holds=(), answered_after_s=None))
    done = await act(world, EndCase(case, SOLVED), ACCOUNTANT)
    assert "Hoe verliep het" not in words(done)


async def test_what_is_done_and_followed_is_ended_by_support_alone(world: World, case: str) -> None:
    kept = world.cases.cases[case]
    await world.cases.save(replace(kept, status=CaseStatus.FOLLOWED))
    refused = await act(world, EndCase(case, SOLVED), ACCOUNTANT)
    assert "niet meer bij support" in words(refused)
    done = await act(world, EndCase(case, {"kind": "no_answer"}))
    assert "no answer came" in words(done)
