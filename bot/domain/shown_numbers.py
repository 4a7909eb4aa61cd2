"""How numbers are shown: in groups that can be compared with paper, and never over two lines."""

from __future__ import annotations

NO_BREAK_SPACE = "\u00a0"
_NO_BREAK = str.maketrans({" ": NO_BREAK_SPACE, "-": "\u2011"})


def unbroken(text: str) -> str:
    """Write a number, an id or a date so that no line ends within it; the desk reads it back."""
    return text.translate(_NO_BREAK)


def group_enterprise_number(number: str) -> str:
    """`0123456749` → `0123.456.749`, as it stands on letters; anything else stays as it is."""
    if len(number) != 10 or not number.isdigit():
        return number
    return f"{number[:4]}.{number[4:7]}.{number[7:]}"


def group_iban(number: str) -> str:
    """`BE68539007547034` → `BE68 5390 0754 7034`, as banks print it; no line ends within it."""
    groups = (number[start : start + 4] for start in range(0, len(number), 4))
    return NO_BREAK_SPACE.join(groups)
