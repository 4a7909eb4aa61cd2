"""Headers: what no answer of the console is sent without."""

from __future__ import annotations

from aiohttp import web

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load and run, unless it has a policy of its own."""
OWN_POLICY = "policy"
"""Under this name an answer holds its own policy."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # With none at all a browser would not say that a form comes from here.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_HSTS = "max-age=31536000"


def add_headers(response: web.StreamResponse, *, is_secure: bool) -> None:
    """Add what every answer has, whatever it is."""
    response.headers.update(_HEADERS)
    response.headers["Content-Security-Policy"] = response.get(OWN_POLICY, POLICY)
    # Files are the same for everybody: a browser keeps them, and asks whether they have changed.
    is_file = isinstance(response, web.FileResponse)
    response.headers["Cache-Control"] = "no-cache" if is_file else "no-store"
    if is_secure:
        response.headers["Strict-Transport-Security"] = _HSTS
