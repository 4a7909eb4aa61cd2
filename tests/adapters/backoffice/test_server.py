"""What the served back office answers: to strangers, to nonsense, and to the same write twice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest
from yarl import URL

from adapters.backoffice import LocalBackOffice
from adapters.backoffice.http import open_http
from adapters.storage import Stores
from bot.errors import ActionRefused, BackOfficeBusy, BackOfficeUnavailable, StoreConflict
from bot.orders import Order
from tests.adapters.backoffice.kit import TOKEN, http_settings, run_server
from tests.conftest import BANKS

PROBLEM = "urn:caro:problem:"
WRITE = {"Idempotency-Key": "k1", "If-Match": '"1"'}
JSON = {**WRITE, "Content-Type": "application/json"}


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


@pytest.fixture
async def call(back_office: LocalBackOffice) -> AsyncIterator[Caller]:
    """The local back office, served on this machine."""
    async with (
        run_server(back_office, banks=BANKS) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Caller(session, url)


async def test_every_operation_answers_as_it_is_described(call: Caller) -> None:
    assert (await call("GET", "/v1/orders?kind=reference&text=6012345678"))[0] == 200
    assert (await call("GET", "/v1/orders?kind=order_id&text=nothing"))[1]["total"] == 0
    assert (await call("GET", "/v1/problems?office=OFF001&limit=2"))[0] == 200
    assert (await call("GET", "/v1/orders/CARO-1/same-reference"))[1] == {"orders": []}
    assert (await call("GET", "/v1/offices/OFF001"))[1] == {"code": "OFF001"}
    assert (await call("GET", "/v1/offices/OFF999"))[0] == 404
    status, banks, _ = await call("GET", "/v1/banks")
    assert (status, [bank["code"] for bank in banks["banks"]]) == (200, [b.code for b in BANKS])
    status, order, headers = await call("GET", "/v1/orders/CARO-1")
    assert (status, headers["ETag"], order["revision"]) == (200, '"1"', 1)
    resent = await call("POST", "/v1/orders/CARO-1/resend-invitation", WRITE)
    assert (resent[0], resent[2]["ETag"]) == (200, '"2"')
    cancel = {"Idempotency-Key": "k2", "If-Match": '"2"'}
    assert (await call("POST", "/v1/orders/CARO-1/cancel", cancel))[1]["state"] == "cancelled"
    replace = {**JSON, "Idempotency-Key": "k3", "If-Match": '"3"'}
    status, new, headers = await call("POST", "/v1/orders/CARO-1/replace", replace, b"{}")
    assert (status, headers["Location"]) == (201, f"/v1/orders/{new['id']}")


async def test_pages_lead_to_one_another(call: Caller) -> None:
    path, seen = "/v1/problems?limit=7", []
    while path:
        _, page, headers = await call("GET", path)
        seen += [order["id"] for order in page["orders"]]
        path = headers.get("Link", "").removesuffix('>; rel="next"').removeprefix("<")
    assert len(seen) == len(set(seen)) == page["total"] > 7


@pytest.mark.parametrize(
    "given",
    ["", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", TOKEN, "Bearer é"],
)
async def test_stranger_is_turned_away_but_sees_that_it_lives(call: Caller, given: str) -> None:
    for path in ("/v1/orders/CARO-1", "/v1/nothing"):
        status, problem, headers = await call("GET", path, {"Authorization": given})
        assert (status, problem["type"]) == (401, PROBLEM + "unauthorized")
        assert headers["WWW-Authenticate"] == "Bearer"
    assert (await call("GET", "/healthz", {"Authorization": given}))[1] == {"status": "alive"}


BAD_READS = [
    "/v1/orders",
    "/v1/orders?kind=reference",
    "/v1/orders?kind=reference&text=",
    "/v1/orders?kind=moon&text=6012345678",
    "/v1/orders?kind=reference&text=%00",
    "/v1/orders?kind=reference&text=6012345678%00",
    "/v1/orders?kind=company&text=" + "x" * 101,
    "/v1/orders?kind=company&text=a&text=b",
    "/v1/orders?kind=company&text=a&colour=blue",
    "/v1/orders?kind=company&text=a&office=",
    "/v1/orders?kind=company&text=a&office=%00",
    "/v1/problems?office=" + "O" * 33,
    "/v1/problems?limit=0",
    "/v1/problems?limit=201",
    "/v1/problems?limit=-1",
    "/v1/problems?limit=1.0",
    "/v1/problems?limit=1_0",
    "/v1/problems?limit=%201",
    "/v1/problems?limit=%D9%A1",
    "/v1/problems?limit=" + "9" * 5000,
    "/v1/problems?offset=1000001",
    "/v1/problems?offset=" + "9" * 30,
]


async def test_parameter_that_is_wrong_is_named_and_refused(call: Caller) -> None:
    for path in BAD_READS:
        status, problem, _ = await call("GET", path)
        assert (status, problem["type"]) == (400, PROBLEM + "invalid-request"), path
        assert "blue" not in str(problem)


@pytest.mark.parametrize(
    "name", ["CARO-0", "CARO-01", "CARO-", "caro-1", "1", "%00", "%F0%9F%92%B3", "CARO-" + "9" * 30]
)
async def test_name_of_no_order_is_not_found(call: Caller, name: str) -> None:
    assert (await call("GET", f"/v1/orders/{name}"))[0] == 404
    assert (await call("POST", f"/v1/orders/{name}/cancel", WRITE))[0] == 404


BAD_HEADERS: list[tuple[dict[str, str], int, str]] = [
    ({"If-Match": '"1"'}, 400, "idempotency-key-missing"),
    ({"If-Match": '"1"', "Idempotency-Key": ""}, 400, "idempotency-key-missing"),
    ({"If-Match": '"1"', "Idempotency-Key": "k" * 201}, 400, "invalid-request"),
    ({"If-Match": '"1"', "Idempotency-Key": "k 1"}, 400, "invalid-request"),
    ({"If-Match": '"1"', "Idempotency-Key": "clé"}, 400, "invalid-request"),
    ({"Idempotency-Key": "k1"}, 428, "precondition-required"),
    *(
        ({"Idempotency-Key": "k1", "If-Match": tag}, 400, "invalid-request")
        for tag in (
            "1",
            '"0"',
            '"-1"',
            '""',
            "*",
            'W/"1"',
            '"1", "2"',
            '"9999999999"',
            '"١"',
        )
    ),
]


async def test_write_without_a_right_key_or_revision_changes_nothing(
    call: Caller, back_office: LocalBackOffice
) -> None:
    for headers, status, kind in BAD_HEADERS:
        answer = await call("POST", "/v1/orders/CARO-1/cancel", headers)
        assert (answer[0], answer[1]["type"]) == (status, PROBLEM + kind), headers
    assert (await back_office.find_order("CARO-1")).revision == 1


@pytest.mark.parametrize(
    "line",
    [
        b"Authorization: Bearer \xff\xfe",
        b"Idempotency-Key: k\xff",
        b"If-Match: \xff",
        b"Idempotency-Key: k1\r\nIdempotency-Key: k2",
        b'If-Match: "1"\r\nIf-Match: "2"',
        b"Content-Type: \xff/\xfe; charset=\xff",
        b"Content-Type: application/json; charset=moon",
    ],
)
async def test_bytes_that_are_no_text_in_a_header_are_refused(
    call: Caller, back_office: LocalBackOffice, line: bytes
) -> None:
    usual = {
        b"Authorization": f"Bearer {TOKEN}".encode(),
        b"Idempotency-Key": b"k1",
        b"If-Match": b'"1"',
        b"Content-Type": b"application/json",
    }
    lines = [b"POST /v1/orders/CARO-1/update-cardholder HTTP/1.1", b"Host: here", line]
    lines += [name + b": " + value for name, value in usual.items() if not line.startswith(name)]
    address = URL(call.url)
    reader, writer = await asyncio.open_connection(address.host, address.port)
    writer.write(b"\r\n".join([*lines, b"Content-Length: 1", b"", b"{"]))
    status = (await reader.readline()).split()[1]
    writer.close()
    await writer.wait_closed()
    assert status in (b"400", b"401", b"415", b"422")
    assert (await back_office.find_order("CARO-1")).revision == 1


BAD_CARDHOLDERS: list[object] = [
    [],
    None,
    "x",
    {"colour": "blue"},
    {"email": None},
    {"email": 1},
    {"email": ""},
    {"email": "anna"},
    {"email": "anna@example.be\n"},
    {"email": "a@" + "x" * 254},
    {"name": "Anna\x00"},
    {"name": ""},
    {"name": "x" * 256},
    {"name": ["Anna"]},
    {"mobile": "0460001212"},
    {"mobile": "+3246000121212121"},
    {"iban": "BE17 9991 2345 6721"},
]
BAD_BODIES = [
    *(json.dumps(body).encode() for body in BAD_CARDHOLDERS),
    b"",
    b"{",
    b"\xff",
    b'{"name": "\\ud800"}',
    b'{"name": "\\u0000"}',
    b"[" * 20000,
    b'{"name": 1e999}',
    b'{"name": ' + b"9" * 5000 + b"}",
]
BAD_REPLACEMENTS = [
    {"reference": "1012345678"},
    {"reference": "60123456789"},
    {"reference": 6012345678},
    {"bank": ""},
    {"bank": "CRELAN\x00"},
    {"email": "anna@example.be"},
]


async def test_body_that_is_wrong_is_refused_without_repeating_it(
    call: Caller, back_office: LocalBackOffice
) -> None:
    for body in BAD_BODIES:
        status, problem, _ = await call("POST", "/v1/orders/CARO-1/update-cardholder", JSON, body)
        assert (status, problem["type"]) == (422, PROBLEM + "invalid-body"), body[:40]
        assert "anna" not in str(problem).lower()
    for values in BAD_REPLACEMENTS:
        body = json.dumps(values).encode()
        assert (await call("POST", "/v1/orders/CARO-1/replace", JSON, body))[0] == 422, values
    for action in ("cancel", "resend-invitation"):
        assert (await call("POST", f"/v1/orders/CARO-1/{action}", WRITE, b"{}"))[0] == 422
    assert (await back_office.find_order("CARO-1")).revision == 1


async def test_body_that_is_too_large_or_no_json_is_refused(call: Caller) -> None:
    path = "/v1/orders/CARO-1/update-cardholder"
    assert (await call("POST", path, JSON, b" " * 70_000))[0] == 413
    assert (await call("POST", path, {**WRITE, "Content-Type": "text/plain"}, b"{}"))[0] == 415
    assert (await call("POST", path, WRITE))[0] == 415
    assert (await call("DELETE", "/v1/orders/CARO-1"))[0] == 405
    assert (await call("GET", "/v1/nothing"))[0] == 404


async def test_key_answers_again_and_stands_for_one_body(call: Caller) -> None:
    path = "/v1/orders/CARO-1/update-cardholder"
    first = await call("POST", path, JSON, b'{"email": "eva.maes@example.be"}')
    assert first[:2] == (await call("POST", path, JSON, b'{ "email":"eva.maes@example.be"}'))[:2]
    other = await call("POST", path, JSON, b'{"email": "tom.maes@example.be"}')
    assert (other[0], other[1]["type"]) == (422, PROBLEM + "idempotency-key-reused")
    late = await call("POST", path, {**JSON, "Idempotency-Key": "k2"}, b"{}")
    assert (late[0], late[1]["type"]) == (412, PROBLEM + "conflict")


class Failing(LocalBackOffice):
    """Raises what it is told to."""

    error: Exception = BackOfficeUnavailable("down")

    async def find_order(self, order_id: str) -> Order:
        raise self.error

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        raise self.error


@pytest.mark.parametrize(
    ("error", "status", "retry_after"),
    [
        (BackOfficeUnavailable("x", retry_after_s=2.2), 503, "3"),
        (BackOfficeBusy("x", retry_after_s=30), 429, "30"),
        (StoreConflict("x"), 412, None),
        (ActionRefused("refused-state-cancel"), 409, None),
        (ActionRefused("refused-bank", "bank", bank="ING"), 422, None),
    ],
)
async def test_errors_come_back_as_what_they_were(
    stores: Stores, error: Exception, status: int, retry_after: str | None
) -> None:
    office = Failing.__new__(Failing)
    office.error = error
    async with (
        run_server(office) as url,
        aiohttp.ClientSession() as session,
        open_http(http_settings(url)) as client,
    ):
        answer = await Caller(session, url)("POST", "/v1/orders/CARO-1/cancel", WRITE)
        assert (answer[0], answer[2].get("Retry-After")) == (status, retry_after)
        with pytest.raises(type(error)) as raised:
            await client.cancel_order("CARO-1", revision=1, key="k1")
        if isinstance(error, ActionRefused):
            assert vars(raised.value) == vars(error)


async def test_database_that_is_gone_is_unavailable(call: Caller, stores: Stores) -> None:
    await stores.database.execute_script("DROP TABLE orders")
    for path in ("/v1/orders/CARO-1", "/v1/problems"):
        status, _, headers = await call("GET", path)
        assert (status, headers["Retry-After"]) == (503, "5")


class Slow(LocalBackOffice):
    """Does its write at once, and answers when nobody listens any more."""

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        done = await super().resend_invitation(order_id, revision=revision, key=key)
        await asyncio.sleep(0.4)
        return done


async def test_write_whose_answer_came_too_late_is_done_once(
    back_office: LocalBackOffice,
) -> None:
    async with (
        run_server(Slow(back_office._clock)) as url,
        open_http(http_settings(url, timeout_s=0.2)) as hasty,
        open_http(http_settings(url)) as patient,
    ):
        with pytest.raises(BackOfficeUnavailable):
            await hasty.resend_invitation("CARO-1", revision=1, key="k1")
        order = await patient.resend_invitation("CARO-1", revision=1, key="k1")
        assert order == await back_office.find_order("CARO-1")
        assert order.revision == 2
