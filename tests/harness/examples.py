"""How many examples a rule is tried with, of which `make test` takes a part."""

from __future__ import annotations

from hypothesis import settings

# The profile's own number is meant for what names none.
_USUAL = 100


def examples(count: int, *, steps: int = 50) -> settings:
    """Return settings with so many examples, of which the profile of `make test` takes a quarter.

    `steps` is how many steps one example of a machine of states has at most.
    """
    share = settings().max_examples / _USUAL
    return settings(
        max_examples=max(1, round(count * share)), stateful_step_count=steps, deadline=None
    )
