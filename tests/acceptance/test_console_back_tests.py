"""A draft is tried on past cases in the console, read down to one case, and published by that."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from adapters import storage
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import FlowDraft
from bot.domain.kept_back_tests import BackTestState
from bot.domain.orders import Banks
from bot.domain.people import Role
from config.commands.sample_past import invent_past
from config.flow_folder import write_contents
from tests.acceptance.console_talk import hidden
from tests.conftest import BANKS
from tests.fakes.back_tests import make_back_test
from tests.flows.shipped import CONTENTS
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.databases import Seeded
from tests.harness.programs import caro_beside
from tests.harness.towns import Town, open_town
from tests.harness.waiting import eventually

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]

ALL = "/flows/caro_problem/back-tests"
LIVE = CONTENTS["caro_problem"]
CHANGED = replace(LIVE, source=LIVE.source.replace("typo: wrong_reference", "typo: new_reference"))
CASES = 400


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own with past cases, in which Lea keeps a draft."""
    async with open_town(own_url, seeded.orders) as opened:
        await opened.start()
        banks = Banks({bank.code: bank for bank in BANKS})
        orders = [order for order in opened.orders if order.bank in banks][:50]
        now = datetime.now(UTC)
        past = invent_past(orders, [LIVE.read()], banks, cases=CASES, now=now)
        draft = KeptDraft(
            draft=FlowDraft(CHANGED, LIVE.version),
            owner="console:link:lea",
            owner_name="Lea",
            changed_at=now,
            revision=0,
        )
        async with opened.books() as books:
            await storage.seed_past(past.cases, past.lines, past.answers)
            await books.stores.flow_drafts.save(draft)
        yield opened
        await opened.programs[-1].stop()


async def ended(browser: ConsoleBrowser, path: str) -> Seen:
    """Return the page of a back-test once it has ended."""

    async def has_ended() -> bool:
        return "<progress" not in (await browser.get(path)).source

    await eventually(has_ended)
    return await browser.get(path)


async def test_a_ticket_that_covers_a_part_says_how_much_and_a_size_that_is_none_is_said(
    own_town: Town,
) -> None:
    lea = await sign_in(own_town, Role.LEAD, "Lea")
    before = await lea.get(ALL)
    assert "it needs a back-test before it can be published" in before.text
    async with own_town.books() as books:
        part = make_back_test(
            flow="caro_problem",
            draft=CHANGED.version,
            baseline=LIVE.version,
            state=BackTestState.STOPPED,
            looked_at=1_200,
            past=5_000,
        )
        await books.stores.back_tests.add(part, CHANGED)
    told = "It was stopped early: 1,200 of 5,000 past cases were looked at."
    for page in (ALL, "/flows/caro_problem/publish"):
        assert told in (await lea.get(page)).text
    wrong = await lea.post(ALL, {"most": "a few"})
    assert (wrong.status, "Choose how many cases" in wrong.text) == (422, True)
    assert 'name="most" aria-invalid="true" aria-describedby="wrong"' in wrong.source
    assert "<option selected>a few</option>" in wrong.source
    await lea.close()


async def test_a_lead_tries_a_draft_and_reads_what_would_end_otherwise(
    own_town: Town, tmp_path: Path
) -> None:
    lea = await sign_in(own_town, Role.LEAD, "Lea")
    begun = await lea.post(ALL, {"most": "1000"})
    assert "The back-test has begun" in begun.text
    report = await ended(lea, begun.path)
    assert f"{CASES} of {CASES}" in report.text
    assert "Exactly this draft can be published" in report.text
    for version in (LIVE.version, CHANGED.version):
        assert version in report.text
    assert not any(mark in report.source for mark in ("slack:", "teams:", "@"))

    cell = await lea.get(next(one for one in report.links("/cells/")))
    assert "other end" in cell.text
    case = await lea.get(cell.links("/cases/CASE-")[0])
    assert "here they part" in case.text
    assert "wrong_reference" in case.text
    assert "new_reference" in case.text
    assert "so it can be published" in (await lea.get(ALL)).text

    write_contents(tmp_path / "mine", [CHANGED], replace=False)
    note = ("--note", "Offices asked for it", "--base", LIVE.version)
    words = ("flows", "publish", "mine", *note)
    published = await caro_beside(own_town.settings, *words, folder=tmp_path)
    assert published.returncode == 0, published.stdout + published.stderr
    ada = await sign_in(own_town, Role.ADMIN, "Ada")
    log = await ada.get("/admin-log")
    assert "Back-tested a draft of the flow" in log.text
    assert f"beside {LIVE.version}: {CASES} of {CASES} past cases" in log.text
    await lea.close()
    await ada.close()


async def test_whoever_only_reads_begins_nothing_and_whoever_has_no_draft_is_told(
    own_town: Town,
) -> None:
    viewer, other = await sign_in(own_town, Role.VIEWER), await sign_in(own_town, Role.LEAD, "Wim")
    assert '<form method="post" action="/admin/flows' not in (await viewer.get(ALL)).source
    nothing = await other.post(ALL, {"most": "1000"})
    assert (nothing.status, "there is nothing to try" in nothing.text) == (422, True)
    for path in (f"{ALL}/TEST-0", f"{ALL}/TEST-0/cells/1", "/flows/unknown/back-tests"):
        assert (await viewer.get(path)).status == 404
    await viewer.close()
    await other.close()


async def test_a_draft_that_is_no_flow_is_told_of_in_the_language_of_its_lead(
    own_town: Town,
) -> None:
    max_ = await sign_in(own_town, Role.LEAD, "Max")
    bench = await max_.get("/flows/caro_problem")
    wrong = LIVE.source.replace("no: not_eligible", "no: nowhere")
    await max_.post("/flows/caro_problem", {**hidden(bench), "source": wrong, "do": "keep"})
    said = "mène à nowhere, qui n’existe pas ; nommez une étape ou une issue"
    french = {"Accept-Language": "fr"}
    for page in ("publish", "walks", "walks/try"):
        assert said in (await max_.get(f"/flows/caro_problem/{page}", **french)).text, page
    refused = await max_.post(ALL, {"most": "10000"}, **french)
    assert (refused.status, said in refused.text) == (422, True)
    await max_.close()
