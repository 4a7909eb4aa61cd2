"""Tests of masking, and of the recognition of secrets."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.privacy import looks_secret, mask_email, mask_iban, mask_mobile
from tests.harness.plain import as_read

FOLDER = Path(__file__).parent
# Lines as people type them, in four languages: those that tell a secret, and those that do not.
SECRETS = (FOLDER / "secret_lines.txt").read_text(encoding="utf-8").splitlines()
HARMLESS = (FOLDER / "harmless_lines.txt").read_text(encoding="utf-8").splitlines()


def test_masks_are_as_agreed() -> None:
    assert mask_email("anna@example.be") == "a•••@example.be"
    assert as_read(mask_mobile("+32470123412")) == "+32 ••• •• 12"
    assert as_read(mask_iban("BE68539007547034")) == "BE68 •••• •••• 7034"
    assert mask_email("") == mask_mobile("") == mask_iban("") == ""


@given(st.from_regex(r"[a-z][a-z0-9.]{1,20}@[a-z]{2,10}\.example\.be", fullmatch=True))
def test_masked_email_hides_the_name(email: str) -> None:
    assert email.partition("@")[0] not in mask_email(email).partition("@")[0]


@given(st.from_regex(r"\+?[0-9]{1,15}", fullmatch=True))
def test_masked_mobile_shows_at_most_five_characters(mobile: str) -> None:
    shown = [mark for mark in as_read(mask_mobile(mobile)) if mark not in "• "]
    assert len(shown) <= min(5, max(len(mobile) - 3, 0))


@given(st.from_regex(r"[A-Z]{2}[0-9]{1,30}", fullmatch=True))
def test_masked_iban_never_shows_the_whole(number: str) -> None:
    shown = [mark for mark in as_read(mask_iban(number)) if mark not in "• "]
    assert len(shown) <= max(len(number) - 4, 0)


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "5412.7534.5678.9010",
        "4111\u00a01111\u00a01111\u00a01111",
        "4111\n1111\n1111\n1111",
        "4111, 1111, 1111, 1111",
        "４１１１１１１１１１１１１１１１",
        "٤١١١١١١١١١١١١١١١",
        "४१११ ११११ ११११ ११११",
        "378282246310005",
        "my card is 4111111111111111 thanks",
        "BE68539007547034 and 4111 1111 1111 1111",
        "1234",
        " 12 34 56 ",
        "PIN 1234",
        "pin: 12-34",
        "pincode 1234",
        "1234 is my PIN",
        "CVC 123",
        "code 123456",
        "SMS-code: 123 456",
        "code secret 1234",
        "le code SMS est 123456",
        "cryptogramme 123",
        "verificatiecode 123456",
        "Bestätigungscode: 123456",
        "Geheimzahl 1234",
    ],
)
def test_secret_is_recognised(text: str) -> None:
    assert looks_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6012345678",
        "601 234 56 78",
        "order 601.234.56.78",
        "6012345678 sms",
        "SMS 6012345678",
        "CARO-12",
        "#12",
        "0123.456.749",
        "BE 0123 456 749",
        "BE68539007547034",
        "BE68 5390 0754 7034",
        "be68 5390 0754 7034",
        "FR76 3000 6000 0112 3456 7890 189",
        "fr76 3000 6000 0112 3456 7890 189",
        "+32 470 12 34 12",
        "0470 12 34 12",
        "0032470123412",
        "anna1234@example.be",
        "Garage 2000",
        "DUPO012",
    ],
)
def test_ordinary_input_is_no_secret(text: str) -> None:
    assert not looks_secret(text)


@given(
    st.text("0123456789", min_size=13, max_size=19).filter(lambda digits: digits[:2] != "00"),
    st.sampled_from(["", " ", "-", ".", "/", ", "]),
    st.sampled_from(["", "card ", "it is: "]),
)
def test_any_13_to_19_digits_are_a_secret(digits: str, gap: str, before: str) -> None:
    assert looks_secret(before + gap.join(digits))


@given(st.from_regex(r"[67][0-9]{9}", fullmatch=True), st.sampled_from(["", " ", "-", "."]))
def test_no_client_reference_is_a_secret(digits: str, gap: str) -> None:
    assert not looks_secret(gap.join(digits))


@pytest.mark.parametrize(
    "text",
    [
        *("4111:1111:1111:1111", "4111|1111|1111|1111", "4111'1111'1111'1111"),
        *("kaart4111111111111111", "+4111111111111111", "004111111111111111"),
        *("4111111111111111 1234", "3782 822463 10005"),
        *("pin1234", "OTP123456", "1234!", "(1234)", "«1234»", "G-123456"),
        *("cvc2 123", "Prüfziffer 123", "toegangscode 123456", "het is 1234", "c’est 1234"),
    ],
)
def test_a_secret_is_seen_however_it_is_written(text: str) -> None:
    assert looks_secret(text)


@pytest.mark.parametrize(
    "text", ["BE68539007547035", "6012345678 7012345678", "Studio 100", "+3247", "Pinguin 12 bv"]
)
def test_what_only_resembles_a_secret_is_let_through(text: str) -> None:
    assert not looks_secret(text)


def test_of_plain_secrets_nearly_all_are_recognised() -> None:
    missed = [line for line in SECRETS if not looks_secret(line)]
    assert len(missed) <= len(SECRETS) * 0.02, missed


def test_of_harmless_lines_nearly_none_is_refused() -> None:
    refused = [line for line in HARMLESS if looks_secret(line)]
    assert len(refused) <= len(HARMLESS) * 0.02, refused


def test_the_lines_are_many_and_each_stands_once() -> None:
    assert len({*SECRETS}) == len(SECRETS) >= 150
    assert len({*HARMLESS}) == len(HARMLESS) >= 150


NAMES = [
    *("CARO-", "#", "order ", "order id ", "order number: ", "commande n° ", "bestelnummer "),
    *("aanvraag ", "Bestellnummer: ", "Auftragsnummer ", "customer code ", "client number "),
    *("code client ", "code dossier : ", "n° de dossier ", "klantcode: ", "de klantcode is "),
    *("klant ", "Kunden-Nr. ", "die Kundennummer ist ", "Mandant ", "company code "),
]


@given(st.sampled_from(NAMES), st.from_regex(r"[0-9]{3,8}", fullmatch=True))
def test_order_ids_and_codes_of_customers_are_never_codes(name: str, number: str) -> None:
    assert not looks_secret(name + number)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\nle code reçu est :\n482913\nMerci",
        "Hieronder de mail.\n\n> De klant zegt: mijn pincode is 4821.\n\nGroeten",
        "6012345678 05/2026, kaart 4111 1111 1111 1111",
        "p\u200bin 4821",
        "4111\u200b1111\u200b1111\u200b1111",
        "４８２１ is my PIN",
    ],
)
def test_a_secret_is_seen_within_a_mail_and_behind_unseen_signs(text: str) -> None:
    assert looks_secret(text)


def test_a_long_mail_with_numbers_of_every_kind_is_no_secret() -> None:
    mail = """Goedemorgen,

    Voor klant 4521 (Dupont & Fils BV, BE 0123.456.749) ontbreekt het uittreksel van 05/2026.
    Referentie 601 234 56 78, order CARO-36850. De sms-code kwam niet aan op 0470 12 34 12.

    Met vriendelijke groeten, Els Peeters
    Kerkstraat 123 bus 4, 9000 Gent - tel. 09 225 12 34 - IBAN BE68 5390 0754 7034
    Factuur 2026/00123 van 12/03/2026: 1.250,00 EUR"""
    assert not looks_secret(mail)


@pytest.mark.parametrize(
    "text",
    [
        *("**4111** **1111** **1111** **1111**", "*4111* - *1111* - *1111* - *1111*"),
        *("<b>4111</b>11111111<i>1111</i>", "<p>4111</p><p>1111</p><p>1111</p><p>1111</p>"),
        *("4111+1111+1111+1111", "4111 +1111 +1111 +1111", "4111 + 1111 + 1111 + 1111"),
        *("4111 +1111 1111 1111", "+4111 +1111 +1111 +1111", "4111 ++ 1111 ++ 1111 ++ 1111"),
        *("4111x1111x1111x1111", "4111X1111X1111X1111", "4111 x 1111 x 1111 x 1111"),
        *("4111 en dan 1111 1111 1111", "4111 puis 1111 puis 1111 puis 1111"),
        *("4111 1111 und dann 1111 1111", "first 4111 1111, then 1111 1111"),
        *("3782 then 822463 then 10005", "eerste helft 41111111, tweede helft 11111111"),
        *(
            "`4111` `1111` `1111` `1111`",
            "[4111] [1111] [1111] [1111]",
            "4111 => 1111 => 1111 => 1111",
        ),
        *("4111 &nbsp; 1111 &nbsp; 1111 &nbsp; 1111", "4111____1111____1111____1111"),
        *("4111......1111......1111......1111", "4111\n\n\n\n1111\n\n\n\n1111\n\n\n\n1111"),
    ],
)
def test_a_card_number_is_seen_through_what_stands_between_its_groups(text: str) -> None:
    assert looks_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        *("**6012345678** **7012345678**", "<b>6012345678</b><b>7012345678</b>"),
        *("*601* *234* *56* *78* en *701* *234* *56* *78*", "6012345678 + 7012345678"),
        *("+32470123412 +32470123413", "+32 470 12 34 12 en dan +32 470 12 34 13"),
        *(
            "6012345678 en dan 7012345678",
            "4521 05/2026, 4522 05/2026, 4523 06/2026, 4524 06/2026",
            "klant 4521 en klant 4522 en klant 4523",
        ),
        *("2023 en 2024 en 2025 en 2026", "BE0123456749 x BE0123456749"),
        *("€ 1250 + € 4000 + € 125,00", "1000x2000", "order 36850 en 36851 en 36852"),
    ],
)
def test_numbers_between_marks_and_words_are_not_joined_to_a_card(text: str) -> None:
    assert not looks_secret(text)
