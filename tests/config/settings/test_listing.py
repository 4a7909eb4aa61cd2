"""The settings as the console lists them: all of them, whence they come, and no secret."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.ports.readiness import Origin, SettingLine
from config.settings.listing import list_settings
from config.settings.model import Settings, setting_variables

Load = Callable[..., Settings]
CANARY = "canary-that-nobody-may-see-anywhere"
SECRETS = {
    name for name, one in setting_variables().items() if one.annotation is SecretStr or not one.repr
}
ADDRESSES = {
    "CARO_DATABASE_URL": f"postgres://desk:{CANARY}@db.example.be/caro",
    "CARO_TEAMS__TOKEN_URL": f"https://login.example.be/token?key={CANARY}",
    "CARO_TEAMS__OPENID_METADATA_URL": f"https://login.example.be/keys#{CANARY}",
}


@pytest.fixture
def lines(load: Load) -> Callable[..., dict[str, SettingLine]]:
    """List the settings of an environment, by their variables."""

    def listed(**variables: str) -> dict[str, SettingLine]:
        return {one.variable: one for one in list_settings(load(**variables))}

    return listed


Lines = Callable[..., dict[str, SettingLine]]


def test_every_setting_is_listed_with_its_meaning(lines: Lines) -> None:
    found = lines()
    assert set(found) == set(setting_variables())
    assert all(one.meaning for one in found.values())
    assert {one.origin for one in found.values()} == {Origin.DEFAULT}
    port = found["CARO_HTTP__PORT"]
    assert (port.section, port.value, port.is_secret) == ("http", "8080", False)
    assert port.meaning == "the port to listen on; 0 takes any free one"


def test_no_secret_is_listed(lines: Lines) -> None:
    assert len(SECRETS) > 5
    secrets = dict.fromkeys(SECRETS, CANARY) | ADDRESSES
    office = {"CARO_BACKOFFICE__KIND": "http", "CARO_BACKOFFICE__URL": "https://office.example.be"}
    signing_in = {
        "CARO_ADMIN__PROVIDERS__ENTRA__CLIENT_ID": "app",
        "CARO_ADMIN__PROVIDERS__ENTRA__TENANT": "11111111-2222-3333-4444-555555555555",
        "CARO_ADMIN__PROVIDERS__SLACK__CLIENT_ID": "app",
        "CARO_ADMIN__PROVIDERS__SLACK__WORKSPACE": "T012AB3CD",
    }
    found = lines(**secrets, **office, **signing_in, CARO_TEAMS__APP_ID="app")
    assert CANARY not in str(found)
    assert {one.variable for one in found.values() if one.is_secret} == SECRETS
    assert all(found[name].is_set and not found[name].value for name in SECRETS)
    assert found["CARO_TEAMS__TOKEN_URL"].value == "https://login.example.be/token?…"


def test_a_secret_that_is_empty_is_told(lines: Lines) -> None:
    assert not lines()["CARO_SLACK__BOT_TOKEN"].is_set


def test_the_environment_and_the_own_file_are_told_apart(lines: Lines, tmp_path: Path) -> None:
    own = tmp_path / "desk.toml"
    own.write_text("[http]\nport = 9000\nhost = '0.0.0.0'\n", "utf-8")
    found = lines(CARO_CONFIG=str(own), CARO_HTTP__PORT="9001", CARO_SUPPORT__EMAIL="")
    origins = {one.variable: one.origin for one in found.values()}
    assert origins["CARO_HTTP__PORT"] is Origin.ENVIRONMENT
    assert origins["CARO_HTTP__HOST"] is Origin.FILE
    assert origins["CARO_SUPPORT__EMAIL"] is Origin.DEFAULT


def test_what_the_playground_goes_on_with_is_told(load: Load) -> None:
    told = load(CARO_PLAYGROUND__ENABLED="true")
    slack = told.slack.model_copy(update={"bot_token": SecretStr(CANARY)})
    found = {one.variable: one for one in list_settings(told.model_copy(update={"slack": slack}))}
    assert found["CARO_SLACK__BOT_TOKEN"].origin is Origin.PLAYGROUND
    assert found["CARO_PLAYGROUND__ENABLED"].origin is Origin.ENVIRONMENT
    assert CANARY not in str(found)


def test_what_is_long_is_shortened(lines: Lines) -> None:
    agents = ",".join(f"U{number:09d}" for number in range(5000))
    found = lines(CARO_SLACK__AGENTS=agents, CARO_TEAMS__APP_ID="x" * 10_000, **APP)
    assert found["CARO_SLACK__AGENTS"].value.endswith("U000000009, … (+4990)")
    assert len(found["CARO_TEAMS__APP_ID"].value) < 300


APP = {"CARO_TEAMS__APP_PASSWORD": "password"}
