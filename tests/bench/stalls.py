"""The worst stall of the window's thread, beside a window that has nothing to do.

A timer beats every 5 ms; a gap between two beats is time in which no key and no click
is answered. The window, its rooms, the storage thread, the worker are the real ones.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QObject,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from intake.bootstrap import (
    create_session,
    open_export_folder,
    open_papers,
    open_reader,
    open_sources,
)
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from tests.bench.adding import scans
from tests.bench.packets import FILES, paper_files
from tests.bench.rows import Row
from tests.conftest import ROOT
from ui.appearance import Appearance
from ui.bridge import SessionBridge
from ui.dialogs import QtDialogs
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.pages.records.records_page import RecordsPage
from ui.pages.summary.summary_page import decoded
from ui.rooms import Rooms
from ui.routes import ROUTES, Tools
from ui.snapshot import look_at
from ui.threads import Lane, let_the_window_in
from ui.tidying import Tidying
from ui.viewmodels.exporting import ExportViewModel, Wanted
from ui.viewmodels.reading import ReadingViewModel
from ui.viewmodels.suggesting import SuggestingViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from intake.workflows.session import Session
    from ui.jobs import Job
    from ui.snapshot import Snapshot

RESOURCES = ROOT / "resources"
PASSPHRASE = "seven grey herons over the river"
PAGES_EACH = 12
BEAT_MS, IDLE_MS = 5, 2_000
MOST_MS = 100


class Heartbeat(QObject):
    """Notes the longest time between two beats since it was asked to listen."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT_MS)

    def listen(self, begin: Callable[[QEventLoop], None]) -> float:
        """Run the event loop until ``begin``'s work quits it; return the worst gap in ms."""
        loop = QEventLoop()
        QTimer.singleShot(0, lambda: begin(loop))
        self._last, self.worst = time.perf_counter(), 0.0
        loop.exec()
        return self.worst * 1000

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


class OpenWindow:
    """The real window with a real vault in it: a new one, or what ``make`` opens."""

    def __init__(
        self, app: QApplication, folder: Path, make: Callable[[], Session] | None = None
    ) -> None:
        self.window = MainWindow(Appearance(app, RESOURCES, folder / "window.json"))
        self._tidying = Tidying(self.window)
        self.bridge = self._entered(
            make or partial(create_session, folder / "v.previsit", PASSPHRASE, RESOURCES)
        )
        reading = ReadingViewModel(self.bridge, open_reader(RESOURCES))
        self.tools = Tools(
            bridge=self.bridge,
            jobs=Jobs(self.window),
            dialogs=QtDialogs(self.window),
            papers=open_papers(RESOURCES),
            viewer=open_papers(RESOURCES),
            sources=open_sources(),
            export_folder=open_export_folder(),
            resources=RESOURCES,
            reading=reading,
            suggesting=SuggestingViewModel(self.bridge, reading),
        )
        self.rooms = Rooms(self.tools)
        self.window.furnish()
        self.window.enter(self.rooms)
        self._tidying.keep_what_is_here()
        self.window.show()

    def _entered(self, make: Callable[[], Session]) -> SessionBridge:
        let_the_window_in()
        lane, found, made = Lane("storage"), list[SessionBridge](), QEventLoop()

        def opened(made_of: tuple[Session, Snapshot]) -> None:
            found.append(SessionBridge(*made_of, lane, self.window))
            made.quit()

        def enter() -> tuple[Session, Snapshot]:
            session = make()
            return session, look_at(session)

        lane.do(enter, opened)
        made.exec()
        return found[0]

    def visit_all(self) -> None:
        """Build every page, so that each hears of every change."""
        for route in ROUTES:
            self.window.go(route.name)
        self.window.go("today")

    def drop(self, paths: Sequence[str], follow: Callable[[Job], None]) -> None:
        """Drop files or folders on Records, as a person does; ``follow`` gets the job."""
        self.window.go("records")
        self.tools.jobs.started.connect(follow, Qt.ConnectionType.SingleShotConnection)
        (records,) = self.window.findChildren(RecordsPage)
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(each) for each in paths])
        no = Qt.KeyboardModifier.NoModifier
        left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        records.dropEvent(QDropEvent(QPointF(9, 9), copy, dropped, left, no))

    def close(self) -> None:
        self.rooms.close()
        self._tidying.close()
        self.window.close()
        self.window.deleteLater()  # not while the next window's style sheet is made
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)


def stalls(folder: Path) -> Iterator[Row]:
    """Measure the import of forty files, the export of their packet, 200 scans on top."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    files = [str(path) for path in paper_files(folder / "files", PAGES_EACH).values()]
    opened = OpenWindow(app, folder)
    opened.visit_all()
    heart = Heartbeat()
    try:
        heart.listen(lambda loop: QTimer.singleShot(IDLE_MS // 2, loop.quit))  # settles
        idle = heart.listen(lambda loop: QTimer.singleShot(IDLE_MS, loop.quit))
        opened.window.go("records")  # where a person is who adds papers
        worst = heart.listen(lambda loop: _import(opened, files, loop))
        assert sum(1 for _ in opened.bridge.case.entries()) == FILES
        yield _row(f"worst stall while {FILES} files are added, against idle", worst, idle)
        opened.window.go("summary")
        worst = heart.listen(lambda loop: _export(opened, str(folder / "out"), loop))
        assert (folder / "out").is_dir()
        pages = FILES * PAGES_EACH
        yield _row(f"worst stall while {pages} pages are exported, against idle", worst, idle)
        opened.window.go("records")
        papers = [str(path) for path in scans(folder / "scans")]
        worst = heart.listen(lambda loop: _import(opened, papers, loop))
        assert sum(1 for _ in opened.bridge.case.entries()) == FILES + len(papers)
        many = f"worst stall while {len(papers)} papers of 2 MB are added, against idle"
        yield _row(many, worst, idle)
    finally:
        heart.stop()
        opened.close()


def _row(name: str, worst: float, idle: float) -> Row:
    return Row(name, worst, idle, "ms", f"<= {MOST_MS} ms", worst <= MOST_MS)


def _import(opened: OpenWindow, files: list[str], loop: QEventLoop) -> None:
    opened.drop(files, lambda job: _quit_after(job, loop))


def _export(opened: OpenWindow, folder: str, loop: QEventLoop) -> None:
    tools, bridge = opened.tools, opened.bridge
    exports = ExportViewModel(bridge, tools.jobs, tools.papers, tools.export_folder, decoded)
    exports.setParent(opened.window)
    exports.started.connect(lambda job: _quit_after(job, loop))
    material = Material(
        bridge.case, bridge.catalog, bridge.readiness, bridge.today, Reader.CLINICIAN
    )
    exports.write(material, Wanted.PACKET, folder)


def _quit_after(job: Job, loop: QEventLoop) -> None:
    """End the loop once the job has ended and what it caused has been shown."""
    job.ended.connect(lambda: QTimer.singleShot(200, loop.quit))
