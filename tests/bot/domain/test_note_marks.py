"""The mark of a note, however people write it; what begins nearly so is nobody's to guess."""

from __future__ import annotations

import pytest

from bot.domain.note_marks import read_note


@pytest.mark.parametrize(
    "text",
    [
        "note: he is new",
        "Note : he is new",
        "NOTE\u00a0: he is new",
        "note：he is new",
        "\u200bnote: he is new",
        "*note:* he is new",
        "*note*: he is new",
        "_note:_ he is new",
        "**note**: he is new",
        "- note: he is new",
        "1. note: he is new",
        "> note: he is new",
        "> - *note:* he is new",
        "@CARO note: he is new",
        "@U0000BOT1 @U2, // he is new",
        "@note: he is new",
        "// he is new",
        "/ / he is new",
        "／／ he is new",
        "\N{DIVISION SLASH}\N{DIVISION SLASH} he is new",
        "- // he is new",
        "interne nota: he is new",
        "Notitie : he is new",
        "Interne notitie: he is new",
        "note interne : he is new",
        "Notiz: he is new",
        "Interne Notiz: he is new",
        "Internal note: he is new",
        ":memo: note: he is new",
        "📝 note: he is new",
        "→ note: he is new",
        "a) note: he is new",
        "100. note: he is new",
        "&gt; note: he is new",
    ],
)
def test_a_note_is_one_however_its_mark_is_written(text: str) -> None:
    reading = read_note(text)
    assert (reading.is_note, reading.text) == (True, "he is new")


@pytest.mark.parametrize("text", ["(note: he is new)", "`// he is new`", "“note: he is new”"])
def test_marks_around_the_whole_of_it_change_nothing(text: str) -> None:
    reading = read_note(text)
    assert reading.is_note
    assert reading.text.startswith("he is new")


@pytest.mark.parametrize(
    "text",
    [
        "Note interne à Anne : he is new",
        "Hi @ann, note: he is new",
        "@Ann Peeters note: he is new",
        "nota: he is new",
        "3. Nota: 20250034 is open",
        "2. Notes: page 4 is missing",
        "Notizen: he is new",
        "intern - he is new",
        "INTERN – he is new",
        "*intern* he is new",
        "Interne opmerking: he is new",
        "Thanks a lot for it. // he is new",
        "note- he is new",
        "note he is new",
        "[note] he is new",
        "*note* he is new",
        "@CARO note; he is new",
        "/ he is new",
        "/note he is new",
        "\\\\ he is new",
        "Notiz an Anne: he is new",
        "nota\nhe is new",
        "Thank you, that is done.\nnote: he is new",
        "Thank you, that is done.\n\n// he is new",
        "intern: he is new",
        "Internal: he is new",
        "(intern) he is new",
        "note_intern: he is new",
        "nur intern: he is new",
        "n.b. intern: he is new",
        "Internal only: he is new",
        "Thanks.\n(intern) he is new",
        "Thanks.\nnote - he is new",
        "Thanks.\nNote interne - he is new",
        "Thanks.\n\\ he is new",
        "Merci, à bientôt. note: he is new",
    ],
)
def test_what_begins_nearly_like_a_note_is_unclear(text: str) -> None:
    reading = read_note(text)
    assert (reading.is_note, reading.is_unclear) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "Good morning",
        "Noted, thank you",
        "Please note: the deadline is Friday.",
        "Note that the office has to sign",
        "Note de crédit reçue",
        "Notes de frais incluses ?",
        "Note d’honoraires en pièce jointe",
        "Nota van de notaris ontvangen",
        "Notiz vom Mandanten liegt bei",
        "Nota bene, morgen gesloten",
        "Internal mail was down",
        "I made a note: he is new",
        "The notary called",
        "@Anne look",
        "*Important*: the bank was silent",
        "1) first the bank",
        "https://example.be//note",
        "",
        "@",
    ],
)
def test_all_else_is_said_as_it_was_written(text: str) -> None:
    reading = read_note(f" {text}\n")
    assert (reading.is_note, reading.is_unclear, reading.text) == (False, False, text)


def test_what_a_note_says_keeps_its_own_signs() -> None:
    assert read_note("note: ½ 👩‍💻 *bold* //").text == "½ 👩‍💻 *bold* //"


def test_a_long_row_of_marks_is_read_at_once() -> None:
    assert not read_note("@a " * 3000 + "x").is_note
    assert read_note("> " * 3000 + "note: x").is_note
