"""Every room of the example: how long its first show, and a change in it, hold the window."""

from __future__ import annotations

import statistics
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from intake.domain.answers import Answered, Text
from intake.domain.commands import Put, Together
from intake.domain.contacts import Contact
from intake.domain.treatments import Trial
from intake.workflows.example.building import example_entries
from tests.bench.pain import longest, settle
from tests.bench.rows import Row, milliseconds
from tests.bench.stalls import OpenWindow
from tests.builders import a_diary_entry, an_answer
from ui.routes import ROUTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from intake.domain.case import AnyEntry

WINDOWS, CHANGES = 3, 5
FIRST_MS, CHANGE_MS = 100, 16
QUIET_S = 0.4


def rooms(folder: Path) -> Iterator[Row]:
    """Measure each room in a few windows and keep the best: others may use this machine."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    windows = [_example(app, folder / str(number)) for number in range(WINDOWS)]
    tries = [_measured(opened) for opened in windows]
    for opened in windows:  # all are kept until here: no thread may free a window of another
        opened.close()
    for route in ROUTES:
        first, change = (
            min(held[route.name][kind] for held in tries) for kind in ("first", "change")
        )
        name = f"{route.title.lower()}: first show holds the window"
        yield Row(name, first, FIRST_MS, "ms", f"<= {FIRST_MS} ms", first <= FIRST_MS)
        name = f"{route.title.lower()}: a change holds the window, median"
        yield Row(name, change, CHANGE_MS, "ms", f"<= {CHANGE_MS} ms", change <= CHANGE_MS)


def _example(app: QApplication, folder: Path) -> OpenWindow:
    folder.mkdir(parents=True)
    opened = OpenWindow(app, folder)
    entries = example_entries(opened.bridge.today)
    opened.bridge.run(Together(commands=tuple(Put(entry=each) for each in entries)))
    settle(opened)
    return opened


def _measured(opened: OpenWindow) -> dict[str, dict[str, float]]:
    """Return milliseconds by room: of its first show, and of a change in it."""
    firsts = {route.name: _first(opened, route.name) for route in ROUTES}
    changes = {route.name: _changed(opened, route.name) for route in ROUTES}
    return {name: {"first": firsts[name], "change": changes[name]} for name in firsts}


def _first(opened: OpenWindow, room: str) -> float:
    held = milliseconds(lambda: opened.window.go(room))
    painted = milliseconds(QApplication.processEvents)
    return max(held + painted, longest(opened, QUIET_S))


def _changed(opened: OpenWindow, room: str) -> float:
    opened.window.go(room)
    longest(opened, QUIET_S)
    found: list[float] = []
    for number in range(CHANGES):
        command = Put(entry=_news(opened, room, number))
        held = milliseconds(partial(opened.bridge.run, command))
        found.append(max(held, longest(opened, QUIET_S)))
    return statistics.median(found)


def _news(opened: OpenWindow, room: str, number: int) -> AnyEntry:
    """Return a change as a person makes it in that room; elsewhere an answer."""
    case, today = opened.bridge.case, opened.bridge.today
    match room:
        case "pain":
            return a_diary_entry(today.isoformat(), average=number)
        case "treatments" | "medicines":
            return case.all(Trial)[0].changed(note=f"Said again {number} times.")
        case "contacts":
            return case.all(Contact)[0].changed(reference=f"R-{number}")
        case _:
            words = Answered(given=Text(text=f"Riverside {number}"))
            return an_answer("request.clinic").changed(said=words)
