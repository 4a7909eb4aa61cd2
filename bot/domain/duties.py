"""Duties: what the desk has to do by itself, and when, for a case that is with support, or was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ages import age_in_days
from bot.domain.cases import Case, CaseStatus
from bot.domain.orders import Order, OrderState

URGENT_AFTER_DAYS = 30
"""Statements come once a month: after this an order in Problem has cost one."""


class DutyStep(StrEnum):
    """What is to be done next for a case; `NONE` once nobody is to be told any more."""

    ANNOUNCE = "announce"
    REMIND = "remind"
    TELL_LEADS = "tell_leads"
    LAPSE = "lapse"
    """What was proposed to the office can be confirmed no longer."""
    TELL_END = "tell_end"
    NONE = "none"


ARRIVING = frozenset({DutyStep.ANNOUNCE, DutyStep.REMIND, DutyStep.TELL_LEADS, DutyStep.LAPSE})
"""What is done for a case that waits for support."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What is to be done for a case at `due_at`, None for nothing; `tries` is how often it failed.

    `channel` is where its card was posted, "" where it was not; `failure` what the platform said
    against it. `told` are those who know already: the leads by their ids as members, others by
    the ids of their identities.
    """

    case: str
    step: DutyStep
    due_at: datetime | None
    tries: int = 0
    channel: str = ""
    failure: str = ""
    told: tuple[str, ...] = ()

    def then(self, step: DutyStep, due_at: datetime | None, channel: str = "") -> Duty:
        """Return what comes after this one is done."""
        return Duty(case=self.case, step=step, due_at=due_at, channel=channel or self.channel)

    def failed(self, why: str, due_at: datetime) -> Duty:
        """Return the same, to be tried again later."""
        return replace(self, due_at=due_at, failure=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRules:
    """What an installation decides about its support.

    Its channel is "" where there is none; `language` is what is spoken there. Nobody waits without
    a word: after `remind_after` the channel is reminded of a case, after `lead_after` the leads
    are told, of an urgent one sooner. `names_holder` lets an office read who has its case. What has
    ended may be opened again for as long as `reopen_within`, and an office confirms what support
    has proposed within `proposal_within`.
    """

    channel: str = ""
    language: str = "en"
    remind_after: timedelta = timedelta(hours=1)
    lead_after: timedelta = timedelta(hours=4)
    urgent_remind_after: timedelta = timedelta(minutes=15)
    urgent_lead_after: timedelta = timedelta(hours=1)
    names_holder: bool = False
    reopen_within: timedelta = timedelta(days=14)
    proposal_within: timedelta = timedelta(days=3)

    def pauses(self, *, urgent: bool) -> tuple[timedelta, timedelta]:
        """Return how long a case waits before the reminder, and then before the leads are told."""
        if urgent:
            remind, lead = self.urgent_remind_after, self.urgent_lead_after
        else:
            remind, lead = self.remind_after, self.lead_after
        return remind, max(lead - remind, timedelta())


def is_urgent(order: Order, now: datetime) -> bool:
    """Say whether an order has been in Problem for so long that it has cost a statement."""
    is_old = age_in_days(order.state_changed_at, now) > URGENT_AFTER_DAYS
    return order.state is OrderState.PROBLEM and is_old


def can_be_held(case: Case) -> bool:
    """Say whether somebody of support may have a case: one that was handed over, until its end."""
    return case.is_with_support or (case.hold is not None and case.status is not CaseStatus.CLOSED)


def is_left_alone(case: Case) -> bool:
    """Say whether a case waits for support, and nobody of support has it."""
    return case.is_with_support and case.hold is None
