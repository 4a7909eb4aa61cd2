"""What every back office promises to find, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.orders import ClientReference, Order, OrderState
from bot.domain.search import Hits, Query, QueryKind
from bot.domain.worklists import Spot, Wanted
from bot.errors import OrderNotFound
from bot.ports import BackOffice
from tests.contracts.examples import (
    PROBLEM,
    SENT,
    TWIN,
    cancel,
    find,
    search,
)


class TestSearch:
    async def test_reference_finds_its_order_with_company_and_office(
        self, back_office: BackOffice
    ) -> None:
        hits = await search(back_office, "601 234 56 78")
        assert hits.total == 1
        order = hits.orders[0]
        assert (order.id, order.reference, order.state) == ("CARO-1", PROBLEM, OrderState.PROBLEM)
        assert isinstance(order.reference, ClientReference)
        assert (order.company.name, order.company.code) == ("Boulangerie Dupont SRL", "DUPO001")
        assert order.company.office.code == "OFF001"
        assert order.state_changed_at.utcoffset() == timedelta(0)
        assert order == await back_office.find_order("CARO-1")

    async def test_office_finds_its_own_orders_alone(self, back_office: BackOffice) -> None:
        for text in (PROBLEM, "CARO-1", "DUPO001", "Boulangerie Dupont SRL"):
            assert (await search(back_office, text, office="OFF001")).total >= 1
            elsewhere = await search(back_office, text, office="OFF002")
            assert all(order.company.office.code == "OFF002" for order in elsewhere.orders)
            assert "CARO-1" not in {order.id for order in elsewhere.orders}
        assert (await search(back_office, PROBLEM, office="OFF002")) == Hits((), 0)

    async def test_shared_reference_finds_both_orders_problem_first(
        self, back_office: BackOffice
    ) -> None:
        hits = await search(back_office, TWIN)
        states = [order.state for order in hits.orders]
        assert (states, hits.total) == ([OrderState.PROBLEM, OrderState.ACTIVE], 2)
        assert await back_office.same_reference(hits.orders[0]) == hits.orders[1:]

    async def test_enterprise_number_finds_its_company(self, back_office: BackOffice) -> None:
        order = await find(back_office, SENT)
        hits = await search(back_office, f"BE {order.company.enterprise_number}")
        assert hits == Hits((order,), 1)

    @pytest.mark.parametrize(
        "text", ["gérard", "GERARD", "fleurs g", "gerard srl", "Fleurs-Gérard", "gera007"]
    )
    async def test_company_is_found_by_any_word_without_case_or_accents(
        self, back_office: BackOffice, text: str
    ) -> None:
        hits = await search(back_office, text, office="OFF001", limit=50)
        assert "Fleurs Gérard SRL" in {order.company.name for order in hits.orders}

    @pytest.mark.parametrize("text", ["érard", "%eurs", "_leurs", "fleursg", "fleurs%' OR 1=1"])
    async def test_part_of_a_word_or_a_wildcard_does_not_find_it(
        self, back_office: BackOffice, text: str
    ) -> None:
        assert await search(back_office, text) == Hits((), 0)

    @pytest.mark.parametrize("text", ["%", "_", "…", "\x00", "\ud800", "x" * 100])
    async def test_text_without_letters_finds_nothing(
        self, back_office: BackOffice, text: str
    ) -> None:
        assert await back_office.search(Query(QueryKind.COMPANY, text)) == Hits((), 0)

    async def test_exact_code_keeps_out_companies_named_alike(
        self, back_office: BackOffice
    ) -> None:
        hits = await search(back_office, "peet002", office="OFF001")
        assert [order.company.code for order in hits.orders] == ["PEET002"]

    async def test_company_without_order_is_found_too(self, back_office: BackOffice) -> None:
        found = await search(back_office, "e", limit=200)
        everything = [await search(back_office, letter, limit=200) for letter in "abcdefghlmpstw"]
        without = [company for hits in [found, *everything] for company in hits.companies]
        assert without
        hits = await search(back_office, without[0].enterprise_number)
        assert hits == Hits((), 0, (without[0],))

    async def test_pages_follow_one_another_and_know_the_total(
        self, back_office: BackOffice
    ) -> None:
        whole = await search(back_office, "garage", limit=200)
        assert whole.total == len(whole.orders) > 4
        first = await search(back_office, "garage", limit=2)
        second = await search(back_office, "garage", limit=2, offset=2)
        assert first.orders + second.orders == whole.orders[:4]
        assert (first.total, second.companies) == (whole.total, ())
        assert (await search(back_office, "garage", offset=500)) == Hits((), whole.total)

    async def test_unknown_order_is_not_found(self, back_office: BackOffice) -> None:
        assert await search(back_office, "CARO-999999") == Hits((), 0)
        for order_id in ("CARO-999999", "CARO-0", "CARO-1; DROP", "1", "", "CARO-" + "9" * 30):
            with pytest.raises(OrderNotFound):
                await back_office.find_order(order_id)

    async def test_problems_come_longest_waiting_first(self, back_office: BackOffice) -> None:
        hits = await back_office.list_problems(limit=200)
        times = [order.state_changed_at for order in hits.orders]
        assert times == sorted(times)
        assert {order.state for order in hits.orders} == {OrderState.PROBLEM}
        assert hits.total == len(hits.orders)
        assert hits.before == 0
        own = await back_office.list_problems(Wanted(office="OFF001"), limit=200)
        of_office = [order for order in hits.orders if order.company.office.code == "OFF001"]
        assert (list(own.orders), own.total) == (of_office, len(of_office))

    async def test_a_page_of_problems_begins_or_ends_at_a_spot(
        self, back_office: BackOffice
    ) -> None:
        every = (await back_office.list_problems(limit=200)).orders
        spots = [Spot.of(order) for order in every]
        page = await back_office.list_problems(Wanted(start=spots[2]), limit=3)
        assert page == Hits(every[2:5], len(every), before=2)
        page = await back_office.list_problems(Wanted(start=spots[1].behind), limit=2)
        assert page == Hits(every[2:4], len(every), before=2)
        page = await back_office.list_problems(Wanted(end=spots[4]), limit=3)
        assert page == Hits(every[1:4], len(every), before=1)
        assert (await back_office.list_problems(Wanted(end=spots[0]))).orders == ()
        behind = await back_office.list_problems(Wanted(start=spots[-1].behind))
        assert behind == Hits((), len(every), before=len(every))

    async def test_a_spot_stays_when_its_order_leaves_the_list(
        self, back_office: BackOffice
    ) -> None:
        every = (await back_office.list_problems(limit=200)).orders
        await cancel(back_office, every[1], "k1")
        for spot in (Spot.of(every[1]), Spot.of(every[1]).behind):
            page = await back_office.list_problems(Wanted(start=spot), limit=2)
            assert page == Hits(every[2:4], len(every) - 1, before=1)

    async def test_orders_that_wait_since_the_same_moment_are_told_apart(
        self, back_office: BackOffice
    ) -> None:
        every = (await back_office.list_problems(limit=200)).orders
        seen: list[Order] = []
        wanted = Wanted()
        while page := (await back_office.list_problems(wanted, limit=1)).orders:
            seen += page
            wanted = Wanted(start=Spot.of(page[0]).behind)
        assert tuple(seen) == every

    async def test_problems_are_those_of_a_bank_and_of_an_age(
        self, back_office: BackOffice
    ) -> None:
        every = (await back_office.list_problems(limit=200)).orders
        of_bank = tuple(order for order in every if order.bank == "KBC")
        assert 0 < len(of_bank) < len(every)
        hits = await back_office.list_problems(Wanted(bank="KBC"), limit=200)
        assert hits == Hits(of_bank, len(of_bank))
        until = every[3].state_changed_at
        old = tuple(order for order in every if order.state_changed_at < until)
        assert await back_office.list_problems(Wanted(until=until), limit=200) == Hits(old, 3)
        wanted = Wanted(office="OFF001", bank="KBC", until=until)
        both = tuple(o for o in old if (o.bank, o.company.office.code) == ("KBC", "OFF001"))
        assert await back_office.list_problems(wanted, limit=200) == Hits(both, len(both))
        assert await back_office.list_problems(Wanted(bank="NONE")) == Hits((), 0)

    async def test_offices_with_problems_are_counted(self, back_office: BackOffice) -> None:
        every = (await back_office.list_problems(limit=200)).orders
        codes = [order.company.office.code for order in every]
        offices = await back_office.problem_offices()
        counted = {one.code: one.problems for one in offices}
        assert counted == {code: codes.count(code) for code in codes}
        assert [one.problems for one in offices] == sorted(counted.values(), reverse=True)
        names = {order.company.office.code: order.company.office.name for order in every}
        assert {one.code: one.name for one in offices} == names
        assert await back_office.problem_offices(limit=1) == offices[:1]
