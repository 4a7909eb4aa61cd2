"""Sign-in by a provider: the way there, the way back, and one's own sign-ins."""

from __future__ import annotations

from adapters.admin.cookies import begun_secret, drop_session, keep_begun
from adapters.admin.routes import ROOT, SETTINGS, Answer, Kind, Page, Redirect, Route, Turn
from adapters.admin.sign_in import let_in
from bot.console import TooManyTries, Visitor
from bot.console.provider_sign_in import Browser
from bot.domain.identities import Provider, ProviderAnswer
from bot.domain.people import Role
from bot.errors import AccessDenied, ProviderRefusesDesk, ProviderUnavailable, SignInRefused

_ANSWER_CHARS = 10_000


async def begin(turn: Turn) -> Answer:
    """Lead somebody to a provider, to be let in when they come back."""
    return await _begin(turn, None)


async def begin_link(turn: Turn) -> Answer:
    """Lead somebody to a provider whose sign-in is to be theirs as well."""
    return await _begin(turn, turn.who)


async def _begin(turn: Turn, visitor: Visitor | None) -> Answer:
    sign_in = turn.console.provider_sign_in
    provider = sign_in.provider(turn.part("provider"))
    try:
        secret, address = await sign_in.begin(provider, _return_to(turn, provider), visitor)
    except ProviderUnavailable as error:
        return _away(provider, error)
    keep_begun(turn.request, provider, secret)
    # A page, since no form of ours may lead anywhere else, however many steps later.
    return Page("provider_on.html", {"provider": provider, "address": address})


async def come_back(turn: Turn) -> Answer:
    """End what was begun: let somebody in, or link their sign-in."""
    sign_in, request = turn.console.provider_sign_in, turn.request
    provider = sign_in.provider(turn.part("provider"))
    settings = request.app[SETTINGS]
    secret = begun_secret(request, provider, secure=settings.is_secure)
    if settings.read_only and sign_in.changes_account(secret):
        raise AccessDenied("console-read-only")
    browser = Browser(request.remote or "", request.headers.get("User-Agent", ""))
    back = _return_to(turn, provider)
    try:
        opened = await sign_in.finish(provider, secret, _answer(turn), back, browser, turn.visitor)
    except ProviderUnavailable as error:
        keep_begun(request, provider, "")
        return _away(provider, error)
    except SignInRefused as error:
        return _refused(provider, error)
    except TooManyTries:
        return Page("too_many_tries.html", status=429)
    keep_begun(request, provider, "")
    if opened is None:
        return Redirect("/you", "console-told-identity-linked")
    if turn.visitor:
        await turn.console.sign_in.leave(turn.visitor)
    return let_in(turn, opened.secret)


async def unlink(turn: Turn) -> Answer:
    """Take a sign-in from one's own account; whoever is here by it is out."""
    if await turn.console.provider_people.unlink(turn.who, turn.form.get("identity", "")):
        drop_session(turn.request)
        return Redirect("/sign-in", "console-told-identity-unlinked-here")
    return Redirect("/you", "console-told-identity-unlinked")


def _answer(turn: Turn) -> ProviderAnswer:
    state, code, issuer, error = (
        turn.asked(name)[:_ANSWER_CHARS] for name in ("state", "code", "iss", "error")
    )
    return ProviderAnswer(state=state, code=code, issuer=issuer, error=error)


def _return_to(turn: Turn, provider: Provider) -> str:
    """Return the address that the provider knows as ours."""
    app = turn.request.app
    return f"{app[SETTINGS].origin(turn.request.host)}{app[ROOT]}/sign-in/{provider}/return"


def _away(provider: Provider, error: ProviderUnavailable) -> Page:
    shown = {"provider": provider, "refuses_desk": isinstance(error, ProviderRefusesDesk)}
    return Page("provider_away.html", shown, 503)


def _refused(provider: Provider, error: SignInRefused) -> Page:
    shown = {"provider": provider, "key": error.key, "arguments": error.arguments}
    return Page("provider_refused.html", shown, 403)


ROUTES = (
    Route(Kind.CHANGE, "/sign-in/{provider}", None, begin, harmless=True),
    Route(Kind.RETURN, "/sign-in/{provider}/return", None, come_back),
    Route(Kind.CHANGE, "/sessions/link/{provider}", Role.VIEWER, begin_link),
    Route(Kind.CHANGE, "/sessions/unlink", Role.VIEWER, unlink),
)
