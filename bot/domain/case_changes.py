"""Changes of cases, as open pages are told of them: which case, of which order, by which job."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case that came to a revision lately; `job` is that of its last action, "" for none."""

    case: str
    order: str
    job: str
    revision: int
