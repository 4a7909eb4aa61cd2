"""What people type into fields: right, nearly right, secret, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

NO_MOBILES = (
    "#0470123412",
    *("call me", "04701234123412", "0470 12", "0470123456789", "gsm: 0470 12", "0032 4701 23"),
    *("+32 470 12 34 12 34 5", "123", "1234", "12345", "470 12 34", "470123456789", "+3247"),
    *("0470 12 34 1", "0470 12 34", "0470 12 34 1O", "0470 oops", "+32 470 12 34 12 x5"),
    *("0470/12.34.12 JP", "02 123 45 67", "0800 12 345", "06 12 34 56 78"),
)
SECRET_MOBILES = (
    *("4111 1111 1111 1111", "+4111 1111 1111 1111", "0 4111111111111111", "PIN 0470"),
    *("00 5500 0000 0000 0004", "gsm 3782 822463 10005", "0470 12 34 12 4111 1111 1111 1111"),
)

_GAPS = st.sampled_from(["", " ", "  ", "-", ".", "/", "\u00a0", "\u2011"])
_DIGITS = st.sampled_from(["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩"])


@st.composite
def _numbers(draw: st.DrawFn) -> str:
    """Draw a number of about the length of a reference, a mobile, an IBAN or a card."""
    digits = draw(st.text(draw(_DIGITS), min_size=1, max_size=22))
    before = draw(st.sampled_from(["", "6", "7", "+32", "0032", "04", "BE", "be68", "(0)"]))
    return before + draw(_GAPS).join(digits)


@st.composite
def secrets(draw: st.DrawFn) -> str:
    """Draw what nobody may type here: a card number, a PIN or a code."""
    card = st.from_regex(r"[345][0-9]{14,15}", fullmatch=True)
    gap = st.sampled_from(["", " ", "-", "."])
    typed = draw(st.builds(lambda digits, between: between.join(digits), card, gap))
    code = draw(st.from_regex(r"(PIN|code|CVC) [0-9]{3,6}", fullmatch=True))
    return str(draw(st.sampled_from([typed, f"my card {typed}", code])))


_EMAILS = st.one_of(
    st.emails(),
    st.from_regex(r"[a-zA-Zé.+'\-]{1,12}@[a-zA-Zü\-]{1,12}\.(be|example\.be)", fullmatch=True),
)
_EXAMPLES = st.sampled_from(
    [
        *(
            "601 234 56 79",
            "6012345678",
            "BE68 5390 0754 7034",
            "0470 12 34 12",
            "+32 470 12 34 12",
        ),
        *("anna@example.be", "Anna Peeters", "KBC", "BELFIUS", "ING"),
        *("", " ", "\x00", "\ud800"),
    ]
)
_VALID_IBANS = st.builds(
    lambda account: f"BE{98 - int(f'{account}111400') % 97:02d}{account}",
    st.from_regex(r"[0-9]{12}", fullmatch=True),
)

typed_texts = st.one_of(
    _EXAMPLES, _numbers(), _EMAILS, _VALID_IBANS, secrets(), st.text(max_size=210)
)
