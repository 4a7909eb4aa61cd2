"""How the console may be told that it is reached."""

from __future__ import annotations

import pytest

from config.settings.admin import Admin, require_guarded


def _admin(url: str) -> Admin:
    admin = Admin(enabled=True, read_only=False, url=url, host="", port=0)
    require_guarded(admin)
    return admin


@pytest.mark.parametrize(
    "url",
    [
        "https://desk.example.be",
        "https://Desk.Example.BE",
        "https://desk.example.be/",
        "https://desk.example.be:443",
    ],
)
def test_an_address_is_known_as_browsers_write_it(url: str) -> None:
    admin = _admin(url)
    assert admin.knows_host("desk.example.be")
    assert not admin.knows_host("desk.example.be:8443")
    assert admin.origin("desk.example.be") == "https://desk.example.be"


@pytest.mark.parametrize("url", ["https://desk.example.be/path", "https://desk.example.be?x"])
def test_an_address_that_no_page_would_have_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="CARO_ADMIN__URL"):
        _admin(url)
