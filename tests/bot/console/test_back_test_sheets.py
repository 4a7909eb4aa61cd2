"""What back-tests found, read in the console: ends, the cases behind them, and their trails."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.console.back_test_sheets import CASES_OF_PAGE, BackTestSheets
from bot.domain.back_test_reports import BackTestRun
from bot.domain.back_tests import Aftermath
from bot.domain.flow_versions import FlowContent, Origin, Publishing
from bot.domain.kept_back_tests import BackTestState, KeptBackTest
from bot.errors import OrderNotFound
from tests.bot.console.console_kit import read_console_texts
from tests.bot.domain.past_walks import FLOW, SOURCE, walked
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.clock import NOW
from tests.fakes.flows import FakeFlows

TEXTS = "walk-fine-title = All is fine\nwalk-digits-choice-typo = A typing error\n"
LIVE = FlowContent("walk", SOURCE, {"en": TEXTS})
DRAFT = replace(LIVE, source=SOURCE.replace("typo: wrong", "typo: fine"))
MANY = CASES_OF_PAGE + 5


@pytest.fixture
async def kept() -> tuple[BackTestSheets, KeptBackTest]:
    """A back-test of many cases that would end otherwise, and one that would not."""
    run = BackTestRun(DRAFT.read(), LIVE.read())
    for number in range(MANY):
        run.look_at(replace(walked("typo"), id=f"CASE-{number:03}"), FLOW)
    run.look_at(replace(walked(bank_supported="no"), id="CASE-same"), FLOW)
    test = make_back_test(baseline=LIVE.version, state=BackTestState.DONE)
    tests, flows = FakeBackTests(), FakeFlows()
    await tests.add(test, DRAFT, run.report())
    flows.ship_now([LIVE], Publishing(origin=Origin.SHIPPED, at=NOW))
    return BackTestSheets(tests, flows, read_console_texts()), test


async def test_the_matrix_has_the_ends_that_change_in_the_words_of_the_flow(
    kept: tuple[BackTestSheets, KeptBackTest],
) -> None:
    sheets, test = kept
    sheet = await sheets.of(test)
    assert sheet
    (line,) = sheet.changed
    assert (line.old.name, line.new.name, len(line.cell.cases)) == ("wrong", "fine", MANY)
    assert line.new.title
    assert line.new.title.key == "walk-fine-title"
    assert line.old.title is None
    assert [(old.name, row) for old, row in sheet.rows] == [("wrong", (line,))]
    assert [one.cell.old for one in sheet.same] == ["unsupported"]


async def test_the_cases_behind_a_cell_are_grouped_and_read_page_by_page(
    kept: tuple[BackTestSheets, KeptBackTest],
) -> None:
    sheets, test = kept
    first = await sheets.cell(test, "1", "", "")
    assert (first.became, first.counts) == (Aftermath.NO_NEWS, {Aftermath.NO_NEWS: MANY})
    rest = await sheets.cell(test, "1", "no_news", first.more)
    assert [len(first.cases), len(rest.cases), rest.more] == [CASES_OF_PAGE, 5, ""]
    assert (await sheets.cell(test, "1", "active", "nonsense")).cases == ()
    for number in ("0", "9", "x"):
        with pytest.raises(OrderNotFound):
            await sheets.cell(test, number, "", "")


async def test_both_trails_of_a_case_stand_beside_each_other_with_their_fork(
    kept: tuple[BackTestSheets, KeptBackTest],
) -> None:
    sheets, test = kept
    sheet = await sheets.case(test, "CASE-001")
    names = [(before and before.name, after and after.name) for before, after in sheet.pairs]
    assert names == [("bank", "bank"), ("digits", "digits"), ("wrong", "fine")]
    assert sheet.fork == 1
    answered = sheet.pairs[1][0]
    assert answered
    assert answered.label
    assert (answered.choice, answered.label.key) == ("typo", "walk-digits-choice-typo")
    assert (await sheets.case(test, "CASE-same")).fork == -1
    with pytest.raises(OrderNotFound):
        await sheets.case(test, "CASE-of-others")


async def test_one_without_a_report_has_nothing_to_read(
    kept: tuple[BackTestSheets, KeptBackTest],
) -> None:
    sheets, _test = kept
    other = make_back_test(id="TEST-2")
    assert await sheets.of(other) is None
    with pytest.raises(OrderNotFound):
        await sheets.case(other, "CASE-001")
