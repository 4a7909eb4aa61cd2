"""Tests of the drawing of drop-off: every station once, each to the right of what leads to it."""

from __future__ import annotations

from hypothesis import given

from adapters.admin.flow_plots import BOX_HEIGHT_PX, BOX_PX, draw_drop_off
from bot.domain.cases import Case
from tests.bot.domain.past_walks import walked
from tests.bot.domain.test_drop_offs import cases_of_a_flow, counted
from tests.fakes.clock import NOW
from tests.harness.examples import examples


def test_a_station_stands_to_the_right_of_what_leads_to_it() -> None:
    drop = counted([walked("typo"), walked("typo"), walked("same").close(NOW)])
    drawing = draw_drop_off(drop)
    x = {box.at: box.x for box in drawing.boxes}
    assert x["bank"] < x["digits"] < x["company"] == x["wrong"]
    # The bank leads to the digits for all, and these to the wrong reference for two of three.
    assert [line.width for line in drawing.lines] == [14.0, 4.7, 9.3]
    (company,) = (box for box in drawing.boxes if box.at == "company")
    assert (company.came, company.left, company.left_px) == (1, 1, BOX_PX)


def test_of_no_cases_nothing_is_drawn() -> None:
    drawing = draw_drop_off(counted([]))
    assert (drawing.boxes, drawing.lines) == ((), ())


@examples(60)
@given(cases=cases_of_a_flow())
def test_no_station_hides_another_one_whatever_circles_there_are(cases: list[Case]) -> None:
    drop = counted(cases)
    drawing = draw_drop_off(drop)
    assert {box.at for box in drawing.boxes} == set(drop.visits)
    assert len({(box.x, box.y) for box in drawing.boxes}) == len(drop.visits)
    assert all(box.x + BOX_PX <= drawing.width for box in drawing.boxes)
    assert all(box.y + BOX_HEIGHT_PX <= drawing.height for box in drawing.boxes)
    assert len(drawing.lines) == len({(one.step, one.to) for one in drop.passages})
