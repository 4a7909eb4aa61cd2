"""Tests of what is said of an action: by whom it was asked for, and what may be told to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import ShowOrder, SignalJob
from bot.cards.elements import Tone
from bot.cards.job_views import bare_card, job_notice, moved_notice, name_person, signal_buttons
from bot.cards.viewer import Viewer
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case, new_case
from bot.domain.job_status import JobStage, JobStatus, Signal
from bot.domain.orders import Action
from bot.domain.people import Audience, Platform, Role
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.stations import read_as
from tests.harness.plain import as_read

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
LEAD = read_as("en", Role.LEAD, Platform.SLACK)
WORK = JobStatus(
    job="CARO-1:recreate:1",
    order="CARO-1",
    action=Action.RECREATE,
    actor="slack:T1:U7",
    actor_name="Tom Support",
    audience=Audience.SUPPORT,
    asked_at=NOW,
)


def case_of(work: JobStatus | None) -> Case:
    return replace(new_case("CASE-1", make_order(), "slack:T1:U7", NOW), work=work)


@pytest.mark.parametrize(
    ("viewer", "name", "of_office", "said"),
    [
        (AGENT, "Tom Support", False, "Tom Support"),
        (AGENT, "Bob Books", True, "Bob Books"),
        (AGENT, "", True, "the accounting office"),
        (AGENT, "", False, "Codabox support"),
        (ACCOUNTANT, "Bob Books", True, "the accounting office"),
        (ACCOUNTANT, "Tom Support", False, "Codabox support"),
    ],
)
def test_an_office_reads_no_name_of_support(
    viewer: Viewer, name: str, of_office: bool, said: str
) -> None:
    assert name_person(viewer, "somebody", name, of_office) == said
    assert name_person(viewer, viewer.actor.id, name, of_office) == "you"


@pytest.mark.parametrize(
    ("actor", "office", "said"),
    [
        ("teams:t1:bob", "", "Bob Books"),
        ("teams:t2:bob", "OFF001", "Bob Books"),
        ("teams:t2:bob", "OFF002", "the accounting office"),
        ("teams:t2:bob", "", "the accounting office"),
    ],
)
def test_name_of_an_accountant_is_read_by_their_office_and_tenant(
    actor: str, office: str, said: str
) -> None:
    viewer = replace(ACCOUNTANT, actor=replace(ACCOUNTANT.actor, id="teams:t1:anna"))
    assert name_person(viewer, actor, "Bob Books", True, office) == said
    assert name_person(AGENT, actor, "Bob Books", True, office) == "Bob Books"


@pytest.mark.parametrize(
    ("work", "said", "tone"),
    [
        (WORK, "is being done", Tone.INFO),
        (replace(WORK, stage=JobStage.WAITING, reason="work-busy"), "is busy", Tone.WARNING),
        (replace(WORK, stage=JobStage.HALF_DONE, reason="work-busy"), "Half done", Tone.WARNING),
        (
            replace(WORK, stage=JobStage.ENDED, result=Result.DONE, created="CARO-2"),
            "CARO-2 was placed",
            Tone.GOOD,
        ),
        (
            replace(WORK, stage=JobStage.ENDED, result=Result.REFUSED, reason="work-moved"),
            "was not done. The order has changed",
            Tone.WARNING,
        ),
        (
            replace(WORK, stage=JobStage.ENDED, result=Result.DONE, news="news-problem"),
            "Problem again",
            Tone.BAD,
        ),
    ],
)
def test_how_far_an_action_is_and_how_it_ended(work: JobStatus, said: str, tone: Tone) -> None:
    notice = job_notice(AGENT, make_order(), case_of(work))
    assert notice
    assert said in as_read(notice.text)
    assert notice.tone is tone


def test_a_case_without_an_action_says_nothing_of_one() -> None:
    assert job_notice(AGENT, make_order(), case_of(None)) is None
    assert signal_buttons(AGENT, case_of(None)) == ()


@pytest.mark.parametrize(
    ("viewer", "stage", "told"),
    [
        (ACCOUNTANT, JobStage.WAITING, []),
        (AGENT, JobStage.WAITING, [Signal.NOW]),
        (LEAD, JobStage.WAITING, [Signal.NOW, Signal.STOP]),
        (AGENT, JobStage.HALF_DONE, [Signal.NOW, Signal.UNDO]),
        (LEAD, JobStage.WORKING, []),
    ],
)
def test_what_waits_is_steered_by_support(
    viewer: Viewer, stage: JobStage, told: list[Signal]
) -> None:
    *buttons, again = signal_buttons(viewer, case_of(replace(WORK, stage=stage)))
    assert [button.call for button in buttons] == [SignalJob("CASE-1", how) for how in told]
    assert again.call == ShowOrder("CARO-1")
    # What cannot be taken back is asked about first.
    assert [bool(button.confirm) for button in buttons] == [how is not Signal.NOW for how in told]


def test_without_its_order_a_card_still_says_how_the_action_stands() -> None:
    for work in (WORK, replace(WORK, stage=JobStage.ENDED, result=Result.DONE)):
        shown = repr(bare_card(AGENT, case_of(work), work))
        assert "Tom Support" in shown
        assert "Look again" in shown


def test_who_moved_an_order_is_named_with_what_they_did() -> None:
    entry = LogEntry(
        at=NOW,
        actor="slack:T1:U7",
        actor_name="Tom Support",
        role=Role.AGENT,
        platform=Platform.SLACK,
        order="CARO-1",
        revision=1,
        action=Action.CANCEL,
        result=Result.DONE,
    )
    assert "“Cancel the order” was already done by Tom Support" in moved_notice(AGENT, entry).text
    assert "by Codabox support" in moved_notice(ACCOUNTANT, entry).text


def test_support_is_not_told_to_write_to_support() -> None:
    done = replace(WORK, action=Action.CONTACT_SUPPORT, stage=JobStage.ENDED, result=Result.DONE)
    office, agent = (repr(job_notice(v, make_order(), case_of(done))) for v in (ACCOUNTANT, AGENT))
    assert "You can also write to" in office
    assert "CASE-1" in agent
    assert "write to" not in agent
    assert "your case" not in agent
