"""The ways in to Records: files, folders, what is dropped, what is pasted, what is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImageWriter, QKeySequence, QShortcut

from ui.pages.records import records_shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from intake.domain.documents import Document
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.viewmodels.records_adding import AddingViewModel
    from ui.widgets.page import Page
    from ui.widgets.records_arrivals import RecordsArrivals
    from ui.widgets.records_trouble import RecordTrouble

KINDS = (
    "Papers and photos (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif *.gif *.bmp"
    " *.avif *.jp2 *.txt *.rtf *.docx *.eml *.htm *.html *.xml *.zip);;Every file (*)"
)
_OF_THE_PAGE = 3  # a third of it, unless the person asks for more


class RecordsIntake(QObject):
    """Connects the cards of a Records page with the view model that adds.

    ``document`` tells which record is open, for a photo that is taken again.
    """

    def __init__(
        self,
        page: Page,
        adding: AddingViewModel,
        dialogs: Dialogs,
        document: Callable[[], Document | None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._adding, self._dialogs, self._document = adding, dialogs, document
        self._paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        self._paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._paste.activated.connect(self.paste)

    def serve(self, arrivals: RecordsArrivals, trouble: RecordTrouble) -> None:
        """Listen to these cards, and show them what comes of it."""
        adding, add, left = self._adding, arrivals.add, arrivals.unfinished
        self._arrivals, self._left, self._trouble = arrivals, left, trouble
        self._page.installEventFilter(self)
        add.files_wanted.connect(self.choose_files)
        add.folder_wanted.connect(self.choose_folder)
        add.paste_wanted.connect(self.paste)
        adding.started.connect(arrivals.show_job)
        adding.results_changed.connect(arrivals.soon)
        adding.left_changed.connect(self._on_left)
        adding.unlock_failed.connect(self._on_unlock_failed)
        adding.unlock_ended.connect(trouble.let_try)
        left.again_wanted.connect(adding.add_left)
        left.let_go.connect(adding.forget_left)
        left.let_go.connect(self._page.take_focus)
        left.choose_wanted.connect(self.choose_files)
        trouble.copy_wanted.connect(self.keep_copy)
        trouble.another_wanted.connect(self._on_another)
        add.shut.clicked.connect(self._page.take_focus)
        arrivals.results.closed.connect(adding.close_results)
        arrivals.results.closed.connect(self._page.take_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: what became of the files leaves most of the page to the papers."""
        if event.type() == QEvent.Type.Resize:
            self._arrivals.results.fit_into(self._page.height() // _OF_THE_PAGE)
        return super().eventFilter(watched, event)

    def show_results(self) -> None:
        """Show what became of each file so far, and lead there whoever waited for it."""
        rows = records_shown.results(self._adding.results())
        self._arrivals.results.show_results(self._adding.headline(), rows)
        self._arrivals.go_on()

    def choose_files(self) -> None:
        """Ask for files and add them."""
        self._adding.add(self._dialogs.open_files("Add records", KINDS))

    def choose_folder(self) -> None:
        """Ask for a folder and add every file below it."""
        folder = self._dialogs.open_folder("Add every file of a folder")
        self._adding.add([folder] if folder else [])

    def paste(self) -> None:
        """Add what was copied elsewhere: files, a picture, or words."""
        found: QMimeData | None = QGuiApplication.clipboard().mimeData()
        paths = paths_of(found) if found else []  # nothing was ever copied: None
        if paths:
            self._adding.add(paths)
        elif found and found.hasImage():
            image = QGuiApplication.clipboard().image()
            self._adding.add_made(self.tr("Pasted picture"), "png", partial(_png, image))
        elif found and found.text().strip():
            words = found.text().encode("utf-8", "replace")
            self._adding.add_made(self.tr("Pasted text"), "txt", lambda: words)
        else:
            self._adding.tell_nothing_to_paste()

    def keep_copy(self, password: str) -> None:
        """Add an unlocked copy of the locked record that is open."""
        document = self._document()
        if document is not None:
            self._adding.unlock(document, password)

    def _on_left(self) -> None:
        adding = self._adding
        self._left.show_names(adding.left(), was_stopped=adding.was_stopped)
        self._arrivals.soon()

    def _on_unlock_failed(self, error: IntakeError) -> None:
        self._trouble.show_problem(str(error))

    def _on_another(self) -> None:
        document = self._document()
        chosen = self._dialogs.open_files("Add the new photo", KINDS)
        if document is not None and chosen:
            self._adding.take_again(document, chosen[0])


def paths_of(found: QMimeData) -> list[str]:
    """Return the files and folders that are dropped or pasted."""
    return [url.toLocalFile() for url in found.urls() if url.isLocalFile()]


def _png(image: QImage) -> bytes:
    """Return a picture as a file, made beside the window: a large one takes a second."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())
