"""One chart, drawn once: vector in the PDF, SVG in the window and in the HTML copy.

Told apart without colour: black squares on a line, open dots, solid rounds, dashed squares.
Days without an entry stay empty.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, assert_never

from reportlab.graphics import shapes as untyped
from reportlab.lib.colors import HexColor

from intake.domain.report.chart import Look
from intake.domain.report.picture import day_within
from intake.export.sheet import INK, QUIET
from intake.export.typefaces import Face, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.chart import Chart, Point, Series

shapes: Any = untyped  # reportlab has no complete types

_CLIP = re.compile(r"<clipPath.*?</clipPath>|clip-path: url\(#clip\)", re.DOTALL)
_TICK_GAP, _NAME_GAP = 4.0, 8.0
_FEW_DAYS = 14


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a chart, as "#RRGGBB"; the paper's are the default."""

    line: str = INK
    grid: str = "#9AA3AB"
    words: str = QUIET
    ground: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Frame:
    """The plotting area and its scale, in points. ``x`` of a day, ``y`` of a value."""

    chart: Chart
    left: float
    bottom: float
    wide: float
    high: float

    def x(self, day: dt.date) -> float:
        """Return how far to the right a day stands."""
        span = max((self.chart.last_day - self.chart.first_day).days, 1)
        return self.left + self.wide * (day - self.chart.first_day).days / span

    def y(self, value: float) -> float:
        """Return how high a value stands."""
        span = self.chart.highest - self.chart.lowest
        return self.bottom + self.high * (value - self.chart.lowest) / span


def chart_drawing(
    chart: Chart, size: tuple[float, float], words: float, ink: Ink | None = None
) -> Any:
    """Return the chart as a reportlab drawing.

    Args:
        chart: what it shows.
        size: width and height in points.
        words: size of the words in points.
        ink: colours, if not those of the paper.
    """
    colors = ink or Ink()
    drawing = shapes.Drawing(*size)
    scale = width("10", Face.REGULAR, words) + _TICK_GAP + 2
    letters = words * 1.6 if chart.marks else words * 0.5
    names = [each.name for each in chart.series] if chart.is_named else []
    beside = max((width(each, Face.BOLD, words) + _NAME_GAP for each in names), default=0)
    frame = Frame(
        chart,
        left=scale + 4,
        bottom=words * 1.8,
        wide=size[0] - scale - 8 - beside,
        high=size[1] - words * 1.8 - letters,
    )
    for shape in _shapes(frame, words, colors):
        drawing.add(shape)
    return drawing


def chart_svg(chart: Chart, size: tuple[float, float], words: float, ink: Ink) -> bytes:
    """Return the chart as SVG, with its sentence as title for screen readers."""
    return svg_of(chart_drawing(chart, size, words, ink), chart.says)


def svg_of(drawing: Any, says: str) -> bytes:
    """Return a drawing as SVG for the window, titled with the sentence that says the same."""
    import importlib

    svg: Any = importlib.import_module("reportlab.graphics.renderSVG")
    drawn = str(svg.drawToString(drawing))
    drawn = _CLIP.sub("", drawn)  # QtSvg draws the clip's own shape, black, over everything
    return drawn.replace("<title>...</title>", f"<title>{escape(says)}</title>").encode()


def _shapes(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    yield from _scale(frame, words, ink)
    yield from _days(frame, words, ink)
    yield from _marks(frame, words, ink)
    yield from _flares(frame, ink)
    yield from _lines(frame, ink)
    if frame.chart.is_named:
        yield from _names(frame, words, ink)


def value_shapes(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    """Yield the scale and the values of a chart, without its days."""
    yield from _scale(frame, words, ink)
    yield from _marks(frame, words, ink)
    yield from _lines(frame, ink)


def _lines(frame: Frame, ink: Ink) -> Iterator[Any]:
    for series in reversed(frame.chart.series):
        yield from _joins(frame, series, ink)
        if series.look is not Look.LINE:
            for point in series.points:
                yield _sign(frame, series.look, point, ink)


def _names(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    """Yield each line's name at its end, the lower ones moved down where they would touch.

    Where a mark would go through a name, all names stand beyond the last day, led to by a
    thin line.
    """
    ends = [(frame.y(each.points[-1].value), each) for each in frame.chart.series]
    is_beside = any(_is_crossed(frame, each, words) for each in frame.chart.series)
    above = float("inf")
    for y, series in sorted(ends, key=lambda end: -end[0]):
        above = min(y, above - words * 1.15)
        end = frame.x(series.points[-1].day)
        x = (frame.left + frame.wide if is_beside else end) + _NAME_GAP
        if is_beside:
            led = (end + _TICK_GAP, y, x - 2, above)
            yield shapes.Line(*led, strokeColor=HexColor(ink.grid), strokeWidth=0.5)
        name = word(series.name, (x, above - words * 0.35), words, ink, "start")
        name.fontName = str(Face.BOLD)
        name.fillColor = HexColor(ink.line)
        yield name


def _is_crossed(frame: Frame, series: Series, words: float) -> bool:
    """Whether a mark goes through a name that stands right at the end of its line."""
    begin = frame.x(series.points[-1].day)
    end = begin + _NAME_GAP + width(series.name, Face.BOLD, words)
    return any(begin < frame.x(each.day) <= end for each in frame.chart.marks)


def _scale(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    chart = frame.chart
    for value in (chart.lowest, (chart.lowest + chart.highest) / 2, chart.highest):
        y = frame.y(value)
        color = HexColor(ink.line if value == chart.lowest else ink.grid)
        yield shapes.Line(
            frame.left, y, frame.left + frame.wide, y, strokeColor=color, strokeWidth=0.6
        )
        yield word(f"{value:g}", (frame.left - _TICK_GAP, y - words * 0.35), words, ink, "end")


def _days(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    chart = frame.chart
    span = (chart.last_day - chart.first_day).days
    steps: tuple[int, ...] = (0, span // 2, span)
    says = [
        day_within(chart.first_day + dt.timedelta(days=each), chart.first_day, chart.last_day)
        for each in steps
    ]
    needed = sum(width(each, Face.REGULAR, words) for each in says) + 2 * words
    if span < _FEW_DAYS or needed > frame.wide:
        steps = (0, span)  # three days would run into each other
    for place, step in enumerate(dict.fromkeys(steps)):
        day = chart.first_day + dt.timedelta(days=step)
        x = frame.x(day)
        anchor = "start" if not place else "end" if step == span else "middle"
        yield shapes.Line(
            x,
            frame.bottom,
            x,
            frame.bottom - 3,
            strokeColor=HexColor(ink.line),
            strokeWidth=0.6,
        )
        yield word(
            day_within(day, chart.first_day, chart.last_day),
            (x, frame.bottom - words * 1.45),
            words,
            ink,
            anchor,
        )


def _marks(frame: Frame, words: float, ink: Ink) -> Iterator[Any]:
    """Yield a line for each mark; letters of one day stand beside each other."""
    last = -words
    for mark in sorted(frame.chart.marks, key=lambda each: each.day):
        x = frame.x(mark.day)
        top = frame.bottom + frame.high
        yield shapes.Line(
            x,
            frame.bottom,
            x,
            top + 3,
            strokeColor=HexColor(ink.line),
            strokeWidth=0.8,
            strokeDashArray=[3, 2],
        )
        last = max(x, last + words)
        yield word(mark.letter, (last, top + 5), words, ink, "middle")


def _flares(frame: Frame, ink: Ink) -> Iterator[Any]:
    for day in frame.chart.flares:
        x, y = frame.x(day), frame.bottom
        yield shapes.Polygon(
            [x - 3, y, x + 3, y, x, y + 6],
            fillColor=HexColor(ink.line),
            strokeColor=HexColor(ink.line),
            strokeWidth=0.4,
        )


def _joins(frame: Frame, series: Series, ink: Ink) -> Iterator[Any]:
    dashes = [3, 2] if series.look is Look.DASHED_SQUARE else None
    for before, after in zip(series.points, series.points[1:], strict=False):
        if (after.day - before.day).days <= series.joins_days:
            yield shapes.Line(
                frame.x(before.day),
                frame.y(before.value),
                frame.x(after.day),
                frame.y(after.value),
                strokeColor=HexColor(ink.line),
                strokeWidth=1.8 if series.look is Look.LINE else 1.2,
                strokeDashArray=dashes,
            )


def _sign(frame: Frame, look: Look, point: Point, ink: Ink) -> Any:
    x, y = frame.x(point.day), frame.y(point.value)
    line, ground = HexColor(ink.line), HexColor(ink.ground)
    match look:
        case Look.SQUARES:
            return _square(x, y, line, line)
        case Look.DASHED_SQUARE:
            return _square(x, y, ground, line)
        case Look.OPEN_DOTS:
            return shapes.Circle(x, y, 1.7, fillColor=ground, strokeColor=line, strokeWidth=0.7)
        case Look.SOLID_ROUND | Look.LINE:
            return shapes.Circle(x, y, 2.4, fillColor=line, strokeColor=line)
        case _:
            assert_never(look)


def _square(x: float, y: float, fill: Any, line: Any) -> Any:
    half = 2.3
    return shapes.Rect(
        x - half,
        y - half,
        2 * half,
        2 * half,
        fillColor=fill,
        strokeColor=line,
        strokeWidth=0.9,
    )


def word(text: str, at: tuple[float, float], size: float, ink: Ink, anchor: str) -> Any:
    """Return words that begin, end or have their middle at a place."""
    return shapes.String(
        *at,
        text,
        fontName=str(Face.REGULAR),
        fontSize=size,
        fillColor=HexColor(ink.words),
        textAnchor=anchor,
    )
