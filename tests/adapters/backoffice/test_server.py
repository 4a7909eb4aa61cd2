"""What the served back office answers: to strangers, to failures, and to the same write twice."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from adapters.backoffice import LocalBackOffice
from adapters.backoffice.http import open_http
from adapters.storage import Stores
from bot.domain.orders import Order
from bot.errors import ActionRefused, BackOfficeBusy, BackOfficeUnavailable, StoreConflict
from tests.adapters.backoffice.kit import (
    JSON,
    PROBLEM,
    TOKEN,
    WRITE,
    Caller,
    http_settings,
    run_server,
)
from tests.conftest import BANKS


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
    """Does its write at once, and answers when it may."""

    may_answer: asyncio.Event

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        done = await super().resend_invitation(order_id, revision=revision, key=key)
        await self.may_answer.wait()
        return done


async def test_write_whose_answer_came_too_late_is_done_once(
    back_office: LocalBackOffice,
) -> None:
    slow = Slow(back_office._clock)
    slow.may_answer = asyncio.Event()
    async with (
        run_server(slow) as url,
        open_http(http_settings(url, timeout_s=0.5)) as hasty,
        open_http(http_settings(url)) as patient,
    ):
        with pytest.raises(BackOfficeUnavailable):
            await hasty.resend_invitation("CARO-1", revision=1, key="k1")
        slow.may_answer.set()
        order = await patient.resend_invitation("CARO-1", revision=1, key="k1")
        assert order == await back_office.find_order("CARO-1")
        assert order.revision == 2
