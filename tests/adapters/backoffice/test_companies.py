"""The companies of an office, asked over HTTP: nothing that was not asked for is taken over."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aiohttp import web

from adapters.backoffice.http import open_http
from adapters.backoffice.wire import CompaniesJson, CompanyJson, OrderJson
from bot.domain.orders import Company, Office, Order
from bot.errors import BackOfficeUnavailable
from tests.adapters.backoffice.kit import PROBLEM, http_settings
from tests.adapters.backoffice.scripted import ORDER, Scripted, play, said

MAES = replace(ORDER.company, code="MAES001", name="Bakkerij Maes")
HOLDER = {"name": "Els Maes", "email": "els.maes@example.be"}


def listed(*companies: Company) -> web.Response:
    answer = CompaniesJson(companies=tuple(CompanyJson.of(one) for one in companies))
    return said(200, answer.model_dump_json().encode())


def alone(order: Order) -> web.Response:
    return said(201, OrderJson.of(order).model_dump_json().encode())


async def test_those_that_are_found_are_read_and_no_more_than_were_asked_for() -> None:
    answer = listed(MAES, ORDER.company)
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        found = await office.find_companies("maes", office="OFF001", limit=5)
        assert found == (MAES, ORDER.company)
        assert await office.find_companies("maes", office="OFF001", limit=1) == (MAES,)


async def test_a_company_of_another_office_is_not_taken_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answer = listed(MAES, replace(MAES, office=Office("OFF002", "Elsewhere")))
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        with pytest.raises(BackOfficeUnavailable):
            await office.find_companies("maes", office="OFF001", limit=5)
    assert "a company of another office" in caplog.text
    assert "Maes" not in caplog.text


async def test_an_office_that_is_not_there_has_none() -> None:
    answer = said(404, {"type": f"{PROBLEM}not-found"})
    async with play(Scripted([answer])) as there, open_http(http_settings(there.url)) as office:
        assert await office.find_companies("", office="OFF009", limit=5) == ()
        assert await office.find_companies("", office="../OFF001", limit=5) == ()
        assert there.asked == 1


async def test_an_order_that_was_placed_for_another_company_than_asked_is_refused(
    caplog: pytest.LogCaptureFixture,
) -> None:
    created = replace(ORDER, id="CARO-9", replaces=ORDER.id)
    values = {"company": "MAES001", **HOLDER}
    async with (
        play(Scripted([alone(created)])) as there,
        open_http(http_settings(there.url)) as office,
    ):
        with pytest.raises(BackOfficeUnavailable):
            await office.create_order(ORDER, values, key="k1")
    assert "CARO-9" in caplog.text
    assert "els" not in caplog.text
    right = replace(created, company=MAES)
    async with (
        play(Scripted([alone(right)])) as there,
        open_http(http_settings(there.url)) as office,
    ):
        assert await office.create_order(ORDER, values, key="k1") == right
