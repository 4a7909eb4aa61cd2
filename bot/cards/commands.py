"""What people type, in four languages, read into calls on the desk."""

from __future__ import annotations

import re
import unicodedata

from bot.cards.calls import Call, ListProblems, LookUp, SetLanguage, ShowHelp
from bot.domain.people import LANGUAGES

# What people type, in the four languages; the words themselves, not their translations.
_PROBLEM_WORDS = {
    *("problems", "problem", "problèmes", "problemes", "problème", "probleme"),
    *("problemen", "probleem"),
}

_HELP_WORDS = {"help", "aide", "hulp", "hilfe", "?", "hello", "hi", "bonjour", "hallo", "dag"}

_LANGUAGE_WORDS = {"language", "langue", "taal", "sprache"}

_COMPANY_WORDS = {"company", "client", "dossier", "société", "klant", "mandant", "firma"}

_ORDER_WORDS = {
    *("order", "request", "reference", "find", "search"),
    *("commande", "demande", "référence", "chercher"),
    *("bestelling", "aanvraag", "referentie", "zoek"),
    *("bestellung", "anfrage", "referenz", "kundenreferenz", "suche"),
}

_WORD = re.compile(r"\S+")


def read_words(text: str) -> Call:
    """Return the call that a typed line makes; what is no command is a search."""
    text = unicodedata.normalize("NFC", text).strip()
    words = _WORD.findall(text.casefold())
    if not words:
        return ShowHelp()
    first, rest = words[0].rstrip(":!."), text[_end_of_first_word(text) :].strip()
    if first in _LANGUAGE_WORDS and len(words) <= 2:
        return SetLanguage(_known_language(words[1]) if len(words) == 2 else "")
    if len(words) == 1 and first in _PROBLEM_WORDS:
        return ListProblems()
    if len(words) == 1 and (first in _HELP_WORDS or words[0] in _HELP_WORDS):
        return ShowHelp()
    if first in _COMPANY_WORDS and rest:
        return LookUp(rest, kind="company")
    if first in _ORDER_WORDS and rest:
        return LookUp(rest)
    return LookUp(text)


def _end_of_first_word(text: str) -> int:
    match = _WORD.search(text)
    return match.end() if match else 0


_LANGUAGE_NAMES = {
    **dict.fromkeys(("english", "anglais", "engels", "englisch"), "en"),
    **dict.fromkeys(("français", "francais", "french", "frans", "französisch"), "fr"),
    **dict.fromkeys(("nederlands", "dutch", "néerlandais", "neerlandais", "niederländisch"), "nl"),
    **dict.fromkeys(("deutsch", "german", "allemand", "duits"), "de"),
}


def _known_language(word: str) -> str:
    code = _LANGUAGE_NAMES.get(word, word)
    return code if code in LANGUAGES else word[:20]
