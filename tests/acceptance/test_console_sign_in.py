"""Signing in to the console, and what ends it, over real HTTP."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest

from bot.domain.accounts import ATTEMPTS_OF_ADDRESS
from bot.domain.people import Role
from tests.harness.console import ROOT, ConsoleBrowser, make_link, print_link, sign_in
from tests.harness.programs import caro_beside
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_link_lets_one_browser_in_once(town: Town) -> None:
    link = await print_link(town, Role.LEAD, "Louis")
    first, second = (ConsoleBrowser(town.programs[-1].address) for _ in range(2))
    # A program that follows links, as chats do, uses nothing up.
    assert "Sign in as Louis" in (await second.get(link)).text
    await first.get(link)
    both = await asyncio.gather(first.post(link), second.post(link))
    assert sorted(seen.status for seen in both) == [200, 404]
    inside = next(seen for seen in both if seen.status == 200)
    assert "Louis lead" in inside.text
    assert "does not work any more" in next(seen for seen in both if seen.status == 404).text
    await asyncio.gather(first.close(), second.close())


async def test_whoever_presses_twice_or_never_got_the_answer_is_in(town: Town) -> None:
    link, browser = await make_link(town, Role.LEAD, "Duo"), ConsoleBrowser(_address(town))
    await browser.get(link)
    thief = ConsoleBrowser(_address(town))
    thief.take_cookies_of(browser)
    seen = await asyncio.gather(browser.post(link), browser.post(link))
    assert [one.status for one in seen] == [200, 200]
    # As if the answer had been lost on the way.
    assert "Duo lead" in (await thief.post(link)).text
    own = await thief.get("/you")
    assert len(re.findall(r"/sessions/[^/]*/end", own.source)) == 1
    other = ConsoleBrowser(_address(town))
    assert (await other.post(link)).status == 404
    await thief.post("/sign-out")
    again = ConsoleBrowser(_address(town))
    again.take_cookies_of(browser)
    assert (await again.post(link)).status == 404
    await asyncio.gather(*(one.close() for one in (browser, thief, other, again)))


def _address(town: Town) -> str:
    return town.programs[-1].address


async def test_who_is_not_signed_in_is_led_to_the_sign_in(town: Town) -> None:
    browser = ConsoleBrowser(town.programs[-1].address)
    seen = await browser.get("/you")
    assert (seen.path, seen.status) == ("/sign-in", 200)
    assert "Sign in first." in seen.text
    # Said once; and no address can make a page say anything.
    for again in ("/sign-in", "/sign-in?told=console-told-signed-out"):
        seen = await browser.get(again)
        assert "Sign in first." not in seen.text
        assert "You are signed out." not in seen.text
    await browser.close()


async def test_signing_out_ends_the_session_in_every_process(town: Town) -> None:
    browser = await sign_in(town, Role.VIEWER)
    copied = ConsoleBrowser(browser.address)
    copied.take_cookies_of(browser)
    assert (await copied.get("/you")).path == "/you"
    assert (await browser.post("/sign-out")).path.startswith("/sign-in")
    assert (await copied.get("/you")).path.startswith("/sign-in")
    await asyncio.gather(browser.close(), copied.close())


async def test_a_session_is_ended_from_another_browser_of_the_same_person(town: Town) -> None:
    here = await sign_in(town, Role.AGENT, "Nora")
    there = await sign_in(town, Role.AGENT, "Nora")
    seen = await here.get("/you")
    ends = [one for one in seen.source.split('action="') if "/end" in one.split('"')[0]]
    paths = [one.split('"')[0].removeprefix(ROOT) for one in ends]
    assert len(paths) >= 2
    other = next(path for path in paths if path not in _own(seen.source))
    assert "That session is ended." in (await here.post(other)).text
    assert (await there.get("/you")).path.startswith("/sign-in")
    await asyncio.gather(here.close(), there.close())


def _own(source: str) -> str:
    """Return the row of the browser that looks."""
    return next(row for row in source.split("<tr>") if "<mark>" in row)


async def test_a_new_link_changes_the_role_at_the_next_click(town: Town) -> None:
    browser = await sign_in(town, Role.ADMIN, "Otto")
    assert "Otto administrator" in (await browser.get("/")).text
    again = await sign_in(town, Role.VIEWER, "Otto")
    assert "Otto viewer" in (await browser.get("/")).text
    # What a link changes stands in the log like any other change of a role.
    admin = await sign_in(town, Role.ADMIN, "Olga")
    told = (await admin.get("/admin-log")).text
    assert "administrator → viewer" in told, told
    await asyncio.gather(browser.close(), again.close(), admin.close())


async def test_a_form_that_comes_slowly_is_held_against_the_role_of_its_end(town: Town) -> None:
    otto = await sign_in(town, Role.ADMIN, "Slow Otto")
    token = (await otto.get("/you")).token
    at_its_end = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield f"token={token}&language=".encode()
        await at_its_end.wait()
        yield b"fr"

    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": otto.address}
    asked = asyncio.create_task(otto._ask("POST", "/language", data=slowly(), headers=headers))
    await asyncio.sleep(0.5)
    again = await sign_in(town, Role.VIEWER, "Slow Otto")
    await again.post("/sign-out")
    at_its_end.set()
    assert 'lang="fr"' in (await asked).source
    assert "Slow Otto lecteur" in (await otto.get("/")).text
    await asyncio.gather(otto.close(), again.close())


async def test_the_language_that_somebody_chose_is_kept(town: Town) -> None:
    browser = await sign_in(town, Role.VIEWER, "Lotte")
    assert "Sinds" in (await browser.get("/you", **{"Accept-Language": "nl-BE"})).text
    assert "Langue" in (await browser.post("/language", {"language": "fr"})).text
    seen = await browser.get("/you", **{"Accept-Language": "nl-BE"})
    assert 'lang="fr"' in seen.source
    await browser.close()


async def test_times_are_those_of_the_zone_that_somebody_chose(town: Town) -> None:
    browser = await sign_in(town, Role.ADMIN, "Zoe")
    seen = await browser.get("/you")
    assert "/you" in (await browser.get("/")).links()
    assert re.search(r"\d\d:\d\d\sCES?T<", seen.source)
    kept = await browser.post("/zone", {"zone": "Asia/Kathmandu"})
    assert "The time zone is kept." in kept.text
    assert "<option selected>Asia/Kathmandu" in kept.source
    assert re.search(r"\d\d:\d\d\s\+0545<", kept.source)
    # For programs it stays what it is everywhere.
    assert not re.search(r'datetime="[^"]*(?<!\+00:00)"', kept.source)
    # A day of a filter, and the hours in the form of a bank, are those of the zone.
    assert "Asia/Kathmandu" in (await browser.get("/banks/VDK")).text
    for odd in ("Mars/Olympus", "", "../../etc/passwd", "<script>", "A" * 10_000):
        await browser.post("/zone", {"zone": odd})
        assert "+0545" in (await browser.get("/you")).source, odd[:30]
    # A new link for the same name gives another role, and takes nothing of this.
    again = await sign_in(town, Role.VIEWER, "Zoe")
    assert "+0545" in (await again.get("/you")).source
    await asyncio.gather(browser.close(), again.close())


async def test_who_guesses_links_is_stopped_and_keeps_nobody_out(town: Town) -> None:
    # From another address of this machine, so that the other stories can still sign in.
    browser = ConsoleBrowser(town.programs[-1].address, came_from="127.0.0.9")
    for _ in range(ATTEMPTS_OF_ADDRESS):
        assert (await browser.post("/enter/guessed")).status == 404
    assert (await browser.post("/enter/guessed")).status == 429
    link = await make_link(town, Role.VIEWER, "Greta")
    # Behind a proxy everybody has one address: whoever guesses there keeps nobody out.
    assert (await browser.post(link)).status == 200
    await browser.close()


async def test_a_link_lets_in_also_where_somebody_has_signed_in_meanwhile(town: Town) -> None:
    link = await make_link(town, Role.LEAD, "Tess")
    browser = await sign_in(town, Role.VIEWER, "Tom")
    # The page of the link was opened before that in another tab, and knows of no session.
    seen = await browser.post(link, {"token": ""})
    assert (seen.status, "Tess lead" in seen.text) == (200, True)
    await browser.close()


async def test_a_form_that_comes_too_late_gives_back_the_reason_and_the_way(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN, "Ines")
    await admin.get("/people")
    typed = {"member": "U0AAAAAA1", "role": "agent", "reason": "asked on <Monday>"}
    here = {"Referer": f"{admin.address}{ROOT}/people"}
    # In another tab they have signed in anew; here the page is that of before.
    late = await admin.post("/people/slack", typed | {"token": "of before"}, **here)
    assert (late.status, "still open" in late.text) == (403, True)
    assert "asked on <Monday>" in late.text
    assert "/people" in late.links()
    await admin.get("/you")
    await admin.post("/sign-out")
    out = await admin.post("/people/slack", typed, **here)
    assert (out.status, "You are signed out" in out.text) == (401, True)
    assert ("asked on <Monday>" in out.text, "/people" in out.links()) == (True, True)
    await admin.close()


async def test_a_page_that_asks_for_itself_swallows_no_sentence_of_another(town: Town) -> None:
    browser = await sign_in(town, Role.VIEWER, "Tove")
    form = {"token": (await browser.get("/you")).token, "language": "en"}
    said = {"Origin": browser.address, "Content-Type": "application/x-www-form-urlencoded"}
    url = f"{browser.address}{ROOT}/language"
    async with browser._http.post(url, data=form, headers=said, allow_redirects=False) as answer:
        assert answer.status == 303
    # In another tab something changed at that moment.
    assert "The language is kept." not in (await browser.get("/", **{"Caro-Live": "1"})).text
    assert "The language is kept." in (await browser.get("/you")).text
    assert "The language is kept." not in (await browser.get("/you")).text
    await browser.close()


async def test_whoever_signs_in_goes_on_to_where_they_were_going(town: Town) -> None:
    browser = ConsoleBrowser(town.programs[-1].address)
    asked = "/cases?status=open&office=OFF001"
    assert (await browser.get(asked)).path == "/sign-in"
    for page in (asked, "/"):
        link = await make_link(town, Role.VIEWER, "Gus")
        await browser.get(link)
        assert (await browser.post(link)).path == page
        # Whoever signs out means to go nowhere.
        await browser.post("/sign-out")
    await browser.close()


@pytest.mark.more
async def test_the_command_says_what_is_wrong(town: Town) -> None:
    for words, said in (
        (("--name", " ", "--role", "lead"), "give the person's name"),
        (("--name", "\u041elivia", "--role", "lead"), "letters of one alphabet"),
        (("--name", "Louis", "--role", "king"), "choose one of viewer, agent, lead, admin"),
    ):
        done = await caro_beside(town.settings, "admin", "link", *words)
        assert done.returncode != 0
        assert said in done.stderr
