"""What the pages of flows say of each kind of change, fault and end has words in every language."""

from __future__ import annotations

import pytest

from bot.console.flow_texts import TextFault
from bot.domain.flow_changes import ChangeKind
from bot.domain.flows import OutcomeKind, TextPart
from bot.domain.people import LANGUAGES
from tests.bot.console.console_kit import read_console_texts

_KINDS = {
    "flow-change": ChangeKind,
    "flow-text": TextFault,
    "flow-ending": OutcomeKind,
    "flow-text-part": TextPart,
    "admin-log-did": ("flow-draft-begun", "flow-draft-dropped", "flow-draft-imported"),
}
_KEYS = [f"console-{name}-{one}" for name, kinds in _KINDS.items() for one in kinds]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_has_words(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    assert [key for key in _KEYS if not phrases.has(key.replace("_", "-"))] == []
