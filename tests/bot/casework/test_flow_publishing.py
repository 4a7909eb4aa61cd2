"""Publishing: who did it stands in the log, and what cannot be published changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.casework.flow_publishing import NOT_BACK_TESTED, WALKS_FAIL
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication
from bot.domain.kept_back_tests import BackTestState
from bot.domain.orders import ClientReference
from bot.errors import BotError, FlowsBarred, FlowsWrong, StoreConflict
from tests.bot.kit import World, calls
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.flow_walks import A_TYPING_ERROR, FakeWalks
from tests.fakes.orders import make_order
from tests.flows.shipped import CONTENTS, TYPO_LEADS_ELSEWHERE, reworded

PROBLEM, INVITATION = CONTENTS["caro_problem"], CONTENTS["caro_invitation"]
ASKED = "caro_problem-digits-title"
CHANGED = reworded(PROBLEM, ASKED, "Quite another question")


async def publish(
    world: World,
    *drafts: FlowDraft,
    note: str = "asked for by an office",
    tests: FakeBackTests | None = None,
    walks: FakeWalks | None = None,
    retires: bool = False,
) -> tuple[Publication, ...]:
    world.ports = replace(
        world.ports, back_tests=tests or FakeBackTests(), flow_walks=walks or FakeWalks()
    )
    published = await world.publishing().publish(
        drafts,
        origin=Origin.SHELL,
        author="shell:lea",
        author_name="lea",
        note=note,
        untested=tests is None,
        retires=retires,
    )
    assert isinstance(published, tuple)
    return published


def tried(draft: FlowDraft, /, **changes: object) -> FakeBackTests:
    """Return a store with one back-test of a draft that has ended."""
    ended = {
        "flow": draft.content.name,
        "draft": draft.content.version,
        "baseline": draft.base,
        "state": BackTestState.DONE,
        "looked_at": 1000,
        "past": 1200,
        "cases": "7e128e",
    }
    kept = make_back_test(**{**ended, **changes})
    return FakeBackTests({kept.id: kept}, {kept.id: draft.content})


def after(base: FlowContent, content: FlowContent) -> FlowDraft:
    return FlowDraft(content, base.version)


async def test_a_publication_leaves_a_line_in_the_administrators_log(world: World) -> None:
    (published,) = await publish(world, after(PROBLEM, CHANGED))
    assert (published.version, published.base) == (CHANGED.version, PROBLEM.version)
    (line,) = await world.admin_log.entries()
    said = line.entry
    assert (said.action, said.subject, said.actor) == (
        "flow-published",
        "caro_problem",
        "shell:lea",
    )
    assert (said.before, said.after) == (PROBLEM.version, CHANGED.version)
    assert said.reason == "asked for by an office (caro_problem: not-back-tested)"


async def test_a_draft_goes_out_by_the_back_test_of_exactly_it_and_the_log_names_that(
    world: World,
) -> None:
    draft = after(PROBLEM, CHANGED)
    (published,) = await publish(world, draft, tests=tried(draft))
    (line,) = await world.admin_log.entries()
    assert line.entry.reason == published.how.note
    assert published.how.note == (
        f"asked for by an office (back-test TEST-1 of draft {CHANGED.version} beside"
        f" {PROBLEM.version}: 1000 of 1200 past cases, set 7e128e)"
    )


@pytest.mark.parametrize(
    "other",
    [
        {"draft": "another"},
        {"baseline": "another"},
        {"state": BackTestState.FAILED},
        {"state": BackTestState.RUNNING},
        {"state": BackTestState.STOPPED, "looked_at": 0},
    ],
)
async def test_without_a_back_test_of_exactly_it_a_draft_is_refused(
    world: World, other: dict[str, object]
) -> None:
    draft = after(PROBLEM, CHANGED)
    with pytest.raises(FlowsBarred) as caught:
        await publish(world, draft, tests=tried(draft, **other))
    (obstacle,) = caught.value.obstacles
    assert (obstacle.key, obstacle.flow) == (NOT_BACK_TESTED, "caro_problem")
    await nothing_happened(world)


async def test_one_that_was_stopped_counts_and_the_log_says_so(world: World) -> None:
    draft = after(PROBLEM, CHANGED)
    tests = tried(draft, state=BackTestState.STOPPED, looked_at=300)
    (published,) = await publish(world, draft, tests=tests)
    assert published.how.note.endswith("300 of 1200 past cases, set 7e128e, stopped)")


async def test_what_was_live_before_needs_no_back_test(world: World) -> None:
    await publish(world, after(PROBLEM, CHANGED))
    (back,) = await publish(world, after(CHANGED, PROBLEM), tests=FakeBackTests())
    assert back.how.note == "asked for by an office"


async def nothing_happened(world: World) -> None:
    live = {"caro_problem": PROBLEM.version, "caro_invitation": INVITATION.version}
    assert await world.published.live() == live
    assert await world.admin_log.entries() == ()


async def test_what_is_wrong_is_not_published_and_all_of_it_is_told(world: World) -> None:
    wrong = replace(PROBLEM, source=PROBLEM.source.replace("no: not_eligible", "no: nowhere"))
    with pytest.raises(FlowsWrong, match="nowhere"):
        await publish(world, after(PROBLEM, wrong))
    await nothing_happened(world)


async def test_a_base_that_is_not_live_is_refused_without_a_line_before_what_is_wrong(
    world: World,
) -> None:
    for content in (CHANGED, replace(PROBLEM, source="nonsense")):
        with pytest.raises(StoreConflict):
            await publish(world, FlowDraft(content, "abc123"))
    await nothing_happened(world)


@pytest.mark.parametrize("note", ["", "  \n", "x" * 501])
async def test_a_note_says_why(world: World, note: str) -> None:
    with pytest.raises(BotError, match="say why"):
        await publish(world, after(PROBLEM, CHANGED), note=note)
    await nothing_happened(world)


async def test_a_state_belongs_to_one_flow_also_beside_what_stays_live(world: World) -> None:
    both = INVITATION.source.replace("states: [", "states: [problem, ")
    assert both != INVITATION.source
    with pytest.raises(FlowsWrong, match="flow-state-twice.*; state: problem"):
        await publish(world, after(INVITATION, replace(INVITATION, source=both)))
    await nothing_happened(world)


async def test_what_only_a_newer_program_can_read_stands_in_nobodys_way(world: World) -> None:
    for name in ("caro_problem", "caro_invitation"):
        live = world.published.live_now()[name]
        unknown = replace(world.published.contents[live], source="flow: of tomorrow")
        world.published.contents[live] = unknown
    await publish(world, after(PROBLEM, CHANGED))
    assert (await world.published.live())["caro_problem"] == CHANGED.version


async def test_one_flow_cannot_be_published_twice_at_once(world: World) -> None:
    with pytest.raises(FlowsWrong, match="flow-twice; name: caro_problem"):
        await publish(world, after(PROBLEM, CHANGED), after(PROBLEM, PROBLEM))
    await nothing_happened(world)


async def test_what_a_release_ships_beside_what_people_published_is_told(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await publish(world, after(PROBLEM, CHANGED))
    newer = reworded(PROBLEM, ASKED, "As the next release asks")
    for _start in range(2):
        await world.desk.ship_flows([newer, INVITATION])
    assert (await world.published.live())["caro_problem"] == CHANGED.version
    assert caplog.text.count(f"is kept beside it as {newer.version}") == 1


async def test_a_file_that_is_wrong_stops_the_start(world: World) -> None:
    with pytest.raises(BotError, match="flow-none"):
        await world.desk.ship_flows([replace(PROBLEM, source="nonsense")])


async def test_a_flow_is_retired_with_a_line_and_its_cases_go_on(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    retired = FlowDraft(FlowContent("caro_problem", ""), PROBLEM.version)
    with pytest.raises(FlowsWrong, match="flow-none"):
        await publish(world, retired)
    await nothing_happened(world)
    await publish(world, retired, retires=True)
    assert set(await world.published.live()) == {"caro_invitation"}
    (line,) = await world.admin_log.entries()
    assert (line.entry.action, line.entry.after) == ("flow-retired", "")
    assert calls(await world.call(OpenCase("CARO-1")), AnswerStep)
    world.office.add(make_order(id="CARO-2", reference=ClientReference("7012345678")))
    assert not calls(await world.call(OpenCase("CARO-2")), AnswerStep)


async def test_a_starred_walk_that_fails_stands_in_the_way_of_a_draft_however_it_was_tried(
    world: World,
) -> None:
    walk = A_TYPING_ERROR
    walks = FakeWalks()
    await walks.save(walk)
    draft = after(PROBLEM, TYPO_LEADS_ELSEWHERE)
    for tests in (None, tried(draft)):
        with pytest.raises(FlowsBarred) as barred:
            await publish(world, draft, tests=tests, walks=walks)
        told = {one.key: one.arguments for one in barred.value.obstacles}
        assert told[WALKS_FAIL] == {"walks": "A typing error"}
    # One that changes words alone leads as before, and whatever was live before may come back.
    await publish(world, after(PROBLEM, CHANGED), walks=walks)
    walks.kept["w"] = replace(walk, ends=("new_reference",))
    await publish(world, after(CHANGED, PROBLEM), walks=walks)


async def test_of_many_starred_walks_that_fail_the_first_ten_are_named(world: World) -> None:
    walks = FakeWalks()
    for number in range(11):
        name = f"Walk {number:02}"
        await walks.save(replace(A_TYPING_ERROR, id=f"w{number:02}", name=name))
    with pytest.raises(FlowsBarred) as barred:
        await publish(world, after(PROBLEM, TYPO_LEADS_ELSEWHERE), walks=walks)
    told = {one.key: one.arguments["walks"].split(", ") for one in barred.value.obstacles[:1]}
    assert told == {WALKS_FAIL: [*(f"Walk {number:02}" for number in range(10)), "…"]}


async def test_a_starred_walk_stands_in_the_way_also_of_a_flow_that_is_retired(
    world: World,
) -> None:
    walks = FakeWalks()
    await walks.save(A_TYPING_ERROR)
    retired = FlowDraft(FlowContent("caro_problem", ""), PROBLEM.version)
    await publish(world, retired, walks=walks, retires=True)
    with pytest.raises(FlowsBarred):
        await publish(world, FlowDraft(TYPO_LEADS_ELSEWHERE, ""), walks=walks)
    await publish(world, FlowDraft(CHANGED, ""), walks=walks)
