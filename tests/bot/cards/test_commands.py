"""Tests of commands: what a typed line means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.calls import ListProblems, LookUp, SetLanguage, ShowHelp, Thank
from bot.cards.commands import read_words
from bot.cards.packing import pack, unpack
from bot.cards.queue_calls import ListCases
from bot.domain.queues import Queue


@pytest.mark.parametrize(
    ("typed", "call"),
    [
        ("", ShowHelp()),
        ("   ", ShowHelp()),
        ("help", ShowHelp()),
        ("Aide", ShowHelp()),
        ("hulp!", ShowHelp()),
        ("Hilfe.", ShowHelp()),
        ("?", ShowHelp()),
        ("problems", ListProblems()),
        ("Problèmes", ListProblems()),
        ("proble\u0300mes", ListProblems()),
        ("problemen", ListProblems()),
        ("Probleme", ListProblems()),
        ("language fr", SetLanguage("fr")),
        ("langue néerlandais", SetLanguage("nl")),
        ("taal Duits", SetLanguage("de")),
        ("Sprache: Englisch", SetLanguage("en")),
        ("language", SetLanguage("")),
        ("language klingon", SetLanguage("klingon")),
        ("6012345678", LookUp("6012345678")),
        ("order 6012345678", LookUp("6012345678")),
        ("commande 601 234 56 78", LookUp("601 234 56 78")),
        ("Aanvraag: CARO-12", LookUp("CARO-12")),
        ("Kundenreferenz 6012345678", LookUp("6012345678")),
        *((said, ShowHelp()) for said in ("Hello!", "Bonjour,", "Goedemorgen", "Guten Tag")),
        *((said, ShowHelp()) for said in ("Who are you?", "Qui êtes-vous ?", "Wie bent u?")),
        *((said, ShowHelp()) for said in ("Wer bist du?", "what can you do", "Hoe werkt dit?")),
        *((said, Thank()) for said in ("thanks", "Thank you very much!", "ok", "OK, merci 🙏")),
        *((said, Thank()) for said in ("merci beaucoup", "Bedankt!", "dank u", "Dank je wel.")),
        *((said, Thank()) for said in ("danke", "Danke schön", "Vielen Dank!", "oké, bedankt")),
        *((said, Thank()) for said in ("Thanks for your help", "Alvast bedankt voor de hulp")),
        ("Merci Dupont", LookUp("Merci Dupont")),
        ("Garage Hallo", LookUp("Garage Hallo")),
        ("company OK", LookUp("OK", kind="company")),
        ("thanks, and 6012345678?", LookUp("thanks, and 6012345678")),
        ("order", LookUp("order")),
        ("Dupont & Fils", LookUp("Dupont & Fils")),
        ("problem with my card", LookUp("problem with my card")),
        ("problem 6012345678", LookUp("problem 6012345678")),
        ("help me with Dupont", LookUp("help me with Dupont")),
        ("language school Brussels", LookUp("language school Brussels")),
        *(
            (said, ListCases())
            for said in ("cases", "Cas", "Fälle", "cases.", "case", "cas attente")
        ),
        *((said, ListCases(Queue.MINE)) for said in ("cases mine", "cas miens", "cases mijn")),
        ("Fälle meine", ListCases(Queue.MINE)),
        ("cases office", ListCases(Queue.OFFICE)),
        ("cas titulaire", ListCases(Queue.CARDHOLDER)),
        ("cases alle kbc OFF001 fr", ListCases(Queue.ALL, words="kbc OFF001 fr")),
        ("cases kbc", ListCases(words="kbc")),
        ("Cas Janssens", LookUp("Cas Janssens")),
        ("case closed bvba", LookUp("case closed bvba")),
    ],
)
def test_typed_line_is_understood(typed: str, call: object) -> None:
    assert read_words(typed) == call


@pytest.mark.parametrize(
    ("typed", "words", "days"),
    [
        ("problems kbc", "kbc", 0),
        ("problems OFF001", "OFF001", 0),
        ("problems > 30", "", 30),
        ("problems >= 30", "", 29),
        ("problems 30+ days", "", 30),
        ("problems kbc > 30", "kbc", 30),
        ("Problems: KBC, over 30 days", "KBC", 30),
        ("problems older than 7 days", "", 7),
        ("problem at Dupont", "Dupont", 0),
        ("problèmes chez KBC depuis plus de 30 jours", "KBC", 30),
        ("problèmes > 30 j", "", 30),
        ("problemen bij BNP Paribas Fortis", "BNP Paribas Fortis", 0),
        ("problemen van meer dan 10 dagen bij kbc", "kbc", 10),
        ("problemen KBC al meer dan 3 dagen", "KBC", 3),
        ("Probleme seit über 14 Tagen", "", 14),
        ("Probleme älter als 60 Tage bei KBC", "KBC", 60),
    ],
)
def test_a_list_is_filtered_by_what_is_typed(typed: str, words: str, days: int) -> None:
    assert read_words(typed) == ListProblems(days=days, words=words)


@pytest.mark.parametrize("typed", ["problems 4111 1111 1111 1111", "problem my pin is 4821"])
def test_what_may_be_a_secret_is_no_filter(typed: str) -> None:
    assert isinstance(read_words(typed), LookUp)


@given(st.text(max_size=200))
def test_any_line_makes_a_call(text: str) -> None:
    verb, arguments = pack(read_words(text))
    assert unpack(verb, arguments) is not None


def test_unknown_language_is_not_repeated_at_length() -> None:
    assert read_words("language " + "x" * 500) == SetLanguage("x" * 20)
