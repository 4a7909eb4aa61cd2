"""A back office served over real HTTP on this machine, its answers held against the description."""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from jsonschema_rs import Draft202012, Draft202012Validator, Registry
from pydantic import SecretStr
from ruamel.yaml import YAML
from yarl import URL

from adapters.backoffice import BackOfficeSettings
from adapters.backoffice.http import HttpBackOffice, open_http
from adapters.backoffice.server import ServedBackOffice, make_app
from bot.domain.orders import Bank, Banks

DESCRIPTION_FILE = Path(__file__).parents[3] / "config" / "backoffice.openapi.yaml"
TOKEN = "token-of-the-tests"
PROBLEM = "urn:caro:problem:"
WRITE = {"Idempotency-Key": "k1", "If-Match": '"1"'}
JSON = {**WRITE, "Content-Type": "application/json"}
_URI = "urn:description"
_ANYWHERE = {404, 405}


@cache
def read_description() -> dict[str, Any]:
    """Return the description as data, which nobody changes: reading it takes half a second."""
    read: dict[str, Any] = YAML(typ="safe").load(DESCRIPTION_FILE)
    return read


class Description:
    """Holds answers against the description, and gathers what does not fit."""

    def __init__(self) -> None:
        self._data = read_description()
        self._registry = Registry([(_URI, self._data)], draft=Draft202012)
        self.faults: list[str] = []
        self.seen: set[tuple[str, int]] = set()

    def check(self, request: web.Request, response: web.Response) -> None:
        """Note what of an answer does not fit; what has no operation may be 404 or 405."""
        operation = self._operation(request)
        if operation is None:
            if response.status not in _ANYWHERE | {401, 200}:
                self.faults.append(f"{request.path} answered {response.status}")
            return
        name = operation["operationId"]
        self.seen.add((name, response.status))
        described = self._follow(operation["responses"].get(str(response.status)))
        content = described.get("content", {}).get(response.content_type)
        if content is None:
            self.faults.append(f"{name}: {response.status} {response.content_type} is unknown")
            return
        body = response.body if isinstance(response.body, bytes) else b""
        found = self.faults_of(content["schema"], json.loads(body))
        self.faults += [f"{name}: {response.status} {fault}" for fault in found]
        for header, of_header in described.get("headers", {}).items():
            if self._follow(of_header).get("required") and header not in response.headers:
                self.faults.append(f"{name}: {response.status} lacks {header}")

    def _operation(self, request: web.Request) -> dict[str, Any] | None:
        for path, methods in self._data["paths"].items():
            pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))
            if re.fullmatch(pattern, request.path):
                found: dict[str, Any] | None = methods.get(request.method.lower())
                return found
        return None

    def _follow(self, part: Any) -> dict[str, Any]:
        found: Any = part or {}
        while "$ref" in found:
            where, found = found["$ref"], self._data
            for name in where.removeprefix("#/").split("/"):
                found = found[name]
        result: dict[str, Any] = found
        return result

    def faults_of(self, schema: dict[str, Any], value: Any) -> list[str]:
        """Return where a value does not fit a part of the description."""
        validator = Draft202012Validator(
            _absolute(schema), registry=self._registry, validate_formats=True
        )
        found = validator.iter_errors(value)
        return [f"{error.instance_path}: {error.kind.name}" for error in found]


def _absolute(schema: Any) -> Any:
    """Let the references of a part of the description lead into the whole."""
    if isinstance(schema, dict):
        return {
            name: _URI + value if name == "$ref" else _absolute(value)
            for name, value in schema.items()
        }
    return [_absolute(part) for part in schema] if isinstance(schema, list) else schema


def _held_against(description: Description) -> Middleware:
    @web.middleware
    async def hold(request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await handler(request)
        assert isinstance(response, web.Response)
        description.check(request, response)
        return response

    return hold


@asynccontextmanager
async def run_app(app: web.Application, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """Serve an application on a free port of this machine; yield its address."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        port = runner.addresses[0][1]
        yield f"http{'s' if tls else ''}://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def run_server(
    office: ServedBackOffice,
    *,
    token: str = TOKEN,
    banks: Iterable[Bank] = (),
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[str]:
    """Serve a back office; every answer has to be as it is described."""
    description = Description()
    app = make_app(office, Banks({bank.code: bank for bank in banks}), token=token)
    app.middlewares.insert(0, _held_against(description))
    async with run_app(app, tls) as url:
        yield url
    assert description.faults == []


def http_settings(url: str, **changes: Any) -> BackOfficeSettings:
    """Return settings that lead there."""
    given = {"kind": "http", "url": url, "token": SecretStr(TOKEN), **changes}
    return BackOfficeSettings.model_validate(given)


@asynccontextmanager
async def over_http(office: ServedBackOffice) -> AsyncIterator[HttpBackOffice]:
    """Serve a back office, and ask it over HTTP."""
    async with run_server(office) as url, open_http(http_settings(url)) as client:
        yield client
    # Let the last connections close before the loop does.
    await asyncio.sleep(0)


class Caller:
    """Calls the served back office with whatever a test wants to send."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url

    async def __call__(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> tuple[int, Any, Mapping[str, str]]:
        """Return status, JSON and headers of the answer."""
        url = URL(self.url + path, encoded=True)
        given = {"Authorization": f"Bearer {TOKEN}", **(headers or {})}
        async with self._session.request(method, url, headers=given, data=body) as answer:
            return answer.status, json.loads(await answer.read()), answer.headers
