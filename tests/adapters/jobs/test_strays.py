"""Strays: taken up soon at first, then ever later, and forgotten once they stay away."""

from __future__ import annotations

from adapters.jobs.strays import Strays


def test_one_that_may_just_be_about_to_begin_gets_one_more_look() -> None:
    strays = Strays(10.0, 100.0)
    assert strays.due(["job"], 0.0) == []
    assert strays.due(["job"], 10.0) == ["job"]


def test_one_that_strays_again_waits_ever_longer() -> None:
    strays = Strays(10.0, 40.0)
    strays.due(["job"], 0.0)
    taken_up = [at for at in range(10, 200, 10) if strays.due(["job"], float(at))]
    assert taken_up == [10, 20, 40, 80, 120, 160]


def test_one_that_stayed_away_long_enough_is_new_again() -> None:
    strays = Strays(10.0, 40.0)
    strays.due(["job"], 0.0)
    assert strays.due(["job"], 10.0) == ["job"]
    assert strays.due(["other"], 200.0) == []
    assert strays.due(["job"], 210.0) == []
    assert strays.due(["job"], 220.0) == ["job"]
