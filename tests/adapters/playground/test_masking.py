"""What the page shows of the traffic holds no secret and nobody's contact data."""

from __future__ import annotations

import pytest

from adapters.playground.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("els.peeters@example.be", "e•••@example.be"),
        ("write to els@example.be today", "write to e•••@example.be today"),
        ("a@b, els.peeters@example.be", "a@b, e•••@example.be"),
        ("+32470123412", "+32470123412"[:5]),
        ("0470 12 34 12", "0470"),
        ("BE68539007547034", "BE68 ••• 34"),
    ],
)
def test_contact_data_is_masked(text: str, masked: str) -> None:
    shown = mask({"values": [text]})["values"][0]
    assert masked[:4] in shown
    assert text not in shown
    assert "•••" in shown


@pytest.mark.parametrize(
    "text", ["an@example.be+els@example.be", "an@example.be,els@example.be", "+els@example.be"]
)
def test_address_that_touches_another_is_masked_too(text: str) -> None:
    assert "ls" not in mask(text)


@pytest.mark.parametrize("text", ["6012345678", "601 234 56 78", "CARO-12", "23 November 2026"])
def test_references_and_dates_stay_readable(text: str) -> None:
    assert mask(text) == text


def test_secrets_are_masked_by_their_name() -> None:
    assert mask({"client_secret": "s3cret", "n": 1}) == {"client_secret": "•••", "n": 1}
