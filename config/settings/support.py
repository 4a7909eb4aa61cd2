"""The settings of support: where its cases appear, and how long they may wait there."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, EmailStr, Field

from bot.domain.duties import SupportRules
from bot.domain.people import LANGUAGES

_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,20}")


def _check_channel(text: str) -> str:
    if text and not _CHANNEL.fullmatch(text):
        raise ValueError(
            "is no channel id like C0123456789: Slack shows it in the channel's details"
        )
    return text


def _check_language(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError(f"is none of {', '.join(LANGUAGES)}")
    return text


Channel = Annotated[str, AfterValidator(_check_channel)]
Language = Annotated[str, AfterValidator(_check_language)]
# A year: what is longer is a mistake, and no date can be counted with what is much longer.
_Minutes = Annotated[float, Field(gt=0, le=525_600, allow_inf_nan=False)]


class SupportSettings(BaseModel):
    """Where people are sent who need a human, and how long those may take."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
    email: EmailStr
    remind_after_minutes: _Minutes
    lead_after_minutes: _Minutes
    urgent_remind_after_minutes: _Minutes
    urgent_lead_after_minutes: _Minutes
    names_agents: bool
    reopen_days: Annotated[int, Field(ge=0, le=365)]
    proposal_hours: Annotated[float, Field(gt=0, le=8760, allow_inf_nan=False)]
    look_every_s: Annotated[float, Field(gt=0, le=3600)]

    def rules(self, channel: str, language: str) -> SupportRules:
        """Return the same as the desk knows it, with the channel that Slack's settings name."""
        return SupportRules(
            channel=channel,
            language=language,
            remind_after=timedelta(minutes=self.remind_after_minutes),
            lead_after=timedelta(minutes=self.lead_after_minutes),
            urgent_remind_after=timedelta(minutes=self.urgent_remind_after_minutes),
            urgent_lead_after=timedelta(minutes=self.urgent_lead_after_minutes),
            names_holder=self.names_agents,
            reopen_within=timedelta(days=self.reopen_days),
            proposal_within=timedelta(hours=self.proposal_hours),
        )
