"""Flows, changed in the console by two leads: drafts, texts, publishing, and going back."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.people import LANGUAGES, Role
from tests.acceptance.console_talk import hidden
from tests.flows.shipped import CONTENTS
from tests.harness.console import ROOT, ConsoleBrowser, Seen, sign_in
from tests.harness.databases import Seeded
from tests.harness.towns import Town, open_town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What was promised: a publication is in effect in every process within this.
_IN_EFFECT_S = 2.0
_FLOW = "/flows/caro_problem"
_TITLE = "caro_problem-digits-title"
_FIRST = "It is the same"
_NOTE = {"reason": "offices asked for it"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own, whose flows are changed."""
    async with open_town(own_url, seeded.orders) as opened:
        await opened.start()
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lea(own_town: Town) -> AsyncIterator[ConsoleBrowser]:
    browser = await sign_in(own_town, Role.LEAD, "Léa")
    yield browser
    await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def tom(own_town: Town) -> AsyncIterator[ConsoleBrowser]:
    browser = await sign_in(own_town, Role.LEAD, "Tom")
    yield browser
    await browser.close()


def typed_in(seen: Seen, name: str) -> str:
    found = re.search(rf'<textarea name="{name}"[^>]*>\n(.*?)</textarea>', seen.source, re.DOTALL)
    assert found, seen.text
    return html.unescape(found[1])


async def keep(browser: ConsoleBrowser, old: str, new: str) -> Seen:
    """Change one part of the file on the workbench, and keep that."""
    seen = await browser.get(_FLOW)
    source = typed_in(seen, "source")
    assert old in source
    form = {**hidden(seen), "source": source.replace(old, new, 1), "do": "keep"}
    return await browser.post(_FLOW, form)


async def retitle(browser: ConsoleBrowser, title: str) -> Seen:
    seen = await browser.get(f"{_FLOW}/texts/{_TITLE}")
    titles = {f"text-{code}": f"{title} ({code})" for code in LANGUAGES}
    return await browser.post(f"{_FLOW}/texts/{_TITLE}", {**hidden(seen), **titles})


async def publish(browser: ConsoleBrowser) -> Seen:
    """Publish one's draft, once it was tried on past cases."""
    seen = await browser.get(f"{_FLOW}/publish")
    if "it needs a back-test" in seen.text:
        begun = await browser.post(f"{_FLOW}/back-tests", {"most": "1000"})

        async def has_ended() -> bool:
            return "<progress" not in (await browser.get(begun.path)).source

        await eventually(has_ended)
        seen = await browser.get(f"{_FLOW}/publish")
    return await browser.post(f"{_FLOW}/publish", {**hidden(seen), **_NOTE})


async def shown(town: Town) -> str:
    """Return the first question of a fresh case, and answer it."""
    await asyncio.sleep(_IN_EFFECT_S)
    agent = town.agent()
    await agent.type(town.take_problem().reference)
    await until(agent.cards)
    asked = agent.cards()[-1]
    await agent.choose(_FIRST)
    await until(lambda: agent.cards()[-1] != asked)
    return asked


async def test_a_lead_changes_a_text_publishes_it_and_goes_back(
    own_town: Town, lea: ConsoleBrowser
) -> None:
    assert "You keep no draft" in (await lea.get(_FLOW)).text
    kept = await retitle(lea, "Do the digits match")
    assert "Your draft is kept." in kept.text
    bench = await lea.get(_FLOW)
    assert "4 texts differ" in bench.text
    assert "Do the digits match (nl)" in bench.text
    look = await lea.get(f"{_FLOW}/publish")
    assert "Problem" in look.text
    assert "No open case is on version" in look.text
    late = hidden(look)
    assert "It is published" in (await publish(lea)).text
    assert "Do the digits match (en)" in await shown(own_town)
    again = await lea.post(f"{_FLOW}/publish", {**late, **_NOTE})
    assert (again.status, "there is nothing to publish" in again.text) == (409, True)
    listed = await lea.get("/flows")
    assert "offices asked for it" in listed.text
    back = (await lea.get(_FLOW)).links(f"{_FLOW}/back/")[0]
    look = await lea.get(back)
    assert "Do the digits match (fr)" in look.text
    assert "1 open case stays on version" in look.text
    assert "It is published" in (await lea.post(back, {**hidden(look), **_NOTE})).text
    assert "Do the digits match" not in await shown(own_town)
    ada = await sign_in(own_town, Role.ADMIN, "Ada")
    log = (await ada.get("/admin-log")).text
    assert "Began a draft of the flow" in log
    assert log.count("Published the flow") == 2
    await ada.close()


async def test_a_step_and_an_outcome_are_added_broken_and_mended(lea: ConsoleBrowser) -> None:
    seen = await lea.get(f"{_FLOW}/add?section=outcomes")
    outcome = {
        "name": "ask_later",
        "ending": "wait",
        "stage": "card",
        "action-1": "contact_support",
    }
    seen = await lea.post(f"{_FLOW}/add", {**hidden(seen), **outcome})
    assert "ask_later cannot be reached" in seen.text
    seen = await lea.get(f"{_FLOW}/steps/cardholder")
    answers = {
        "stage": "cardholder",
        "place-1": "1",
        "answer-1": "yes",
        "to-1": "iban_known",
        "place-2": "2",
        "answer-2": "no",
        "to-2": "other_cardholder",
        "place-3": "3",
        "answer-3": "unknown",
        "to-3": "ask_later",
    }
    seen = await lea.post(f"{_FLOW}/steps/cardholder", {**hidden(seen), **answers})
    assert "Step cardholder: answer unknown is new and leads to ask_later." in seen.text
    # What is wrong with a text leads to its cell, also where nothing was typed on the page since.
    (cell,) = set(re.findall(r'href="/admin(/[^"]+#en:caro_problem-ask_later-title)"', seen.source))
    assert f'id="{cell.partition("#")[2]}"' in (await lea.get(cell)).source
    look = f"{_FLOW}/look"
    same = await lea.post(look, {"source": typed_in(seen, "source")}, **{"Caro-Look": "1"})
    assert cell in same.source
    # Whoever has typed otherwise is not led away from it.
    typed = {"text-fr": typed_in(seen, "text-fr") + "\n"}
    assert cell not in (await lea.post(look, typed, **{"Caro-Look": "1"})).source
    grid = await lea.get(f"{_FLOW}/texts?only=wrong")
    keys = grid.links(f"{_FLOW}/texts/")
    assert len(keys) == 3
    assert "3 texts are to be mended" in grid.text
    for key in keys:
        seen = await lea.get(key)
        texts = {f"text-{code}": f"Later {code}" for code in LANGUAGES}
        seen = await lea.post(key.partition("?")[0], {**hidden(seen), **texts})
    assert "No text is to be mended." in seen.text
    bench = await lea.get(_FLOW)
    assert "to be mended" not in bench.text
    dropped = await lea.post(f"{_FLOW}/drop", {"revision": hidden(bench)["revision"]})
    assert "Your draft is dropped." in dropped.text


@pytest.mark.full
async def test_two_drafts_of_one_base_never_go_out_with_one_another(
    lea: ConsoleBrowser, tom: ConsoleBrowser
) -> None:
    await keep(lea, "no: wrong_reference", "no: new_reference")
    await retitle(lea, "Of Lea")
    mine = await keep(tom, "no: reference_format", "no: digits")
    assert "Drafts of others" in mine.text
    await retitle(tom, "Of Tom")
    assert "It is published" in (await publish(lea)).text
    look = await tom.get(f"{_FLOW}/publish")
    assert "is live by now" in look.text
    assert _NOTE["reason"] not in look.text
    three = await tom.get(f"{_FLOW}/merge")
    assert "changed by both" in three.text
    assert "Of Lea (en)" in three.text
    both = {**hidden(three), "do": "parts", f"texts:{_TITLE}": "theirs"}
    seen = await tom.post(f"{_FLOW}/merge", both)
    assert "Your draft is kept." in seen.text
    assert "Step incident: answer no leads to digits" in seen.text
    source = typed_in(seen, "source")
    assert "no: new_reference" in source
    assert "Of Lea (nl)" in typed_in(seen, "text-nl")
    assert "It is published" in (await publish(tom)).text


async def test_of_two_tabs_nothing_is_lost(lea: ConsoleBrowser) -> None:
    one = await lea.get(_FLOW)
    source, late = typed_in(one, "source"), hidden(one)
    await keep(lea, "\nstart:", "\n# one\nstart:")
    other = source.replace("\nstart:", "\n# two\nstart:")
    seen = await lea.post(_FLOW, {**late, "source": other, "do": "keep"})
    assert (seen.status, "# two" in typed_in(seen, "source")) == (409, True)
    assert "- # one" in seen.text
    assert "# one" in typed_in(await lea.get(_FLOW), "source")
    seen = await lea.post(_FLOW, {**hidden(seen), "source": other, "do": "keep"})
    assert "# two" in typed_in(seen, "source")


async def test_another_leads_draft_can_be_read_and_copied_but_not_published(
    lea: ConsoleBrowser, tom: ConsoleBrowser
) -> None:
    await keep(lea, "\nstart:", "\n# of Lea\nstart:")
    link = (await tom.get(_FLOW)).links(f"{_FLOW}/copy?owner=")[0]
    seen = await tom.get(link)
    assert "# of Lea" in seen.text
    assert "nobody publishes anybody else" in seen.text
    seen = await tom.post(f"{_FLOW}/copy", hidden(seen))
    assert "# of Lea" in typed_in(seen, "source")
    assert "of Lea" in typed_in(await lea.get(_FLOW), "source")


_BOMB = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ({"source": "a" * 100_000}, 422, "The flow has 100000 characters"),
        ({"text-de": "é" * 100_000}, 422, "have 100000 characters"),
        ({"source": _BOMB}, 200, "what is named by & or * is not taken"),
        ({"source": "flow: [\n"}, 200, "mend the YAML at this place"),
        ({"source": ""}, 200, "not a flow"),
        ({"text-fr": "a = " + "{" * 9000}, 200, "too deep"),
        ({"source": "steps:\n" + "  - " * 40}, 200, "too deep"),
    ],
)
async def test_what_is_wrong_is_said_in_a_sentence(
    lea: ConsoleBrowser, typed: dict[str, str], status: int, said: str
) -> None:
    before = await lea.get(_FLOW)
    seen = await lea.post(_FLOW, {**hidden(before), **typed, "do": "check"})
    assert seen.status == status
    assert said in seen.text
    assert hidden(await lea.get(_FLOW)) == hidden(before)


async def test_who_may_only_read_sees_what_is_live(own_town: Town, lea: ConsoleBrowser) -> None:
    await keep(lea, "\nstart:", "\n# still secret\nstart:")
    viewer = await sign_in(own_town, Role.VIEWER)
    for page in (_FLOW, "/flows", f"{_FLOW}/texts"):
        seen = await viewer.get(page)
        assert (seen.status, "still secret" in seen.text) == (200, False)
        assert "<textarea" not in seen.source
    await viewer.close()


async def test_what_came_with_the_program_is_called_so_on_every_page(lea: ConsoleBrowser) -> None:
    flow, version = "/flows/caro_invitation", CONTENTS["caro_invitation"].version
    for page in ("/flows", flow, f"{flow}/versions", f"{flow}/versions/{version}"):
        assert "came with the program" in (await lea.get(page)).text


async def test_what_both_have_changed_is_brought_together_however_much_it_is(
    lea: ConsoleBrowser,
) -> None:
    await keep(lea, "\nstart:", "\n# mine\nstart:")
    read = hidden(await lea.get(_FLOW))
    parts = {f"texts:caro_problem-part-{number}": "theirs" for number in range(2_000)}
    both = {"revision": read["revision"], "base": read["base"], "theirs": read["base"]}
    seen = await lea.post(f"{_FLOW}/merge", {**both, **parts, "do": "parts"})
    assert (seen.status, "Your draft is kept." in seen.text) == (200, True)


async def test_what_was_typed_is_given_back_where_the_session_was_over(own_town: Town) -> None:
    nora = await sign_in(own_town, Role.LEAD, "Nora")
    seen = await nora.get(_FLOW)
    work = typed_in(seen, "source") + "# an hour's work </textarea>\n"
    form = {**hidden(seen), "source": work, "text-fr": "a = été", "do": "keep"}
    here = {"Referer": f"{nora.address}{ROOT}{_FLOW}"}
    late = await nora.post(_FLOW, {**form, "token": "of before"}, **here)
    await nora.get("/you")
    await nora.post("/sign-out")
    out = await nora.post(_FLOW, form, **here)
    assert [late.status, out.status] == [403, 401]
    for told in (late, out):
        assert "copy it before you go on" in told.text
        assert all(kept in html.unescape(told.source) for kept in (work, "a = été"))
        assert _FLOW in told.links()
    await nora.close()
