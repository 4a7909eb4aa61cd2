"""The flows and texts as they are shipped, read once for the tests about them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.cards.text_source import Messages, read_messages
from bot.cards.texts import Texts
from bot.domain.flow_source import read_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.orders import Bank, ContactField
from config.flow_files import shipped_flows, text_sources

FOLDER = Path(__file__).parents[2] / "flows"
FILES = sorted(FOLDER.glob("*.yaml"))
FLOWS = {file.stem: read_flow(file.read_text("utf-8"), file.name) for file in FILES}
SOURCES = text_sources()
TEXTS = Texts(SOURCES)
CONTENTS = {content.name: content for content in shipped_flows()}
_PROBLEM = CONTENTS["caro_problem"]
TYPO_LEADS_ELSEWHERE = replace(
    _PROBLEM, source=_PROBLEM.source.replace("typo: wrong_reference", "typo: new_reference")
)
"""The flow for orders in Problem, but that a typing error leads to another end."""

LINK_BANK = Bank("BELFIUS", "Belfius")
APP_BANK = Bank("KBC", "KBC", contact_field=ContactField.IBAN)


def reworded(content: FlowContent, key: str, text: str) -> FlowContent:
    """Return a version with one text said otherwise, in every language alike."""
    line = re.compile(rf"(?m)^{key} = .*$")
    assert all(line.search(source) for source in content.texts.values()), key
    texts = {code: line.sub(f"{key} = {text}", source) for code, source in content.texts.items()}
    return replace(content, texts=texts)


def messages_of(language: str) -> Messages:
    """Return the messages of a language by their keys; they are read once a process."""
    return read_messages(SOURCES[language], language)[0]
