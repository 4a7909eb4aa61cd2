"""What people say to a desk that asks for no order: greetings, thanks, and who it is."""

from __future__ import annotations

import re

_OK = r"(?:ok(?:ay|é|e)?|d'accord|in orde|alles klar|in ordnung|oui|ja|yes)"
_THANKS = (
    r"(?:(?:many |alvast |hartelijk |heel erg |met |grand |mille |vielen |besten |herzlichen )?"
    r"(?:thanks?(?: you| u)?|thx|ty|merci[s]?|bedankt|dank(?: ?(?:u|je))?(?: ?wel)?|danke))"
)
_HOW_MUCH = (
    r"(?: (?:a lot|very much|so much|beaucoup|bien|d'avance|infiniment|sch(?:ö|oe)n|sehr|vielmals|"
    r"hoor|(?:for|pour|voor|f(?:ü|ue)r) (?:(?:the|your|votre|ton|l'|de|je|uw|die|ihre|deine) ?)?"
    r"(?:help|aide|hulp|hilfe|info|answer|r[eé]ponse|antwoord|antwort)))?"
)
_CONTENT = re.compile(rf"{_OK}|(?:{_OK} )?{_THANKS}{_HOW_MUCH}")
_GREETING = re.compile(
    r"(?:hello|hi|hey|hallo|dag|bonjour|bonsoir|salut|good (?:morning|afternoon|evening|day)|"
    r"goe(?:de|ie)n?(?:dag|morgen|middag|n?avond)|guten? (?:tag|morgen|abend)|moin|servus)"
    r"(?: (?:caro|there|bot|allemaal|tous|zusammen))?"
)
_WHO = re.compile(
    r"(?:who|what) are you|what (?:is this|can you do|do you do)|how does (?:this|it) work|"
    r"qui (?:es tu|[eê]tes vous)|(?:tu es|vous [eê]tes) qui|que (?:sais|peux) tu faire|"
    r"que (?:savez|pouvez) vous faire|comment (?:[cç]a marche|cela fonctionne)|"
    r"wie (?:ben (?:je|jij)|bent u|zijt gij)|"
    r"wat (?:kan|kun|doe) (?:je|jij)|wat (?:kan|kunt|doet) u|"
    r"hoe werkt (?:dit|het|dat)|wer (?:bist du|sind sie)|was (?:kannst|machst) du|"
    r"was (?:k(?:ö|oe)nnen|machen) sie|wie (?:geht|funktioniert) (?:das|es)"
)
_SIGNS = re.compile(r"[^\w']+")
_CHARS = 60


def is_content(text: str) -> bool:
    """Say whether a cleaned line says thanks or all right, and nothing else."""
    return bool(_CONTENT.fullmatch(_words(text)))


def is_greeting(text: str) -> bool:
    """Say whether a cleaned line greets, or asks who answers here."""
    words = _words(text)
    return bool(_GREETING.fullmatch(words) or _WHO.fullmatch(words))


def _words(text: str) -> str:
    if len(text) > _CHARS:
        return ""
    return _SIGNS.sub(" ", text.casefold().replace("\u2019", "'")).strip()
