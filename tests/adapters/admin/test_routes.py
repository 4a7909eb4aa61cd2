"""The addresses of the console, where what somebody may name stands in them."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from adapters.admin.site import ROUTES
from bot.domain.flows import Name

_UNDER_FLOWS = sorted(
    {route.path.split("/")[2] for route in ROUTES if route.path.startswith("/flows/")}
)


def test_no_address_takes_the_place_of_a_flow() -> None:
    assert "{flow}" in _UNDER_FLOWS
    for segment in _UNDER_FLOWS:
        # Whatever else stands there has to be what no flow can be called.
        with pytest.raises(ValidationError):
            TypeAdapter(Name).validate_python(segment)
