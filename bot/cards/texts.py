"""Translated texts on Fluent: look-up, placeholders, plurals, and the fallback language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from bot.cards.elements import read_marks, without_marks
from bot.cards.fluent_source import parse_bounded, parse_fluent
from bot.domain.ages import OFFICE_TIME
from bot.domain.shown_numbers import unbroken
from bot.errors import TextMissing

FALLBACK = "en"
_MOMENT = "moment"
# What these placeholders are filled with is read as one: no line ends within it.
_WHOLE = frozenset({"reference", "order", "new"})
# Fluent takes no more than 2500 in one sentence, and would show none of it.
_FILLED_CHARS = 1000
_LOCALES = {"en": "en_GB", "fr": "fr_BE", "nl": "nl_BE", "de": "de_BE"}


@lru_cache(maxsize=4096)
def _write_day(when: date, language: str) -> str:
    written = format_date(when, "long", locale=_LOCALES[language])
    if language == "fr" and when.day == 1:
        written = f"1er{written.removeprefix('1')}"
    return unbroken(written)


def known_language(locale: str) -> str:
    """Return the language of a locale like `fr-BE`, or the fallback if it is not spoken."""
    code = locale[:2].casefold()
    return code if code in _LOCALES else FALLBACK


def _safe(name: str, value: str | int) -> str | int:
    if not isinstance(value, str):
        return value
    plain = without_marks(value)
    if len(plain) > _FILLED_CHARS:
        plain = f"{plain[: _FILLED_CHARS - 1]}…"
    return unbroken(plain) if name in _WHOLE else plain


_Arguments = tuple[tuple[str, str | int], ...]


def _format(bundles: Iterable[FluentBundle], key: str, arguments: _Arguments) -> str | None:
    for bundle in bundles:
        if bundle.has_message(key) and (pattern := bundle.get_message(key).value):
            text, _errors = bundle.format_pattern(pattern, dict(arguments))
            return str(text)
    return None


_format_once = lru_cache(maxsize=8192)(_format)


class Phrases:
    """The texts of one language, with the fallback's where it has none."""

    def __init__(
        self, language: str, bundles: Iterable[FluentBundle], zone: tzinfo | None = None
    ) -> None:
        self.language = language
        self._bundles = tuple(bundles)
        self._zone = zone

    def in_zone(self, zone: tzinfo) -> Phrases:
        """Return the same texts for somebody who reads times in a zone, which is named then."""
        return _in_zone(self, zone)

    def of(self, flow_texts: Mapping[str, str]) -> Phrases:
        """Return the same texts after those of a version of a flow; it may have none."""
        codes = dict.fromkeys((self.language, FALLBACK))
        own = tuple(_flow_bundle(code, flow_texts[code]) for code in codes if code in flow_texts)
        return _after(self, own) if own else self

    def get(self, key: str, **arguments: str | int) -> str:
        """Return the text of `key`; arguments are shown as they are: data cannot write bold.

        Raises:
            TextMissing: neither this language nor the fallback has it.
        """
        safe = tuple((name, _safe(name, value)) for name, value in arguments.items())
        # What holds nobody's data is the same for everybody, and is asked for again and again.
        is_common = key == _MOMENT or not any(isinstance(value, str) for _name, value in safe)
        text = (_format_once if is_common else _format)(self._bundles, key, safe)
        if text is None:
            raise TextMissing(key, self.language)
        return text

    def has(self, key: str) -> bool:
        """Say whether `get` would find a text."""
        return any(bundle.has_message(key) for bundle in self._bundles)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number as people of this language write it, as texts do that are given one."""
        form = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
        return format_decimal(value, form, locale=_LOCALES[self.language])

    def day(self, when: date) -> str:
        """Write a date as people of this language write it; see `moment` for that of a time."""
        if isinstance(when, datetime):
            when = self._local(when).date()
        return _write_day(when, self.language)

    def moment(self, when: datetime) -> str:
        """Write a date and time on one line: in Brussels, or in the zone that is named then."""
        return unbroken(self.get(_MOMENT, day=self.day(when), time=self.clock(when)))

    def clock(self, when: datetime) -> str:
        """Write a time of the day, to the minute; see `moment`."""
        return self._named(self._local(when), "%H:%M")

    def time(self, when: datetime) -> str:
        """Write a time of the day, to the second; see `moment`."""
        return self._named(self._local(when), "%H:%M:%S")

    def _local(self, when: datetime) -> datetime:
        return when.astimezone(self._zone or OFFICE_TIME)

    def _named(self, local: datetime, form: str) -> str:
        # In chat everybody's times are those of Brussels, and need no name.
        return f"{local:{form} %Z}" if self._zone else f"{local:{form}}"


@lru_cache(maxsize=256)
def _in_zone(phrases: Phrases, zone: tzinfo) -> Phrases:
    # Those who read alike share them, and what is kept of their words.
    return Phrases(phrases.language, phrases._bundles, zone)


@lru_cache(maxsize=1024)
def _after(phrases: Phrases, own: tuple[FluentBundle, ...]) -> Phrases:
    return Phrases(phrases.language, (*own, *phrases._bundles), phrases._zone)


class Texts:
    """All languages, each read from the sources of its Fluent files: those of every layer.

    A language is read when it is first asked for, and a layer that others have too once a process;
    no text names one of another layer.
    """

    def __init__(self, *layers: Mapping[str, str]) -> None:
        self._layers = layers
        self._read: dict[str, Phrases] = {}

    def phrases(self, language: str) -> Phrases:
        """Return the texts of `language`, or those of the fallback if it is not spoken."""
        code = language if language in self._layers[0] else FALLBACK
        if code not in self._read:
            codes = dict.fromkeys((code, FALLBACK))
            bundles = [_bundle(one, layer[one]) for one in codes for layer in self._layers]
            self._read[code] = Phrases(code, bundles)
        return self._read[code]

    def read_all(self) -> None:
        """Read every language now, so that nobody waits for it later."""
        for code in self._layers[0]:
            self.phrases(code)


@lru_cache(maxsize=256)
def _bundle(language: str, source: str) -> FluentBundle:
    # Reading a language takes 40 ms, so a source is read once a process; nobody changes a bundle.
    # Where each word stands in its file is of use to the checks alone.
    return _bundle_of(language, parse_fluent(read_marks(source)))


@lru_cache(maxsize=256)
def _flow_bundle(language: str, source: str) -> FluentBundle:
    # A draft is shown before it is right.
    return _bundle_of(language, parse_bounded(read_marks(source)))


def _bundle_of(language: str, resource: ast.Resource) -> FluentBundle:
    bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    bundle.add_resource(resource)
    return bundle
