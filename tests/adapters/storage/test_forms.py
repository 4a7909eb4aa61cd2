"""How forms lie in the database: unreadable without the installation's own key."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr

from adapters.storage import StorageSettings, Stores, connect
from adapters.storage.models import SealedFormRow
from bot.errors import FormLost
from tests.adapters.storage.child import OFFICE
from tests.conftest import APPS, SECRET_KEY
from tests.contracts.test_forms import TYPED


@asynccontextmanager
async def opened(url: str, key: SecretStr) -> AsyncIterator[Stores]:
    settings = StorageSettings(database_url=url, secret_key=key)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        yield stores


async def test_a_form_is_read_by_whoever_has_the_same_key(database_url: str) -> None:
    async with opened(database_url, SECRET_KEY) as stores:
        form = await stores.forms.keep(TYPED)
    async with opened(database_url, SecretStr(SECRET_KEY.get_secret_value())) as stores:
        assert await stores.forms.read(form) == TYPED


async def test_another_key_does_not_open_a_form(database_url: str) -> None:
    async with opened(database_url, SECRET_KEY) as stores:
        form = await stores.forms.keep(TYPED)
    async with opened(database_url, SecretStr(40 * "k")) as stores:
        with pytest.raises(FormLost):
            await stores.forms.read(form)


async def test_nothing_readable_is_in_the_database_or_the_log(
    stores: Stores, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        form = await stores.forms.keep(TYPED)
        await stores.forms.read(form)
    _, rows = await stores.database.execute_query("SELECT * FROM sealed_forms")
    places = [str(dict(rows[0])), caplog.text, repr(stores.forms), repr(stores)]
    secrets = [*TYPED, *TYPED.values(), "Peeters", SECRET_KEY.get_secret_value()]
    assert [(word, n) for word in secrets for n, text in enumerate(places) if word in text] == []


@pytest.mark.parametrize("changed", ["", "rubbish", "é"])
async def test_a_spoilt_form_is_lost(stores: Stores, changed: str) -> None:
    form = await stores.forms.keep(TYPED)
    await SealedFormRow.filter(id=form).update(sealed=changed)
    with pytest.raises(FormLost):
        await stores.forms.read(form)


async def test_a_form_cannot_be_put_in_the_place_of_another(stores: Stores) -> None:
    ours, other = await stores.forms.keep(TYPED), await stores.forms.keep({"email": "x@y.be"})
    row = await SealedFormRow.get(id=other)
    await SealedFormRow.filter(id=ours).update(sealed=row.sealed)
    with pytest.raises(FormLost):
        await stores.forms.read(ours)
