"""What people type wrongly: a clear sentence in their language, and nothing is lost or done."""

from __future__ import annotations

import json

import pytest

from adapters.playground.recording import wait_until
from adapters.playground.teams_cards import find_button
from bot.texts import Texts
from config.flow_files import text_sources
from tests.acceptance import slack_talk, teams_talk
from tests.acceptance.conftest import OTHER_TENANT, Town

pytestmark = pytest.mark.asyncio(loop_scope="session")
TEXTS = Texts(text_sources())
LANGUAGES = pytest.mark.parametrize("language", ["fr", "nl"])
ABSENT_ORDER = "CARO-99999999"

# What is typed, and the key of the sentence that answers it with what stands in it.
TYPED: dict[str, tuple[str, dict[str, str]]] = {
    "6099999999": ("not-found-reference", {"text": "6099999999"}),
    ABSENT_ORDER: ("not-found-order-id", {"text": ABSENT_ORDER}),
    "0999999922": ("not-found-enterprise-number", {"text": "0999999922"}),
    "Onbekend BV": ("not-found-company", {"text": "Onbekend BV"}),
    "60123456": ("input-reference-length", {"count": "8"}),
    "5012345678": ("input-reference-start", {"digit": "5"}),
    "60123A5678": ("input-reference-letters", {}),
    "x" * 101: ("input-query-long", {"limit": "100"}),
}
CASES = pytest.mark.parametrize("typed", TYPED)


@LANGUAGES
@CASES
async def test_an_agent_reads_what_was_wrong(town: Town, language: str, typed: str) -> None:
    key, arguments = TYPED[typed]
    agent = f"U0000{language.upper()}BAD"
    await slack_talk.look_up(town, f"language {language}", agent)
    answer = await slack_talk.look_up(town, typed, agent)
    assert TEXTS.phrases(language).get(key, **arguments) in str(answer.blocks)


@LANGUAGES
@CASES
async def test_an_accountant_reads_what_was_wrong(town: Town, language: str, typed: str) -> None:
    key, arguments = TYPED[typed]
    answer = await town.ask_in_teams(typed, locale=f"{language}-BE")
    assert TEXTS.phrases(language).get(key, **arguments) in str(answer.card)


@LANGUAGES
async def test_a_form_in_slack_keeps_what_was_typed_beside_its_errors(
    town: Town, language: str
) -> None:
    phrases, agent = TEXTS.phrases(language), f"U0000{language.upper()}FORM"
    order = await town.take_problem()
    await slack_talk.look_up(town, f"language {language}", agent)
    await slack_talk.look_up(town, order.reference, agent)
    view = await slack_talk.open_form(town, phrases.get("action-update-cardholder"), agent)
    await town.slack.submit(view, {"name": "Els 2", "email": "els.example.be", "mobile": "12"})
    assert view.errors == {
        "name": phrases.get("input-name-digits"),
        "email": phrases.get("input-email-at"),
        "mobile": phrases.get("input-mobile-invalid"),
    }
    # Slack itself keeps what stands in the fields of a modal that stays open.
    assert view.open
    assert (await town.order(order.reference)).revision == order.revision
    filled = {"name": "Els Maes", "email": "els@example.be", "mobile": ""}
    await slack_talk.send_form(town, view, agent, **filled)
    assert (await town.order(order.reference)).cardholder.email == "els@example.be"


@LANGUAGES
async def test_a_form_in_teams_keeps_what_was_typed_beside_its_errors(
    town: Town, language: str
) -> None:
    phrases, locale = TEXTS.phrases(language), f"{language}-BE"
    order = await town.take_problem()
    card = await town.ask_in_teams(order.reference, locale=locale)
    await teams_talk.press(town, card, phrases.get("action-recreate"), locale)
    send = phrases.get("form-recreate-submit")
    for typed, key, arguments in (
        ("60123A5678", "input-reference-letters", {}),
        ("60123456", "input-reference-length", {"count": "8"}),
        (order.reference, "input-reference-same", {}),
    ):
        await teams_talk.press(town, card, send, locale, reference=typed)
        assert phrases.get(key, **arguments) in str(card.card)
        assert teams_talk.fields(card)["reference"] == typed
    assert (await town.order(order.reference)).revision == order.revision


async def test_an_order_of_another_office_answers_exactly_like_none(town: Town) -> None:
    await town.link(OTHER_TENANT, "OFF002")
    order = await town.take_problem()
    for foreign, absent in ((order.reference, "6099999998"), (order.id, ABSENT_ORDER)):
        shown, none = [
            await town.ask_in_teams(text, tenant=OTHER_TENANT) for text in (foreign, absent)
        ]
        assert json.dumps(shown.card).replace(foreign, absent) == json.dumps(none.card)


@pytest.mark.parametrize(
    ("verb", "data"),
    [
        ("show", {}),
        ("open", {}),
        ("reveal", {}),
        *(
            ("act", {"revision": "1", "action": action})
            for action in ("recreate", "cancel", "update_cardholder", "resend_invitation")
        ),
        ("act", {"revision": "1", "action": "contact_support"}),
        ("submit", {"revision": "1", "action": "recreate", "reference": "6990000009"}),
        ("submit", {"revision": "1", "action": "update_cardholder", "email": "a@example.be"}),
    ],
)
async def test_a_forged_button_tells_nothing_of_another_office(
    town: Town, verb: str, data: dict[str, str]
) -> None:
    await town.link(OTHER_TENANT, "OFF002")
    order = await town.order("7012345678")

    async def press(order_id: str) -> str:
        action = {"type": "Action.Execute", "verb": verb, "data": {**data, "order": order_id}}
        value = {"action": action}
        answer = await town.teams.invoke_other("adaptiveCard/action", value, tenant=OTHER_TENANT)
        assert (answer.status, answer.problems) == (200, ())
        return json.dumps(answer.card)

    assert (await press(order.id)).replace(order.id, ABSENT_ORDER) == await press(ABSENT_ORDER)
    assert (await town.order("7012345678")).revision == order.revision


async def test_a_forged_step_tells_nothing_of_a_case_of_another_office(town: Town) -> None:
    await town.link(OTHER_TENANT, "OFF002")
    order = await town.take_problem()
    card = await town.ask_in_teams(order.reference)
    await teams_talk.press(town, card, "Find the cause")
    pressed = find_button(card.card, "I have no statement at hand")
    case = pressed["data"]["case"]

    async def press(name: str) -> str:
        action = {**pressed, "data": {**pressed["data"], "case": name}}
        value = {"action": action}
        answer = await town.teams.invoke_other("adaptiveCard/action", value, tenant=OTHER_TENANT)
        assert (answer.status, answer.problems) == (200, ())
        return json.dumps(answer.card)

    absent = "CASE-ABSENT22"
    before = json.dumps(card.card)
    assert (await press(case)).replace(case, absent) == await press(absent)
    again = await town.ask_in_teams(order.reference)
    await teams_talk.press(town, again, "Find the cause")
    assert json.dumps(again.card) == before


async def test_what_is_no_button_of_ours_is_answered_in_words(town: Town) -> None:
    value = {"action": {"type": "Action.Execute", "verb": "nonsense", "data": {}}}
    answer = await town.teams.invoke_other("adaptiveCard/action", value, locale="fr-BE")
    assert TEXTS.phrases("fr").get("platform-stale") in str(answer.card)
    seen = len(town.slack.seen("U0000STALE"))
    card = await slack_talk.look_up(town, "help", "U0000STALE")
    card.blocks[-1]["elements"][0]["action_id"] = "nonsense:1"
    await town.slack.press(card, "nonsense:1", user="U0000STALE")
    await wait_until(lambda: len(town.slack.seen("U0000STALE")) > seen + 1)
    assert "too old" in str(slack_talk.shown(town, "U0000STALE").blocks)
