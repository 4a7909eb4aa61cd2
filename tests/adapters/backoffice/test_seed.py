"""The sample data: reproducible, invented, and with every cause of Problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest
from stdnum import iban
from stdnum.be import vat

from adapters.backoffice import EXAMPLES, is_empty, seed
from adapters.backoffice.local_models import CompanyRow, OfficeRow, OrderRow
from adapters.backoffice.samples import Cause
from adapters.storage import Stores
from bot.domain.orders import OPEN_STATES, Bank, ClientReference, OrderState
from bot.errors import StoreConflict
from tests.conftest import BANKS
from tests.fakes.clock import NOW

BY_CODE = {bank.code: bank for bank in BANKS}


def silent(_done: int, _all: int) -> None:
    """Take no notice of the progress."""


async def load(orders: int, banks: Sequence[Bank] = BANKS, random_seed: int = 1) -> list[OrderRow]:
    await seed(orders, now=NOW, banks=banks, random_seed=random_seed, progress=silent)
    return await OrderRow.all().order_by("id").select_related("company")


def causes_in_data(orders: list[OrderRow]) -> set[Cause]:
    """Find the causes of Problem as the checks would, from the data alone."""
    open_at = Counter(
        (order.office_id, order.reference) for order in orders if order.state in OPEN_STATES
    )
    active_at = Counter(
        (order.office_id, order.reference) for order in orders if order.state == OrderState.ACTIVE
    )
    found = set()
    for order in orders:
        if order.state != OrderState.PROBLEM:
            continue
        bank, pair = BY_CODE[order.bank], (order.office_id, order.reference)
        signs = {
            Cause.UNSUPPORTED_BANK: not bank.supported,
            Cause.REFERENCE_FORMAT: not ClientReference(order.reference).is_well_formed,
            Cause.OTHER_COMPANY: active_at[pair] > 0,
            Cause.TWO_COMPANIES: open_at[pair] > 1 and not active_at[pair],
            Cause.COMPANY_ARCHIVED: order.company.archived,
            Cause.NO_MANDATE: not order.company.mandate_active,
            Cause.ACCOUNT_ARCHIVED: order.company.account_archived,
        }
        causes = {cause for cause, seen in signs.items() if seen}
        ordinary = Cause.ORDINARY_IN_APP if bank.activates_in_app else Cause.ORDINARY
        found |= causes or {ordinary}
    return found


async def test_examples_stand_where_the_readme_says(stores: Stores) -> None:
    rows = await load(40)
    kbc = {code for code, bank in BY_CODE.items() if bank.activates_in_app}
    first, second, third, fourth, twin = rows[:5]
    assert [row.reference for row in rows[:5]] == [
        *("6012345678", "7012345678", "6112345678", "6212345678", "6212345678")
    ]
    assert {row.state for row in rows[:4]} == {OrderState.PROBLEM.value}
    assert {row.office_id for row in rows[:5]} == {"OFF001"}
    assert BY_CODE[first.bank].supported
    assert first.bank not in kbc
    assert second.bank in kbc
    assert not BY_CODE[third.bank].supported
    assert fourth.company_id != twin.company_id
    assert twin.state in OPEN_STATES
    states = {row.reference: row.state for row in rows}
    assert [states[f"6{digit}12345678"] for digit in range(3, 7)] == [
        *("invitation_sent", "invitation_expired", "active", "cancelled")
    ]


async def test_examples_name_every_cause_and_can_be_found(stores: Stores) -> None:
    rows = await load(40)
    found = {row.reference for row in rows} | {row.company.code for row in rows}
    assert {text for text, _cause in EXAMPLES} <= found
    assert {cause for _text, cause in EXAMPLES} >= set(Cause)


async def test_every_cause_comes_early_and_again(stores: Stores) -> None:
    rows = await load(600)
    assert causes_in_data(rows[:40]) == set(Cause)
    assert causes_in_data(rows[100:350]) == set(Cause)
    assert causes_in_data(rows[350:]) == set(Cause)


async def test_shape_of_the_data(stores: Stores) -> None:
    rows = await load(600)
    companies = await CompanyRow.all()
    assert len(rows) == 600
    assert await OfficeRow.all().count() >= 8
    assert {row.office_id for row in rows} == {row.code for row in await OfficeRow.all()}
    assert 1.1 < len(rows) / len(companies) < 1.5
    assert {row.state for row in rows} == {state.value for state in OrderState} - {"not_ordered"}
    assert {company.id for company in companies} - {row.company_id for row in rows}
    assert {row.bank for row in rows} == set(BY_CODE)


async def test_numbers_look_right(stores: Stores) -> None:
    rows = await load(600)
    enterprises = [company.enterprise_number for company in await CompanyRow.all()]
    assert all(vat.is_valid(number) for number in enterprises)
    assert len(set(enterprises)) == len(enterprises)
    repeated = [reference for reference, n in Counter(r.reference for r in rows).items() if n > 1]
    twins = [row for row in rows if row.reference in repeated]
    assert {row.state for row in twins} == {"problem", "active"}
    assert len(twins) == 2 * len(repeated)


async def test_contact_data_fit_the_bank_and_go_at_activation(stores: Stores) -> None:
    for row in await load(600):
        if row.state == OrderState.ACTIVE:
            assert (row.email, row.mobile, row.iban) == ("", "", "")
            assert row.last_file_on
            continue
        assert row.email.endswith("@example.be")
        assert row.email.isascii()
        if BY_CODE[row.bank].activates_in_app:
            assert iban.is_valid(row.iban)
            assert not row.mobile
        else:
            assert row.mobile.startswith("+32452")
            assert not row.iban


async def test_times_fit_the_state(stores: Stores) -> None:
    for row in await load(600):
        assert row.invited_at
        assert row.invitation_expires_at == row.invited_at + timedelta(days=14)
        assert row.invited_at <= row.state_changed_at <= NOW
        if row.state == OrderState.INVITATION_SENT:
            assert row.invitation_expires_at > NOW
        if row.state == OrderState.INVITATION_EXPIRED:
            assert row.state_changed_at == row.invitation_expires_at


async def test_same_seed_gives_the_same_data(stores: Stores) -> None:
    async def load_anew(random_seed: int) -> list[dict[str, object]]:
        for table in (OrderRow, CompanyRow, OfficeRow):
            await table.all().delete()
        await load(60, random_seed=random_seed)
        rows = await OrderRow.all().order_by("id").values()
        return [{name: row[name] for name in row if name != "id"} for row in rows]

    first = await load_anew(1)
    assert await load_anew(1) == first
    assert await load_anew(2) != first


async def test_samples_go_into_an_empty_back_office_alone(stores: Stores) -> None:
    assert await is_empty()
    await load(20)
    assert not await is_empty()
    with pytest.raises(StoreConflict):
        await load(20)
    assert await OrderRow.all().count() == 20


@pytest.mark.parametrize("orders", [1, 4, 13, 14])
async def test_small_numbers_are_kept_exactly(stores: Stores, orders: int) -> None:
    assert len(await load(orders)) == orders


async def test_installation_without_unsupported_banks_gets_samples_too(stores: Stores) -> None:
    rows = await load(60, banks=BANKS[:1])
    assert {row.bank for row in rows} == {"BELFIUS"}


async def test_progress_grows_to_the_end(stores: Stores) -> None:
    seen: list[tuple[int, int]] = []
    await seed(2500, now=NOW, banks=BANKS, progress=lambda done, whole: seen.append((done, whole)))
    assert len(seen) >= 3
    assert seen == sorted(seen)
    assert seen[-1] == (2500, 2500)


async def test_interrupted_loading_leaves_nothing(stores: Stores) -> None:
    def interrupt(_done: int, _all: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        await seed(20, now=NOW, banks=BANKS, progress=interrupt)
    assert await is_empty()
