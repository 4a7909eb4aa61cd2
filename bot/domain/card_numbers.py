"""Card numbers within a text: told from references, telephone numbers, dates and amounts."""

from __future__ import annotations

import re
from itertools import pairwise

from stdnum import luhn

from bot.domain.typed_numbers import blank_ibans, blank_moments

# Digits with at most three signs between two of them, as people write long numbers.
_RUN = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9])*")
_GROUP = re.compile(r"[0-9]+")
# In a list of numbers as long as this, a comma does not stand within one.
_LIST = re.compile(r"[,;] ")
_LISTED_DIGITS = 4

# What only changes how a text looks.
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,80}>|[*_~`]+")
_SPACES = re.compile(r"[^\S\n]{2,}")
# A plus before a telephone number, not within a number.
_PLUS = re.compile(r"(?<![0-9])\+|(?<=[0-9]{8})\+")

_CARD_DIGITS = range(13, 20)
_PHONE_DIGITS = 15
# Visa, Mastercard and Maestro; American Express; Diners: nothing else is grouped like these.
_CARD_GROUPS = ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4))

# What is no card number though it has many digits; `_` stands for one sign between two groups.
_HARMLESS = re.compile(
    r"(?<![0-9])(?:"
    + "|".join(
        (
            # A client reference.
            r"[67]\d{9}|[67]\d{2}_\d{3}_\d{2}_\d{2}|[67]\d{2}_\d{3}_\d{4}|[67]\d{3}_\d{3}_\d{3}",
            # An enterprise number, and the number of somebody in the national register.
            r"[01]\d{9}|[01]\d{3}_\d{3}_\d{3}|\d{2}[.]\d{2}[.]\d{2}-\d{3}[.]\d{2}",
            # A mobile, a telephone.
            r"0\d{3}_?\d{2}_?\d{2}_?\d{2}|0\d{3}_\d{3}_\d{3}|0\d_?\d{3}_\d{2}_\d{2}|0\d{8}",
            r"0\d{2}_?\d{2}_\d{2}_\d{2}|0\d_\d{7}|0\d{2}_\d{6}|00\d{2}_?\d{3}_?\d{2}_?\d{2}_?\d{2}",
            # A structured message of a transfer, the number of an invoice, an amount.
            r"\d{3}/\d{4}/\d{5}|(?:19|20)\d{2}[-/]\d{3,7}|\d{1,3}(?:[. ]\d{3}){0,3},\d{2}(?!,)",
        )
    )
    .replace(r"\d", "[0-9]")
    .replace("_", r"[ .\-/·•'|]")
    + r")(?![0-9])"
)
# Groups that are told one after the other, with signs or words between them.
_SPREAD_CHARS = 25
_SPREAD_GROUPS = {*_CARD_GROUPS, (8, 8), (4, 4, 8), (4, 8, 4), (8, 4, 4), (4, 12), (12, 4)}
_SPREAD_MAX = 4
_CARD_START = re.compile(r"[3-6]|2[2-7]")
_SIGNS_ONLY = re.compile(r"(?!.*, )(?:[^\w€$;]{1,9}|\s?[xX]\s?)")

# Wider than what may stand between two digits of one number.
_GAP = " ;;;; "


def holds_card_number(text: str) -> bool:
    """Say whether a cleaned text holds 13 to 19 digits that nothing but a card explains.

    A false alarm costs a second message, a miss leaks: their check digit does not matter.
    """
    text = blank_moments(blank_ibans(_SPACES.sub(" ", _MARKUP.sub(" ", text)), _GAP), _GAP)
    if _holds_spread_card(text):
        return True
    text = _PLUS.sub(f"{_GAP}+", text)
    return any(_may_be_card(run[0], text[: run.start()][-1:]) for run in _RUN.finditer(text))


def _holds_spread_card(text: str) -> bool:
    """Say whether groups like those of a card follow each other, with signs or words between."""
    groups = list(_GROUP.finditer(text))
    gaps = [text[a.end() : b.start()] for a, b in pairwise(groups)]
    return any(
        _is_spread_card([group[0] for group in groups[at : at + size]], gaps[at : at + size - 1])
        for at in range(len(groups))
        for size in range(2, min(_SPREAD_MAX, len(groups) - at) + 1)
    )


def _is_spread_card(groups: list[str], gaps: list[str]) -> bool:
    number = "".join(groups)
    if tuple(map(len, groups)) not in _SPREAD_GROUPS or not _CARD_START.match(number):
        return False
    if max(map(len, gaps)) > _SPREAD_CHARS:
        return False
    # Numbers with words between them make a card only by chance.
    return all(map(_SIGNS_ONLY.fullmatch, gaps)) or bool(luhn.is_valid(number))


def _may_be_card(run: str, before: str) -> bool:
    groups = _GROUP.findall(run)
    if sum(map(len, groups)) not in _CARD_DIGITS and len(groups) == 1:
        return False
    if _has_card_groups(run, groups):
        return True
    is_phone = before == "+" or run.startswith("00")
    sizes = [len(group) for group in groups]
    if any(size in _CARD_DIGITS for size in (sizes[1:] if is_phone else sizes)):
        return True
    explained = _HARMLESS.sub(_GAP, run)
    if min(sizes) >= _LISTED_DIGITS:
        explained = _LIST.sub(_GAP, explained)
    rest = [sum(map(len, _GROUP.findall(part))) for part in explained.split(_GAP)]
    if is_phone and rest[0] <= _PHONE_DIGITS:
        rest = rest[1:]
    return any(digits >= _CARD_DIGITS.start for digits in rest)


def _has_card_groups(run: str, groups: list[str]) -> bool:
    sizes = tuple(map(len, groups))
    for wanted in _CARD_GROUPS:
        for at in range(len(groups) - len(wanted) + 1):
            if sizes[at : at + len(wanted)] == wanted:
                # Four short numbers in a list make a card only by chance.
                number = "".join(groups[at : at + len(wanted)])
                return not _LIST.search(run) or bool(luhn.is_valid(number))
    return False
