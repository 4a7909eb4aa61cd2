"""What the id of a session says of the sign-in by which it began."""

from __future__ import annotations

from bot.domain.accounts import LINKS, SESSION_LASTS, Session, session_id
from tests.fakes.clock import NOW


def _session(name: str) -> Session:
    return Session(
        id=name,
        account="console:link:louis",
        token="t",
        made_at=NOW,
        seen_at=NOW,
        ends_at=NOW + SESSION_LASTS,
    )


def test_a_session_says_by_which_sign_in_it_began() -> None:
    session = _session(session_id("r" * 43, "slack:T1:sub-1"))
    assert session.began_by("slack:T1:sub-1")
    assert not session.began_by("slack:T1:sub-2")
    assert not session.began_by(LINKS)
    assert len(session.id) < 64
    assert "sub" not in session.id


def test_of_a_session_of_before_nothing_is_known() -> None:
    assert _session("r" * 16).began_by("slack:T1:sub-1")
