"""Starred walks in the console: kept with a line in the log, once, and as they were walked."""

from __future__ import annotations

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.console.changes import Changes
from bot.console.rehearsals import Asked
from bot.console.starred_walks import StarredWalks, asked_of
from bot.domain.back_tests import Finding
from bot.domain.flow_walks import MOST_STARRED
from bot.domain.people import LANGUAGES, Role
from bot.errors import InputInvalid, OrderNotFound, StoreConflict
from tests.bot.console.console_kit import read_console_texts, visitor
from tests.bot.console.test_rehearsals import FLOW, LEAD, Stage

TYPO = (("typo: wrong_reference", "typo: new_reference"),)


class Board(Stage):
    """A stage, and the walks that are starred on it."""

    def __post_init__(self) -> None:
        super().__post_init__()
        changes = Changes(self.admin_log, self.clock)
        self.walks = StarredWalks(
            self.flow_walks, self.drafts, self.rehearsals, changes, self.cases, self.clock
        )

    async def form(self, **typed: str) -> dict[str, str]:
        kept = await self.drafts.of(LEAD, FLOW)
        said = {"said": "digits.typo", "name": "A typing error"}
        return {**said, "version": kept.draft.content.version, **typed}

    async def star(self, **typed: str) -> None:
        await self.walks.star(LEAD, FLOW, await self.form(**typed))

    @property
    def done(self) -> list[str]:
        return [line.entry.action for line in self.admin_log.lines]


@pytest.fixture
def board() -> Board:
    return Board()


async def test_a_walk_is_starred_once_and_passes_on_what_it_was_starred_on(board: Board) -> None:
    await board.star()
    await board.star()
    shown = await board.walks.board(LEAD, FLOW)
    assert [(one.walk.name, one.finding) for one in shown.results] == [
        ("A typing error", Finding.SAME)
    ]
    assert (board.done, shown.failing) == (["flow-walk-starred"], 0)
    (walk,) = shown.walks
    assert (walk.ends, walk.sample) == (("wrong_reference",), "problem.plain")
    assert asked_of(walk) == Asked(
        sample="problem.plain", seen_as="agent", said="digits.typo", walk=walk.id
    )


async def test_a_draft_that_leads_elsewhere_does_not_pass_until_it_is_walked_again(
    board: Board,
) -> None:
    await board.star()
    await board.keep(*TYPO)
    shown = await board.walks.board(LEAD, FLOW)
    (result,) = shown.results
    assert (result.finding, result.fork, shown.failing) == (Finding.OTHER, "digits", 1)
    # What others have live passes as before.
    assert (await board.walks.board(visitor(Role.VIEWER), FLOW)).failing == 0
    typed = await board.form(reason="A typing error costs nothing now")
    with pytest.raises(StoreConflict):
        await board.walks.mend(LEAD, FLOW, result.walk.id, {**typed, "revision": "1"})
    revision = str(result.walk.revision)
    with pytest.raises(InputInvalid):
        await board.walks.mend(
            LEAD, FLOW, result.walk.id, {**typed, "reason": " ", "revision": revision}
        )
    await board.walks.mend(LEAD, FLOW, result.walk.id, {**typed, "revision": revision})
    assert (await board.walks.board(LEAD, FLOW)).failing == 0
    assert (await board.walks.board(visitor(Role.VIEWER), FLOW)).failing == 0
    line = board.admin_log.lines[-1].entry
    assert (line.action, line.before, line.after, line.reason) == (
        "flow-walk-mended",
        "wrong_reference",
        "wrong_reference, new_reference",
        "A typing error costs nothing now",
    )


async def test_a_walk_is_taken_away_with_a_reason(board: Board) -> None:
    await board.star()
    (walk,) = await board.flow_walks.of_flow(FLOW)
    for typed in ({"reason": "", "revision": str(walk.revision)}, {"reason": "not needed"}):
        with pytest.raises((InputInvalid, StoreConflict)):
            await board.walks.unstar(LEAD, FLOW, walk.id, typed)
    typed = {"reason": "not needed any more", "revision": str(walk.revision)}
    await board.walks.unstar(LEAD, FLOW, walk.id, typed)
    assert await board.flow_walks.of_flow(FLOW) == ()
    assert board.done[-1] == "flow-walk-unstarred"
    with pytest.raises(OrderNotFound):
        await board.walks.unstar(LEAD, FLOW, walk.id, typed)


@pytest.mark.parametrize(
    "typed",
    [
        {"name": ""},
        {"name": "x" * 101},
        {"name": "anna@example.be writes"},
        {"name": "card 4111 1111 1111 1111"},
        {"said": "digits.same"},
        {"said": "nonsense"},
    ],
)
async def test_what_cannot_be_starred_is_said_and_not_kept(
    board: Board, typed: dict[str, str]
) -> None:
    with pytest.raises(InputInvalid):
        await board.star(**typed)
    assert (await board.flow_walks.of_flow(FLOW), board.done) == ((), [])


async def test_a_name_that_holds_what_it_may_not_is_called_a_name(board: Board) -> None:
    with pytest.raises(InputInvalid) as caught:
        await board.star(name="anna@example.be writes")
    assert (caught.value.key, caught.value.field) == ("console-flow-walk-name-private", "name")


async def test_a_draft_that_was_changed_meanwhile_is_walked_again_first(board: Board) -> None:
    typed = await board.form()
    await board.keep(*TYPO)
    with pytest.raises(StoreConflict):
        await board.walks.star(LEAD, FLOW, typed)


async def test_there_are_not_more_walks_than_can_be_read(board: Board) -> None:
    await board.star()
    (walk,) = await board.flow_walks.of_flow(FLOW)
    board.flow_walks.kept |= {f"{number}": walk for number in range(MOST_STARRED)}
    with pytest.raises(InputInvalid):
        await board.star(name="One more")


async def test_a_draft_that_cannot_be_read_says_why(board: Board) -> None:
    await board.star()
    await board.keep(("start: requirements", "start: nowhere"))
    shown = await board.walks.board(LEAD, FLOW)
    assert shown.wrong
    assert (shown.results, len(shown.walks), shown.covered) == ((), 1, None)
    (walk,) = shown.walks
    _board, result = await board.walks.result(LEAD, FLOW, walk.id)
    assert result.walk == walk
    assert (await board.walks.coverage(LEAD, FLOW)).past is None


async def test_coverage_counts_starred_walks_and_past_cases(board: Board) -> None:
    await board.star()
    opened = await board.call(OpenCase("CARO-1"))
    await board.call(AnswerStep(opened.case, "digits", "typo"))
    case = await board.cases.get(opened.case)
    assert case
    await board.cases.save(case.close(board.clock.now()))
    covered = await board.walks.coverage(LEAD, FLOW)
    assert covered.past
    assert covered.board.covered
    assert covered.board.covered.taken[("digits", "typo")] == 1
    assert (covered.cases, covered.past.taken[("digits", "typo")]) == (1, 1)
    assert covered.past.reached["card"] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_found_and_kept_has_words(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    keys = [f"console-flow-walk-{one.replace('_', '-')}" for one in Finding]
    keys += [f"console-admin-log-did-flow-walk-{did}" for did in ("starred", "mended", "unstarred")]
    assert all(phrases.has(key) for key in keys)
