"""What the page shows: the traffic, drawn once for all pages, and what its messages are about."""

from __future__ import annotations

from adapters.playground import Shown, SlackStandIn, TeamsStandIn
from adapters.playground.journal import Journal
from adapters.playground.page_state import Traffic, Viewer, names_shown


def write_down(journal: Journal, text: str) -> None:
    journal.add(to_desk=True, path="/", request={"text": text}, status=200, answer="", ms=1.0)


def test_a_page_gets_what_came_since_it_looked_last_without_contact_data() -> None:
    slack, teams = Journal("slack"), Journal("teams")
    traffic = Traffic(slack, teams)
    write_down(slack, "els@example.be")
    write_down(teams, "an@example.be")
    assert [one["request"]["text"] for one in traffic.since({})] == [
        "e•••@example.be",
        "a•••@example.be",
    ]
    write_down(slack, "6012345678")
    (newest,) = traffic.since({"slack": 1, "teams": 1})
    assert (newest["platform"], newest["number"]) == ("slack", 2)


def test_what_one_page_was_shown_is_not_drawn_again_for_the_next() -> None:
    journal = Journal("slack")
    traffic = Traffic(journal)
    write_down(journal, "els@example.be")
    (first,) = traffic.since({})
    (again,) = traffic.since({})
    assert again is first


def test_what_the_journal_has_let_go_is_let_go_here_too() -> None:
    journal = Journal("slack")
    traffic = Traffic(journal)
    for number in range(305):
        write_down(journal, str(number))
        traffic.since({"slack": number})
    assert [one["number"] for one in traffic.since({})] == [*range(6, 306)]


async def test_the_newest_messages_tell_what_they_are_about_also_in_their_buttons() -> None:
    slack, teams = SlackStandIn(), TeamsStandIn()
    viewer = Viewer("U00000001", "anna")
    assert names_shown(slack, teams, viewer) == ()
    label = {"type": "plain_text", "text": "Open"}
    button = {"type": "button", "action_id": "b", "value": '{"order": "CARO-12"}', "text": label}
    for blocks in (
        [{"type": "section", "text": {"type": "mrkdwn", "text": "Order CARO-7"}}],
        [{"type": "actions", "elements": [button]}],
    ):
        slack.workspace.post("D00000001", {"text": "an order", "blocks": blocks})
    card = {"type": "AdaptiveCard", "body": [{"text": "CASE-23AB45CD of CARO-12, not XCARO-9"}]}
    teams.connector.messages += [
        Shown("1", "a:bert", {"text": "CARO-3"}),
        Shown("2", "a:anna", card),
    ]
    assert names_shown(slack, teams, viewer) == ("CARO-12", "CASE-23AB45CD")
