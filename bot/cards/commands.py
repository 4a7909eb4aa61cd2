"""What people type, in four languages, read into calls on the desk."""

from __future__ import annotations

import re

from bot.cards.calls import (
    PERSON,
    Call,
    ListProblems,
    LookUp,
    SetLanguage,
    ShowHelp,
    Thank,
)
from bot.cards.people_calls import ShowPeople
from bot.cards.queue_calls import ListCases
from bot.cards.small_talk import is_content, is_greeting, wants_person
from bot.domain.people import LANGUAGES
from bot.domain.queues import Queue
from bot.domain.search import REFERENCE_LABEL
from bot.domain.typed_text import clean_text, peel

# What people type, in the four languages; the words themselves, not their translations.
_PROBLEM_WORDS = {
    *("problems", "problem", "problèmes", "problemes", "problème", "probleme"),
    *("problemen", "probleem"),
}

# "> 30", "over 30 days", "depuis plus de 30 jours", "meer dan 30 dagen", "seit über 30 Tagen".
_UNIT = r"(?:days?|d|jours?|j|dagen|dag|tagen?|tage|t)"
_AGE = re.compile(
    r"(?<!\w)(?:(?:since|for|older|depuis|vieux|al|sinds|ouder|seit|älter)\s+)?"
    r"(?:(?P<least>>=|≥)|>|(?:over|more than|older than|than|plus de|que|meer dan|langer dan|dan|"
    r"über|ueber|mehr als|länger als|als)(?=\s))\s*(?P<days>[0-9]{1,3})(?:\s*"
    rf"{_UNIT})?(?!\w)|(?<!\w)(?P<bare>[0-9]{{1,3}})\+?\s*{_UNIT}(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:(?:at|of|for|from|chez|de|du|à|bij|van|voor|bei|der|von|bank|banque)\s+)+", re.IGNORECASE
)
_NAME = re.compile(
    r"(?!(?:with|avec|met|mit|my|mon|ma|mijn|mein\w*|the|la|le|het|die)$)[^\W\d_][\w.&'-]*|&",
    re.IGNORECASE,
)
_FILTER_WORDS = 4
_FILTER_CHARS = 40

_CASE_WORDS = {"cases", "fälle", "faelle", "cas", "case", "fall"}
# These can begin the name of a company as well.
_LONE_CASE_WORDS = {"cas", "case", "fall"}
_QUEUE_WORDS = {
    **dict.fromkeys(("mine", "my", "miens", "mes", "mijn", "mijne", "meine"), Queue.MINE),
    **dict.fromkeys(
        ("waiting", "attente", "attendent", "wachtend", "wachten", "wartend", "wartende"),
        Queue.WAITING,
    ),
    **dict.fromkeys(("office", "bureau", "kantoor", "kanzlei"), Queue.OFFICE),
    **dict.fromkeys(("cardholder", "titulaire", "kaarthouder", "karteninhaber"), Queue.CARDHOLDER),
    **dict.fromkeys(("all", "tous", "alle"), Queue.ALL),
}

_HELP_WORDS = {"help", "aide", "hulp", "hilfe"}

_PEOPLE_WORDS = {
    *("people", "colleagues", "personnes", "collègues", "collegues", "collaborateurs"),
    *("mensen", "collega's", "collega’s", "personen", "kollegen", "kolleginnen"),
}

_LANGUAGE_WORDS = {"language", "langue", "taal", "sprache"}

# "klantcode 12", "Kunden-Nr. 12", "n° de dossier 12": a company's name or code follows.
_COMPANY = (
    r"(?:company|client|customer|dossier|soci[eé]t[eé]|entreprise|klant|bedrijf|onderneming|"
    r"mandant|kunde|firma)"
)
_NUMBER = r"(?:codes?|numbers?|nummer|num[eé]ro|no|nr|n°|id|name|naam|nom)"
_OF = r"(?:d[eu] (?:la |l')?|van (?:de |het )?|de[rs] |of (?:the )?)?"
_ENDS = r"(?![^\W\d_])[ .:#=°\n]*"
_COMPANY_LABEL = re.compile(
    rf"(?:{_NUMBER}[ .:]*{_OF})?{_COMPANY}(?:'?s|e?n)?(?:[ \-]?{_NUMBER})?{_ENDS}", re.IGNORECASE
)
# "bestelling nr. 12", "order id 12": an order's own number follows, or its reference.
_ORDER_LABEL = re.compile(
    rf"(?:{_NUMBER}[ .:]*{_OF})?(?:order|request|commande|demande|bestelling|bestel|aanvraag|"
    rf"bestellung|bestell|auftrags?|anfrage)s?(?:[ \-]?{_NUMBER})?{_ENDS}",
    re.IGNORECASE,
)
_LABELS_MAX = 3

# Nobody's name ends in these.
_PLEASE = re.compile(
    r"(?<=\w)[ ,.]+(?:please|pls|plz|svp|stp|s[’']il (?:vous|te) pla[iî]t|aub|a\.?u\.?b\.?|"
    r"alstublieft|alsjeblieft|bitte)[ .!?]*$",
    re.IGNORECASE,
)
_FIND = re.compile(r"(?:find|search|chercher?|zoek|suche)\b[ :]*", re.IGNORECASE)

# Longer than this, what somebody calls an order is a mistyped reference.
_ORDER_NUMBER = re.compile(r"(?:n(?:o|r|°)?[ .:°]*)?#?([0-9]{1,7})", re.IGNORECASE)

_PLAIN_NUMBER = re.compile(r"[0-9]{10}")


def read_words(text: str) -> Call:
    """Return the call that a typed line makes; what is no command is a search."""
    if _PLAIN_NUMBER.fullmatch(text):
        return LookUp(text)
    text = peel(clean_text(text))
    words = [word.strip(":!.,;=") for word in text.casefold().split(maxsplit=2)]
    if not words:
        return ShowHelp()
    if words[0] in _LANGUAGE_WORDS and len(words) <= 2:
        return SetLanguage(_known_language(words[1]) if len(words) == 2 else "")
    if words[0] in _CASE_WORDS and (cases := _read_cases(text)):
        return cases
    if words[0] in _PROBLEM_WORDS and (listed := _read_filter(text)):
        return listed
    if len(words) == 1 and words[0] in _HELP_WORDS:
        return ShowHelp()
    if len(words) == 1 and words[0] in _PEOPLE_WORDS:
        return ShowPeople()
    if is_content(text):
        return Thank()
    if is_greeting(text):
        return ShowHelp()
    return LookUp(text, kind=PERSON) if wants_person(text) else _read_search(text)


def _read_filter(text: str) -> ListProblems | None:
    """Read what stands behind the word for problems: a bank, an office, an age; else None."""
    rest = text.partition(" ")[2].strip(" :.!?")
    days = 0
    if age := _AGE.search(rest):
        days = int(age["days"] or age["bare"]) - (1 if age["least"] else 0)
        rest = (rest[: age.start()] + " " + rest[age.end() :]).strip(" ,;+&")
    named = rest[label.end() :] if (label := _AT.match(rest)) else rest
    is_named = len(named) <= _FILTER_CHARS and all(map(_NAME.fullmatch, named.split()))
    if not is_named or len(named.split()) > _FILTER_WORDS:
        return None
    return ListProblems(days=max(0, days), words=named)


def _read_cases(text: str) -> ListCases | None:
    """Read which cases are to be listed; None where what follows is more than a filter."""
    first, *said = text.strip(" :.!?").split()
    queue = _QUEUE_WORDS.get(said[0].casefold()) if said else Queue.WAITING
    if queue is None and first.casefold() in _LONE_CASE_WORDS:
        return None
    rest = said if queue is None else said[1:]
    if len(rest) > _FILTER_WORDS or len(" ".join(rest)) > _FILTER_CHARS:
        return None
    return ListCases(queue or Queue.WAITING, words=" ".join(rest))


def _read_search(text: str) -> LookUp:
    text = _PLEASE.sub("", text)
    for _ in range(_LABELS_MAX):
        if (label := _FIND.match(text)) and (rest := text[label.end() :]):
            text = peel(rest)
        elif (label := REFERENCE_LABEL.match(text)) and (rest := text[label.end() :]):
            # Without its label a number that is too short would look like a code.
            return LookUp(text if _ORDER_NUMBER.fullmatch(rest) else peel(rest))
        elif (label := _ORDER_LABEL.match(text)) and (rest := text[label.end() :]):
            text = peel(rest)
            if number := _ORDER_NUMBER.fullmatch(text):
                return LookUp(f"#{number[1]}")
        elif (label := _COMPANY_LABEL.match(text)) and (rest := text[label.end() :]):
            return LookUp(peel(rest), kind="company")
        else:
            break
    return LookUp(text)


_LANGUAGE_NAMES = {
    **dict.fromkeys(("english", "anglais", "engels", "englisch"), "en"),
    **dict.fromkeys(("français", "francais", "french", "frans", "französisch"), "fr"),
    **dict.fromkeys(("nederlands", "dutch", "néerlandais", "neerlandais", "niederländisch"), "nl"),
    **dict.fromkeys(("deutsch", "german", "allemand", "duits"), "de"),
}


def known_language_word(word: str) -> str:
    """Return the language that a word names, as `fr` or `français`; "" where it names none."""
    code = _known_language(word.casefold())
    return code if code in LANGUAGES else ""


def _known_language(word: str) -> str:
    code = _LANGUAGE_NAMES.get(word, word)
    return code if code in LANGUAGES else word[:20]
