from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from intake.domain.report.chart import Chart, Look, Mark, Point, Series
from intake.domain.report.statements import SectionId
from intake.export.chart import Ink, chart_drawing, chart_svg
from intake.export.typefaces import Face, width
from tests.reports import TODAY, a_report


def a_chart(**more):
    points = tuple(Point(day=TODAY + dt.timedelta(days=7 * at), value=at) for at in (0, 1, 5))
    known = {
        "first_day": TODAY,
        "last_day": TODAY + dt.timedelta(days=35),
        "lowest": 0,
        "highest": 10,
        "series": (Series(name="PEG", look=Look.SQUARES, points=points, joins_days=21),),
        "says": "s",
    }
    return Chart(**{**known, **more})


def shapes(chart):
    return [type(shape).__name__ for shape in chart_drawing(chart, (184, 62), 9).contents]


def test_a_gap_without_entries_stays_empty():
    joined = a_chart().series[0].changed(joins_days=60)
    with_gap, without = shapes(a_chart()), shapes(a_chart(series=(joined,)))
    assert without.count("Line") == with_gap.count("Line") + 1


@pytest.mark.parametrize("look", list(Look))
def test_every_look_is_drawn(look):
    series = a_chart().series[0].changed(look=look)
    names = shapes(a_chart(series=(series,)))
    signs = 0 if look is Look.LINE else 3
    assert names.count("Rect" if "square" in look else "Circle") == signs


def test_marks_stand_at_their_day_with_their_letter():
    chart = a_chart(marks=(Mark(letter="A", day=TODAY, says="nerve block"),))
    words = [s.text for s in chart_drawing(chart, (184, 62), 9).contents if hasattr(s, "text")]
    assert "A" in words


def _named(*mark_days):
    """Return where the name begins and ends, and where the marks stand."""
    marks = tuple(
        Mark(letter="V", day=TODAY + dt.timedelta(days=at), says="your visit")
        for at in mark_days
    )
    chart = a_chart(marks=marks, last_day=TODAY + dt.timedelta(days=42), is_named=True)
    drawn = chart_drawing(chart, (400, 160), 12).contents
    name = next(each for each in drawn if getattr(each, "text", "") == "PEG")
    lines = [each.x1 for each in drawn if getattr(each, "strokeDashArray", None) == [3, 2]]
    return name.x, name.x + width("PEG", Face.BOLD, 12), lines


def test_a_name_stands_at_the_end_of_its_line():
    begin, _, (mark,) = _named(7)
    assert mark < begin < _named(7, 37)[0]


def test_a_mark_never_goes_through_a_name():
    for day in range(36, 43):
        begin, end, (mark,) = _named(day)
        assert not begin <= mark <= end
        assert end <= 400


def test_a_single_day_is_drawn_too():
    point = Point(day=TODAY, value=5)
    series = Series(name="x", look=Look.OPEN_DOTS, points=(point,))
    assert shapes(a_chart(last_day=TODAY, series=(series,)))


def test_the_window_gets_the_same_chart_as_svg():
    chart = a_report().section(SectionId.SCORES).chart
    assert chart is not None
    svg = chart_svg(chart, (400, 200), 14, Ink(line="#E8ECEF", ground="#1C2227"))
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    assert root.tag.endswith("svg")
    assert "Sep 27" in "".join(root.itertext())
    assert svg == chart_svg(chart, (400, 200), 14, Ink(line="#E8ECEF", ground="#1C2227"))


def test_flares_are_triangles_on_the_lowest_line():
    flared = a_chart(flares=(TODAY, TODAY + dt.timedelta(days=3)))
    assert shapes(flared).count("Polygon") == 2
    assert "Polygon" not in shapes(a_chart())
