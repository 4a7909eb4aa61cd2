"""Back-tests in the console: what is begun, and what is refused with a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.console.back_tests import BackTests
from bot.console.changes import Changes
from bot.console.flow_drafts import FlowDrafts
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.domain.kept_back_tests import SILENCE, BackTestState
from bot.domain.people import LANGUAGES, Role
from bot.errors import BotError, FlowError, InputInvalid, OrderNotFound
from tests.bot.console.console_kit import ConsoleWorld, read_console_texts, visitor
from tests.fakes.back_tests import make_back_test
from tests.fakes.flow_drafts import FakeDrafts
from tests.flows.shipped import CONTENTS, reworded

LIVE = CONTENTS["caro_problem"]
CHANGED = reworded(LIVE, "caro_problem-digits-title", "Quite another question")
LEA = visitor(Role.LEAD)
MOST = {"most": "10000"}


@dataclass
class _Programs:
    """Programs that are noted, and fail if they are told to."""

    started: list[str] = field(default_factory=list)
    fails: bool = False

    async def start(self, test: str) -> None:
        if self.fails:
            raise BotError("no program can be started")
        self.started.append(test)


class _World(ConsoleWorld):
    def __post_init__(self) -> None:
        super().__post_init__()
        self.programs, self.drafts, numbers = _Programs(), FakeDrafts(), iter(range(1, 99))
        door, changes = self.publishing(), Changes(self.admin_log, self.clock)
        self.trying = BackTests(
            self.back_tests,
            self.programs,
            FlowDrafts(self.drafts, self.published, door, changes, self.clock),
            changes,
            self.clock,
            lambda: f"TEST-{next(numbers)}",
        )

    async def keep(self, content: FlowContent) -> None:
        """Let the lead keep a draft."""
        account = LEA.account
        draft = KeptDraft(
            draft=FlowDraft(content, LIVE.version),
            owner=account.id,
            owner_name=account.name,
            changed_at=self.clock.now(),
            revision=0,
        )
        kept = await self.drafts.get(content.name, account.id)
        await self.drafts.save(replace(draft, revision=kept.revision if kept else 0))

    async def start(self, most: str = "10000") -> str:
        return await self.trying.start(LEA, "caro_problem", {"most": most})

    def lines(self) -> list[str]:
        return [line.entry.action for line in self.admin_log.lines]


@pytest.fixture
async def world() -> _World:
    made = _World()
    await made.keep(CHANGED)
    return made


async def test_a_draft_is_tried_beside_its_base_by_a_program_and_the_log_says_so(
    world: _World,
) -> None:
    test = await world.start()
    kept = await world.trying.get("caro_problem", test)
    assert (kept.draft, kept.baseline, kept.most) == (CHANGED.version, LIVE.version, 10_000)
    assert await world.back_tests.draft(test) == CHANGED
    assert world.programs.started == [test]
    assert world.lines() == ["flow-back-tested"]


async def test_the_same_asked_twice_is_tried_once(world: _World) -> None:
    assert await world.start() == await world.start()
    assert len(world.programs.started) == 1


@pytest.mark.parametrize(
    ("content", "most", "key"),
    [
        (LIVE, "10000", "console-flow-back-test-nothing"),
        (CHANGED, "", "console-flow-back-test-choose"),
        (CHANGED, "999999999", "console-flow-back-test-choose"),
    ],
)
async def test_what_cannot_be_tried_is_a_sentence(
    world: _World, content: FlowContent, most: str, key: str
) -> None:
    await world.keep(content)
    with pytest.raises(InputInvalid) as caught:
        await world.start(most)
    for language in LANGUAGES:
        assert read_console_texts().phrases(language).get(key, **caught.value.arguments)
    assert (caught.value.key, world.back_tests.tests, world.lines()) == (key, {}, [])


async def test_what_is_no_flow_as_yet_is_not_tried(world: _World) -> None:
    await world.keep(replace(CHANGED, source="flow: ["))
    with pytest.raises(FlowError, match="caro_problem.yaml:1: "):
        await world.start()
    assert (world.back_tests.tests, world.lines()) == ({}, [])


async def test_no_more_than_two_run_at_once_and_dead_ones_do_not_count(world: _World) -> None:
    for number in (8, 9):
        await world.back_tests.add(make_back_test(id=f"TEST-{number}", draft=str(number)), CHANGED)
    with pytest.raises(InputInvalid, match="busy"):
        await world.start()
    world.clock.at += SILENCE + timedelta(seconds=1)
    assert await world.start()


async def test_where_no_program_can_be_started_it_shows_as_failed(world: _World) -> None:
    world.programs.fails = True
    with pytest.raises(InputInvalid, match="no-program"):
        await world.start()
    world.clock.at += SILENCE + timedelta(seconds=1)
    (test,) = (await world.trying.board(LEA, "caro_problem")).tests
    assert test.state is BackTestState.FAILED


async def test_the_board_says_whether_exactly_this_draft_was_tried(world: _World) -> None:
    board = await world.trying.board(LEA, "caro_problem")
    assert (board.is_changed, board.ticket) == (True, None)
    test = await world.start()
    await world.back_tests.claim(test, world.clock.now())
    await world.back_tests.finish(test, BackTestState.DONE, world.clock.now(), None)
    ticket = (await world.trying.board(LEA, "caro_problem")).ticket
    assert ticket
    assert ticket.id == test
    await world.keep(reworded(LIVE, "caro_problem-digits-title", "A third one"))
    assert (await world.trying.board(LEA, "caro_problem")).ticket is None


async def test_one_is_stopped_once_and_the_log_says_by_whom(world: _World) -> None:
    test = await world.start()
    for _press in range(2):
        await world.trying.stop(LEA, "caro_problem", test)
    assert world.back_tests.tests[test].is_to_stop
    assert world.lines() == ["flow-back-tested", "flow-back-test-stopped"]


async def test_one_of_another_flow_is_none(world: _World) -> None:
    test = await world.start()
    for flow, name in (("caro_invitation", test), ("caro_problem", "TEST-9"), ("x", test)):
        with pytest.raises(OrderNotFound):
            await world.trying.get(flow, name)
    with pytest.raises(OrderNotFound):
        await world.trying.board(LEA, "x")
