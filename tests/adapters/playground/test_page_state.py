"""What the page shows of the traffic is drawn once, however many pages are opened."""

from __future__ import annotations

from adapters.playground.journal import Journal
from adapters.playground.page_state import Traffic


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
