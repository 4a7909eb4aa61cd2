"""The description of the back office: it is OpenAPI, and names everything that there is."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
import schemathesis

from adapters.backoffice import wire
from adapters.backoffice.parameters import NewCardholder, Offices, Problems, Replacement, Search
from adapters.backoffice.problem_details import FIELDS, KNOWN_REFUSALS, ProblemDetails, ProblemType
from bot.cards.text_source import read_messages
from bot.domain.orders import Bank, Cardholder, Company, ContactField, Office, Order, OrderState
from bot.domain.search import QueryKind
from bot.ports import BackOffice
from config.flow_files import text_sources
from tests.adapters.backoffice.kit import Description, read_description

DESCRIPTION = read_description()
SCHEMAS = DESCRIPTION["components"]["schemas"]
OPERATIONS = {
    operation["operationId"]: operation
    for path in DESCRIPTION["paths"].values()
    for method, operation in path.items()
    if method in ("get", "post")
}
PARAMETERS = DESCRIPTION["components"]["parameters"]
# What the public calls otherwise than the code.
PUBLIC_NAMES = {
    "reference": "client_reference",
    "last_file_on": "last_file_received_on",
    "mandate_active": "coda_mandate_active",
}


def properties(schema: str) -> set[str]:
    """Return the names of what a schema holds."""
    return set(SCHEMAS[schema]["properties"])


def test_it_is_openapi() -> None:
    schemathesis.openapi.from_dict(read_description()).validate()


def test_every_method_of_the_port_is_an_operation() -> None:
    methods = {name for name, _ in inspect.getmembers(BackOffice, inspect.isfunction)}
    port = {name for name in methods if not name.startswith("_")}
    assert set(OPERATIONS) == port | {"has_office", "list_banks"}


@pytest.mark.parametrize(
    ("known", "written"),
    [
        (Order, wire.OrderJson),
        (Company, wire.CompanyJson),
        (Office, wire.OfficeJson),
        (Cardholder, wire.CardholderJson),
        (Bank, wire.BankJson),
    ],
)
def test_every_field_is_written_and_described(known: Any, written: Any) -> None:
    names = {PUBLIC_NAMES.get(field.name, field.name) for field in fields(known)}
    assert names == set(written.model_fields) == properties(known.__name__)
    assert set(SCHEMAS[known.__name__]["required"]) == names


def test_every_part_of_a_request_and_of_a_problem_is_described() -> None:
    assert properties("NewCardholder") == set(NewCardholder.model_fields)
    assert properties("Replacement") == set(Replacement.model_fields)
    assert properties("Page") == set(wire.HitsJson.model_fields)
    assert properties("Problem") == set(ProblemDetails.model_fields)
    assert parameters("search") == set(Search.model_fields)
    assert parameters("list_problems") == set(Problems.model_fields)
    assert parameters("problem_offices") == set(Offices.model_fields)
    assert properties("OfficeProblems") == set(wire.OfficeProblemsJson.model_fields)
    actions = [path for path in DESCRIPTION["paths"].values() if "post" in path]
    for path in actions:
        refs = [part["$ref"].rsplit("/")[-1] for part in path["parameters"]]
        assert refs == ["OrderId", "IdempotencyKey", "IfMatch"]
    assert len(actions) == 4


def parameters(operation: str) -> set[str]:
    """Return the names of an operation's own parameters."""
    parts = OPERATIONS[operation]["parameters"]
    return {PARAMETERS.get(p.get("$ref", "").rsplit("/")[-1], p)["name"] for p in parts}


def test_every_value_is_described() -> None:
    assert set(SCHEMAS["OrderState"]["enum"]) == set(OrderState)
    assert set(SCHEMAS["QueryKind"]["enum"]) == set(QueryKind)
    assert set(SCHEMAS["Bank"]["properties"]["contact_field"]["enum"]) == set(ContactField)
    assert set(SCHEMAS["Problem"]["properties"]["type"]["enum"]) == set(ProblemType)
    assert set(SCHEMAS["Problem"]["properties"]["field"]["enum"]) == FIELDS


def test_every_refusal_that_is_taken_over_has_a_text_with_its_arguments() -> None:
    messages, _ = read_messages(text_sources()["en"], "en")
    told = SCHEMAS["Problem"]["properties"]["key"]["description"]
    for key, arguments in KNOWN_REFUSALS.items():
        assert messages[key].placeholders == arguments
        assert f"`{key}`" in told
    assert messages["refused-by-back-office"].placeholders == set()


def examples(part: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each example with the schema that it belongs to."""
    if isinstance(part, dict):
        if "example" in part:
            rest = {name: value for name, value in part.items() if name != "example"}
            yield part["example"], part.get("schema", rest)
        for inner in part.values():
            yield from examples(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from examples(inner)


def test_every_example_is_valid() -> None:
    description = Description()
    found = list(examples(DESCRIPTION))
    assert len(found) > 10
    for example, schema in found:
        assert description.faults_of(schema, example) == []
