"""The zones in which people read times."""

from __future__ import annotations

import pytest

from bot.domain.ages import OFFICE_TIME
from bot.domain.zones import offered_zones, read_zone


def test_places_are_offered_and_other_names_are_not() -> None:
    zones = offered_zones()
    assert {"Europe/Brussels", "America/New_York", "Asia/Kathmandu", "UTC"} <= set(zones)
    assert not [name for name in zones if name.startswith(("Etc/", "US/", "posix"))]
    assert list(zones) == sorted(zones)


@pytest.mark.parametrize("name", ["", "Europe/Atlantis", "../../etc/passwd", "x" * 10_000, "\0"])
def test_what_is_no_zone_is_brussels(name: str) -> None:
    assert read_zone(name) is OFFICE_TIME


def test_a_zone_is_known_by_its_name() -> None:
    assert read_zone("America/New_York").key == "America/New_York"
