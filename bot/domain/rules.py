"""The rulebook: what one installation decides about banks, staff, flows and support."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.orders import Banks
from bot.domain.people import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """The rules of one moment; `flows` maps the name of each flow file to its source."""

    banks: Banks
    staff: Staff
    flows: Mapping[str, str]
    support_email: str
