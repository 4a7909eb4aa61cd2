"""Orders as JSON: nothing is lost on the way there and back."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from adapters.backoffice.wire import BankJson, HitsJson, OrderJson
from bot.domain.orders import Bank, ContactField, Order
from bot.domain.search import Hits
from tests.fakes.orders import make_order

PLAIN = make_order()
FULL = make_order(
    invitation_expires_at=PLAIN.state_changed_at + timedelta(days=14),
    last_file_on=date(2026, 2, 28),
    replaces="CARO-7",
    replaced_by="CARO-9",
    cardholder=replace(PLAIN.cardholder, iban="BE17999123456721"),
    company=replace(PLAIN.company, archived=True, mandate_active=False, account_archived=True),
)


def test_orders_and_companies_come_back_whole() -> None:
    assert [f.name for f in fields(Order) if getattr(FULL, f.name) in ("", None)] == []
    hits = Hits((FULL, PLAIN), 12, (FULL.company,))
    assert HitsJson.model_validate_json(HitsJson.of(hits).model_dump_json()).read() == hits


def test_banks_are_written_whole() -> None:
    bank = Bank("KBC", "KBC", supported=False, contact_field=ContactField.IBAN, incident=True)
    assert Bank(**BankJson.of(bank).model_dump()) == bank


def test_what_is_no_order_is_refused_without_being_quoted() -> None:
    written = OrderJson.of(FULL).model_dump_json().replace('"revision":1', '"revision":"one"')
    with pytest.raises(ValidationError) as refused:
        OrderJson.model_validate_json(written)
    assert "anna" not in str(refused.value)
