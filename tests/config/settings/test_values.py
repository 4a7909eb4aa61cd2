"""Which values a setting takes, and how a wrong one is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from config.settings.model import Settings

Load = Callable[..., Settings]


def test_lists_are_comma_separated(load: Load) -> None:
    settings = load(
        CARO_SLACK__AGENTS="U012AB3CD, W99 ,",
        CARO_TEAMS__SERVICE_URL_HOSTS="127.0.0.1:3978,[::1]:3978,SMBA.trafficmanager.net",
    )
    assert settings.slack.agents == ("U012AB3CD", "W99")
    assert settings.teams.service_url_hosts == (
        "127.0.0.1:3978",
        "[::1]:3978",
        "smba.trafficmanager.net",
    )


@pytest.mark.parametrize(
    "tenant", ["", "11111111-2222-3333-4444-555555555555", "office.onmicrosoft.com"]
)
def test_a_tenant_is_named_by_its_id_or_a_domain(load: Load, tenant: str) -> None:
    on = {"CARO_TEAMS__APP_ID": "app", "CARO_TEAMS__APP_PASSWORD": "s3cret"}
    assert load(**on, CARO_TEAMS__TENANT_ID=tenant).teams.tenant_id == tenant


def test_everybody_can_be_an_agent_but_not_a_lead(load: Load, refusal: Callable[..., str]) -> None:
    assert load(CARO_SLACK__AGENTS="*").slack.agents == ("*",)
    assert load(CARO_SLACK__AGENTS="U012AB3CD,*").slack.agents == ("U012AB3CD", "*")
    assert "is not a Slack member id" in refusal(CARO_SLACK__AGENTS="", CARO_SLACK__LEADS="*")


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("CARO_HTTP__PORT", "abc", "'abc' is not a number between 1 and 65535"),
        ("CARO_HTTP__PORT", "65536", "'65536' is not a number between 1 and 65535"),
        ("CARO_HTTP__PORT", "-1", "'-1' is not a number between 1 and 65535"),
        ("CARO_HTTP__HOST", "not a host", "'not a host' is neither a host name nor an IP address"),
        ("CARO_TEAMS__TENANT_ID", "a/b", "is neither a tenant id like 11111111-2222-3333"),
        ("CARO_SLACK__API_BASE_URL", "slack.com", "'slack.com' is not a web address"),
        ("CARO_SLACK__API_BASE_URL", "http://slack.com/api/", "is plain http"),
        ("CARO_TEAMS__TOKEN_URL", "http://127.0.0.1.example.be/", "is plain http"),
        ("CARO_TEAMS__TOKEN_URL", "ftp://example.be/", "is not a web address"),
        ("CARO_TEAMS__OPENID_METADATA_URL", "https://example.be:99999/", "is not a web address"),
        ("CARO_TEAMS__SERVICE_URL_HOSTS", "https://example.be", "is neither a host nor host:port"),
        ("CARO_TEAMS__SERVICE_URL_HOSTS", "*.example.be", "is neither a host nor host:port"),
        ("CARO_TEAMS__SERVICE_URL_HOSTS", "a.example.be:port", "is neither a host nor host:port"),
        ("CARO_TEAMS__SERVICE_URL_HOSTS", "a@example.be", "has a name or a password"),
        ("CARO_TEAMS__SERVICE_URL_HOSTS", "example.be:", "is neither a host nor host:port"),
        ("CARO_SLACK__AGENTS", "U1,anna", "'anna' is not a Slack member id"),
        ("CARO_SLACK__TIMEOUT_S", "soon", "'soon' is not a number"),
        ("CARO_SLACK__TIMEOUT_S", "0", "'0' is refused"),
        ("CARO_TEAMS__DRAIN_S", "nan", "'nan' is refused"),
        ("CARO_SUPPORT__EMAIL", "helpdesk", "'helpdesk' is refused"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    refusal: Callable[..., str], name: str, value: str, problem: str
) -> None:
    line = refusal(**{name: value})
    assert line.startswith(f"{name}: ")
    assert problem in line
    assert line.endswith("(set in the environment)")
    assert "\n" not in line


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CARO_SLACK__API_BASE_URL", "https://user:word@slack.example.be/"),
        ("CARO_TEAMS__TOKEN_URL", "http://user:word@127.0.0.1:1"),
        ("CARO_TEAMS__OPENID_METADATA_URL", "https://word@example.be/"),
        ("CARO_BACKOFFICE__URL", "https://:word@example.be/"),
        ("CARO_BACKOFFICE__URL", "https://@example.be/"),
    ],
)
def test_a_web_address_has_no_name_and_password(
    refusal: Callable[..., str], name: str, value: str
) -> None:
    line = refusal(**{name: value})
    why = "has a name or a password before the @, which is not allowed there"
    assert line == f"{name}: {why} (set in the environment)"


@pytest.mark.parametrize("key", ["short", 31 * "k", 40 * " "])
def test_a_secret_key_that_is_too_short_is_named_but_not_shown(
    refusal: Callable[..., str], key: str
) -> None:
    line = refusal(CARO_SECRET_KEY=key)
    assert line == "CARO_SECRET_KEY: is shorter than 32 characters (set in the environment)"


def test_a_secret_key_may_be_any_long_text(load: Load) -> None:
    key = "clé «à nous» – 32 caractères & plus"
    assert load(CARO_SECRET_KEY=key).secret_key.get_secret_value() == key


@pytest.mark.parametrize("url", ["http://127.0.0.1:81/", "http://[::1]/", "http://localhost:81/a"])
def test_plain_http_is_fine_on_this_machine(load: Load, url: str) -> None:
    assert load(CARO_TEAMS__TOKEN_URL=url).teams.token_url == url
