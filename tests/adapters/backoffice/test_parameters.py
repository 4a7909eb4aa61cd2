"""What a request may not hold: each wrong part is refused, none changes or breaks anything."""

from __future__ import annotations

import asyncio
import json

import pytest
from yarl import URL

from adapters.backoffice import LocalBackOffice
from tests.adapters.backoffice.kit import (
    JSON,
    PROBLEM,
    TOKEN,
    WRITE,
    Caller,
)

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
    "/v1/offices/OFF001/companies?text=%00",
    "/v1/offices/OFF001/companies?text=" + "x" * 101,
    "/v1/offices/OFF001/companies?limit=0",
    "/v1/offices/OFF001/companies?colour=blue",
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
    viewer, writer = await asyncio.open_connection(address.host, address.port)
    writer.write(b"\r\n".join([*lines, b"Content-Length: 1", b"", b"{"]))
    status = (await viewer.readline()).split()[1]
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
    {"company": ""},
    {"company": "MAES001", "mobile": ""},
    {"company": "MAES001", "email": "anna"},
    {"company": "MAES001", "name": ["Anna"]},
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
