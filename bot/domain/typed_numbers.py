"""Numbers that people type: told apart by their form, wherever they stand in a cleaned text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.be import vat

REFERENCE_DIGITS = 10

# What may stand between two digits of one number; in lists a comma has a space behind it.
BETWEEN = r"[.,]| ?[\-/'_·•‧∙⋅・] ?| {1,3}"
_RUN = re.compile(rf"[0-9]+(?:(?:{BETWEEN})[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_ALONE = re.compile(r"[67][0-9]{9}")
_ALONE_CHARS = 60
SEPARATORS = re.compile(r"[\s.,\-/'_·•‧∙⋅・()\[\]]+")
_LIST_NUMBER = re.compile(r"^[ >]*[0-9]{1,2}[.)] ", re.MULTILINE)

# How people group the digits of a reference; on its own any grouping will do.
_REFERENCE_GROUPS = {(10,), (3, 3, 2, 2), (3, 3, 4), (4, 3, 3)}
_GROUPS_MAX = 4
_ENTERPRISE_GROUPS = {(10,), (4, 3, 3), (9,), (3, 3, 3)}
_COUNTRY = re.compile(r"\bBE[ .\-:]{0,3}(?=[0-9])", re.IGNORECASE)
# So many digits beside a reference are mistyped ones of it, more are another number.
_STRAY_DIGITS = 3
# What a month looks like that stands beside a whole reference.
_MONTH_ALONE = re.compile(r"0[1-9]|1[0-2]")

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MOMENT = re.compile(
    rf"(?<![0-9])(?:{_DAY}[./\-]{_MONTH}[./\-](?:{_YEAR}|[0-9]{{2}})|"
    rf"{_YEAR}[./\-]{_MONTH}[./\-]{_DAY}|{_MONTH}[./\-]{_YEAR}|{_YEAR}[./\-]{_MONTH})"
    r"(?![0-9])(?![./\-][0-9])|"
    r"(?<![0-9:])(?:[01]?[0-9]|2[0-3])[:h][0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
)

_IBAN = re.compile(r"(?<![0-9A-Z])[A-Z]{2} ?[0-9]{2}(?:[ .\-]?[0-9A-Z]){11,30}", re.IGNORECASE)
_IBAN_CHARS = {
    **{"BE": 16, "NL": 18, "FR": 27, "MC": 27, "LU": 20, "DE": 22, "AT": 20, "CH": 21, "LI": 21},
    **{"ES": 24, "IT": 27, "SM": 27, "PT": 25, "GB": 22, "IE": 22, "DK": 18, "SE": 24, "NO": 15},
    **{"FI": 18, "IS": 26, "PL": 28, "CZ": 24, "SK": 24, "HU": 28, "RO": 24, "BG": 22, "GR": 27},
    **{"HR": 21, "SI": 19, "EE": 20, "LV": 21, "LT": 20, "MT": 31, "CY": 28, "TR": 26, "MA": 28},
}


def blank_moments(text: str, mark: str = " ; ") -> str:
    """Return a text with a mark in the place of every date, month with year, and hour."""
    return _MOMENT.sub(mark, text)


def blank_ibans(text: str, mark: str = " ; ") -> str:
    """Return a text with a mark in the place of whatever has the form of an IBAN, right or not."""

    def blank(found: re.Match[str]) -> str:
        size, rest = _IBAN_CHARS.get(found[0][:2].upper(), 0), found[0]
        for at, char in enumerate(rest):
            size -= char.isalnum()
            if size == 0:
                ends = not rest[at + 1 : at + 2].isalnum()
                return mark + rest[at + 1 :] if ends else rest
        return rest

    return _IBAN.sub(blank, text)


def lone_reference(text: str) -> str:
    """Return the client reference that a text is, whatever separates its digits; else ""."""
    if _ALONE.fullmatch(text):
        return text
    digits = SEPARATORS.sub("", text) if len(text) <= _ALONE_CHARS else ""
    return digits if _ALONE.fullmatch(digits) else ""


def find_references(text: str) -> tuple[str, ...]:
    """Return every client reference in a cleaned text, each once, in their order."""
    if alone := lone_reference(text):
        return (alone,)
    text = blank_moments(blank_ibans(_LIST_NUMBER.sub("", text)))
    return tuple(dict.fromkeys(found for run in _runs(text) for found in _references(run)))


def find_enterprise_numbers(text: str) -> tuple[str, ...]:
    """Return every enterprise number with right check digits in a cleaned text, with its zero."""
    runs = map("".join, _runs(_COUNTRY.sub(" ", blank_moments(blank_ibans(text)))))
    numbers = (run.zfill(10) for run in runs if 9 <= len(run) <= 10)
    return tuple(dict.fromkeys(number for number in numbers if vat.is_valid(number)))


def read_enterprise_number(text: str) -> str:
    """Return what has the form of an enterprise number and nothing else, with its zero; else ""."""
    text = _COUNTRY.sub("", text).strip()
    run = _RUN.fullmatch(text)
    groups = tuple(_GROUP.findall(text)) if run else ()
    digits = "".join(groups)
    if tuple(map(len, groups)) in _ENTERPRISE_GROUPS and digits.zfill(10)[0] in "01":
        is_old = len(digits) == 9
        return digits.zfill(10) if not is_old or vat.is_valid(digits.zfill(10)) else ""
    return digits if len(digits) == 10 and digits[0] in "01" and vat.is_valid(digits) else ""


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the groups of digits of every number; not of what goes on or begins as letters."""
    for run in _RUN.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        groups = tuple(_GROUP.findall(run[0]))
        if before == "+":
            # A telephone number, whatever its first digits.
            groups = tuple(group for group in groups[1:] if len(group) == REFERENCE_DIGITS)
        elif before.isalpha() and len(groups[0]) != REFERENCE_DIGITS:
            groups = groups[1:]
        if groups and not after.isalpha():
            yield groups


def _references(groups: tuple[str, ...]) -> list[str]:
    whole = "".join(groups)
    if len(whole) == REFERENCE_DIGITS:
        return [whole] if whole[0] in "67" else []
    if sorted(map(len, groups)) == [2, REFERENCE_DIGITS]:
        groups = tuple(group for group in groups if not _MONTH_ALONE.fullmatch(group))
    found, stray, at = [], 0, 0
    while at < len(groups):
        size = _reference_groups(groups, at)
        if size:
            found.append("".join(groups[at : at + size]))
        else:
            stray += len(groups[at])
        at += size or 1
    return found if not 0 < stray <= _STRAY_DIGITS else []


def _reference_groups(groups: tuple[str, ...], at: int) -> int:
    """Return how many groups from there on make a reference; 0 if they make none."""
    if groups[at][0] not in "67":
        return 0
    sizes = tuple(map(len, groups[at : at + _GROUPS_MAX]))
    return next((n for n in range(1, len(sizes) + 1) if sizes[:n] in _REFERENCE_GROUPS), 0)
