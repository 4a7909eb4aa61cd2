"""A back office served over real HTTP on this machine, its answers held against the description."""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from jsonschema import Draft202012Validator
from pydantic import SecretStr
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from ruamel.yaml import YAML

from adapters.backoffice import BackOfficeSettings
from adapters.backoffice.http import HttpBackOffice, open_http
from adapters.backoffice.server import ServedBackOffice, make_app
from bot.orders import Bank, Banks

DESCRIPTION_FILE = Path(__file__).parents[3] / "config" / "backoffice.openapi.yaml"
TOKEN = "token-of-the-tests"
_URI = "urn:description"
_ANYWHERE = {404, 405}


def read_description() -> dict[str, Any]:
    """Return the description as data."""
    read: dict[str, Any] = YAML(typ="safe").load(DESCRIPTION_FILE)
    return read


class Description:
    """Holds answers against the description, and gathers what does not fit."""

    def __init__(self) -> None:
        self._data = read_description()
        resource = DRAFT202012.create_resource(self._data)
        self._registry = Registry().with_resource(_URI, resource)
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
        self.faults += [f"{name}: {error.json_path}" for error in self._errors(content, body)]
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

    def _errors(self, content: dict[str, Any], body: bytes) -> Iterable[Any]:
        schema = _absolute(content["schema"])
        validator = Draft202012Validator(
            schema, registry=self._registry, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        return list(validator.iter_errors(json.loads(body)))


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
