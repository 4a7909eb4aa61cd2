"""What every back office promises of the companies of an office, and of an order for another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.orders import Cardholder, Company, OrderState
from bot.errors import ActionRefused, StoreConflict
from bot.ports import BackOffice
from tests.contracts.examples import ACTIVE, CANCELLED, PROBLEM, SENT, TWIN, cancel, find

HOLDER = {"name": "Els Maes", "email": "els.maes@example.be", "mobile": "+32452000009"}
NO_MANDATE, ARCHIVED = "6812345678", "6712345678"


async def look(source: BackOffice, text: str, *, limit: int = 20) -> tuple[Company, ...]:
    return await source.find_companies(text, office="OFF001", limit=limit)


class TestCompanies:
    async def test_one_is_found_by_the_beginning_of_any_word_of_its_name(
        self, back_office: BackOffice
    ) -> None:
        company = (await find(back_office, SENT)).company
        assert company.name == "Drukkerij Maes BV"
        for text in ("drukk", "MAES", "maes b", "Drukkerij Maes BV"):
            assert company in await look(back_office, text), text
        assert company not in await look(back_office, "aes")

    async def test_the_exact_code_comes_first_and_its_beginning_is_enough(
        self, back_office: BackOffice
    ) -> None:
        company = (await find(back_office, PROBLEM)).company
        assert (await look(back_office, company.code))[0] == company
        assert (await look(back_office, company.code.lower()))[0] == company
        assert company in await look(back_office, company.code[:4])

    async def test_an_empty_text_gives_the_first_that_may_have_caro_by_name(
        self, back_office: BackOffice
    ) -> None:
        found = await look(back_office, "", limit=5)
        assert len(found) == 5
        assert not any(company.ineligible_because for company in found)
        assert [one.name for one in found] == sorted(one.name for one in found)
        assert found == await look(back_office, "  ", limit=5)

    async def test_those_that_cannot_have_caro_come_last(self, back_office: BackOffice) -> None:
        everybody = await look(back_office, "", limit=200)
        reasons = [bool(company.ineligible_because) for company in everybody]
        assert reasons == sorted(reasons)
        assert any(reasons)
        archived = (await find(back_office, ARCHIVED)).company
        assert archived in everybody

    async def test_no_office_is_told_of_anothers(self, back_office: BackOffice) -> None:
        own = (await find(back_office, PROBLEM)).company
        assert own not in await back_office.find_companies(own.code, office="OFF002", limit=20)
        for office in ("OFF002", "OFF003"):
            found = await back_office.find_companies("", office=office, limit=50)
            assert {company.office.code for company in found} == {office}
        assert await back_office.find_companies("", office="NOBODY", limit=20) == ()

    @pytest.mark.parametrize("text", ["%", "_", "'", "\\", "é" * 90, "\U0001f4b3", ")", "0"])
    async def test_odd_text_finds_nothing_by_chance(
        self, back_office: BackOffice, text: str
    ) -> None:
        everybody = await look(back_office, "", limit=200)
        assert len(await look(back_office, text, limit=200)) < len(everybody)


class TestOrderForAnother:
    async def test_it_takes_the_place_with_its_own_cardholder(
        self, back_office: BackOffice
    ) -> None:
        old = await cancel(back_office, await find(back_office, PROBLEM), "k1")
        right = (await find(back_office, SENT)).company
        values = {"company": right.code, **HOLDER}
        new = await back_office.create_order(old, values, key="k2")
        assert (new.company, new.reference, new.bank) == (right, old.reference, old.bank)
        assert new.cardholder == Cardholder("Els Maes", HOLDER["email"], HOLDER["mobile"])
        assert (new.state, new.replaces) == (OrderState.INVITATION_SENT, old.id)
        assert (await back_office.find_order(old.id)).replaced_by == new.id
        assert await back_office.create_order(old, values, key="k2") == new

    async def test_nothing_of_the_old_cardholder_goes_along(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        assert old.cardholder.email
        right = (await find(back_office, SENT)).company
        values = {"company": right.code, "name": "Els Maes", "email": "els@example.be"}
        new = await back_office.create_order(old, values, key="k1")
        assert new.cardholder == Cardholder("Els Maes", "els@example.be")

    async def test_a_company_of_another_office_is_as_unknown_as_none(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        foreign = (await back_office.find_companies("", office="OFF002", limit=1))[0]
        for code in (foreign.code, "NOBODY"):
            with pytest.raises(ActionRefused) as refused:
                await back_office.create_order(old, {"company": code, **HOLDER}, key="k1")
            assert (refused.value.key, refused.value.field) == (
                "refused-company-unknown",
                "company",
            )

    async def test_one_that_cannot_have_caro_is_refused(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        company = (await find(back_office, NO_MANDATE)).company
        with pytest.raises(ActionRefused) as refused:
            await back_office.create_order(old, {"company": company.code, **HOLDER}, key="k1")
        assert refused.value.key == "refused-company"
        assert refused.value.arguments == {"company": company.name}
        assert (await back_office.find_order(old.id)).replaced_by == ""

    async def test_the_reference_has_to_be_free_in_the_whole_office(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        right = (await find(back_office, ACTIVE)).company
        values = {"company": right.code, "reference": TWIN, **HOLDER}
        with pytest.raises(ActionRefused) as refused:
            await back_office.create_order(old, values, key="k1")
        assert refused.value.key == "refused-reference-open"

    async def test_the_key_of_one_company_cannot_stand_for_another(
        self, back_office: BackOffice
    ) -> None:
        old = await find(back_office, CANCELLED)
        first = (await find(back_office, SENT)).company.code
        second = (await find(back_office, ACTIVE)).company.code
        await back_office.create_order(old, {"company": first, **HOLDER}, key="k1")
        with pytest.raises(StoreConflict):
            await back_office.create_order(old, {"company": second, **HOLDER}, key="k1")

    async def test_an_older_revision_changes_nothing(self, back_office: BackOffice) -> None:
        old = await find(back_office, CANCELLED)
        right = (await find(back_office, SENT)).company.code
        stale = replace(old, revision=old.revision + 1)
        with pytest.raises(StoreConflict):
            await back_office.create_order(stale, {"company": right, **HOLDER}, key="k1")
