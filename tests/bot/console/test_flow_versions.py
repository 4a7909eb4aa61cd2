"""Versions of a flow in the console: what they changed, which cases they hold, and their moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.console.changes import Changes
from bot.console.flow_versions import FlowVersions, VersionStanding
from bot.console.version_moves import Seen, VersionMoves
from bot.domain.admin_log import AdminEntry, SealedEntry
from bot.domain.cases import Case, CaseStatus
from bot.domain.flow_changes import ChangeKind
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publishing
from bot.domain.orders import ClientReference
from bot.domain.people import LANGUAGES, Role
from bot.domain.positions import SAME, MoveBar
from bot.errors import InputInvalid, OrderNotFound, StoreConflict, StoreUnavailable
from bot.ports.accounts import Also
from tests.bot.console.console_kit import read_console_texts, visitor
from tests.bot.kit import World, read_texts
from tests.fakes.admin_log import FakeAdminLog
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import CONTENTS, reworded

FLOW = "caro_problem"
FIRST = CONTENTS[FLOW]
REWORDED = reworded(FIRST, "caro_problem-company-title", "Quite another question")
LED = replace(
    FIRST, source=FIRST.source.replace("check: reference_company\n", "check: reference_format\n")
)
LEA = Publishing(origin=Origin.CONSOLE, at=NOW, author="console:link:lea", author_name="Lea")
WHY = "offices asked for it"


async def _publish(world: World, content: FlowContent) -> None:
    live = (await world.published.live())[content.name]
    await world.published.publish([FlowDraft(content, live)], LEA)


async def _walked(world: World, order: str = "CARO-1") -> Case:
    opened = await world.call(OpenCase(order))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    return world.cases.cases[opened.case]


@pytest.fixture
def versions(world: World) -> FlowVersions:
    return FlowVersions(world.ports, read_texts())


@pytest.fixture
def moves(world: World, versions: FlowVersions) -> VersionMoves:
    changes = Changes(world.admin_log, world.clock)
    return VersionMoves(world.ports, versions, changes, world.desk)


async def test_the_history_tells_how_each_version_stands_and_its_open_cases(
    world: World, versions: FlowVersions
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    await _publish(world, FIRST)
    history = await versions.history(FLOW)
    assert [
        (one.publication.number, one.standing, one.open.count if one.open else None)
        for one in history.lines
    ] == [
        (3, VersionStanding.LIVE, 1),
        (2, VersionStanding.WAS_LIVE, 0),
        (1, VersionStanding.WAS_LIVE, None),
    ]
    assert history.lines[0].open
    assert history.lines[0].open.since == case.opened_at
    assert (history.live, history.is_whole) == (FIRST.version, True)
    with pytest.raises(OrderNotFound):
        await versions.history("caro_nothing")


async def test_a_version_tells_what_it_changed_and_where_its_cases_went(
    world: World, versions: FlowVersions
) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("7012345678")))
    await _publish(world, LED)
    open_case = await _walked(world)
    closed = await _walked(world, "CARO-2")
    await world.cases.save(closed.close(NOW))
    sheet = await versions.sheet(FLOW, LED.version)
    assert sheet.difference
    assert [(one.kind, one.at) for one in sheet.difference.changes or ()] == [
        (ChangeKind.STEP_CHECK, "company")
    ]
    assert sheet.difference.texts == ()
    assert "-" in {line.how for line in sheet.difference.lines}
    assert sheet.drop.cases == 2
    assert sheet.drop.visits[open_case.at].came == 2
    assert sheet.drift
    assert (sheet.drift.old, sheet.drift.new) == (0, 1)
    assert [one.end for one in sheet.drift.ends] == [f"{closed.at}?"]
    assert sheet.wording.title(open_case.at)
    with pytest.raises(OrderNotFound):
        await versions.sheet(FLOW, "unknown")


async def test_a_version_that_is_lost_is_shown_all_the_same(
    world: World, versions: FlowVersions, moves: VersionMoves
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    del world.published.contents[FIRST.version]
    lost = await versions.sheet(FLOW, FIRST.version)
    assert (lost.flow, lost.difference, lost.drift, lost.drop.cases) == (None, None, None, 1)
    after = await versions.sheet(FLOW, REWORDED.version)
    assert (after.base_is_lost, after.difference) == (True, None)
    sheet = await moves.sheet(FLOW, FIRST.version)
    assert [(row.case.id, row.position.bar) for row in sheet.barred] == [(case.id, MoveBar.LOST)]


async def test_what_can_be_moved_is_listed_with_what_differs_from_there_on(
    world: World, moves: VersionMoves
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    sheet = await moves.sheet(FLOW, FIRST.version)
    assert [(row.case, row.position) for row in sheet.rows] == [(case, SAME)]
    assert sheet.ahead[case.at].words_differ
    assert sheet.ahead[case.at].changes == ()
    assert (sheet.movable, sheet.barred, sheet.is_whole) == (1, (), True)
    for none in (REWORDED.version, "unknown"):
        with pytest.raises(OrderNotFound):
            await moves.sheet(FLOW, none)


async def test_a_moved_case_leaves_a_line_and_is_moved_once(
    world: World, moves: VersionMoves
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    lead, seen = visitor(Role.LEAD), [Seen(case.id, case.revision)]
    for _try in range(2):
        (ended,) = await moves.move(lead, FLOW, REWORDED.version, seen, WHY)
        assert (ended.case, ended.bar) == (case.id, None)
    assert world.cases.cases[case.id].flow_version == REWORDED.version
    (line,) = [one.entry for one in world.admin_log.lines]
    assert (line.action, line.subject, line.reason) == ("case-moved", case.id, WHY)
    assert (line.before, line.after) == (FIRST.version, REWORDED.version)


async def test_of_several_each_is_told_what_came_of_it(world: World, moves: VersionMoves) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("7012345678")))
    first, second = await _walked(world), await _walked(world, "CARO-2")
    await _publish(world, REWORDED)
    await world.cases.save(replace(second, status=CaseStatus.HANDED_OVER))
    seen = [Seen(first.id, first.revision), Seen(second.id, second.revision), Seen("CASE-9", 1)]
    ended = await moves.move(visitor(Role.LEAD), FLOW, REWORDED.version, seen, WHY)
    assert [one.bar for one in ended] == [None, MoveBar.LATE, MoveBar.LATE]
    assert world.cases.cases[second.id].flow_version == FIRST.version
    assert len(world.admin_log.lines) == 1


class _OneLineLog(FakeAdminLog):
    """A log whose database is away after its first line."""

    async def append(self, entry: AdminEntry, also: Also | None = None) -> SealedEntry:
        if self.lines:
            raise StoreUnavailable("away")
        return await super().append(entry, also)


async def test_what_was_moved_before_the_database_was_away_is_told(
    world: World, versions: FlowVersions
) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("7012345678")))
    cases = [await _walked(world), await _walked(world, "CARO-2")]
    await _publish(world, REWORDED)
    changes = Changes(_OneLineLog(), world.clock)
    moves = VersionMoves(world.ports, versions, changes, world.desk)
    seen = [Seen(case.id, case.revision) for case in (*cases, cases[1])]
    ended = await moves.move(visitor(Role.LEAD), FLOW, REWORDED.version, seen, WHY)
    assert [one.bar for one in ended] == [None, MoveBar.AWAY, MoveBar.AWAY]
    assert world.cases.cases[cases[1].id] == cases[1]


async def test_nothing_is_moved_without_a_reason_or_to_what_is_live_no_more(
    world: World, moves: VersionMoves
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    lead, seen = visitor(Role.LEAD), [Seen(case.id, case.revision)]
    with pytest.raises(InputInvalid):
        await moves.move(lead, FLOW, REWORDED.version, seen, " ")
    for gone in (FIRST.version, ""):
        with pytest.raises(StoreConflict):
            await moves.move(lead, FLOW, gone, seen, WHY)
    assert world.cases.cases[case.id] == case
    assert world.admin_log.lines == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_change_and_each_bar_has_a_sentence(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    needed = [f"console-flow-change-{kind}" for kind in ChangeKind]
    needed += [f"console-flow-bar-{bar}" for bar in MoveBar]
    needed += ["console-admin-log-did-case-moved"]
    for key in needed:
        assert phrases.has(key.replace("_", "-")), key
