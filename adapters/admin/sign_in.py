"""Sign-in and sign-out, and the list of one's own sessions."""

from __future__ import annotations

import secrets
from functools import cache

from adapters.admin.cookies import (
    begun_secret,
    drop_session,
    keep_begun,
    keep_session,
    was_going,
)
from adapters.admin.routes import SETTINGS, Answer, Kind, Page, Redirect, Route, Turn
from bot.console import TooManyTries
from bot.domain.accounts import LINKS
from bot.domain.people import Role
from bot.domain.zones import offered_zones

_HOME = "/"
_OWN = "/you"
_LINK_OVER = Page("link_over.html", status=404)


async def show_sign_in(turn: Turn) -> Answer:
    """Say how somebody gets in, or lead them in who are in already."""
    if turn.visitor:
        return Redirect(_HOME)
    return Page("sign_in.html", {"providers": tuple(turn.console.provider_sign_in.spaces)})


async def show_link(turn: Turn) -> Answer:
    """Show whom a link lets in: it is used by a button, since programs follow links as well."""
    link = await turn.console.sign_in.look_at_link(turn.part("secret"))
    if link is None:
        return _LINK_OVER
    if not _kept(turn):
        keep_begun(turn.request, LINKS, secrets.token_urlsafe(32))
    return Page("link.html", {"link": link})


async def enter_by_link(turn: Turn) -> Answer:
    """Let somebody in by their link; whoever was in before in this browser is out."""
    sign_in, kept = turn.console.sign_in, _kept(turn)
    where = {
        "address": turn.request.remote or "",
        "browser": turn.request.headers.get("User-Agent", ""),
    }
    try:
        opened = await sign_in.enter_by_link(turn.part("secret"), kept=kept, **where)
    except TooManyTries:
        return Page("too_many_tries.html", status=429)
    if opened is None:
        return _LINK_OVER
    if turn.visitor and turn.visitor.session.id != opened.visitor.session.id:
        await sign_in.leave(turn.visitor)
    return let_in(turn, opened.secret)


def _kept(turn: Turn) -> str:
    """Return what this browser keeps of the page of a link."""
    return begun_secret(turn.request, LINKS, secure=turn.request.app[SETTINGS].is_secure)


def let_in(turn: Turn, secret: str) -> Redirect:
    """Begin a session in this browser, on the page to which somebody was going."""
    keep_session(turn.request, secret)
    return Redirect(was_going(turn.request, secure=turn.request.app[SETTINGS].is_secure))


async def leave(turn: Turn) -> Answer:
    """Sign somebody out in this browser."""
    await turn.console.sign_in.leave(turn.who)
    drop_session(turn.request)
    return Redirect("/sign-in", "console-told-signed-out")


async def show_own_page(turn: Turn) -> Answer:
    """Show how this person reads, and where they are signed in."""
    sessions = await turn.console.sign_in.own_sessions(turn.who)
    identities = await turn.console.provider_people.own(turn.who)
    linked = {one.provider for one in identities}
    shown = {
        "sessions": sessions,
        "zones": zones_by_region(),
        "now": turn.console.clock.now(),
        "identities": identities,
        "providers": [one for one in turn.console.provider_sign_in.spaces if one not in linked],
    }
    return Page("you.html", shown)


@cache
def zones_by_region() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the zones that can be chosen, by the part of the world that they begin with."""
    by_region: dict[str, list[str]] = {}
    for name in offered_zones():
        by_region.setdefault(name.partition("/")[0], []).append(name)
    return tuple((region, tuple(names)) for region, names in by_region.items())


async def end_session(turn: Turn) -> Answer:
    """End one of their own sessions; one that is over already needs no other word."""
    session = turn.part("session")
    await turn.console.sign_in.end_own(turn.who, session)
    if session == turn.who.session.id:
        drop_session(turn.request)
        return Redirect("/sign-in", "console-told-signed-out")
    return Redirect(_OWN, "console-told-session-ended")


async def choose_language(turn: Turn) -> Answer:
    """Keep the language that somebody chose."""
    await turn.console.sign_in.speak(turn.who, turn.form.get("language", ""))
    return Redirect(_OWN, "console-told-language")


async def choose_zone(turn: Turn) -> Answer:
    """Keep the zone in which somebody reads times."""
    await turn.console.sign_in.read_in(turn.who, turn.form.get("zone", ""))
    return Redirect(_OWN, "console-told-zone")


ROUTES = (
    Route(Kind.PAGE, "/sign-in", None, show_sign_in),
    Route(Kind.PAGE, "/enter/{secret}", None, show_link),
    Route(Kind.CHANGE, "/enter/{secret}", None, enter_by_link, harmless=True),
    Route(Kind.CHANGE, "/sign-out", Role.VIEWER, leave, harmless=True),
    Route(Kind.PAGE, _OWN, Role.VIEWER, show_own_page),
    Route(Kind.CHANGE, "/sessions/{session}/end", Role.VIEWER, end_session, harmless=True),
    Route(Kind.CHANGE, "/language", Role.VIEWER, choose_language, harmless=True),
    Route(Kind.CHANGE, "/zone", Role.VIEWER, choose_zone, harmless=True),
)
