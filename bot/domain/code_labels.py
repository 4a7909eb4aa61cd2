"""Short numbers that are no secret codes, because what stands beside them says what they are."""

from __future__ import annotations

import re

from bot.domain.secret_words import (
    ANY_CODE,
    NOT,
    SECRET,
    announces_secret,
    announces_secret_for,
)
from bot.domain.typed_numbers import blank_ibans, blank_moments

_COMPANY = (
    r"(?:cliente?|customer|klant|kunde|mandant|dossier|soci[eé]t[eé]|entreprise|compan(?:y|ies)|"
    r"bedrijf|"
    r"firma|firm|onderneming|kantoor|bureau|office|kanzlei|fiduciaire|leverancier|supplier|"
    r"fournisseur|lieferant|werkgever|debiteur|debitor|d[eé]biteur)"
)
# What a code of is no secret; a code of anything else is.
_CODED = (
    rf"(?:{_COMPANY}(?:'?s|e?n)?|post|zip|postal|bar|qr|btw|tva|vat|land(?:en|es)?|country|pays|"
    rf"fout|"
    r"error|erreur|fehler|status|boekings|boekhoud|grootboek|buchungs|tarifs?|tarief|comptable|project|projet|kosten|artikel|article|"
    r"product|produit|bank|banque|bic|nace|promo|kortings|rabatt|gemeente|commune|order|bestel|"
    r"commande|factuur|facture|r[eé]f[eé]rence|referentie|dag|journal|analytique|regio|region|area|"
    r"(?:dag|kas|hulp)boek(?:en)?|journaal|grootboek(?:rekening)?|gl|(?:general )?ledger|tax|"
    r"steuer|mwst|ust|boekhoud(?:ings?|kundige)?|analytische|rubrieks?|kostenplaats|kostenstellen?|"
    r"rekening(?:en)?|compte|g[eé]n[eé]rale?|konten|konto|account|nominal|budget|rechnungs|"
    r"produkt|lager|stock|taal|langue|language|sort|succursale|filiaal|filial|branch|agence)"
)
_OF = (
    r"(?:d[eu]s? (?:la |l')?|d'|van (?:de |het |een )?|de[rs] |of (?:the |a )?|voor (?:de |het )?|"
    r"pour (?:le |la )?)?"
)
_HARMLESS_CODE = re.compile(
    rf"(?<![^\W\d_])(?:{_CODED}s?[ \-]?codes?|{_CODED}s?[ \-]?coden?|codes? {_OF}{_CODED}s?|"
    rf"{_COMPANY}(?:'?s|e?n)?[ (]{{1,2}}(?:with|met|avec|mit)? ?code|"
    r"plz|postleitzahl|code ?nace|cp)(?![^\W\d_])",
    re.IGNORECASE,
)

_NUMBER = r"(?:numbers?|nummers?|num[eé]ros?|nos?|nr|n°|id|ids|name|code)"
_NAMED = (
    rf"(?:{_COMPANY}(?:'?s|e?n)?|order|commande|bestelling|bestel|bestellung|bestell|aanvraag|"
    rf"demande|"
    r"auftrags?|request|caro|case|zaak|cas|fall|ticket|vorgangs?|vorgang|"
    r"factuur|facture|invoice|rechnungs?|creditnota|credit note|gutschrift|note de cr[eé]dit|devis|"
    r"offerte|angebot|quote|r[eé]f|r[eé]f[eé]rence|referentie|referenz|"
    r"page|pagina|seite|article|artikel|art|line|lijn|ligne|zeile|version|versie|"
    r"bedrag|montant|amount|betrag|totaa?l|prijs|prix|price|preis|saldo|solde|balance|"
    r"jaar|ann[eé]e|year|jahr|baujahr|exercice|boekjaar|gesch(?:ä|ae)ftsjahr|"
    r"huis|haus|house|straat|rue|stra(?:ß|ss)e|street|bus|bte|bo[iî]te|box|postbus|postfach|"
    r"tel|gsm|mobile|mobiel|handy|fax|phone|t[eé]l[eé]phone|telefoon|telefon|toestel|extension|ext|"
    r"poste|durchwahl|"
    r"(?:[^\W\d_]{1,20})?(?:rekening|konto)|"
    r"comptes?(?: (?:g[eé]n[eé]ra(?:l|ux)|client|fournisseur|de charges?|de produits?))?|"
    r"(?:ledger |nominal )?account|ledger|kostenplaats|kostenstelle|"
    r"centre de co[uû]ts?|cost cent(?:er|re)|"
    r"(?:dag|kas|groot)boek|journaal|journal|contract|contrat|vertrag|"
    r"btw|tva|vat|kbo|bce|ondernemings|unternehmens|uittreksel|relev[eé]|statement|afschrift|"
    r"auszug|"
    r"plz|postleitzahl|cp|kamer|room|local|raum|lokaal)"
)
_JOINED = r"[\s:.#=°\-–(\"'«]{0,4}"
_IS = r"(?:is|was|are|est|[eé]tait|sont|ist|war|sind|zijn|lautet)"
_DIGITS = r"[A-Z]{0,4}[0-9]+(?:[./\-][0-9]+){0,3}"
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?P<label>{_NAMED}(?:[ \-]?{_NUMBER})?|"
    rf"(?:{_NUMBER}[ .]?)?{_OF}{_NAMED}(?:[ \-]?{_NUMBER})?)"
    rf"{_JOINED}(?P<verb>{_IS}\b{_JOINED})?{_DIGITS}(?![0-9])",
    re.IGNORECASE,
)
_CODE_LABELLED = re.compile(
    rf"{_HARMLESS_CODE.pattern}{_JOINED}(?:(?:{_IS}|nr|n°)\b{_JOINED})?{_DIGITS}(?![0-9])",
    re.IGNORECASE,
)
# The last four digits stand on every statement, and name a card without telling its number.
_LAST_FOUR = re.compile(
    r"(?:(?:last|laatste|derni[eè]rs?|letzten?)(?: (?:4|four|vier|quatre))?|(?:4|quatre) derniers)"
    r" (?:digits|numbers|cijfers|nummers|chiffres|num[eé]ros|ziffern|stellen|four|vier)"
    r"[^0-9\n]{0,40}[0-9]{4}(?![0-9])|"
    r"\b(?:ending|ends|eindig[^\W\d_]*|se terminant|(?:se )?termin[^\W\d_]*|finissant|endend|"
    r"endet|endung)"
    r"(?: (?:in|on|with|op|met|par|auf|mit))?[^0-9\n]{0,12}[0-9]{4}(?![0-9])",
    re.IGNORECASE,
)
_AMOUNT = r"(?<![0-9])[0-9]{1,9}(?:[ .][0-9]{3}){0,3}(?:[.,][0-9]{1,2})?"
_MONEY = re.compile(
    r"(?:€|\$|\beur(?:o|os)?\b|\busd\b)\s?[0-9][0-9 .,]{0,12}|"
    rf"{_AMOUNT}\s?(?:€|\$|%|eur(?:o|os)?\b)|"
    r"(?<![0-9])[0-9]{1,3}(?:[. ][0-9]{3}){0,3},[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"\bCARO[ \-]?[0-9]+|#\s?[0-9]+|\+[0-9][0-9 ./()\-]{6,18}[0-9]|\S{1,64}@\S{1,255}",
    re.IGNORECASE,
)
# A date in words.
_DATE = re.compile(
    r"(?<![0-9])[0-9]{1,2}(?:er|st|nd|rd|th|\.)? (?:jan|f[eé]v|feb|m(?:ar|aa|ä|rz)|avr|apr|ma[iy]|"
    r"mei|ju[inl]|"
    r"ao[uû]t|aug|sep|o[ck]t|nov|d[eé][cz])[^\W\d_]*\.?(?: (?:19|20)[0-9]{2})?(?![0-9])",
    re.IGNORECASE,
)
# A postcode with its town.
_TOWN = re.compile(r"(?<![0-9])(?:[BFDL]-)?[0-9]{4,5} [A-ZÀ-Þ][a-zß-ÿ]{2,}")

# A whole telephone number, with what parts its digits.
_PHONE = re.compile(r"(?<![0-9])0[0-9](?:[ ./\-]?[0-9]){7,8}(?![ .\-]?[0-9])")
# Whose a secret may be; an order, an invoice, a page have none.
_PERSON = re.compile(r"(?<![^\W\d_])(?:client|customer|klant|kund)", re.IGNORECASE)
_HOLDER = re.compile(rf"(?<![^\W\d_])(?:{_COMPANY}|rekening|compte|konto|account)", re.IGNORECASE)
_MOBILE = re.compile(r"(?:gsm|mobile|mobiel|handy|phone|telefoon|t[eé]l[eé]phone|telefon)\b", re.I)
_FOR = re.compile(r"(?:voor|pour) ", re.IGNORECASE)
_PHONE_DIGITS_MIN = 8
_FAILS = re.compile(
    r"\b(?:block|geblokkeerd|bloqu|gesperrt|blockiert|vergeten|oubli|forg[eo]t|vergessen|lost|perdu|"
    r"kwijt|verloren|expir|verlopen|abgelaufen|reset|opnieuw|again|nouveau|erneut)",
    re.IGNORECASE,
)
_TELLS = re.compile(rf"[:=]|\b{_IS}\b", re.IGNORECASE)

_SURE = re.compile(
    r"\b(?:pin|cvv|cvc|otp|sms|geheim|secret|confidentiel|password|wachtwoord|passwort|kennwort|"
    r"tan|"
    r"mot de passe)",
    re.IGNORECASE,
)
_BLANK = " ; "
_NEAR_CHARS = 60


def blank_labelled(text: str) -> str:
    """Return a cleaned text without the numbers that are known to be no codes, and their names."""
    text = _LONG.sub(_BLANK, blank_moments(blank_ibans(text)))
    for harmless in (_LAST_FOUR, _MONEY, _DATE, _PHONE):
        text = harmless.sub(_BLANK, text)
    text = _CODE_LABELLED.sub(_blank_unless_secret, text)
    text = _LABELLED.sub(_blank_unless_told, text)
    return _HARMLESS_CODE.sub(_blank_unless_kind, _TOWN.sub(_BLANK, text))


def _blank_unless_told(found: re.Match[str]) -> str:
    """`the PIN of the customer is 1234` names a customer, but tells a PIN."""
    if found["verb"] and _SURE.search(_before(found)):
        return found[0]
    return _blank_unless_secret(found)


def _blank_unless_secret(found: re.Match[str]) -> str:
    """`PIN of the customer: 1234` tells no customer, `code got on the mobile: 1234` no mobile."""
    if _MOBILE.search(found[0]):
        return found[0] if _is_code_on_mobile(found) else _BLANK
    if not _HOLDER.search(found[0]):
        return _BLANK
    preposition = _FOR.match(found[0])
    before = _HARMLESS_CODE.sub(_BLANK, _before(found)) + (preposition[0] if preposition else "")
    is_told = bool(_TELLS.search(found[0]))
    if is_told and _PERSON.search(found[0]) and announces_secret_for(before):
        return found[0]
    return found[0] if announces_secret(before) and (is_told or not _fails(found)) else _BLANK


def _is_code_on_mobile(found: re.Match[str]) -> bool:
    told = _HARMLESS_CODE.sub(_BLANK, _before(found) + found[0])
    digits = sum(sign.isdigit() for sign in found[0])
    codes = SECRET.search(told) or ANY_CODE.search(told)
    return digits < _PHONE_DIGITS_MIN and bool(codes) and not NOT.search(told)


def _blank_unless_kind(found: re.Match[str]) -> str:
    """`one-time code of the customer` is no code of customers."""
    return found[0] if announces_secret(_before(found)) else _BLANK


def _fails(found: re.Match[str]) -> bool:
    """Say whether a sentence goes on with what does not work: it names a customer."""
    after = found.string[found.end() : found.end() + _NEAR_CHARS].partition("\n")[0]
    return bool(NOT.search(_before(found)) or NOT.search(after) or _FAILS.search(after))


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _NEAR_CHARS) : found.start()].rpartition("\n")[2]
