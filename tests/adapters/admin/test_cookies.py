"""Where somebody is led after they signed in: to a page of the console, and nowhere else."""

from __future__ import annotations

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from adapters.admin.cookies import keep_going, was_going, write_cookie


def _kept(asked: str) -> str:
    """Return the page that a browser keeps which asked for a page before anybody signed in."""
    request, answer = make_mocked_request("GET", f"/admin{asked}"), web.Response()
    keep_going(request, "/admin")
    write_cookie(request, answer, secure=True)
    kept = answer.cookies.get("__Host-caro-going")
    return kept.value if kept else ""


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("/cases", "/cases"),
        ("/cases?status=open&start=2026-03-02T09:30:00%2B00:00", None),
        ("/orders/CARO-7/actions/cancel?change=person", None),
        ("/search?q=6012345678", "/search"),
        ("/", ""),
        (f"/cases?office={'x' * 1000}", ""),
        ("/cases?office=a;b", ""),
    ],
)
def test_the_page_that_was_asked_for_is_kept(asked: str, kept: str | None) -> None:
    page = _kept(asked)
    assert page == (asked if kept is None else kept)
    cookie = {"Cookie": f"__Host-caro-going={page}"}
    assert was_going(make_mocked_request("GET", "/", headers=cookie), secure=True) == (page or "/")


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "x",
        "//else.example.be",
        "https://else.example.be",
        "/\\else.example.be",
        "/../slack/events",
        "/x/../../y",
        '"/you\\015\\012X: y"',
        "/" + "x" * 4000,
        "/\u00e9",
    ],
)
def test_nothing_else_leads_anywhere(odd: str) -> None:
    request = make_mocked_request("GET", "/", headers={"Cookie": f"caro-going={odd}"})
    assert was_going(request, secure=False) == "/"
    # What another host may have written does not count where pages come over TLS.
    request = make_mocked_request("GET", "/", headers={"Cookie": "caro-going=/you"})
    assert was_going(request, secure=True) == "/"
