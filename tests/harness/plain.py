"""Texts as a person reads them: what keeps a line from ending looks like any space or hyphen."""

from __future__ import annotations

import json

_PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})


def as_read(shown: object) -> str:
    """Return a text, or all that a payload holds, with plain spaces and hyphens."""
    text = shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False, default=repr)
    # Within what was written by `repr` a no-break space is escaped.
    return text.replace("\\xa0", " ").translate(_PLAIN)
