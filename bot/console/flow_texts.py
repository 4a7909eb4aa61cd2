"""Texts of a draft as a grid: every key in every language, and what is to be mended in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.cards.case_views import FLOW_ARGUMENTS
from bot.cards.flow_checks import TextLimits, characters
from bot.cards.flow_texts import UNREADABLE, put_text, read_patterns
from bot.cards.text_source import Message, Messages, read_messages
from bot.cards.texts import FALLBACK
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import TextPart
from bot.domain.people import LANGUAGES


class TextFault(StrEnum):
    """What may be wrong with a text; each has its remedy in the words of the console."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_NEEDED = "not_needed"
    OTHER_PLACEHOLDERS = "other_placeholders"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    UNKNOWN_TEXT = "unknown_text"
    ENDLESS = "endless"
    BLANK = "blank"
    FOREIGN = "foreign"
    TOO_LONG = "too_long"

    @property
    def key(self) -> str:
        """The key of its sentence: what cannot be read is refused with the same one when typed."""
        is_refused = self is TextFault.UNREADABLE
        return UNREADABLE if is_refused else f"console-flow-text-{self.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class TextWrong:
    """One thing that is wrong; `arguments` fill its sentence."""

    fault: TextFault
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TextCell:
    """A text in one language as it is typed, "" where it is missing; and its length as shown."""

    language: str
    typed: str
    chars: int
    wrong: tuple[TextWrong, ...]


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text in all languages; of one that the flow does not need `part` is None, and `most` 0."""

    key: str
    part: TextPart | None
    most: int
    cells: tuple[TextCell, ...]

    @property
    def is_wrong(self) -> bool:
        """Say whether any language of it is to be mended."""
        return any(cell.wrong for cell in self.cells)


def text_grid(content: FlowContent, limits: TextLimits) -> tuple[TextRow, ...]:
    """Return every text of a draft, in the order of the flow, then those that it does not need."""
    texts = _Texts(content, limits)
    return tuple(map(texts.row, texts.keys))


def text_row(content: FlowContent, key: str, limits: TextLimits) -> TextRow | None:
    """Return one text of a draft; None where neither the flow nor a language has this key."""
    texts = _Texts(content, limits)
    return texts.row(key) if key in texts.keys else None


class _Texts:
    """The texts of a draft, read once for all of its rows."""

    def __init__(self, content: FlowContent, limits: TextLimits) -> None:
        flow = sketch_flow(content.source)
        self._limits = limits
        self._needed = flow.text_keys() if flow else {}
        self._patterns = {code: read_patterns(content.texts.get(code, "")) for code in LANGUAGES}
        self._messages = {
            # By the name of the checks, which have read it already.
            code: read_messages(content.texts.get(code, ""), f"texts/{code}.ftl")[0]
            for code in LANGUAGES
        }
        self._lengths = {code: characters(one) for code, one in self._messages.items()}
        given = (key for one in self._patterns.values() for key in one)
        self.keys = dict.fromkeys((*self._needed, *given))

    def row(self, key: str) -> TextRow:
        part = self._needed.get(key)
        most = self._limits[part] if part else 0
        cells = (self._cell(key, code, most, is_needed=bool(part)) for code in LANGUAGES)
        return TextRow(key, part, most, tuple(cells))

    def _cell(self, key: str, code: str, most: int, *, is_needed: bool) -> TextCell:
        patterns, own, chars = self._patterns[code], self._messages[code], 0
        wrong: list[TextWrong] = []
        if key not in patterns:
            wrong += [TextWrong(TextFault.MISSING, {})] if is_needed else []
        elif not is_needed:
            wrong.append(TextWrong(TextFault.NOT_NEEDED, {}))
        elif key not in own:
            wrong.append(TextWrong(TextFault.UNREADABLE, {}))
        else:
            wrong += _names(own[key], own, self._messages[FALLBACK].get(key))
            counted = self._lengths[code].size(key)
            chars = counted or 0
            if counted is None:
                wrong.append(TextWrong(TextFault.ENDLESS, {}))
            elif counted > most:
                said = {"chars": str(counted), "most": str(most)}
                wrong.append(TextWrong(TextFault.TOO_LONG, said))
        return TextCell(code, patterns.get(key, ""), chars, tuple(wrong))


def _names(message: Message, own: Messages, leading: Message | None) -> Iterator[TextWrong]:
    """Find what a text names that nobody fills, or that others do not name."""
    if message.is_blank:
        yield TextWrong(TextFault.BLANK, {})
    if message.foreign:
        yield TextWrong(TextFault.FOREIGN, {"name": message.foreign})
    for name in sorted(set(message.uses) - own.keys()):
        yield TextWrong(TextFault.UNKNOWN_TEXT, {"name": name})
    for name in sorted(message.placeholders - FLOW_ARGUMENTS):
        said = {"name": f"${name}", "known": _listed(FLOW_ARGUMENTS)}
        yield TextWrong(TextFault.UNKNOWN_PLACEHOLDER, said)
    if leading and leading.placeholders != message.placeholders:
        said = {"has": _listed(message.placeholders), "wants": _listed(leading.placeholders)}
        yield TextWrong(TextFault.OTHER_PLACEHOLDERS, said)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "–"


def put_texts(content: FlowContent, key: str, typed: Mapping[str, str]) -> FlowContent:
    """Return a draft in which a text says what was typed, by language; "" takes it out.

    Raises:
        InputInvalid: it is no text of Fluent; `field` names the key.
    """
    texts = {code: put_text(content.texts.get(code, ""), key, typed[code]) for code in typed}
    return replace(content, texts={**content.texts, **texts})
