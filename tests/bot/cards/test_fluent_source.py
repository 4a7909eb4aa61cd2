"""What somebody typed is read as far as it can be shown, and never without an end."""

from __future__ import annotations

import pytest

from bot.cards.texts import Phrases
from bot.errors import TextMissing

SHOWN = "shown = It is the same\n"


@pytest.mark.parametrize(
    "source",
    [
        "text = { text }\n",
        "text = { other }\nother = Before { text }\n",
        "text = { text.part }\n    .part = { text.part }\n",
        "-term = { -term }\ntext = { -term }\n",
        "text = { -term }\n-term = { -term(a: 1) }\n",
        "text = { $bank ->\n    [a] { text }\n   *[b] { text }\n }\n",
        "text = { k0 }\n" + "".join(f"k{n} = {f'{{ k{n + 1} }}' * 10}\n" for n in range(12)),
        "text = { k0 }\n" + "".join(f"k{n} = {f'{{ k{n + 1} }}' * 9}\n" for n in range(4)),
        "".join(f"k{n} = {{ k{n - 1} }}\n" for n in range(1, 900)) + "text = { k899 }\n",
        'text = { "\\U110000" }\n',
        'text = One\ntext = { "\\UFFFFFF" }\n',
        "text = One\ntext = { text }\n",
        f"text = {{ {'9' * 5000} }}\n",
        "text = { NUMBER(1, minimumFractionDigits: 999999999) }\n",
    ],
)
def test_what_cannot_be_shown_is_missing_and_all_else_is_there(source: str) -> None:
    phrases = Phrases("en", ()).of({"en": source + SHOWN})
    assert phrases.get("shown") == "It is the same"
    with pytest.raises(TextMissing):
        phrases.get("text")


@pytest.mark.parametrize(
    "source",
    [
        "text = { a }\na = { b }\nb = One\n",
        "text = { text }\ntext = One\n",
        'text = { "O" }{ "\\u006E" }e\n',
        "-a = One\ntext = { -a }\n",
        "text = { NUMBER(1, minimumFractionDigits: 0) ->\n    [1] One\n   *[other] Two\n }\n",
    ],
)
def test_what_stands_within_others_is_shown_as_it_was(source: str) -> None:
    assert Phrases("en", ()).of({"en": source}).get("text") == "One"
