"""A lead walks a flow by hand in the console and stars a walk, without anybody hearing of it."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from bot.domain.people import Role
from tests.acceptance.console_talk import hidden
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.towns import Town

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]

WALKS = "/flows/caro_problem/walks"
TRY = f"{WALKS}/try"


def carried(seen: Seen | None) -> dict[str, str]:
    """Return what the first form of a page that changes something carries."""
    assert seen
    main = seen.source.partition("<main")[2].partition('<form method="post"')[2]
    return hidden(replace(seen, source=main.partition("</form>")[0]))


async def answer(browser: ConsoleBrowser, seen: Seen, said: str) -> Seen:
    """Press the answer whose address holds these answers."""
    (link,) = {one for one in seen.links(f"said={said}&") if "instead" not in one}
    return await browser.get(link.partition("#")[0])


async def _star(lead: ConsoleBrowser) -> None:
    """Walk to an end, and star that; the same once more is the same walk."""
    begun = await lead.get(f"{TRY}?sample=problem.plain&seen_as=accountant&language=nl")
    assert begun.status == 200, begun.text
    assert begun.source.count("<figure") == 2
    assert '<div lang="nl">' in begun.source
    assert "answer in its place" not in begun.text
    assert "Star this walk" not in begun.text
    ended = await answer(lead, begun, "digits.typo")
    assert "Ends at" in ended.text
    assert "No answer" not in ended.text
    # Back leads where one came from; the same address shows the same again.
    assert (await lead.get(ended.path)).text == ended.text
    back = [one for one in ended.links(f"{TRY}?") if "said=" not in one]
    assert "It is the same" in (await lead.get(f"{TRY}?sample=problem.plain&language=en")).text
    assert back
    form = carried(await lead.get(ended.path))
    nameless = await lead.post(WALKS, form | {"name": " "})
    assert (nameless.status, "Give the walk a name" in nameless.text) == (422, True)
    starred = await lead.post(WALKS, form | {"name": "A typing error <b>"})
    assert "The walk is starred" in starred.text
    assert "A typing error <b>" in starred.text
    assert "Every starred walk passes" in starred.text
    again = await lead.post(WALKS, form | {"name": "A typing error <b>"})
    assert again.source.count("A typing error") == starred.source.count("A typing error")


async def test_a_lead_walks_a_flow_and_stars_the_walk(town: Town) -> None:
    lead = await sign_in(town, Role.LEAD, "Lotte")
    await _star(lead)
    # Whoever only reads sees it, walks nothing and takes nothing away.
    viewer = await sign_in(town, Role.VIEWER, "Vera")
    seen = await viewer.get(WALKS)
    assert ("A typing error" in seen.text, f"{TRY}" in seen.source) == (True, False)
    assert (await viewer.get(TRY)).status == 403
    (page,) = {one for one in seen.links(f"{WALKS}/") if not one.endswith("coverage")}
    assert '<form method="post" action="/admin/flows' not in (await viewer.get(page)).source
    covered = await viewer.get(f"{WALKS}/coverage")
    assert (covered.status, "What is covered" in covered.text) == (200, True)
    # It is walked once more, and taken away with a reason.
    (link,) = (await lead.get(page)).links(f"{TRY}?")
    once_more = await lead.get(link)
    assert "Keep it like this" in once_more.text
    mended = await lead.post(page, carried(once_more) | {"reason": "Still right"})
    assert "kept as you went it" in mended.text
    gone = await lead.post(f"{page}/unstar", carried(await lead.get(page)) | {"reason": "Tried"})
    assert "The walk is taken away" in gone.text
    assert (await lead.get(page)).status == 404
    async with town.books() as books:
        lines = [line.entry for line in await books.stores.admin_log.entries(limit=10)]
    did = [line.action for line in lines if line.action.startswith("flow-walk")]
    assert sorted(did) == ["flow-walk-mended", "flow-walk-starred", "flow-walk-unstarred"]
    for odd in ("said=x", "said=" + "a.b-" * 200, "case=CASE-NONE", "case=%3Cscript%3E"):
        strange = await lead.get(f"{TRY}?{odd}")
        assert (strange.status, 'role="alert"' in strange.source) == (422, True), odd
    assert (await lead.get(f"{TRY}?walk=unknown")).status == 404
    await lead.close()
    await viewer.close()


async def test_a_case_is_walked_again_with_what_was_found_then(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await town.ask_in_teams(order.reference, **accountant.parts)
    await accountant.choose("It is the same")
    before = await town.log(order)
    lead = await sign_in(town, Role.LEAD, "Lotte")
    seen = await lead.get(f"/orders/{order.id}")
    case = next(link for link in seen.links("/cases/") if "?" not in link)
    (link,) = set((await lead.get(case)).links("/walks/try?"))
    walked = await lead.get(link)
    assert "(answered then)" in walked.text
    assert order.company.name in walked.text
    if order.cardholder.email:
        assert order.cardholder.email not in walked.source
    assert await town.log(order) == before
    # The case stands where it stood.
    assert (await lead.get(f"{case}/cards")).text == (await lead.get(f"{case}/cards")).text
    await lead.close()


async def test_a_draft_that_leads_elsewhere_is_published_once_its_walks_are_right_again(
    town: Town,
) -> None:
    lead = await sign_in(town, Role.LEAD, "Otto")
    form = carried(await lead.get(f"{TRY}?said=digits.newer"))
    await lead.post(WALKS, form | {"name": "A newer statement"})
    bench = await lead.get("/flows/caro_problem")
    source = re.search(r'<textarea name="source"[^>]*>\n(.*?)</textarea>', bench.source, re.DOTALL)
    assert source
    changed = html.unescape(source[1]).replace("newer: new_reference", "newer: wrong_bank")
    kept = await lead.post(
        "/flows/caro_problem", carried(bench) | {"source": changed, "do": "keep"}
    )
    assert "Your draft is kept" in kept.text
    barred = await lead.get("/flows/caro_problem/publish")
    assert "Starred walks do not come to their right end on this draft: A newer" in barred.text
    assert WALKS in barred.links()
    listed = await lead.get(WALKS)
    assert ("other end" in listed.text, "stands in the way" in listed.text) == (True, True)
    (page,) = {one for one in listed.links(f"{WALKS}/") if re.search("/[0-9a-f]{12}$", one)}
    seen = await lead.get(page)
    assert "<mark><code>digits</code></mark>" in seen.source
    (link,) = set(seen.links(f"{TRY}?"))
    again = await lead.get(link)
    assert "wrong_bank" in again.text
    assert "Say why" in (await lead.post(page, carried(again) | {"reason": ""})).text
    mended = await lead.post(page, carried(again) | {"reason": "A newer one is of another bank"})
    assert "Every starred walk passes" in mended.text
    freed = await lead.get("/flows/caro_problem/publish")
    assert "Starred walks do not come" not in freed.text
    await lead.get(page)
    await lead.post(f"{page}/unstar", carried(lead.last) | {"reason": "Tried"})
    await lead.close()
