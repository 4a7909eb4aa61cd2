"""The words that announce a secret code, whose it is, and codes that have letters in them."""

from __future__ import annotations

import re

# A word that says by itself that a secret follows.
SECRET = re.compile(
    r"(?<![^\W\d_])(?:"
    r"e?pin(?:[ \-]?(?:codes?|number|nummer|nr|no))?|puk|cvv2?|cvc2?|csc|cvn|t?otp|nip|"
    r"(?:[mi]|(?:push|photo|foto|chip|smart|sms|app|qr|secure)[ \-]?)?tan|tokens?|jetons?|"
    r"3-?d[ \-]?secure|"
    r"2fa|mfa|"
    r"sms(?:[ \-]?codes?|'?e?d|'?t(?:en?)?)?|ge-?sms'?t|gesimst|texted|text messaged?|texto|"
    r"(?:an?|by|via|per|the) text(?: message)?|"
    r"authenti(?:cator|catie|[fk]i[ck]ation|fizierung)(?:[ \-]app)?|"
    r"(?:one[ \-]time )?pass?(?:word|code|wd|phrase)|pwd|wachtwoord|paswoord|"
    r"(?:einmal)?(?:kenn|pass)wort|mots? de passe|mdp|geheim[^\W\d_]*(?:[ \-]?(?:code|nummer|"
    r"zahl))?|"
    r"secret|crypto(?:gramme)?(?: visuel)?|(?:karten)?pr(?:ü|ue?)f(?:nummer|ziffern?|zahl|code)|"
    r"digipass|"
    r"(?:kaartlezer|card reader|lecteur de cartes?|kartenleser)|"
    r"code (?:secret|confidentiel|sms|pin|cvv|cvc|de s[eé]curit[eé]|de v[eé]rification|personnel|"
    r"[aà] usage unique|unique|d'acc[eè]s|d'activation|de validation|de confirmation)|"
    r"(?:ziffern|chiffres|cijfers|digits|nummer|number|num[eé]ro)\b[^0-9.\n]{0,30}"
    r"\b(?:dos|verso|arri[eè]re|derri[eè]re|achter[^\W\d_]*|rug[^\W\d_]*|back|behind|rear|reverse|r(?:ü|"
    r"ue)ck[^\W\d_]*|"
    r"hint(?:en|er)|signature|handtekening[^\W\d_]*|unterschrift[^\W\d_]*)|"
    r"verifi[ck]ati(?:e|on)|v[eé]rification|"
    r"num[eé]ro de s[eé]curit[eé]|(?:security|sicherheits|veiligheids|beveiligings)[ \-]?(?:value|"
    r"wert)|"
    r"(?:verifi[ck]ation|v[eé]rification|verificatie|verifizierungs|best(?:ä|ae)tigungs|security|"
    r"sicherheits|"
    r"confirmation|authenti[^\W\d_]*|login|activation|activatie|aktivierungs)[ \-]?"
    r"(?:number|num[eé]ro|nummer|zahl|pin)"
    r")(?![^\W\d_])",
    re.IGNORECASE,
)
# A code of some kind; which kinds are none is told apart before.
ANY_CODE = re.compile(r"(?<![^\W\d_])[^\W\d_]*?[ck]ode?[ns]?(?![^\W\d_])", re.IGNORECASE)
PASSWORD = re.compile(
    r"(?<![^\W\d_])(?:password|passwd|pwd|wachtwoord|paswoord|kennwort|passwort|mots? de passe|mdp)"
    r"[^\w\n]{0,3}(?:(?:is|est|ist|lautet)[^\w\n]{1,3})?[^\s0-9]{0,20}[0-9]",
    re.IGNORECASE,
)

NOT = re.compile(
    r"\b(?:no|not|never|without|didn't|doesn't|geen|niet|nooit|zonder|pas|aucune?|jamais|sans|"
    r"kein[^\W\d_]*|"
    r"nicht|nie|ohne|manque|missing|ontbreekt|fehlt)\b",
    re.IGNORECASE,
)

# What may stand between a secret and whose it is; names only at the end of it.
_OWNER_WORD = (
    r"(?:codes?|numbers?|nummers?|num[eé]ro|of|the|an?|our|my|his|her|their|your|this|that|card|"
    r"customer'?s?|clients?|client'?s|cardholder|account|"
    r"van|de|het|een|onze|ons|mijn|zijn|haar|hun|uw|deze|dit|kaart|klant|klanten|kaarthouder|rekening|"
    r"d[ue]|des|la|les?|une?|notre|nos|mon|ma|son|sa|leur|votre|cette?|carte|cliente?|titulaire|"
    r"compte|mevrouw|mevr|meneer|dhr|madame|mme|monsieur|mr|mrs|ms|m|herrn?|frau|"
    r"de[rmns]|die|das|vo[nm]|eine[rsmn]?|unser(?:e[rsmn]?)?|mein(?:e[rsmn]?)?|sein(?:e[rsmn]?)?|"
    r"ihre?[rsmn]?|diese[rsmn]?|karte|kunden?|kundin|konto|kontos|"
    r"karteninhabers?|manager|director|owner|employee|colleague|user|wife|husband|partner|"
    r"zaakvoerder|bestuurder|werknemer|medewerker|collega|gebruiker|vrouw|man|echtgeno[^\W\d_]{2,4}|"
    r"g[eé]rante?|dirigeante?|employ[eé]e?|coll[eè]gue|utilisateur|mari|femme|[eé]pou(?:x|se)|"
    r"gesch(?:ä|ae)ftsf(?:ü|ue)hrer[^\W\d_]{0,3}|inhaber[^\W\d_]{0,3}|mitarbeiter[^\W\d_]{0,3}|"
    r"kolleg[^\W\d_]{1,3}|ehe(?:frau|manne?s?))"
)
OWNER = re.compile(
    rf"(?:[\s\-:('\"*.]{{1,3}}{_OWNER_WORD}(?![^\W\d_])){{0,8}}[\s\-:('\"*]{{0,3}}", re.I
)
_FOR = re.compile(r"[\s\-(]{1,3}(?:for|voor|pour|f(?:ü|ue)r)(?![^\W\d_])", re.IGNORECASE)
# What a code is for, where the word for it stands on its own.
_KIND = (
    r"(?:verifi[ck]ation|v[eé]rification|verificatie|verifizierungs?|best(?:ä|ae)tigungs?|bevestigings?|"
    r"confirmation|security|s[eé]curit[eé]|veiligheids|beveiligings|sicherheits|secret|confidentiel|"
    r"geheim[^\W\d_]*|activation|activatie|aktivierungs?|access|acc[eè]s|toegangs?|login|"
    r"log-?in|one[ \-]time|eenmalig[^\W\d_]*|einmal[^\W\d_]*|unique|unlock|"
    r"itsme|registration|pairing)"
)
_CARD_CODE = (
    r"codes? (?:(?:de|of|van) )?(?:la|ma|sa|the|my|his|her|de|het|mijn|zijn|haar|der|"
    r"meiner|seiner|ihrer)"
    r" (?:carte|card|kaart|karte)"
)
_KIND_ALONE = re.compile(rf"(?<![^\W\d_])(?:{_KIND}|{_CARD_CODE})(?![^\W\d_])", re.IGNORECASE)
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,30}code[ns]?(?![^\W\d_])", re.IGNORECASE)

_MIXED = re.compile(
    rf"(?<![^\W\d_])(?P<sure>{_KIND}[ \-]?codes?|[^\W\d_]{{2,30}}codes?|sms[ \-]codes?|"
    rf"codes? (?:de |d'|[aà] usage )?{_KIND}|tokens?|jetons?|t?otp)?(?P<plain>(?<![^\W\d_])codes?)?"
    r"(?<=[^\W\d_])(?![^\W\d_])"
    r"(?P<joined>[\s:.#=\-(\"'«„“*]{1,5}(?:(?:is|was|est|ist|war|lautet)\b[\s:\"'«„“*]{1,4})?)"
    r"(?P<code>(?=[A-Z\-]{0,15}[0-9])(?=[0-9\-]{0,15}[A-Z])(?:[A-Z0-9]-?){5,30})(?![\w\-@])",
    re.IGNORECASE,
)
_NAME_LIKE = re.compile(r"[A-Z]{3,20}-?[0-9]{1,4}", re.IGNORECASE)
_LETTER_LATER = re.compile(r"[0-9]-?[A-Z]", re.IGNORECASE)


def announces_secret(before: str) -> bool:
    """Say whether a text ends in a word for a secret and whose it is: `the PIN of the `."""
    return any(
        OWNER.fullmatch(before, announced.end())
        for words in (SECRET, _KIND_ALONE, _COMPOUND)
        for announced in words.finditer(before)
    )


def announces_secret_for(before: str) -> bool:
    """Say whether a text ends in a word for a secret and whom it is for: `the PIN for the `."""
    found = list(_FOR.finditer(before))
    return bool(
        found
        and OWNER.fullmatch(before[found[-1].end() :])
        and announces_secret(before[: found[-1].start()])
    )


def holds_mixed_code(text: str) -> bool:
    """Say whether a code of letters and digits is told, like `activation code AB12-77KQ`."""
    return any(
        bool(_LETTER_LATER.search(found["code"]))
        if not found["sure"]
        else found["joined"].strip() != "" or not _NAME_LIKE.fullmatch(found["code"])
        for found in _MIXED.finditer(text)
        if found["sure"] or found["plain"]
    )
