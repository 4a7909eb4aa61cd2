"""Drafts walked by hand: what is shown of a walk, and that nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.console.changes import Changes
from bot.console.flow_drafts import FlowDrafts
from bot.console.rehearsals import Asked, Rehearsal, Rehearsals, read_moves, write_moves
from bot.domain.flow_versions import FlowContent
from bot.domain.flow_walks import MOST_MOVES, Move
from bot.domain.people import Platform, Role
from bot.errors import BackOfficeUnavailable, FlowError, InputInvalid, OrderNotFound
from tests.bot.console.console_kit import ConsoleWorld, read_console_texts, visitor
from tests.fakes.flow_drafts import FakeDrafts

FLOW = "caro_problem"
LEAD = visitor(Role.LEAD)


class Stage(ConsoleWorld):
    """A console in which a lead walks their draft."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.kept = FakeDrafts()
        self.drafts = FlowDrafts(
            self.kept,
            self.published,
            self.publishing(),
            Changes(self.admin_log, self.clock),
            self.clock,
        )
        self.rehearsals = Rehearsals(
            self.ports, self.drafts, self.desk.pictures, read_console_texts()
        )

    async def keep(self, *changes: tuple[str, str]) -> None:
        """Keep the lead's draft with some words of its file changed."""
        kept = await self.drafts.of(LEAD, FLOW)
        content = kept.draft.content
        source = content.source
        for old, new in changes:
            assert old in source
            source = source.replace(old, new, 1)
        changed = FlowContent(content.name, source, content.texts)
        await self.kept.save(replace(kept, draft=replace(kept.draft, content=changed)))

    async def walk(self, **asked: str) -> Rehearsal:
        return await self.rehearsals.show(LEAD, FLOW, Asked(**asked), "en")


@pytest.fixture
def stage() -> Stage:
    return Stage()


def offered(shown: Rehearsal) -> dict[str, str]:
    return {one.name: one.to.said for one in shown.choices}


def heads(shown: Rehearsal) -> set[str]:
    return {card.summary for card in shown.cards.values()}


async def test_a_walk_begins_at_the_first_question_and_says_what_the_desk_found(
    stage: Stage,
) -> None:
    shown = await stage.walk(sample="problem.plain")
    assert (shown.walked.case.at, set(shown.cards)) == ("digits", {Platform.SLACK, Platform.TEAMS})
    assert offered(shown)["typo"] == "digits.typo"
    told = [(one.told.answer.step, one.check, bool(one.told.evidence)) for one in shown.way]
    assert told[:2] == [
        ("requirements", "company_eligible", True),
        ("bank", "bank_supported", True),
    ]
    assert shown.back is None
    assert shown.walked.ground.sample


async def test_answers_lead_on_and_back(stage: Stage) -> None:
    shown = await stage.walk(said="digits.same-company.yes")
    assert shown.walked.case.at == "cardholder"
    assert shown.back
    assert shown.back.said == "digits.same"
    ended = await stage.walk(said="digits.typo")
    assert ended.walked.is_over
    assert ended.choices == ()
    # Both platforms say the same, at the end something else than at the question.
    assert len(heads(ended)) == 1
    assert heads(ended) != heads(shown)


async def test_an_agent_answers_in_the_place_of_the_desk_and_an_office_does_not(
    stage: Stage,
) -> None:
    shown = await stage.walk()
    leads = {one.check: one.overrules for one in shown.way}["bank_supported"]
    assert leads
    assert leads.instead == "bank"
    there = await stage.rehearsals.show(LEAD, FLOW, leads, "en")
    assert there.walked.case.at == "bank"
    assert there.back
    assert there.back.instead == ""
    assert offered(there)["no"] == "bank!no"
    ended = await stage.walk(said="bank!no")
    assert ended.walked.case.at == "bank_unsupported"
    office = await stage.walk(said="bank!no", seen_as="accountant")
    assert (office.walked.case.at, len(office.walked.gone.left_over)) == ("digits", 1)
    assert all(one.overrules is None for one in office.way)


async def test_it_is_the_draft_that_is_walked(stage: Stage) -> None:
    await stage.keep(("typo: wrong_reference", "typo: new_reference"))
    shown = await stage.walk(said="digits.typo")
    assert shown.walked.case.at == "new_reference"
    assert shown.walked.kept.revision


async def test_a_way_that_the_draft_does_not_offer_any_more_ends_where_it_parts(
    stage: Stage,
) -> None:
    await stage.keep(("      newer: new_reference\n", "      later: new_reference\n"))
    shown = await stage.walk(said="digits.newer")
    assert shown.walked.case.at == "digits"
    assert shown.walked.gone.left_over == (Move("digits", "newer"),)
    # The new answer has no text in any language yet.
    assert (dict(shown.cards), shown.undrawn) == ({}, "caro_problem-digits-choice-later")


async def test_a_draft_that_is_wrong_is_not_walked(stage: Stage) -> None:
    await stage.keep(("start: requirements", "start: nowhere"))
    with pytest.raises(FlowError):
        await stage.walk()
    with pytest.raises(OrderNotFound):
        await stage.rehearsals.show(LEAD, "unknown", Asked(), "en")


async def test_a_past_case_is_walked_with_what_was_found_then(stage: Stage) -> None:
    opened = await stage.call(OpenCase("CARO-1"))
    await stage.call(AnswerStep(opened.case, "digits", "same"))
    before = await stage.cases.get(opened.case)
    # The bank has left since: what was found then counts.
    bank = stage.rules.book.banks["BELFIUS"]
    gone = replace(bank, supported=False)
    banks = type(stage.rules.book.banks)({**stage.rules.book.banks, "BELFIUS": gone})
    stage.rules.book = replace(stage.rules.book, banks=banks)
    shown = await stage.walk(case=opened.case)
    assert shown.walked.case.at == "digits"
    assert [one.name for one in shown.choices if one.was_given] == ["same"]
    later = await stage.walk(case=opened.case, said="digits.same")
    assert (later.walked.case.at, later.walked.not_checked) == ("company", "reference_company")
    assert await stage.cases.get(opened.case) == before
    assert stage.admin_log.lines == []
    with pytest.raises(InputInvalid):
        await stage.walk(case="CASE-UNKNOWN")


@pytest.mark.parametrize(
    ("error", "lack"),
    [(BackOfficeUnavailable("away"), "away"), (OrderNotFound("CARO-1"), "gone")],
)
async def test_an_invented_order_stands_in_where_that_of_a_case_cannot_be_read(
    stage: Stage, error: Exception, lack: str
) -> None:
    opened = await stage.call(OpenCase("CARO-1"))
    stage.office.failing["find_order"] = error
    shown = await stage.walk(case=opened.case)
    assert (shown.walked.ground.lack, shown.walked.ground.order.id) == (lack, "CARO-SAMPLE")
    assert len(shown.cards) == 2


@pytest.mark.parametrize(
    "said", ["x", "digits", "digits.", ".typo", "digits.typo-", "a.b/c", "A.b"]
)
async def test_an_address_that_is_none_is_said_to_be(stage: Stage, said: str) -> None:
    with pytest.raises(InputInvalid):
        await stage.walk(said=said)


def test_answers_are_written_as_they_are_read_and_not_without_end() -> None:
    said = "digits.same-bank!no"
    assert write_moves(read_moves(said)) == said
    assert read_moves("") == ()
    for long in ("-".join(["a.b"] * (MOST_MOVES + 1)), "-".join(["digits.same"] * 5000)):
        with pytest.raises(InputInvalid):
            read_moves(long)
