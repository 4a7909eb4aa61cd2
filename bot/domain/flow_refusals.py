"""What the readers of a flow file refuse, those of YAML and of its fields, as problems of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ruamel.yaml.error import YAMLError

from bot.domain.flow_problems import FlowProblem

Refusal = tuple[FlowProblem, Mapping[str, str]]
"""What is wrong, and what fills its words."""

# What is shown of something that somebody typed.
_SHOWN_CHARS = 60
_QUOTED = re.compile(r"'([^']*)'")
_YAML = {
    "found unexpected end of stream": FlowProblem.YAML_QUOTE,
    "mapping values are not allowed": FlowProblem.YAML_COLON,
    "could not find expected ':'": FlowProblem.YAML_NO_COLON,
    "expected <block end>": FlowProblem.YAML_INDENT,
    "expected the node content": FlowProblem.YAML_UNFINISHED,
}
_FIELDS = {
    "missing": FlowProblem.FIELD_MISSING,
    "extra_forbidden": FlowProblem.FIELD_UNKNOWN,
    "too_short": FlowProblem.FIELD_EMPTY,
    "too_long": FlowProblem.FIELD_TOO_MANY,
    "enum": FlowProblem.FIELD_VALUE,
    "string_type": FlowProblem.FIELD_NO_NAME,
    "string_pattern_mismatch": FlowProblem.FIELD_WRONG_NAME,
    "string_too_long": FlowProblem.FIELD_TOO_LONG,
    "tuple_type": FlowProblem.FIELD_NO_LIST,
    "dict_type": FlowProblem.FIELD_NO_ENTRIES,
    "model_type": FlowProblem.FIELD_NO_ENTRIES,
}


def yaml_problem(error: YAMLError) -> Refusal:
    """Return what is wrong with a file that is no YAML, or the reader's own words for it."""
    words = (getattr(error, "problem", None) or str(error)).strip().replace("\n", " ")
    for beginning, problem in _YAML.items():
        if words.startswith(beginning):
            return problem, {}
    # What the reader names stands in its quotes.
    sign = next(iter(_QUOTED.findall(words)), "")
    if words.startswith("found duplicate key "):
        return FlowProblem.YAML_KEY_TWICE, {"name": _shown(words.split('"')[1])}
    if words.startswith("expected ',' or '"):
        return FlowProblem.YAML_BRACKET, {"sign": _QUOTED.findall(words)[1]}
    if words.endswith("cannot start any token"):
        is_tab = sign == r"\t"
        return (FlowProblem.YAML_TAB, {}) if is_tab else (FlowProblem.YAML_SIGN, {"sign": sign})
    return FlowProblem.YAML, {"words": words}


def field_problem(error: Any) -> Refusal:
    """Return what is wrong with a field, from one of pydantic's error dicts."""
    where, about = error["loc"], error.get("ctx", {})
    said = {"path": ".".join(str(part) for part in where if part != "[key]")}
    problem = _FIELDS.get(error["type"], FlowProblem.FIELD)
    match problem:
        case FlowProblem.FIELD_MISSING:
            said["name"] = str(where[-1])
        case FlowProblem.FIELD_TOO_MANY:
            said |= {"count": str(about["actual_length"]), "most": str(about["max_length"])}
        case FlowProblem.FIELD_TOO_LONG:
            said["most"] = str(about["max_length"])
        case FlowProblem.FIELD_VALUE:
            known = ", ".join(_QUOTED.findall(about["expected"]))
            said |= {"value": _shown(error["input"]), "known": known}
        case FlowProblem.FIELD_WRONG_NAME:
            said["value"] = _shown(error["input"])
        case FlowProblem.FIELD:
            said["words"] = error["msg"]
    return problem, said


def _shown(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= _SHOWN_CHARS else f"{text[: _SHOWN_CHARS - 1]}…"
