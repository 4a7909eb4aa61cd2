"""How one-time codes look, and how they are understood however they are typed."""

from __future__ import annotations

import random
import re

import pytest

from bot.cards.calls import LookUp
from bot.cards.commands import read_words
from bot.domain.office_codes import CODE_LETTERS, new_code, read_code
from bot.domain.privacy import looks_secret

CODE = "LINK-7K3M-9Q2X-4HTB"


def test_a_new_code_is_read_back_and_is_made_of_letters_that_look_like_no_other() -> None:
    chance = random.Random(1)
    codes = {new_code(chance.choice) for _ in range(2000)}
    assert len(codes) == 2000
    for code in codes:
        assert re.fullmatch(rf"LINK(-[{CODE_LETTERS}]{{4}}){{3}}", code)
        assert read_code(code) == code
    assert not set("01ILO") & set(CODE_LETTERS)


def test_what_reads_like_a_word_or_a_number_is_no_new_code() -> None:
    chosen = iter("ABCDABCDABCD" + "234523452345" + "7K3M9Q2X4HTB")
    assert new_code(lambda _letters: next(chosen)) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        f"  {CODE}\n",
        "link 7k3m 9q2x 4htb",
        "LINK7K3M9Q2X4HTB",
        "LINK - 7K3M - 9Q2X - 4HTB",
        "LINK–7K3M–9Q2X–4HTB",
        "ＬＩＮＫ-7K3M-9Q2X-4HTB",
        "LINK-7K3M-\u200b9Q2X-4HTB",
        f'"{CODE}"',
        f"« {CODE} »",
        f"*{CODE}*",
        f"`{CODE}`",
        f"Hello, our code is {CODE}, thank you!",
        f"Bonjour, voici le code : {CODE.lower()}. Merci",
        f"onze code:{CODE}",
        f"> {CODE}",
    ],
)
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == CODE
    call = read_words(typed)
    assert isinstance(call, LookUp)
    assert read_code(call.query) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "6012345678",
        "link",
        "link 6012345678 to us please",
        "link 6012 3456 7812",
        "link data team best",
        "linkedin 7k3m 9q2x 4htb",
        "blink-7k3m-9q2x-4htb",
        "CASE-7K3M9Q2X",
        "LINK " * 2000,
    ],
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) == ""


@pytest.mark.parametrize("typed", ["LINK-7K3M-9Q2X", f"{CODE}-2222", "link-7k3m"])
def test_what_is_written_like_a_code_is_told_to_be_a_wrong_one(typed: str) -> None:
    assert read_code(typed) not in ("", CODE)


def test_a_code_is_not_taken_for_a_secret_of_a_card() -> None:
    chance = random.Random(2)
    assert not any(looks_secret(new_code(chance.choice)) for _ in range(500))
