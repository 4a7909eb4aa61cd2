"""What people say to a desk that asks for no order: greetings, thanks, or for a person."""

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
_NAMED = re.compile(r"(?:(?!\d)[\w'-]+ ?){1,3}")
_CHEERS = re.compile(
    r"[\U0001f44d\U0001f44c\U0001f44f\U0001f64f\u2764\U0001f60a\U0001f642\U0001f44b\s\ufe0f\U0001f3fb-\U0001f3ff]+"
)
_POLITE = (
    r"(?:please|pls|now|asap|urgently|sorry|ok|and|s'il (?:vous|te) pla[iî]t|svp|stp|vite|"
    r"aub|a\.?u\.?b|alstublieft|alsjeblieft|graag|dringend|even|eens|bitte|jetzt|gerne|mal|"
    r"thanks|thank you|merci|dank u|bedankt|danke|hello|hi|hey|hallo|dag|bonjour|guten tag)"
)
_BOT = r"(?:bot|robot|machine|computer)"
_SOMEBODY = (
    r"(?:(?:an? )?(?:real |live |actual )?(?:human(?: being)?|person|agent|operator|colleague|"
    r"employee)|some(?:body|one)|(?:the )?(?:support|helpdesk|help desk|hotline)(?: team)?|people|"
    r"quelqu'un|une? (?:vrai[e]? )?(?:personne|humaine?|[eê]tre humain|agent|coll[eè]gue|"
    r"conseill[eè]re?|collaborat(?:eur|rice)|op[eé]rateur)|(?:le |du |au )?(?:service )?support|"
    r"l'assistance|l'[eé]quipe|"
    r"iemand|(?:een )?(?:echte? )?(?:mens|persoon|medewerker|collega)|de (?:support|helpdesk)|"
    r"jemand(?:e[nm])?|(?:eine[nmr]? )?(?:echte[nmrs]? )?(?:mensch(?:en)?|person|"
    r"mitarbeiter(?:in)?|kolleg(?:e|en|in)|berater(?:in)?)|(?:de[nm] )?support)"
)
_REACH = (
    r"(?:speak|talk|chat|call|contact|reach|connect|transfer|put|get|need|want|parler|parle|"
    r"joindre|contacter|appeler|voudrais|veux|besoin|spreken|praten|bellen|contacteren|bereiken|"
    r"contact|nodig|wil|sprechen|reden|telefonieren|anrufen|kontaktieren|erreichen|brauche|"
    r"m[oö]chte|will|verbinden|help|hilfe|hulp|aide)"
)
# "I want to talk to somebody", "ik wil iemand spreken": the two words in either order.
_ASKS = re.compile(
    rf"\b{_REACH}\b(?: \w+){{0,3}}? {_SOMEBODY}\b|\b{_SOMEBODY} (?:\w+ ){{0,2}}{_REACH}\b"
)
_PERSON = re.compile(
    rf"(?:{_POLITE} )*+(?:{_SOMEBODY}|(?:are you|you are) an? {_BOT}|"
    r"help me(?: out)?|(?:can|could) (?:you|some(?:one|body)) help(?: me)?|"
    r"i(?: really)? need (?:some )?help|call me(?: back)?|ring me|"
    r"aide[zr]? moi|(?:pouvez vous|peux tu) m'aider|j'ai besoin d'aide|appelez moi|rappelez moi|"
    r"help mij|help me|(?:kan|kunt) (?:u|je|iemand) (?:mij|me) helpen|ik heb hulp nodig|"
    r"bel (?:mij|me)(?: terug)?(?: op)?|"
    r"hilf mir|helfen sie mir|(?:k[oö]nnen sie|kannst du|kann) (?:mir )?(?:jemand )?(?:mir )?"
    r"helfen|hilfe|hulp|aide|help|"
    r"ich brauche (?:dringend )?hilfe|rufen sie mich (?:bitte )?(?:an|zur[uü]ck)|"
    rf"ruf mich (?:bitte )?an)(?: {_POLITE})*"
)
_PERSON_CHARS = 200
_SIGNS = re.compile(r"[^\w']+")
_CHARS = 60


def is_content(text: str) -> bool:
    """Say whether a cleaned line says thanks or all right, and nothing else."""
    return bool(_CONTENT.fullmatch(_words(text)) or _CHEERS.fullmatch(text))


def wants_person(text: str) -> bool:
    """Say whether a cleaned line asks for somebody to talk to, or for help with nothing named."""
    words = _words(text, _PERSON_CHARS)
    return bool(_PERSON.fullmatch(words) or _ASKS.search(words))


def thanks_somebody(text: str) -> bool:
    """Say whether a line may thank somebody by name, if no company is called so."""
    return _is_before_a_name(_CONTENT, text)


def greets_somebody(text: str) -> bool:
    """Say whether a line may greet somebody by name, if no company is called so."""
    return _is_before_a_name(_GREETING, text)


def _is_before_a_name(said: re.Pattern[str], text: str) -> bool:
    words = _words(text).split()
    return any(
        said.fullmatch(" ".join(words[:at])) and _NAMED.fullmatch(" ".join(words[at:]))
        for at in range(1, len(words))
    )


def is_greeting(text: str) -> bool:
    """Say whether a cleaned line greets, or asks who answers here."""
    words = _words(text)
    return bool(_GREETING.fullmatch(words) or _WHO.fullmatch(words))


def _words(text: str, most_chars: int = _CHARS) -> str:
    if len(text) > most_chars:
        return ""
    return _SIGNS.sub(" ", text.casefold().replace("\u2019", "'")).strip()
