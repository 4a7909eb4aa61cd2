"""Filters of lists: what looks like a secret is none, and no code or id is taken for one."""

from __future__ import annotations

import hashlib

import pytest

from bot.console.case_filters import CaseFilters
from bot.console.filters import holds_secret, read_filter

_CARD = "5555 5555 5555 4444"


@pytest.mark.parametrize(
    "typed",
    [_CARD, "5555555555554444", "OFF001 5555-5555-5555-4444", "PIN 4821", "my code is 4821"],
)
def test_what_looks_like_a_secret_is_no_filter(typed: str) -> None:
    assert holds_secret(typed)
    assert read_filter(typed) == ""
    asked = {"office", "bank", "version", "person", "flow", "step"}
    for name in asked:
        assert CaseFilters(**{name: typed}).understood == CaseFilters(), name


@pytest.mark.parametrize(
    "typed",
    [
        "OFF001",
        "1234",
        "100234",
        "kbc",
        "6012345678",
        "slack:T0123456:U0123456789",
        "teams:11111111-2222-3333-4444-555555555555:29:1aBc",
        "console:entra:11111111-2222-3333-4444-555555555555",
        "caro_problem",
        "digits",
    ],
)
def test_codes_and_ids_are_filters(typed: str) -> None:
    assert read_filter(f" {typed} ") == typed


def test_no_version_of_a_flow_is_taken_for_a_secret() -> None:
    versions = (
        hashlib.sha256(bytes([a, b])).hexdigest()[:12] for a in range(20) for b in range(99)
    )
    assert [one for one in versions if holds_secret(one)] == []


def test_what_is_too_long_is_no_filter() -> None:
    assert read_filter("A" * 64)
    assert read_filter("A" * 65) == ""
    assert read_filter("A" * 65, 500)
