"""How long jobs try, and what is watched after them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from bot.domain.approvals import ApprovalPolicy
from bot.domain.watch import WatchPolicy
from bot.jobs.retry import RetryPolicy


class JobsSettings(BaseModel):
    """What one installation decides; all times are in the unit that ends their name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first_pause_s: float = Field(default=1.0, gt=0)
    longest_pause_s: float = Field(default=300.0, gt=0)
    give_up_s: float = Field(default=86_400.0, gt=0)
    tell_after_s: float = Field(default=10.0, ge=0)
    drain_s: float = Field(default=10.0, ge=0)
    takeover_s: float = Field(default=10.0, gt=0)
    kept_days: float = Field(default=30.0, gt=0)
    watch_every_s: float = Field(default=900.0, gt=0)
    remind_after_days: float = Field(default=7.0, gt=0)
    watch_days: float = Field(default=90.0, gt=0)
    approval_hours: float = Field(default=24.0, gt=0)

    @property
    def retry(self) -> RetryPolicy:
        """How long a job tries."""
        return RetryPolicy(
            self.first_pause_s, self.longest_pause_s, self.give_up_s, self.tell_after_s
        )

    @property
    def watch_policy(self) -> WatchPolicy:
        """How an order is watched after its job."""
        return WatchPolicy(self.watch_every_s, self.remind_after_days, self.watch_days)

    @property
    def approval_policy(self) -> ApprovalPolicy:
        """How long a second person has."""
        return ApprovalPolicy(self.approval_hours)
