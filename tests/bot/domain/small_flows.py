"""Small flows of any shape that a flow file may have, circles included."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.domain.checks import CHECKS
from bot.domain.flows import Flow

_LABELS = ("yes", "no", "perhaps", "never")


@st.composite
def small_flows(draw: st.DrawFn) -> Flow:
    """Draw a flow of up to five steps, each of which is reached and can come to an end."""
    names = [f"step{number}" for number in range(draw(st.integers(1, 5)))]
    steps = {}
    for number, name in enumerate(names):
        check = draw(st.sampled_from([None, *CHECKS]))
        labels = _LABELS[: draw(st.integers(2, len(_LABELS)))]
        targets = draw(st.lists(st.sampled_from([*names, "end"]), min_size=4, max_size=4))
        choices = dict(zip(labels, targets, strict=False))
        # One choice goes on to the next step, the last step's to the end: all are reached, and end.
        choices[draw(st.sampled_from(labels))] = [*names, "end"][number + 1]
        steps[name] = {"stage": "only", "choices": choices, **({"check": check} if check else {})}
    flow = {
        "flow": "small",
        "states": ["problem"],
        "stages": ["only"],
        "start": names[0],
        "steps": steps,
        "outcomes": {"end": {"ending": "action", "stage": "only", "actions": ["recreate"]}},
    }
    return Flow.model_validate(flow)
