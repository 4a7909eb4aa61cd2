"""How many may knock at the same time, and how long each may take."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class FrontDoorSettings(BaseModel):
    """`request_timeout_s` is for the head of a request, and once more for its body.

    `idle_timeout_s` is how long a connection without a request stays open.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    connections: int = Field(default=512, ge=1, le=100_000)
    request_timeout_s: float = Field(default=10.0, gt=0, le=300)
    idle_timeout_s: float = Field(default=75.0, gt=0, le=3600)
