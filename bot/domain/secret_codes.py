"""PINs, verification values and one-time codes within a text, in four languages."""

from __future__ import annotations

import re

from bot.domain.code_labels import blank_labelled
from bot.domain.secret_words import ANY_CODE, NOT, OWNER, PASSWORD, SECRET, holds_mixed_code

_CODE = re.compile(r"(?<![0-9])(?<![0-9][ \-.])[0-9](?:[ \-.]?[0-9]){2,7}(?![ \-.]?[0-9])")

# `use 1234 to confirm` tells a code without any word for one.
_USED = re.compile(
    r"\b(?:use|enter|type|gebruik|voer|geef|typ|utilise[rz]|entre[rz]|saisi(?:r|ssez)|tape[rz]|"
    r"(?:geben|verwenden|nutzen|benutzen|tippen) sie)[\s:\"'“„«]{1,4}[0-9](?:[ \-.]?[0-9]){3,7}"
    r"(?![ \-.]?[0-9])[^0-9\n]{1,30}\b(?:confirm|verif|v[eé]rif|valid|log|sign in|authori|approve|"
    r"bevestig|aan te melden|in te loggen|inlog|aanmeld|connecter|best(?:ä|ae)tig|anmeld|"
    r"anzumelden|einzuloggen|freizugeben)|"
    # Until when a card is valid, and the digits of its back at the end of the line.
    r"\b(?:exp(?:iry|ires|iration)?|valid|valable|geldig|vervalt|g(?:ü|ue)ltig)\b[^0-9\n]{0,15}"
    r"[01]?[0-9] ?/ ?[0-9]{2,4}[ ,;/\-]{1,3}[0-9]{3}[ .]*(?:$|\n)",
    re.IGNORECASE,
)

_IS = r"(?:is|was|are|est|[eé]tait|sont|ist|war|sind|zijn|lautet|c'est|reads|says|zegt|dit)"
_VERB_BEFORE = re.compile(rf"(?:\b{_IS}|[:=>])[\s\"'(\[*«“„]*$", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:is|est|ist|sind|lautet|c'est|war|was)[\s\"'(:*«“„]*$", re.IGNORECASE)
_VERB_AFTER = re.compile(rf"^[\s\"')\]*»”,]*(?:{_IS}\b|[=(])", re.IGNORECASE)
_YEAR = re.compile(r"(?:19[4-9]|20[0-4])[0-9]")
_CAPITAL = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][a-zß-ÿ]{2,}")

# `of the card of Jan `: a name may end it.
_WHOSE = re.compile(rf"(?i:{OWNER.pattern})(?:[A-ZÀ-Þ][\w'\-]{{1,30}} ){{0,3}}")

_WINDOW_CHARS = 70
_BEFORE_CHARS = 50
_AFTER_CHARS = 28
_NEAR_CHARS = 14
_SENTENCE = re.compile(r"[.!?](?=\s)|\n")

_ANNOUNCED = re.compile(r"(?<=[:=])\s*\n\s*")

_COURTESY = (
    r"(?:thanks?|thank you|please|pls|ok(?:ay)?|here|here (?:it|you) (?:is|go)|it's|got it|"
    r"received|"
    r"merci|svp|s'il vous pla[iî]t|voici|voil[aà]|re[cç]u|le|la|bonjour|hier|dit|dank(?: (?:u|"
    r"je))?|"
    r"bedankt|aub|alstublieft|alsjeblieft|ontvangen|goedemorgen|bitte(?: sch(?:ö|oe)n)?|danke|"
    r"erhalten|"
    r"hallo|hello|hi|de|het|die|der|das|the|and|et|en|und|so|alors|dus|also|je|ik|ich|i|got|heb|"
    r"habe|"
    r"ai|j'ai|this one|celui-ci|deze|diese[rs]?|number|nummer|num[eé]ro|er)"
)
_BARE = re.compile(
    rf"(?!\+)[^\w#+€$]{{0,9}}(?:{_COURTESY}[^\w#+€$]{{1,9}}){{0,5}}"
    rf"(?:[A-Z]-)?[0-9](?:[ \-.]?[0-9]){{2,5}}(?:[^\w%€$]{{1,9}}{_COURTESY}){{0,5}}[^\w%€$]{{0,9}}",
    re.IGNORECASE,
)
_BARE_CHARS = 80


def holds_code(text: str, *, bare: bool = True) -> bool:
    """Say whether a cleaned text tells a PIN, a verification value or a one-time code.

    A lone short number counts too, unless the caller knows what it is (`bare` false).
    """
    if bare and len(text) <= _BARE_CHARS and _BARE.fullmatch(text):
        return True
    # What is announced on one line may follow on the next.
    text = _ANNOUNCED.sub(" ", text) if len(text) > _BARE_CHARS else text.replace("\n", " ")
    if PASSWORD.search(text) or _USED.search(text):
        return True
    named = bool(_CODE.search(text) and (SECRET.search(text) or ANY_CODE.search(text)))
    mixed = holds_mixed_code(text)
    if not (named or mixed or any(_is_told(text, code) for code in _CODE.finditer(text))):
        return False
    text = blank_labelled(text)
    return (mixed and holds_mixed_code(text)) or any(
        (named and _is_named(text, code)) or _is_told(text, code) for code in _CODE.finditer(text)
    )


def _is_named(text: str, code: re.Match[str]) -> bool:
    """Say whether the word for a secret stands near a number, in the same sentence."""
    before = _SENTENCE.split(text[max(0, code.start() - _WINDOW_CHARS) : code.start()])[-1]
    after = _SENTENCE.split(text[code.end() : code.end() + _WINDOW_CHARS])[0]
    digits = sum(sign.isdigit() for sign in code[0])
    glued = before[-1:].isalpha()
    for words in (SECRET, ANY_CODE):
        is_sure = words is SECRET
        for announced in words.finditer(before):
            between = before[announced.end() :]
            if (not glued or not between) and _tells(between, code[0], digits, is_sure, before):
                return True
        word = words.search(after)
        if word and not glued and _follows(after[: word.start()], code[0], digits, is_sure):
            return True
    return False


def _tells(between: str, number: str, digits: int, is_sure: bool, before: str) -> bool:
    """Say whether a number is what the word before it announces."""
    if _VERB_BEFORE.search(between) or len(between.strip()) <= 1:
        return True
    if len(between) > _BEFORE_CHARS or NOT.search(before):
        return False
    if is_sure and _WHOSE.fullmatch(between):
        return True
    if len(between) <= _NEAR_CHARS:
        return not (_YEAR.fullmatch(number) and _CAPITAL.search(between))
    if _YEAR.fullmatch(number) or between.rstrip()[-1:] in "#€$":
        return False
    return (is_sure or digits > 3) and not _ends_in_name(between)


def _ends_in_name(between: str) -> bool:
    """Say whether a number belongs to a name before it, like `Studio 100`."""
    last = between.split()[-1:] or [""]
    return bool(_CAPITAL.fullmatch(last[0]))


def _follows(between: str, number: str, digits: int, is_sure: bool) -> bool:
    """Say whether a word after a number tells what it is."""
    if len(between) > _AFTER_CHARS or NOT.search(between) or _CAPITAL.search(between):
        return False
    if _VERB_AFTER.match(between) or not between.strip(" \"')-,:"):
        return True
    return (is_sure or digits > 3) and not _YEAR.fullmatch(number)


def _is_told(text: str, code: re.Match[str]) -> bool:
    """Say whether a line ends in `… is 1234`, which tells a code without its name."""
    if not 4 <= sum(sign.isdigit() for sign in code[0]) <= 6:
        return False
    end = text[code.end() : code.end() + _WINDOW_CHARS].partition("\n")[0]
    before = text[max(0, code.start() - _WINDOW_CHARS) : code.start()].rpartition("\n")[2]
    return not end.strip(" .!?\"')»”*") and bool(_TOLD.search(before))
