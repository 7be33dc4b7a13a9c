"""The rooms of one open case: each page is built when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.routes import ROUTES
from ui.viewmodels.frame import saved_words, typing_words, visit_words, who
from ui.widgets.page import Page
from ui.widgets.rail import Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.bridge import SessionBridge
    from ui.routes import Tools


@dataclass(frozen=True, slots=True)
class FrameWords:
    """What stands around every page."""

    who: str
    visit: str
    typing: str
    saved: str


class Rooms:
    """What the window shows of an open case, made of ``Tools``."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pages: dict[str, Page] = {}
        self.entries = tuple(
            Room(route.name, route.title, starts_group=route.starts_group) for route in ROUTES
        )

    @property
    def bridge(self) -> SessionBridge:
        """The open case."""
        return self._tools.bridge

    def page(self, name: str) -> Page | None:
        """Return the page of a room, built at the first call; None for an unknown room."""
        if name not in self._pages:
            route = next((each for each in ROUTES if each.name == name), None)
            if route is None:
                return None
            self._pages[name] = route.build(self._tools)
        return self._pages[name]

    def room_of(self, widget: QWidget | None) -> str:
        """Return the room whose page this is, or an empty text."""
        return next((name for name, page in self._pages.items() if page is widget), "")

    def words(self) -> FrameWords:
        """Return what stands around the pages now."""
        bridge = self.bridge
        return FrameWords(
            who=who(bridge.case),
            visit=visit_words(bridge.case),
            typing=typing_words(bridge.case, bridge.typist),
            saved=saved_words(
                bridge.saved_at, read_only=bridge.read_only, has_unsaved=bridge.has_unsaved
            ),
        )

    def flush(self, widget: QWidget | None) -> None:
        """Commit what is being typed on a page."""
        if isinstance(widget, Page):
            widget.flush()

    def flush_all(self) -> None:
        """Commit what is being typed anywhere."""
        for page in self._pages.values():
            page.flush()

    def show_titles(self, widget: QWidget | None, *, shown: bool) -> None:
        """Show the page's own title, or leave it to the top bar."""
        if isinstance(widget, Page):
            widget.set_title_shown(shown=shown)

    def close(self) -> None:
        """Keep what was typed, end the jobs, close the workers and the vault."""
        self.flush_all()
        self._tools.suggesting.close()
        self._tools.reading.close()
        self._tools.jobs.close()
        self._tools.papers.close()
        self._tools.viewer.close()
        self.bridge.close()
