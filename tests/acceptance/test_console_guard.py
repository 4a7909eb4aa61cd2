"""Who may take which route of the console: every role, every route, every way to ask."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from yarl import URL

from adapters.admin.routes import Kind, Route
from adapters.admin.site import ROUTES
from bot.domain.accounts import CONSOLE_ROLES, has_rank
from bot.domain.identities import Provider
from bot.domain.people import Role
from tests.harness.console import ROOT, ConsoleBrowser, Seen, sign_in
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

_FOREIGN = "This did not come from a page of the console"
_LACKS_ROLE = "This needs the role"
_PAGES = [route for route in ROUTES if route.kind is Kind.PAGE]
_OTHERS = [route for route in ROUTES if route.kind.takes_form]
_STREAMS = [route for route in ROUTES if route.kind is Kind.STREAM]
_RETURNS = [route for route in ROUTES if route.kind is Kind.RETURN]
_HEADERS = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")


def _path(route: Route) -> str:
    """Return an address of a route, of something that does not exist."""
    return re.sub(r"\{[^}]*\}", "unknown", route.path)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def people(town: Town) -> AsyncIterator[dict[Role | None, ConsoleBrowser]]:
    """A browser for each role, and one in which nobody is signed in."""
    browsers: dict[Role | None, ConsoleBrowser] = {
        role: await sign_in(town, role) for role in CONSOLE_ROLES
    }
    browsers[None] = ConsoleBrowser(town.programs[-1].address)
    yield browsers
    for browser in browsers.values():
        await browser.close()


def _is_kept_safe(seen: Seen) -> bool:
    return all(seen.headers.get(name) for name in _HEADERS)


async def test_a_page_opens_for_those_who_may_see_it(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    for route in _PAGES:
        for role, browser in people.items():
            seen = await browser.get(_path(route))
            told = (route.path, role, seen.status, seen.text[:200])
            if role is None and route.least is not None:
                assert seen.path.startswith("/sign-in"), told
            elif route.least is not None and role and not has_rank(role, route.least):
                assert (seen.status, _LACKS_ROLE in seen.text) == (403, True), told
            else:
                assert seen.status in (200, 404, 422), told
            assert _is_kept_safe(seen), told


async def test_a_stream_opens_for_those_who_may_see_its_pages_and_for_no_other_site(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    assert [route.path for route in _STREAMS] == ["/live"]
    foreign = ({"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"})
    for route in _STREAMS:
        for role, browser in people.items():
            may = role is not None and route.least is not None and has_rank(role, route.least)
            for headers in ({}, *foreign):
                status, kept_safe = await _open(browser, _path(route), headers)
                expected = 403 if headers else 200 if may else 401 if role is None else 403
                assert (status, kept_safe) == (expected, True), (route.path, role, headers)
        for method in ("HEAD", "POST", "PUT", "DELETE"):
            assert (await people[Role.ADMIN]._ask(method, _path(route))).status == 405


async def _open(browser: ConsoleBrowser, path: str, headers: dict[str, str]) -> tuple[int, bool]:
    """Open a stream and leave it: it does not end by itself."""
    async with browser._http.get(f"{browser.address}{ROOT}{path}", headers=headers) as answer:
        return answer.status, all(answer.headers.get(name) for name in _HEADERS)


async def test_a_change_needs_the_role_and_the_token_of_a_page(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    for route in _OTHERS:
        for role, browser in people.items():
            if route.least is None:
                continue
            await browser.get("/you")
            may = role is not None and has_rank(role, route.least)
            token = {"token": "made up"} if may else None
            seen = await browser.post(_path(route), token)
            told = (route.path, role, seen.status, seen.text[:200])
            if role is None:
                assert seen.status == 401, told
            else:
                assert seen.status == 403, told
                assert (_FOREIGN if may else _LACKS_ROLE) in seen.text, told
            assert _is_kept_safe(seen), told


@pytest.mark.more
async def test_a_change_that_another_site_asks_for_is_refused(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    foreign: tuple[dict[str, str], ...] = (
        {"Origin": "https://else.example.be", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-site"},
    )
    for route in _OTHERS:
        for headers in foreign:
            browser = people[Role.ADMIN]
            await browser.get("/you")
            seen = await browser.post(_path(route), None, **headers)
            assert (seen.status, _FOREIGN in seen.text) == (403, True), (route.path, headers)


@pytest.mark.more
async def test_what_changes_something_is_asked_for_by_no_other_method(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    pages = {_path(route) for route in _PAGES}
    for route in _OTHERS:
        seen = await people[Role.ADMIN].get(_path(route))
        assert seen.status == (200 if _path(route) in pages else 405) or seen.status == 404
    for route in _PAGES:
        assert (await people[Role.ADMIN]._ask("HEAD", _path(route))).status in (200, 404, 422)
        for method in ("PUT", "DELETE", "PATCH"):
            seen = await people[Role.ADMIN]._ask(method, _path(route))
            assert seen.status == 405, (route.path, method)


async def test_a_way_back_from_another_site_does_nothing_that_was_not_begun_here(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    foreign = {"Origin": "https://else.example.be", "Sec-Fetch-Site": "cross-site"}
    for route in _RETURNS:
        # It asks for no role, since whoever comes back is not in yet: so it has to prove itself.
        assert route.least is None
        assert "{provider}" in route.path, "one way back for each provider, or they are mixed up"
        for name in ("unknown", *Provider):
            path = route.path.replace("{provider}", name)
            for role, browser in people.items():
                seen = await browser.get(f"{path}?state=guessed&code=guessed", **foreign)
                told = (path, role, seen.status, seen.text[:200])
                assert seen.status in (403, 404), told
                assert "Set-Cookie" not in seen.headers, told
                assert _is_kept_safe(seen), told
                seen = await browser.get("/you")
                assert seen.path.startswith("/sign-in" if role is None else "/you"), told
            for method in ("HEAD", "POST", "PUT", "DELETE", "PATCH"):
                seen = await people[Role.ADMIN]._ask(method, path)
                assert seen.status == 405, (path, method)


async def test_every_route_is_tried() -> None:
    assert _RETURNS
    assert len([*_PAGES, *_OTHERS, *_STREAMS, *_RETURNS]) == len(ROUTES)


async def test_no_form_is_longer_than_anybody_fills_one_in(town: Town) -> None:
    browser = ConsoleBrowser(town.programs[-1].address)
    for size, status in ((10_000, 404), (200_000, 400)):
        assert (await browser.post("/enter/guessed", {"x": "x" * size})).status == status
    await browser.close()


async def test_strangers_put_nothing_in_the_log_by_forms_that_break_off(town: Town) -> None:
    program = town.programs[-1]
    url, before = URL(program.address), len(program.lines)
    head = (
        f"POST {ROOT}/enter/guessed HTTP/1.1\r\nHost: {url.authority}\r\nOrigin: {url.origin()}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n"
    )
    for _ in range(3):
        _, writer = await asyncio.open_connection(url.host, url.port)
        writer.write(f"{head}ab".encode())
        await writer.drain()
        await asyncio.sleep(0.2)
        writer.close()
    stranger = ConsoleBrowser(program.address)
    await stranger.post("/language", None, Origin="https://else.example.be")
    await stranger.close()
    said = [line for line in program.lines[before:] if "adapters.admin" in line]
    assert said == []


async def test_a_name_that_is_not_the_consoles_is_refused(town: Town) -> None:
    browser = ConsoleBrowser(town.programs[-1].address)
    seen = await browser.get("/sign-in", Host="else.example.be")
    assert seen.status == 421
    await browser.close()


async def test_no_page_holds_scripts_or_looks_of_its_own(
    people: dict[Role | None, ConsoleBrowser],
) -> None:
    # A map of modules can stand nowhere else; the policy of its page lets pass that one alone.
    inline = re.compile(
        r"<script(?![^>]*\s(?:src=|type=\"importmap\"))|<style|\sstyle=|\son\w+=|javascript:",
        re.IGNORECASE,
    )
    for route in _PAGES:
        seen = await people[Role.ADMIN].get(_path(route))
        assert not inline.search(seen.source), route.path


async def test_its_files_are_served_and_nothing_beside_them(town: Town) -> None:
    browser = ConsoleBrowser(town.programs[-1].address)
    for path in (
        "/static/console.css",
        "/static/live.js",
        "/static/keys.js",
        "/static/flow_bench.js",
        "/static/unkept.js",
        "/vendor/pico/pico.min.css",
        "/static/icon.svg",
    ):
        seen = await browser.get(path)
        assert (seen.status, _is_kept_safe(seen)) == (200, True), path
        # A browser keeps what is the same for everybody, and asks whether it has changed.
        assert seen.headers["Cache-Control"] == "no-cache"
        again = await browser.get(path, **{"If-None-Match": seen.headers["ETag"]})
        assert (again.status, again.source) == (304, "")
    for path in ("/static/", "/static/../guard.py", "/vendor/%2e%2e/guard.py"):
        assert (await browser.get(path)).status in (403, 404), path
    await browser.close()


async def test_every_route_is_one_of_the_list() -> None:
    assert ROOT == "/admin"
    assert len({(route.kind.method, route.path) for route in ROUTES}) == len(ROUTES)


async def test_the_address_that_is_printed_leads_to_the_console(town: Town) -> None:
    address = town.programs[-1].address
    async with aiohttp.request("GET", f"{address}{ROOT}", allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, f"{ROOT}/")
