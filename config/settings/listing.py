"""The settings as the console lists them: what each is, where it comes from, and no secret."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.ports.readiness import Origin, SettingLine
from config.settings.model import (
    DEFAULTS_FILE,
    DELIMITER,
    PREFIX,
    Settings,
    load_settings,
    setting_variables,
)
from config.settings.own_file import own_file

_COMMENT = re.compile(rf"({PREFIX}[A-Z0-9_]+): (.*)")
_LONGEST_CHARS = 200
_LONGEST_LIST = 10


def list_settings(settings: Settings) -> tuple[SettingLine, ...]:
    """Return every setting of an installation, with where its value came from by now."""
    meanings, own = _meanings(DEFAULTS_FILE.read_text("utf-8")), _own_values()
    # Only the playground goes on with others than it was told.
    told = load_settings() if settings.playground.enabled else settings
    found = setting_variables()
    order = [*meanings, *(name for name in found if name not in meanings)]
    lines = (_line(settings, own, name, found[name], meanings.get(name, "")) for name in order)
    return tuple(
        line if _value(told, line.variable) == _value(settings, line.variable) else _played(line)
        for line in lines
    )


def _value(settings: Settings, variable: str) -> Any:
    return reduce(getattr, _path(variable), settings)


def _path(variable: str) -> list[str]:
    return variable.removeprefix(PREFIX).lower().split(DELIMITER)


def _played(line: SettingLine) -> SettingLine:
    return replace(line, origin=Origin.PLAYGROUND)


def _line(
    settings: Settings, own: Mapping[str, Any], variable: str, field: FieldInfo, meaning: str
) -> SettingLine:
    path, value = _path(variable), _value(settings, variable)
    is_secret = isinstance(value, SecretStr) or field.annotation is SecretStr or not field.repr
    return SettingLine(
        section=path[0] if len(path) > 1 else "",
        variable=variable,
        value="" if is_secret else _written(value),
        is_secret=is_secret,
        is_set=bool(value),
        origin=_origin(variable, path, own),
        meaning=meaning,
    )


def _origin(variable: str, path: list[str], own: Mapping[str, Any]) -> Origin:
    if variable in {name.upper() for name, text in os.environ.items() if text}:
        return Origin.ENVIRONMENT
    table: Any = own
    for name in path:
        if not isinstance(table, Mapping) or name not in table:
            return Origin.DEFAULT
        table = table[name]
    return Origin.FILE


def _own_values() -> dict[str, Any]:
    file = own_file()
    return tomllib.loads(file.read_text("utf-8")) if file else {}


def _written(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case float():
            return f"{value:.15g}"
        case tuple():
            shown = ", ".join(_written(one) for one in value[:_LONGEST_LIST])
            more = len(value) - _LONGEST_LIST
            return f"{shown}, … (+{more})" if more > 0 else shown
        case str() if "://" in value:
            return _shortened(_bare_address(value))
    return _shortened(str(value))


def _bare_address(text: str) -> str:
    """Leave out of an address what may be a secret: whoever stands before the @, and the query."""
    parts = urlsplit(text)
    bare = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="")
    return bare.geturl() + ("?…" if parts.query or parts.fragment else "")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CHARS else f"{text[:_LONGEST_CHARS]}…"


def _meanings(source: str) -> dict[str, str]:
    """Return what the comments of the defaults say of each variable, in their order."""
    return dict(_explained(source))


def _explained(source: str) -> Iterator[tuple[str, str]]:
    comment: list[str] = []
    for line in source.partition("[[banks]]")[0].splitlines():
        if line.startswith("#"):
            comment.append(line.removeprefix("#").strip())
            continue
        if begun := _COMMENT.fullmatch(" ".join(comment)):
            yield begun[1], begun[2]
        comment = []
