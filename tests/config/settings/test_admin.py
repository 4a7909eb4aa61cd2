"""How the console may be told that it is reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.identities import Provider
from config.settings.model import Settings, SettingsError

Load = Callable[..., Settings]
_PREFIX = "CARO_ADMIN__PROVIDERS__"
_ENTRA = {
    f"{_PREFIX}ENTRA__CLIENT_ID": "an app",
    f"{_PREFIX}ENTRA__CLIENT_SECRET": "its secret",
    f"{_PREFIX}ENTRA__TENANT": "11111111-2222-3333-4444-55555555AAAA",
}
_SLACK = {
    f"{_PREFIX}SLACK__CLIENT_ID": "12.34",
    f"{_PREFIX}SLACK__CLIENT_SECRET": "its secret",
    f"{_PREFIX}SLACK__WORKSPACE": "T012AB3CD",
}


@pytest.mark.parametrize(
    "url",
    [
        "https://desk.example.be",
        "https://Desk.Example.BE",
        "https://desk.example.be/",
        "https://desk.example.be:443",
    ],
)
def test_an_address_is_known_as_browsers_write_it(load: Load, url: str) -> None:
    admin = load(CARO_ADMIN__URL=url).admin
    assert admin.knows_host("desk.example.be")
    assert not admin.knows_host("desk.example.be:8443")
    assert admin.origin("desk.example.be") == "https://desk.example.be"


@pytest.mark.parametrize(
    "host",
    ["localhost:80@else.example.be", "127.0.0.1:x", "[::1]x", "[::1]:", "::1", "localhost:1:2"],
)
def test_a_name_that_only_begins_like_that_of_this_machine_is_another(
    load: Load, host: str
) -> None:
    admin = load().admin
    assert not admin.knows_host(host)
    assert all(map(admin.knows_host, ("localhost", "127.0.0.1:8080", "[::1]:8080", "[::1]")))


@pytest.mark.parametrize("url", ["https://desk.example.be/path", "https://desk.example.be?x"])
def test_an_address_that_no_page_would_have_is_refused(load: Load, url: str) -> None:
    with pytest.raises(SettingsError, match="CARO_ADMIN__URL"):
        load(CARO_ADMIN__URL=url)


def test_providers_are_off_and_turned_on_one_by_one(load: Load) -> None:
    assert load().admin.providers.on == {}
    assert list(load(**_SLACK).admin.providers.on) == [Provider.SLACK]
    both = load(**_SLACK, **_ENTRA).admin.providers.on
    tenant = "11111111-2222-3333-4444-55555555aaaa"
    assert {one: how.space for one, how in both.items()} == {
        Provider.ENTRA: tenant,
        Provider.SLACK: "T012AB3CD",
    }
    assert {how.pinned for how in both.values()} == {
        f"https://login.microsoftonline.com/{tenant}/v2.0",
        "https://slack.com",
    }


@pytest.mark.parametrize("left_out", [*_ENTRA, *_SLACK])
def test_half_a_provider_is_refused(load: Load, left_out: str) -> None:
    given = {name: text for name, text in {**_ENTRA, **_SLACK}.items() if name != left_out}
    with pytest.raises(SettingsError, match=f"{left_out} is missing"):
        load(**given)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENTRA__TENANT", "common"),
        ("ENTRA__TENANT", "contoso.example.be"),
        ("ENTRA__ISSUER", "http://login.example.be/v2.0"),
        ("SLACK__WORKSPACE", "acme"),
        ("SLACK__ISSUER", "slack.com"),
        ("TIMEOUT_S", "0"),
    ],
)
def test_what_pins_nothing_is_refused(load: Load, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{_PREFIX}{name}"):
        load(**{**_ENTRA, **_SLACK, f"{_PREFIX}{name}": value})
