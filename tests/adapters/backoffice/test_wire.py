"""Orders as JSON: nothing is lost on the way, and the description names everything there is."""

from __future__ import annotations

import dataclasses
import inspect
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from pydantic import BaseModel, ValidationError

from adapters.backoffice import wire
from adapters.backoffice.parameters import NewCardholder, Page, Replacement, Search
from adapters.backoffice.problem_details import FIELDS, KNOWN_REFUSALS, ProblemDetails, ProblemType
from adapters.backoffice.wire import HitsJson, OrderJson
from bot.orders import Bank, Company, ContactField, Order, OrderState, QueryKind
from bot.ports import BackOffice, Hits
from bot.texts import read_messages
from config.flow_files import text_sources
from tests.adapters.backoffice.kit import read_description
from tests.fakes import make_order

DESCRIPTION = read_description()
SCHEMAS = DESCRIPTION["components"]["schemas"]
OPERATIONS = {
    operation["operationId"]: operation
    for path in DESCRIPTION["paths"].values()
    for method, operation in path.items()
    if method in ("get", "post")
}
FULL = make_order(
    invitation_expires_at=make_order().state_changed_at + timedelta(days=14),
    last_file_on=date(2026, 2, 28),
    replaces="CARO-7",
    replaced_by="CARO-9",
    cardholder=replace(make_order().cardholder, iban="BE17999123456721"),
    company=replace(
        make_order().company, archived=True, mandate_active=False, account_archived=True
    ),
)


def names(data: object) -> set[str]:
    """Return the names of the fields, or of the properties of a schema."""
    if isinstance(data, dict):
        return set(data["properties"])
    assert isinstance(data, type)
    if issubclass(data, BaseModel):
        return set(data.model_fields)
    assert dataclasses.is_dataclass(data)
    return {field.name for field in fields(data)}


def test_orders_and_companies_come_back_whole() -> None:
    hits = Hits((FULL, make_order()), 12, (FULL.company,))
    written = HitsJson.of(hits).model_dump_json()
    assert HitsJson.model_validate_json(written).read() == hits
    # Every field differs from what it would be if it were forgotten.
    assert [f.name for f in fields(Order) if getattr(FULL, f.name) in ("", None)] == []


def test_what_is_no_order_is_refused_without_being_quoted() -> None:
    written = OrderJson.of(FULL).model_dump_json().replace('"revision":1', '"revision":"one"')
    with pytest.raises(ValidationError) as refused:
        OrderJson.model_validate_json(written)
    assert "anna" not in str(refused.value)


def test_every_method_of_the_port_is_an_operation() -> None:
    methods = {name for name, _ in inspect.getmembers(BackOffice, inspect.isfunction)}
    own = {name for name in methods if not name.startswith("_")}
    assert set(OPERATIONS) == own | {"has_office", "list_banks"}


def test_every_field_is_described() -> None:
    for name in ("Order", "Company", "Office", "Cardholder", "Bank"):
        assert names(SCHEMAS[name]) == names(getattr(wire, f"{name}Json")), name
        assert len(names(SCHEMAS[name])) == len(names(vars_of(name))), name
    for name, model in (("NewCardholder", NewCardholder), ("Replacement", Replacement)):
        assert names(SCHEMAS[name]) == names(model)
    assert names(SCHEMAS["Page"]) == names(HitsJson)
    assert names(SCHEMAS["Problem"]) == names(ProblemDetails)


def vars_of(name: str) -> type:
    """Return the class of the bot that a schema stands for."""
    import bot.orders

    found: type = getattr(bot.orders, name)
    return found


def test_every_value_is_described() -> None:
    values = {
        "OrderState": OrderState,
        "QueryKind": QueryKind,
        "Problem.type": ProblemType,
        "Bank.contact_field": ContactField,
    }
    for path, enum in values.items():
        schema, _, name = path.partition(".")
        described = SCHEMAS[schema]["properties"][name] if name else SCHEMAS[schema]
        assert set(described["enum"]) == set(enum), path
    assert set(SCHEMAS["Problem"]["properties"]["field"]["enum"]) == FIELDS


def test_every_parameter_and_header_is_described() -> None:
    def given(operation: str) -> set[str]:
        parts = OPERATIONS[operation]["parameters"]
        shared = DESCRIPTION["components"]["parameters"]
        return {
            p["name"] if "name" in p else shared[p["$ref"].split("/")[-1]]["name"] for p in parts
        }

    assert given("search") == names(Search)
    assert given("list_problems") == names(Page)
    for path, methods in DESCRIPTION["paths"].items():
        if "post" in methods:
            refs = {part["$ref"].split("/")[-1] for part in methods["parameters"]}
            assert refs == {"OrderId", "IdempotencyKey", "IfMatch"}, path


def test_every_refusal_that_is_taken_over_has_a_text_with_its_arguments() -> None:
    messages, _ = read_messages(text_sources()["en"], "en")
    told = SCHEMAS["Problem"]["properties"]["key"]["description"]
    for key, arguments in KNOWN_REFUSALS.items():
        assert messages[key].placeholders == arguments
        assert f"`{key}`" in told
    assert messages["refused-by-back-office"].placeholders == set()


def test_banks_come_whole() -> None:
    bank = Bank("KBC", "KBC", supported=False, contact_field=ContactField.IBAN, incident=True)
    assert Bank(**wire.BankJson.of(bank).model_dump()) == bank
    assert names(Company) - {"mandate_active"} < names(wire.CompanyJson)
