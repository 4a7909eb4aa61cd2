"""What the local back office adds to its port: tables of its own that may be out of reach."""

from __future__ import annotations

import pytest

from adapters.backoffice import LocalBackOffice
from adapters.backoffice.local_models import WriteRow
from adapters.storage import Stores
from bot.domain.search import Query, QueryKind
from bot.errors import BackOfficeUnavailable
from tests.fakes.clock import FakeClock


async def test_office_is_known_by_its_code(back_office: LocalBackOffice) -> None:
    assert await back_office.has_office("OFF001")
    assert not await back_office.has_office("off001")
    assert not await back_office.has_office("")


async def test_key_from_before_fingerprints_still_answers(back_office: LocalBackOffice) -> None:
    first = await back_office.resend_invitation("CARO-1", revision=1, key="k1")
    await WriteRow.all().update(fingerprint=None)
    assert await back_office.resend_invitation("CARO-1", revision=1, key="k1") == first


async def test_what_is_kept_of_a_write_holds_no_contact_data(back_office: LocalBackOffice) -> None:
    values = {"email": "eva.maes@example.be"}
    await back_office.update_cardholder("CARO-1", values, revision=1, key="k1")
    (kept,) = await WriteRow.all().values()
    assert "eva" not in str(kept)


async def test_missing_tables_are_an_unavailable_back_office(
    stores: Stores, clock: FakeClock
) -> None:
    await stores.database.execute_script("DROP TABLE orders")
    office = LocalBackOffice(clock)
    with pytest.raises(BackOfficeUnavailable) as unavailable:
        await office.search(Query(QueryKind.REFERENCE, "6012345678"))
    assert "6012345678" not in str(unavailable.value)
    with pytest.raises(BackOfficeUnavailable):
        await office.cancel_order("CARO-1", revision=1, key="k1")
