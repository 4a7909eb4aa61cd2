"""What differs between two contents of a flow: in the words of the tree, of texts, and as lines."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.cards.flow_texts import read_patterns
from bot.domain.flow_changes import FlowChange, flow_changes
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent

_AROUND_LINES = 2
_MOST_LINES = 2000


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that one language says otherwise; None where it does not stand."""

    key: str
    language: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of a file: `how` it came about is "+", "-" or " ", or "@" of where lines are left out.

    `number` is that of the line in the newer file, 0 of what is gone.
    """

    how: str
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class FlowDifference:
    """All that differs; `changes` is None where one of both is no flow as yet.

    `lines` are those of the YAML, `text_lines` those of the files of texts, by language. It
    `is_none` where both are one version: another remark, or line end, makes another one.
    """

    changes: tuple[FlowChange, ...] | None
    texts: tuple[TextChange, ...]
    lines: tuple[DiffLine, ...]
    text_lines: Mapping[str, tuple[DiffLine, ...]]
    is_none: bool

    @property
    def is_unread(self) -> bool:
        """Say whether all that differs is what nobody reads in a card, as a remark."""
        return not (self.is_none or self.changes is None or self.changes or self.texts)


def difference(before: FlowContent, after: FlowContent) -> FlowDifference:
    """Return what stands in `after` and not in `before`, and the other way round."""
    old, new = (sketch_flow(one.source) for one in (before, after))
    return FlowDifference(
        flow_changes(old, new) if old and new else None,
        tuple(text_changes(before, after)),
        tuple(diff_lines(before.source, after.source)),
        {
            code: lines
            for code, text in after.texts.items()
            # Of a language that is new, or gone, the texts say all.
            if (lines := tuple(diff_lines(before.texts.get(code, text), text)))
        },
        is_none=before.version == after.version,
    )


def text_changes(before: FlowContent, after: FlowContent) -> Iterator[TextChange]:
    """Yield each text that any language says otherwise, by its key."""
    codes = dict.fromkeys((*after.texts, *before.texts))
    read = {
        code: tuple(read_patterns(one.texts.get(code, "")) for one in (before, after))
        for code in codes
    }
    keys = dict.fromkeys(key for pair in read.values() for one in reversed(pair) for key in one)
    for key in keys:
        for code, (old, new) in read.items():
            if old.get(key) != new.get(key):
                yield TextChange(key, code, old.get(key), new.get(key))


def diff_lines(before: str, after: str) -> Iterator[DiffLine]:
    """Yield the lines that differ with those around them; nothing for files that are the same."""
    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > _MOST_LINES:
        # What is far longer than any flow takes too long to be compared.
        yield DiffLine("@", "", 1)
        return
    matcher = difflib.SequenceMatcher(None, old, new)
    for group in matcher.get_grouped_opcodes(_AROUND_LINES):
        yield DiffLine("@", "", group[0][3] + 1)
        for kind, i1, i2, j1, j2 in group:
            if kind == "equal":
                yield from (DiffLine(" ", new[at], at + 1) for at in range(j1, j2))
                continue
            yield from (DiffLine("-", line) for line in old[i1:i2])
            yield from (DiffLine("+", new[at], at + 1) for at in range(j1, j2))
