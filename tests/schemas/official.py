"""The platforms' own schemas, and what they have against a document."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Validator, validator_for

ADAPTIVE_CARD = "adaptive-card-1.5.json"
SLACK_MANIFEST = "slack-manifest-2.0.0.schema.json"
TEAMS_MANIFEST = "teams-manifest-1.24.schema.json"
TEAMS_LOCALIZATION = "teams-localization-1.24.schema.json"

# What Teams knows beyond the version of the schema.
_OWN = {"msteams", "choices.data"}
# A choice of version 1.5 that the published schema does not list.
_FILTERED = ("style", "filtered")


@cache
def _validator(name: str) -> Validator:
    schema = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return validator_for(schema, validate_formats=False)


def faults(name: str, document: Any) -> list[str]:
    """Return what the schema of this name has against a document, as it is sent."""
    sent = json.loads(json.dumps(document))
    return [
        f"{fault.instance_path}: {fault.message}" for fault in _validator(name).iter_errors(sent)
    ]


def card_faults(card: dict[str, Any]) -> list[str]:
    """Return what Microsoft's schema has against a card, apart from what is Teams' own in it."""
    return faults(ADAPTIVE_CARD, _without_own(card))


def _without_own(part: Any) -> Any:
    if isinstance(part, dict):
        own = {name for name in part if name in _OWN or (name, part[name]) == _FILTERED}
        kept = {name: inner for name, inner in part.items() if name not in own}
        return {name: _without_own(inner) for name, inner in kept.items()}
    return [_without_own(inner) for inner in part] if isinstance(part, list) else part
