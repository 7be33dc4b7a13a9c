"""Treatments against pain, drawn once: vector on paper, SVG in the window.

A sure stretch is filled, a soft one only outlined with dashes, so that it reads in grey; an
arrow goes on, a question mark has no known end.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from reportlab.graphics import shapes as untyped
from reportlab.lib.colors import HexColor

from intake.domain.dates import SHORT_MONTHS
from intake.domain.report.chart import Chart
from intake.export.chart import Frame, Ink, svg_of, value_shapes, word
from intake.export.typefaces import Face, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.lifelines import Lifeline, Lifelines

shapes: Any = untyped  # reportlab has no complete types

PAIN: Final = "Pain, 0 to 10"
PAIN_HIGH: Final = 9.0
LANE_HIGH: Final = 2.5
"""Heights of the pain above and of each treatment below, in heights of the words."""

_BAR: Final = 0.7
_YEARS, _MONTHS, _WEEKS = 800, 100, 21
_MOST_YEARS = 12


def lifelines_height(told: Lifelines, words: float) -> float:
    """Return how high the drawing is, in points, with words of this size."""
    pain = PAIN_HIGH if told.pain else 0.0
    letters = 1.6 if told.marks else 0.8
    return words * (pain + letters + 2.2 + LANE_HIGH * len(told.lines))


def lifelines_drawing(
    told: Lifelines, wide: float, words: float, ink: Ink | None = None
) -> Any:
    """Return the timeline as a reportlab drawing, ``wide`` points wide."""
    colors = ink or Ink()
    high = lifelines_height(told, words)
    drawing = shapes.Drawing(wide, high)
    frame = _frame(told, wide, words, high)
    lanes_top = frame.bottom - words * 0.6
    axis = words * 1.8
    for shape in (
        *_ticks(frame, words, colors, axis),
        *(_pain(frame, words, colors) if told.pain else ()),
    ):
        drawing.add(shape)
    for place, line in enumerate(told.lines):
        top = lanes_top - place * words * LANE_HIGH
        for shape in _lane(frame, line, top, words, colors):
            drawing.add(shape)
    return drawing


def lifelines_svg(told: Lifelines, wide: int, words: float, ink: Ink) -> bytes:
    """Return the timeline as SVG, with its sentence as title for screen readers."""
    return svg_of(lifelines_drawing(told, wide, words, ink), told.says)


def _frame(told: Lifelines, wide: float, words: float, high: float) -> Frame:
    chart = Chart(
        first_day=told.first_day,
        last_day=max(told.last_day, told.first_day + dt.timedelta(days=1)),
        lowest=0,
        highest=10,
        series=told.pain,
        marks=told.marks,
        says=told.says,
    )
    left = width("10", Face.REGULAR, words) + 10
    letters = words * (1.6 if told.marks else 0.8)
    pain = words * PAIN_HIGH if told.pain else 0.0
    return Frame(chart, left, high - letters - pain, wide - left - 12, pain)


def _pain(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    yield from value_shapes(frame, words, ink)
    at = (frame.left + 4, frame.bottom + frame.high - words * 1.2)
    yield word(PAIN, at, words, ink, "start")


def _ticks(frame: Frame, words: float, ink: Ink, axis: float) -> Iterator[Any]:
    """Yield a line and a date at each turn of year, month or week."""
    grid = HexColor(ink.grid)
    top = frame.bottom + frame.high
    yield shapes.Line(frame.left, axis, frame.left + frame.wide, axis, strokeColor=grid)
    until = frame.left + frame.wide
    free = frame.left
    for day, says in _turns(frame.chart.first_day, frame.chart.last_day):
        x = frame.x(day)
        yield shapes.Line(x, axis, x, top, strokeColor=grid, strokeWidth=0.5)
        wide = width(says, Face.REGULAR, words)
        if x >= free and x + wide <= until + 8:
            yield word(says, (x, axis - words * 1.3), words, ink, "start")
            free = x + wide + words


def _turns(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    span = (last - first).days
    if span > _YEARS:
        step = 1 + (last.year - first.year) // _MOST_YEARS
        yield from (
            (dt.date(year, 1, 1), str(year))
            for year in range(first.year + 1, last.year + 1, step)
        )
    elif span > _MONTHS:
        yield from _months(first, last)
    else:
        step = 7 if span > _WEEKS else 1
        for days in range(0, span + 1, step):
            day = first + dt.timedelta(days=days)
            yield day, f"{SHORT_MONTHS[day.month - 1]} {day.day}"


def _months(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    year, month = first.year, first.month
    while (day := dt.date(year + month // 12, month % 12 + 1, 1)) <= last:
        yield day, f"{SHORT_MONTHS[day.month - 1]} {day.year}"
        year, month = day.year, day.month


def _lane(frame: Frame, line: Lifeline, top: float, words: float, ink: Ink) -> Iterator[Any]:
    """Yield one treatment: its name, and its bar below."""
    bar, high = top - words * 2.1, words * _BAR
    ends = [
        _inside(frame, day) for day in (line.first, line.sure_first, line.sure_last, line.last)
    ]
    first, sure_first, sure_last, last = ends
    color, ground = HexColor(ink.line), HexColor(ink.ground)
    yield shapes.Rect(
        first,
        bar,
        max(last - first, 2.0),
        high,
        fillColor=ground,
        strokeColor=color,
        strokeWidth=0.9,
        strokeDashArray=[2, 2],
    )
    if sure_last >= sure_first and line.sure_last >= line.sure_first:
        wide = max(sure_last - sure_first, 2.0)
        yield shapes.Rect(sure_first, bar, wide, high, fillColor=color, strokeColor=None)
    yield from _end(frame, line, (last, bar), words, ink)
    yield _named(frame, line, (first, top - words), words, ink)


def _end(
    frame: Frame, line: Lifeline, at: tuple[float, float], words: float, ink: Ink
) -> Iterator[Any]:
    x, y = at
    middle, half = y + words * _BAR / 2, words * 0.5
    color = HexColor(ink.line)
    if line.ongoing and line.last <= frame.chart.last_day:
        points = [x, middle - half, x + half * 1.4, middle, x, middle + half]
        yield shapes.Polygon(points, fillColor=color, strokeColor=color)
    elif line.is_open and line.last <= frame.chart.last_day:
        yield word("?", (x + 3, y - words * 0.1), words, ink, "start")


def _named(
    frame: Frame, line: Lifeline, at: tuple[float, float], words: float, ink: Ink
) -> Any:
    """Return the name above its bar, moved left where it would leave the drawing."""
    says = f"{line.name}, {line.when}"
    room = frame.left + frame.wide + 8
    wide = width(says, Face.REGULAR, words)
    while wide > room and len(says) > 1:
        says = f"{says[:-2]}…"
        wide = width(says, Face.REGULAR, words)
    left = max(0.0, min(at[0], room - wide))
    return word(says, (left, at[1]), words, ink, "start")


def _inside(frame: Frame, day: dt.date) -> float:
    chart = frame.chart
    return frame.x(min(max(day, chart.first_day), chart.last_day))
