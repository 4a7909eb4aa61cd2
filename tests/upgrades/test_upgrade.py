"""What a release left under way goes on under the program of today, and its cards still work."""

from __future__ import annotations

import pytest

from bot.domain.flow_source import read_flow
from config.flow_files import flow_sources, shipped_flows
from tests.flows.shipped import TEXTS
from tests.harness.waiting import until
from tests.upgrades.conftest import Upgraded
from tests.upgrades.record import (
    ANN,
    BEA,
    FOLLOWED,
    HALF_DONE,
    HANDED_OVER,
    LEA,
    NEW_EMAIL,
    NEW_REFERENCE,
    TENANT,
    WAITING,
    WALKED,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def results(upgraded: Upgraded, reference: str) -> list[str]:
    """Return what the action log says of an order, the oldest first."""
    (order,) = await upgraded.database.ask(f"SELECT id FROM orders WHERE reference = '{reference}'")
    lines = await upgraded.database.ask(
        f"SELECT result FROM action_log WHERE \"order\" = 'CARO-{order[0]}' ORDER BY id"
    )
    return [str(line[0]) for line in lines]


async def test_a_job_that_waited_goes_on_with_its_sealed_form_and_ends_once(
    upgraded: Upgraded,
) -> None:
    agents, offices = upgraded.message(ANN, WAITING), upgraded.shown(WAITING)
    await until(lambda: "Done" in str(agents.blocks) and "Done" in str(offices.card))
    database = upgraded.database
    changed = await database.ask(f"SELECT email FROM orders WHERE reference = '{WAITING}'")
    assert changed == [(NEW_EMAIL,)]
    assert await results(upgraded, WAITING) == ["done"]
    assert (upgraded.forms[-1],) not in await database.ask("SELECT id FROM sealed_forms")
    again = await upgraded.teams.invoke(upgraded.recorded_card(WAITING), "Look again")
    assert "Look again" not in str(again.card)
    assert "'revision': '2'" in str(again.card)


async def test_what_was_left_half_done_can_be_finished_by_its_old_button(
    upgraded: Upgraded,
) -> None:
    leads = upgraded.message(LEA, HALF_DONE)
    # It has tried again by itself, and has to wait once more.
    await until(lambda: leads.versions > 1)
    await upgraded.database.take("INSERT")
    old = upgraded.recorded_message(LEA, HALF_DONE)
    await upgraded.slack.press(old, "Finish now", user=LEA)
    await until(lambda: "Done: order" in str(leads.blocks))
    (placed,) = await upgraded.database.ask(
        f"SELECT state FROM orders WHERE reference = '{NEW_REFERENCE}'"
    )
    assert placed == ("invitation_sent",)
    assert await results(upgraded, HALF_DONE) == ["half_done", "done"]
    # Ann's card can be changed no more: the address for that is too old.
    await until(lambda: "Done: order" in str(upgraded.new_messages(ANN)))


async def test_a_watched_order_is_looked_at_and_everybody_hears_of_it(upgraded: Upgraded) -> None:
    messages, offices = upgraded.message(BEA, FOLLOWED), upgraded.shown(FOLLOWED)
    await until(lambda: "est active" in str(messages.blocks))
    await until(lambda: "is active" in str(offices.card))
    await until(lambda: "is active" in str(upgraded.new_messages(ANN)))
    assert "is active" not in str(upgraded.message(ANN, FOLLOWED).blocks)


async def test_a_case_goes_on_at_its_step_in_the_flow_that_it_was_opened_with(
    upgraded: Upgraded,
) -> None:
    (case,) = await upgraded.database.ask(
        "SELECT at, flow_version FROM cases JOIN orders ON 'CARO-' || orders.id = cases.\"order\""
        f" WHERE reference = '{WALKED}'"
    )
    today = {read_flow(source, name).version for name, source in flow_sources().items()}
    assert case[0] == "digits"
    assert case[1] not in today
    agents, offices = upgraded.message(ANN, WALKED), upgraded.shown(WALKED)
    old = upgraded.recorded_message(ANN, WALKED)
    answer = await upgraded.slack.press(old, "A newer statement shows another one")
    assert answer.status == 200
    # In the flow of then this leads where "from another bank" leads today.
    title = TEXTS.phrases("en").get("caro_problem-wrong_bank-title")
    await until(lambda: title in str(agents.blocks) and title in str(offices.card))
    late = await upgraded.teams.invoke(upgraded.recorded_card(WALKED), "It is the same")
    assert (late.status, late.problems) == (200, ())
    assert title in str(late.card)


async def test_what_is_shipped_is_live_and_the_versions_of_before_are_kept(
    upgraded: Upgraded,
) -> None:
    database = upgraded.database
    live = await database.ask("SELECT flow, version FROM flow_publications ORDER BY flow")
    assert live == [(content.name, content.version) for content in shipped_flows()]
    pinned = "SELECT DISTINCT flow_version FROM cases WHERE flow_version <> ''"
    kept = await database.ask("SELECT version FROM flows WHERE texts IS NULL")
    assert {version for (version,) in await database.ask(pinned)} <= {
        version for (version,) in (*kept, *(one[1:] for one in live))
    }


async def test_a_case_that_was_handed_over_still_waits_for_support(upgraded: Upgraded) -> None:
    (case,) = await upgraded.database.ask(
        "SELECT cases.id FROM cases JOIN orders ON 'CARO-' || orders.id = cases.\"order\""
        f" WHERE reference = '{HANDED_OVER}' AND status = 'handed_over'"
    )
    await upgraded.slack.command(HANDED_OVER, user=LEA)
    assert case[0] in str(upgraded.slack.seen(LEA)[-1].blocks)


async def test_it_has_been_with_support_since_it_was_opened(upgraded: Upgraded) -> None:
    since = "SELECT handed_over_at = opened_at FROM cases WHERE status = 'handed_over'"
    assert [bool(same) for (same,) in await upgraded.database.ask(since)] == [True]


async def test_a_language_that_was_chosen_is_spoken(upgraded: Upgraded) -> None:
    await upgraded.slack.command("help", user=BEA)
    title = TEXTS.phrases("fr").get("help-title")
    assert title in str(upgraded.slack.seen(BEA)[-1].blocks)


async def test_the_action_log_holds_its_lines_unchanged_and_refuses_changes(
    upgraded: Upgraded,
) -> None:
    database, count = upgraded.database, len(upgraded.log)
    assert count == 3
    lines = await database.ask("SELECT * FROM action_log ORDER BY id")
    assert [line[: len(upgraded.log[0])] for line in lines[:count]] == upgraded.log
    for change in ("UPDATE action_log SET result = 'done'", "DELETE FROM action_log"):
        with pytest.raises(Exception, match="append-only"):
            await database.ask(change)
    assert (await database.ask("SELECT * FROM action_log ORDER BY id"))[:count] == lines[:count]


async def test_the_office_of_a_tenant_is_still_linked(upgraded: Upgraded) -> None:
    before = len(upgraded.teams.messages)
    await upgraded.teams.message(HANDED_OVER, tenant=TENANT, user="new")
    await until(lambda: len(upgraded.teams.messages) > before)
    assert "CASE-" in str(upgraded.teams.messages[-1].card)
