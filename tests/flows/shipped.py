"""The flows and texts as they are shipped, read once for the tests about them."""

from __future__ import annotations

from pathlib import Path

from bot.cards.text_source import Messages, read_messages
from bot.cards.texts import Texts
from bot.domain.flow_source import read_flow
from bot.domain.orders import Bank, ContactField
from config.flow_files import text_sources

FOLDER = Path(__file__).parents[2] / "flows"
FILES = sorted(FOLDER.glob("*.yaml"))
FLOWS = {file.stem: read_flow(file.read_text("utf-8"), file.name) for file in FILES}
SOURCES = text_sources()
TEXTS = Texts(SOURCES)

LINK_BANK = Bank("BELFIUS", "Belfius")
APP_BANK = Bank("KBC", "KBC", contact_field=ContactField.IBAN)


def messages_of(language: str) -> Messages:
    """Return the messages of a language by their keys; they are read once a process."""
    return read_messages(SOURCES[language], language)[0]
