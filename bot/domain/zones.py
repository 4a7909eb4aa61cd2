"""Zones: in which time a person reads, of those that the machine knows; Brussels otherwise."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.ages import OFFICE_TIME

# Other names for zones that are listed by their own, or those of no place.
_NOT_OFFERED = ("Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/", "SystemV/", "posix/")


@cache
def offered_zones() -> tuple[str, ...]:
    """Return the names of all zones of a place, and that of universal time, sorted."""
    known = available_timezones()
    places = {name for name in known if "/" in name and not name.startswith(_NOT_OFFERED)}
    return tuple(sorted(places | {"UTC", OFFICE_TIME.key}))


def read_zone(name: str) -> ZoneInfo:
    """Return the zone of a name; of "" and of one that is not offered, that of Brussels."""
    return ZoneInfo(name) if name in offered_zones() else OFFICE_TIME
