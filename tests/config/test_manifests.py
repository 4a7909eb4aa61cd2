"""The manifests that register the two apps: valid, minimal, and true to what the desk serves."""

from __future__ import annotations

import json
import struct
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.cards.calls import ListProblems, LookUp, SetLanguage, ShowHelp
from bot.cards.commands import read_words
from bot.domain.people import LANGUAGES
from tests.schemas.official import SLACK_MANIFEST, TEAMS_LOCALIZATION, TEAMS_MANIFEST, faults

CONFIG = Path(__file__).parents[2] / "config"
PLACEHOLDER_HOST = "desk.example.be"


def read_json(file: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((CONFIG / file).read_text(encoding="utf-8"))
    return content


@pytest.fixture
def slack() -> dict[str, Any]:
    """Slack's manifest."""
    content: dict[str, Any] = YAML(typ="safe").load(CONFIG / "slack_manifest.yaml")
    return content


@pytest.fixture
def teams() -> dict[str, Any]:
    """The manifest of Teams."""
    return read_json("teams_manifest.json")


def commands(teams: dict[str, Any]) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = teams["bots"][0]["commandLists"][0]["commands"]
    return listed


def test_slack_manifest_is_valid(slack: dict[str, Any]) -> None:
    assert faults(SLACK_MANIFEST, slack) == []


def test_slack_manifest_asks_for_no_more_than_the_desk_uses(slack: dict[str, Any]) -> None:
    assert slack["oauth_config"]["scopes"] == {
        "bot": [
            "app_mentions:read",
            "channels:history",
            "chat:write",
            "commands",
            "groups:history",
            "im:history",
            "users:read",
        ]
    }
    events = slack["settings"]["event_subscriptions"]["bot_events"]
    assert events == [
        "app_home_opened",
        "app_mention",
        "message.channels",
        "message.groups",
        "message.im",
    ]


def test_slack_manifest_sends_everything_to_the_one_address(slack: dict[str, Any]) -> None:
    (command,) = slack["features"]["slash_commands"]
    assert command["command"] == "/caro"
    assert {
        command["url"],
        slack["settings"]["event_subscriptions"]["request_url"],
        slack["settings"]["interactivity"]["request_url"],
        slack["settings"]["interactivity"]["message_menu_options_url"],
    } == {f"https://{PLACEHOLDER_HOST}/slack/events"}


def test_people_can_write_to_the_slack_app(slack: dict[str, Any]) -> None:
    home = slack["features"]["app_home"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]


def test_teams_manifest_is_valid(teams: dict[str, Any]) -> None:
    assert faults(TEAMS_MANIFEST, teams) == []


def test_teams_manifest_has_the_version_of_the_project(teams: dict[str, Any]) -> None:
    project = tomllib.loads((CONFIG.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert teams["version"] == project["project"]["version"]


def test_teams_bot_is_personal_only(teams: dict[str, Any]) -> None:
    (bot,) = teams["bots"]
    assert bot["scopes"] == ["personal"]
    assert [entry["scopes"] for entry in bot["commandLists"]] == [["personal"]]


@pytest.mark.parametrize(("kind", "side_px"), [("color", 192), ("outline", 32)])
def test_teams_icons_have_the_size_that_teams_asks_for(
    teams: dict[str, Any], kind: str, side_px: int
) -> None:
    head = (CONFIG / teams["icons"][kind]).read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", head[16:24]) == (side_px, side_px)


def test_teams_manifest_is_translated_into_every_language(teams: dict[str, Any]) -> None:
    info = teams["localizationInfo"]
    tags = [entry["languageTag"] for entry in info["additionalLanguages"]]
    assert [info["defaultLanguageTag"], *tags] == list(LANGUAGES)


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_a_teams_translation_is_valid_and_complete(teams: dict[str, Any], language: str) -> None:
    translation = read_json(f"teams_localization/{language}.json")
    expected = {"$schema", "name.short", "name.full", "description.short", "description.full"}
    for index in range(len(commands(teams))):
        key = f"bots[0].commandLists[0].commands[{index}]"
        expected |= {f"{key}.title", f"{key}.description"}
    assert set(translation) == expected
    assert faults(TEAMS_LOCALIZATION, translation) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_teams_command_is_understood(teams: dict[str, Any], language: str) -> None:
    titles = [command["title"] for command in commands(teams)]
    if language != "en":
        translation = read_json(f"teams_localization/{language}.json")
        keys = (f"bots[0].commandLists[0].commands[{index}].title" for index in range(len(titles)))
        titles = [translation[key] for key in keys]
    calls = [read_words(title) for title in titles]
    assert calls[:3] == [LookUp("6012345678"), ListProblems(), ShowHelp()]
    assert isinstance(calls[3], SetLanguage)
    assert calls[3].language in LANGUAGES
