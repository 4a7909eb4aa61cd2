"""What an installation may set, how a wrong setting is named, and that all of it is documented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.backoffice import BackOfficeSettings
from adapters.slack import SlackSettings
from adapters.teams import TeamsSettings
from bot.domain.orders import ContactField
from config.settings.model import (
    DEFAULTS_FILE,
    Settings,
    SettingsError,
    setting_variables,
)
from config.settings.own_file import FILE_VARIABLE

ROOT = Path(__file__).parents[3]
SECRET = "s3cr3t-never-shown"
Load = Callable[..., Settings]

FIXED_NAMES = {
    "CARO_HTTP__HOST",
    "CARO_HTTP__PORT",
    "CARO_DATABASE_URL",
    "CARO_SECRET_KEY",
    "CARO_SLACK__SIGNING_SECRET",
    "CARO_SLACK__BOT_TOKEN",
    "CARO_SLACK__API_BASE_URL",
    "CARO_SLACK__AGENTS",
    "CARO_SLACK__LEADS",
    "CARO_TEAMS__APP_ID",
    "CARO_TEAMS__APP_PASSWORD",
    "CARO_TEAMS__TENANT_ID",
    "CARO_TEAMS__OPENID_METADATA_URL",
    "CARO_TEAMS__TOKEN_URL",
    "CARO_TEAMS__SERVICE_URL_HOSTS",
}


def write(folder: Path, text: str) -> str:
    file = folder / "desk.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_without_any_setting_both_platforms_are_off(load: Load) -> None:
    settings = load()
    assert (settings.http.host, settings.http.port) == ("127.0.0.1", 8080)
    assert settings.database_url == "sqlite://var/caro.sqlite3"
    assert settings.support.email == "helpdesk@codabox.com"
    assert not settings.slack_is_on
    assert not settings.teams_is_on


def test_credentials_turn_a_platform_on(load: Load) -> None:
    settings = load(
        CARO_SLACK__SIGNING_SECRET=SECRET,
        CARO_SLACK__BOT_TOKEN="xoxb-1",
        CARO_TEAMS__APP_ID="app",
        CARO_TEAMS__APP_PASSWORD="password",
    )
    assert settings.slack_is_on
    assert settings.teams_is_on
    assert settings.slack.signing_secret.get_secret_value() == SECRET


@pytest.mark.parametrize("name", sorted(FIXED_NAMES - {"CARO_DATABASE_URL"}))
def test_an_empty_variable_counts_as_not_set(load: Load, name: str) -> None:
    assert load(**{name: ""}) == load()


def test_the_own_file_wins_over_defaults_and_the_environment_over_both(
    load: Load, tmp_path: Path
) -> None:
    own = write(tmp_path, "[http]\nhost = '0.0.0.0'\nport = 9000\n[slack]\nagents = ['U1']\n")
    settings = load(CARO_CONFIG=own, CARO_HTTP__PORT="9001")
    assert (settings.http.host, settings.http.port) == ("0.0.0.0", 9001)
    assert settings.slack.agents == ("U1",)
    assert settings.slack.api_base_url == "https://slack.com/api/"


def test_an_own_list_of_banks_replaces_the_default(load: Load, tmp_path: Path) -> None:
    own = write(tmp_path, "[[banks]]\ncode = 'ING'\nname = 'ING'\nincident = true\n")
    (bank,) = load(CARO_CONFIG=own).banks
    assert (bank.code, bank.supported, bank.incident) == ("ING", True, True)


def test_the_default_banks_are_those_of_the_programme(load: Load) -> None:
    banks = load().banks
    assert {bank.name for bank in banks if bank.supported} == {
        "Argenta",
        "Bank Van Breda",
        "Belfius",
        "BNP Paribas Fortis",
        "Crelan (AXA)",
        "Fintro",
        "KBC",
        "CBC",
    }
    assert {bank.code for bank in banks if not bank.supported} >= {"ING", "BEOBANK", "VDK"}
    assert {bank.code for bank in banks if bank.contact_field is ContactField.IBAN} == {
        "KBC",
        "CBC",
    }


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("CARO_SLACK__SIGNING_SECRETT", "CARO_SLACK__SIGNING_SECRET"),
        ("CARO_SLACK_BOT_TOKEN", "CARO_SLACK__BOT_TOKEN"),
        ("CARO_HTTP_PORT", "CARO_HTTP__PORT"),
        ("CARO_DATABASEURL", "CARO_DATABASE_URL"),
    ],
)
def test_a_misspelt_variable_is_named_with_the_nearest_right_one(
    refusal: Callable[..., str], wrong: str, right: str
) -> None:
    assert refusal(**{wrong: SECRET}) == f"{wrong} is not a setting; the nearest is {right}"


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ("CARO_SLACK__SIGNING_SECRET", "CARO_SLACK__BOT_TOKEN"),
        ("CARO_SLACK__BOT_TOKEN", "CARO_SLACK__SIGNING_SECRET"),
        ("CARO_TEAMS__APP_ID", "CARO_TEAMS__APP_PASSWORD"),
        ("CARO_TEAMS__APP_PASSWORD", "CARO_TEAMS__APP_ID"),
        ("CARO_TEAMS__TENANT_ID", "CARO_TEAMS__APP_ID"),
    ],
)
def test_half_a_platform_names_what_is_missing(
    refusal: Callable[..., str], given: str, missing: str
) -> None:
    line = refusal(**{given: SECRET})
    assert line.startswith(f"{missing} is missing while {given} is set")
    assert SECRET not in line


@pytest.mark.parametrize(
    "text",
    [
        f"[slack]\nsigning_secrett = '{SECRET}'",
        f"[slack]\nbot_token = ['{SECRET}']",
        f"[slack]\nbot_token = '{SECRET}'",
        f"secret_key = '{SECRET}'",
        f"[teams]\napp_password = '{SECRET}'",
        f"database_url = 'mysql://caro:{SECRET}@db/caro'",
    ],
)
def test_a_refusal_never_shows_a_secret(
    refusal: Callable[..., str], tmp_path: Path, text: str
) -> None:
    assert SECRET not in refusal(CARO_CONFIG=write(tmp_path, text))


_WITH_PASSWORD = (
    f"http://user:{SECRET}@127.0.0.1:1",
    f"https://user:{SECRET}@office.example.be/api",
    f"https://{SECRET}@office.example.be/",
    f"https://user:{SECRET}",
    f"ftp://office.example.be/?token={SECRET}",
    f"//user:{SECRET}@office.example.be",
    f"user:{SECRET}@office.example.be",
    f"office.example.be/?token={SECRET}",
    f"postgres://caro:a?{SECRET}=b@db/caro",
    f"xoxb-{SECRET}",
)


@pytest.mark.parametrize("name", sorted(setting_variables()))
def test_no_setting_that_is_refused_shows_what_may_be_a_secret(load: Load, name: str) -> None:
    for value in _WITH_PASSWORD:
        try:
            load(**{name: value})
        except SettingsError as error:
            line = str(error)
            assert name in line
            assert SECRET not in line, value


def test_settings_can_be_logged_without_their_secrets(load: Load) -> None:
    settings = load(
        CARO_DATABASE_URL=f"postgres://caro:{SECRET}@db/caro",
        CARO_SECRET_KEY=2 * SECRET,
        CARO_SLACK__SIGNING_SECRET=SECRET,
        CARO_SLACK__BOT_TOKEN=SECRET,
        CARO_TEAMS__APP_ID="app",
        CARO_TEAMS__APP_PASSWORD=SECRET,
    )
    assert SECRET not in f"{settings} {settings!r}"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[http]\nport = 'abc'", "http.port: 'abc' is not a number between"),
        ("[slack]\nsigning_secrett = 'x'", "slack.signing_secrett: is not a setting"),
        ("[slak]\n", "slak: is not a setting"),
        ("[[banks]]\ncode = 'ING'", "banks.0.name: is"),
        ("[[banks]]\ncode = 'A'\nname = 'A'\nsuported = true", "banks.0.suported: is not a set"),
        ("[[banks]]\ncode = 'A'\nname = 'A'\ncontact_field = 'fax'", "banks.0.contact_field: is"),
        ("[[banks]]\ncode = 'A'\nname = 'A'\n" * 2, "banks: have an empty code, or the same"),
    ],
)
def test_a_wrong_line_of_the_own_file_is_named_with_its_file(
    refusal: Callable[..., str], tmp_path: Path, text: str, start: str
) -> None:
    own = write(tmp_path, text)
    line = refusal(CARO_CONFIG=own)
    assert line.startswith(start)
    assert line.endswith(f"(set in {own})")


def test_a_file_that_cannot_be_read_is_named(refusal: Callable[..., str], tmp_path: Path) -> None:
    missing = str(tmp_path / "none.toml")
    assert refusal(CARO_CONFIG=missing) == f"CARO_CONFIG: there is no file {missing}"
    broken = write(tmp_path, "[http\n")
    assert refusal(CARO_CONFIG=broken).startswith(f"CARO_CONFIG: {broken} cannot be read: ")


def test_the_promised_names_are_settings() -> None:
    assert set(setting_variables()) >= FIXED_NAMES


@pytest.mark.parametrize(
    "document", [DEFAULTS_FILE, ROOT / "docs/settings.md"], ids=lambda file: file.name
)
def test_every_setting_is_documented(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    names = [*setting_variables(), FILE_VARIABLE]
    assert [name for name in names if name not in text] == []


def test_every_default_stands_under_the_name_of_its_variable() -> None:
    comment = ""
    section = ""
    found = set()
    for line in DEFAULTS_FILE.read_text(encoding="utf-8").split("[[banks]]")[0].splitlines():
        if line.startswith("# CARO_"):
            comment = line[2:].split(":")[0]
        elif line.startswith("["):
            section = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            path = (
                [*section.split("."), line.split("=")[0].strip()]
                if section
                else [line.split("=")[0].strip()]
            )
            assert comment == "CARO_" + "__".join(path).upper()
            found.add(comment)
    assert found == set(setting_variables())


def test_the_documented_defaults_are_the_adapters_own(load: Load) -> None:
    settings = load()
    adapters = (
        (SlackSettings, settings.slack),
        (TeamsSettings, settings.teams),
        (BackOfficeSettings, settings.backoffice),
    )
    for adapter, documented in adapters:
        own = {
            name: field.default
            for name, field in adapter.model_fields.items()
            if not field.is_required()
        }
        assert {name: getattr(documented, name) for name in own} == own
