"""Sign-in and sign-out, and the list of one's own sessions."""

from __future__ import annotations

from datetime import datetime

from adapters.admin.cookies import drop_session, keep_session
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console import TooManyTries
from bot.domain.people import Role

_HOME = "/"
_LINK_OVER = Page("link_over.html", status=404)


async def show_sign_in(turn: Turn) -> Answer:
    """Say how somebody gets in, or lead them in who are in already."""
    if turn.visitor:
        return Redirect(_HOME)
    return Page("sign_in.html", {"providers": tuple(turn.console.provider_sign_in.spaces)})


async def show_link(turn: Turn) -> Answer:
    """Show whom a link lets in: it is used by a button, since programs follow links as well."""
    link = await turn.console.sign_in.look_at_link(turn.part("secret"))
    return Page("link.html", {"link": link}) if link else _LINK_OVER


async def enter_by_link(turn: Turn) -> Answer:
    """Let somebody in by their link; whoever was in before in this browser is out."""
    sign_in = turn.console.sign_in
    address = turn.request.remote or ""
    browser = turn.request.headers.get("User-Agent", "")
    try:
        opened = await sign_in.enter_by_link(turn.part("secret"), address=address, browser=browser)
    except TooManyTries:
        return Page("too_many_tries.html", status=429)
    if opened is None:
        return _LINK_OVER
    if turn.visitor:
        await sign_in.leave(turn.visitor)
    keep_session(turn.request, opened.secret)
    return Redirect(_HOME)


async def leave(turn: Turn) -> Answer:
    """Sign somebody out in this browser."""
    await turn.console.sign_in.leave(turn.who)
    drop_session(turn.request)
    return Redirect("/sign-in", "console-told-signed-out")


async def show_sessions(turn: Turn) -> Answer:
    """Show where this person is signed in."""
    sessions = await turn.console.sign_in.own_sessions(turn.who)
    now: datetime = turn.console.clock.now()
    identities = await turn.console.provider_people.own(turn.who)
    linked = {one.provider for one in identities}
    providers = [one for one in turn.console.provider_sign_in.spaces if one not in linked]
    shown = {"sessions": sessions, "now": now, "identities": identities, "providers": providers}
    return Page("sessions.html", shown)


async def end_session(turn: Turn) -> Answer:
    """End one of their own sessions; one that is over already needs no other word."""
    session = turn.part("session")
    await turn.console.sign_in.end_own(turn.who, session)
    if session == turn.who.session.id:
        drop_session(turn.request)
        return Redirect("/sign-in", "console-told-signed-out")
    return Redirect("/sessions", "console-told-session-ended")


async def choose_language(turn: Turn) -> Answer:
    """Keep the language that somebody chose."""
    await turn.console.sign_in.speak(turn.who, turn.form.get("language", ""))
    return Redirect("/sessions", "console-told-language")


ROUTES = (
    Route(Kind.PAGE, "/sign-in", None, show_sign_in),
    Route(Kind.PAGE, "/enter/{secret}", None, show_link),
    Route(Kind.CHANGE, "/enter/{secret}", None, enter_by_link),
    Route(Kind.CHANGE, "/sign-out", Role.VIEWER, leave),
    Route(Kind.PAGE, "/sessions", Role.VIEWER, show_sessions),
    Route(Kind.CHANGE, "/sessions/{session}/end", Role.VIEWER, end_session),
    Route(Kind.CHANGE, "/language", Role.VIEWER, choose_language),
)
