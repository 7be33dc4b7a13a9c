"""The room Records, shown in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QPushButton

from intake.domain.documents import Document, Proof
from tests.fakes import ScriptedDialogs
from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from ui.pages.records.paper_desk import PageModels
from ui.pages.records.records_page import RecordsPage
from ui.viewmodels.locked_papers import LockedPapers
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.page_thumbs import PageThumbs
from ui.viewmodels.page_tiles import PageTiles
from ui.viewmodels.records import RecordsViewModel
from ui.viewmodels.records_adding import AddingViewModel
from ui.viewmodels.records_alike import AlikeViewModel
from ui.viewmodels.records_images import PageImages
from ui.viewmodels.records_pages import PagesViewModel
from ui.viewmodels.records_text import RecordsText
from ui.widgets.pages_grid import PagesGrid

ALL_PAGES = "Pages of this record"


class RecordsRoom:
    """A Records page over an open case, with what a person can do on it."""

    def __init__(
        self, qtbot, *entries, size=(1280, 800), before=lambda _desk: None, catalog=None
    ):
        self.desk = OpenCase(qtbot, *entries, catalog=catalog)
        for entry in entries:
            if isinstance(entry, Document):
                self.desk.store.files[entry.id] = b"%PDF" + b"P" * entry.pages
        before(self.desk)
        bridge, jobs, papers = self.desk.bridge, self.desk.jobs, self.desk.papers
        self.chooses = ScriptedDialogs()
        drawing = PageDrawing(bridge, papers, QImage.fromData)
        thumbs = PageThumbs(jobs, drawing)
        self.page = RecordsPage(
            RecordsViewModel(bridge),
            AddingViewModel(bridge, jobs, papers, self.desk.sources),
            PageModels(
                PageImages(jobs, drawing),
                PageTiles(thumbs),
                PagesViewModel(bridge, jobs, papers),
                RecordsText(bridge, self.desk.reading),
                self.desk.suggesting,
                AlikeViewModel(bridge, jobs, thumbs),
                LockedPapers(jobs, drawing),
            ),
            self.chooses,
        )
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot, size)
        self.desk.settle()

    def documents(self):
        return self.desk.bridge.case.all(Document)

    def proofs(self):
        return [(p.document, p.first, p.last) for p in self.desk.bridge.case.all(Proof)]

    def tool(self, name):
        """Use a tool of the page, in the row below it or in the menu at its end."""
        if self.hand.sees(QAbstractButton, name):
            self.hand.press(name)
        else:
            menu = self.hand.find(QPushButton, "More for this page").menu()
            menu.aboutToShow.emit()  # no menu can be shown on a screen that is not there
            next(each for each in menu.actions() if each.text() == name).trigger()
        self.desk.settle()

    def all_pages(self):
        """Show every page of the record that is open, and return their grid."""
        self.hand.press("See all pages")
        self.desk.settle()
        return self.pages_grid()

    def pages_grid(self):
        return self.hand.find(PagesGrid, ALL_PAGES)

    def choose_pages(self, *pages):
        """Choose these pages, and no others, in the grid that is shown."""
        grid = self.pages_grid()
        grid.choose(())
        grid.choose(pages)
        grid.chosen.emit(pages)
        self.desk.settle()

    def drop(self, *paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
        self.page.dropEvent(
            QDropEvent(
                QPointF(10, 10),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        self.desk.settle()

    def close(self):
        self.hand.leave()
        self.desk.close()
