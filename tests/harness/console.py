"""A person at the console: a browser without scripts, which follows links and sends forms."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from secrets import token_urlsafe
from typing import Any

import aiohttp
from yarl import URL

from bot.console.sign_in import SignIn
from bot.domain.people import Identity, Role
from config.assembly import SystemClock
from tests.harness.programs import caro_beside
from tests.harness.towns import Town

ROOT = "/admin"


@dataclass(frozen=True)
class Seen:
    """A page as it came; `text` is what a person reads of it."""

    status: int
    source: str
    headers: Mapping[str, str]
    path: str

    @property
    def text(self) -> str:
        body = self.source.partition("<body>")[2]
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())

    @property
    def token(self) -> str:
        """The proof that its forms carry."""
        found = re.search(r'name="token" value="([^"]*)"', self.source)
        return found[1] if found else ""

    def links(self, part: str = "") -> list[str]:
        """Return where its links lead, without the console's own path."""
        found = [html.unescape(one) for one in re.findall(r'href="([^"]*)"', self.source)]
        return [one.removeprefix(ROOT) for one in found if part in one]

    def tells(self, number: str) -> bool:
        """Say whether a number stands in it, whatever stands between its digits."""
        return re.search(r"\D?".join(number), self.source) is not None


class ConsoleBrowser:
    """One browser; paths are those beneath the console."""

    def __init__(self, address: str, came_from: str = "127.0.0.1") -> None:
        self.address = address
        self.last: Seen | None = None
        self._http = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            connector=aiohttp.TCPConnector(local_addr=(came_from, 0)),
        )

    async def close(self) -> None:
        await self._http.close()

    def take_cookies_of(self, other: ConsoleBrowser) -> None:
        """Hold what another browser holds, as a thief of cookies would."""
        jar = other._http.cookie_jar
        self._http.cookie_jar.update_cookies(jar.filter_cookies(URL(other.address)))

    async def get(self, path: str, **headers: str) -> Seen:
        """Open a page, wherever it leads."""
        return await self._ask("GET", path, headers=headers)

    async def post(
        self, path: str, fields: Mapping[str, str] | None = None, **headers: str
    ) -> Seen:
        """Send a form from the page that is open, with its token, and follow where that leads."""
        form = {"token": self.last.token if self.last else "", **(fields or {})}
        said = {"Origin": self.address, "Sec-Fetch-Site": "same-origin", **headers}
        return await self._ask("POST", path, data=form, headers=said)

    async def _ask(self, method: str, path: str, **how: Any) -> Seen:
        async with self._http.request(method, f"{self.address}{ROOT}{path}", **how) as answer:
            came = str(answer.url.relative()).removeprefix(ROOT)
            self.last = Seen(answer.status, await answer.text(), answer.headers, came)
            return self.last


async def sign_in(town: Town, role: Role, name: str = "") -> ConsoleBrowser:
    """Return a browser in which somebody of this role is signed in, by a link from the shell."""
    link = await make_link(town, role, name or f"A {role} of the tests")
    browser = ConsoleBrowser(town.programs[-1].address)
    await browser.get(link)
    seen = await browser.post(link)
    assert seen.status == 200, seen.text
    return browser


async def make_link(town: Town, role: Role, name: str) -> str:
    """Return the path of a new link; see `print_link`, which takes a program and half a second."""
    async with town.books() as books:
        kept = (books.stores.accounts, books.stores.sessions, books.stores.admin_log)
        links = SignIn(*kept, SystemClock(), partial(token_urlsafe, 32), _has_no_role)
        return f"/enter/{await links.make_link(name, role, by='shell:tests', by_name='tests')}"


async def print_link(town: Town, role: Role, name: str) -> str:
    """Return the path of a new link, as `caro admin link` prints it."""
    words = ("admin", "link", "--name", name, "--role", role)
    made = await caro_beside(town.settings, *words)
    assert made.returncode == 0, made.stderr
    return "/enter/" + str(made.stdout).strip().rpartition("/enter/")[2]


async def _has_no_role(_who: Identity) -> Role:
    raise AssertionError("a link asks nobody in chat")
