"""Translated texts on Fluent: look-up, placeholders, plurals, and the fallback language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import FlowError, TextMissing

FALLBACK = "en"
OFFICE_TIME = ZoneInfo("Europe/Brussels")
_MARK = re.compile(r"</?b>")
_LOCALES = {"en": "en_GB", "fr": "fr_BE", "nl": "nl_BE", "de": "de_BE"}


@lru_cache(maxsize=4096)
def _write_day(when: date, language: str) -> str:
    return format_date(when, "long", locale=_LOCALES[language])


class Phrases:
    """The texts of one language, with the fallback's where it has none."""

    def __init__(self, language: str, bundles: Iterable[FluentBundle]) -> None:
        self.language = language
        self._bundles = tuple(bundles)
        self._fixed: dict[str, str] = {}

    def get(self, key: str, **arguments: str | int) -> str:
        """Return the text of `key`; arguments lose our marks, so data cannot write bold.

        Raises:
            TextMissing: neither this language nor the fallback has it.
        """
        if not arguments and key in self._fixed:
            return self._fixed[key]
        safe = {
            name: _MARK.sub("", value) if isinstance(value, str) else value
            for name, value in arguments.items()
        }
        for bundle in self._bundles:
            if bundle.has_message(key) and (pattern := bundle.get_message(key).value):
                text, _errors = bundle.format_pattern(pattern, safe)
                if not arguments:
                    self._fixed[key] = str(text)
                return str(text)
        raise TextMissing(key, self.language)

    def has(self, key: str) -> bool:
        """Say whether `get` would find a text."""
        return any(bundle.has_message(key) for bundle in self._bundles)

    def day(self, when: date) -> str:
        """Write a date as people of this language write it; a time is taken in Brussels."""
        if isinstance(when, datetime):
            when = when.astimezone(OFFICE_TIME).date()
        return _write_day(when, self.language)

    def moment(self, when: datetime) -> str:
        """Write a date and time in Brussels."""
        return f"{self.day(when)} {when.astimezone(OFFICE_TIME):%H:%M}"

    def time(self, when: datetime) -> str:
        """Write a time of the day in Brussels, to the second."""
        return f"{when.astimezone(OFFICE_TIME):%H:%M:%S}"


class Texts:
    """All languages, each read from the source of its Fluent file."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        bundles = {language: _bundle(language, source) for language, source in sources.items()}
        self._phrases = {
            language: Phrases(
                language, [bundle, *([bundles[FALLBACK]] if language != FALLBACK else [])]
            )
            for language, bundle in bundles.items()
        }

    def phrases(self, language: str) -> Phrases:
        """Return the texts of `language`, or those of the fallback if it is not spoken."""
        return self._phrases.get(language) or self._phrases[FALLBACK]


def _bundle(language: str, source: str) -> FluentBundle:
    bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    # Where each word stands in its file is of use to the checks alone.
    bundle.add_resource(FluentParser(with_spans=False).parse(source))
    return bundle


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a file: its line, placeholders, length without them, and the texts it uses."""

    line: int
    placeholders: frozenset[str]
    chars: int
    uses: frozenset[str]


class _Measure(Visitor):
    """Collects what a message is made of; all ways of a choice count together."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.uses: set[str] = set()
        self.chars = 0

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:
        self.uses.add(node.id.name)

    def visit_TextElement(self, node: Any) -> None:
        self.chars += len(_MARK.sub("", node.value))


Messages = dict[str, Message]
"""The messages of one file by their keys."""


def read_messages(source: str, file: str) -> tuple[Messages, list[FlowError]]:
    """Return the messages of a file, and what is wrong with it."""
    messages: Messages = {}
    errors: list[FlowError] = []
    for entry in FluentParser(with_spans=True).parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            what = entry.annotations[0].message if entry.annotations else "not Fluent"
            errors.append(FlowError(file, line, str(what), "write `key = text`"))
        elif isinstance(entry, ast.Message):
            if entry.id.name in messages:
                problem = f"{entry.id.name} stands twice"
                errors.append(FlowError(file, line, problem, "remove one of them"))
            found = _Measure()
            found.visit(entry)
            messages[entry.id.name] = Message(
                line, frozenset(found.names), found.chars, frozenset(found.uses)
            )
    return messages, errors


def check_texts(
    sources: Mapping[str, str], files: Mapping[str, str], needed: Iterable[str]
) -> list[FlowError]:
    """Compare all languages: every needed key everywhere, with the fallback's placeholders."""
    errors: list[FlowError] = []
    read = {}
    for language, source in sources.items():
        read[language], wrong = read_messages(source, files[language])
        errors.extend(wrong)
    leading = read[FALLBACK]
    for key in needed:
        if key not in leading:
            remedy = f"add `{key} = …` to it"
            errors.append(FlowError(files[FALLBACK], 1, f"no text {key}", remedy))
    for language, messages in read.items():
        errors.extend(_compare(messages, leading, files[language], files[FALLBACK]))
    return errors


def _compare(
    messages: Messages,
    leading: Messages,
    file: str,
    leading_file: str,
) -> Iterable[FlowError]:
    for key, wanted in leading.items():
        if key not in messages:
            remedy = f"translate it from {leading_file}:{wanted.line}"
            yield FlowError(file, 1, f"no text {key}", remedy)
        elif messages[key].placeholders != wanted.placeholders:
            has, wants = sorted(messages[key].placeholders), sorted(wanted.placeholders)
            problem = f"{key} has the placeholders {has}, {leading_file}:{wanted.line} has {wants}"
            yield FlowError(file, messages[key].line, problem, "use the same in both")
    for key, message in messages.items():
        for name in sorted(message.uses - messages.keys()):
            problem = f"{key} uses {name}, which does not stand in this file"
            yield FlowError(file, message.line, problem, "correct its spelling or add it")
        if key not in leading:
            problem = f"{key} does not stand in {leading_file}"
            yield FlowError(file, message.line, problem, "add it there or remove it here")
