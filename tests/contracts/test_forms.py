"""What the store of forms promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import FormLost
from bot.ports import Forms
from tests.contracts.conftest import AnyStores

TYPED = {"name": "Zoë «Ø» Peeters", "email": "zoe.peeters@example.be", "mobile": "+32460001212"}
HOUR = timedelta(hours=1)


@pytest.fixture
def forms(stores: AnyStores) -> Forms:
    """An empty store, over each database and in memory."""
    return stores.forms


async def test_what_was_typed_is_read_as_often_as_needed(forms: Forms) -> None:
    form = await forms.keep(TYPED)
    assert await forms.read(form) == TYPED
    assert await forms.read(form) == TYPED


async def test_every_form_has_its_own_id(forms: Forms) -> None:
    first, second = await forms.keep(TYPED), await forms.keep({"reference": "6012345678"})
    assert first != second
    assert await forms.read(second) == {"reference": "6012345678"}


async def test_an_empty_form_needs_no_keeping(forms: Forms) -> None:
    assert await forms.keep({}) == ""
    assert await forms.read("") == {}
    await forms.drop("")
    assert await forms.drop_older(datetime.now(UTC) + HOUR) == 0


async def test_a_dropped_form_is_lost_and_the_others_stay(forms: Forms) -> None:
    dropped, stays = await forms.keep(TYPED), await forms.keep(TYPED)
    for _ in range(2):
        await forms.drop(dropped)
    with pytest.raises(FormLost) as lost:
        await forms.read(dropped)
    assert lost.value.form == dropped
    assert await forms.read(stays) == TYPED


async def test_an_unknown_form_is_lost(forms: Forms) -> None:
    with pytest.raises(FormLost):
        await forms.read("nothing")


async def test_a_form_that_is_held_stays_until_its_time_has_come(forms: Forms) -> None:
    held, until = await forms.keep(TYPED), datetime.now(UTC) + 30 * HOUR
    await forms.hold(held, until)
    await forms.hold("nothing", until)
    await forms.hold("", until)
    assert await forms.drop_older(datetime.now(UTC) + HOUR) == 0
    assert await forms.read(held) == TYPED
    assert await forms.drop_older(until + HOUR) == 1


async def test_old_forms_are_dropped_and_counted(forms: Forms) -> None:
    kept = [await forms.keep(TYPED) for _ in range(2)]
    assert await forms.drop_older(datetime.now(UTC) - HOUR) == 0
    assert await forms.read(kept[0]) == TYPED
    assert await forms.drop_older(datetime.now(UTC) + HOUR, but={kept[0]}) == 1
    assert await forms.read(kept[0]) == TYPED
    assert await forms.drop_older(datetime.now(UTC) + HOUR) == 1
    with pytest.raises(FormLost):
        await forms.read(kept[0])
