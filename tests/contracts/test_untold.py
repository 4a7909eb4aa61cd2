"""What every store of cases does about changes that nobody has told, as that of the database."""

from __future__ import annotations

from datetime import timedelta

from tests.contracts.conftest import AnyStores
from tests.contracts.test_stores import NOW, make_case

_AT_ONCE, _LATER = timedelta(), timedelta(hours=1)


async def test_a_saved_case_of_support_is_untold_until_it_is_told_as_it_is(
    stores: AnyStores,
) -> None:
    added = await stores.cases.add(make_case(id="CASE-1", handed_over_at=NOW))
    assert await stores.cases.take_untold(_AT_ONCE, 10) == (), "who adds a case shows it"
    saved = await stores.cases.save(added)
    assert await stores.cases.take_untold(_LATER, 10) == (), "whoever saved it may be telling it"
    await stores.cases.told("CASE-1", added.revision)
    assert await stores.cases.take_untold(_AT_ONCE, 10) == ("CASE-1",)
    assert await stores.cases.take_untold(_LATER, 10) == (), "somebody has just taken it"
    await stores.cases.told("CASE-1", saved.revision)
    assert await stores.cases.take_untold(_AT_ONCE, 10) == ()


async def test_others_are_told_by_their_jobs(stores: AnyStores) -> None:
    await stores.cases.save(await stores.cases.add(make_case(id="CASE-1")))
    assert await stores.cases.take_untold(_AT_ONCE, 10) == ()


async def test_no_more_are_taken_than_asked_for(stores: AnyStores) -> None:
    for number in range(3):
        case = make_case(id=f"CASE-{number}", order=f"CARO-{number}", handed_over_at=NOW)
        await stores.cases.save(await stores.cases.add(case))
    first = await stores.cases.take_untold(_AT_ONCE, 2)
    assert len(first) == 2
    rest = await stores.cases.take_untold(_AT_ONCE, 10)
    assert {*first, *rest} == {"CASE-0", "CASE-1", "CASE-2"}
