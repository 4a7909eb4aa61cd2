"""The flows and texts as they are shipped, read once for the tests about them."""

from __future__ import annotations

from pathlib import Path

from bot.cards.texts import Texts
from bot.domain.flow_source import read_flow
from bot.domain.orders import Bank, ContactField
from bot.domain.people import LANGUAGES

FOLDER = Path(__file__).parents[2] / "flows"
FILES = sorted(FOLDER.glob("*.yaml"))
FLOWS = {file.stem: read_flow(file.read_text("utf-8"), file.name) for file in FILES}
SOURCES = {
    language: "\n".join(
        file.read_text("utf-8") for file in sorted((FOLDER / "texts").glob(f"*{language}.ftl"))
    )
    for language in LANGUAGES
}
TEXTS = Texts(SOURCES)

LINK_BANK = Bank("BELFIUS", "Belfius")
APP_BANK = Bank("KBC", "KBC", contact_field=ContactField.IBAN)
