"""Draws a chart off the window's thread; only the newest wish counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.report.chart import Chart
from intake.domain.report.lifelines import Lifelines

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from ui.jobs import Jobs

Inks = tuple[str, str, str, str]
Drawable = Chart | Lifelines
Wish = tuple[Drawable, tuple[int, int], int, Inks]
Draw = Callable[[Drawable, tuple[int, int], int, Inks], bytes]


class ChartDrawing(QObject):
    """``wish(chart, size, words, inks)``, then ``drawn(svg)`` some time later.

    ``size`` is in pixels, ``words`` the height of the letters; ``inks`` are the colours of
    lines, grid, words and ground, as "#RRGGBB".
    """

    drawn = Signal(object)

    def __init__(self, jobs: Jobs, draw: Draw, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._draw = jobs, draw
        self._wish: Wish | None = None
        self._under_way: Wish | None = None

    def wish(self, chart: Drawable, size: tuple[int, int], words: int, inks: Inks) -> None:
        """Have this drawn, unless it just was."""
        wish = (chart, size, words, inks)
        if wish == self._wish:
            return
        self._wish = wish
        if self._under_way is None:
            self._start()

    def _start(self) -> None:
        wish = self._under_way = self._wish
        if wish is not None:
            self._jobs.quick(partial(self._draw, *wish), self._on_drawn, self._on_failed)

    def _on_drawn(self, svg: bytes) -> None:
        is_newest = self._under_way == self._wish
        self._under_way = None
        if is_newest:
            self.drawn.emit(svg)
        else:
            self._start()

    def _on_failed(self, _error: IntakeError) -> None:
        self._under_way = None
