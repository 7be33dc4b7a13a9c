"""Adding records: the limits first, then files, a folder, or dropping them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LIMITS = (
    "PDFs, photos and scans (JPEG, HEIC, PNG, TIFF, WebP, GIF, BMP): up to 200 MB a file and "
    "5,000 pages each. Of text, Word files, e-mails and files from a portal (TXT, RTF, DOCX, "
    "EML, HTML, XML) you see the words; papers attached to them are added too. A ZIP is "
    "unpacked. Any other file is kept as it is."
)
_DROP = (
    "You can also drop files or folders anywhere on this page, or paste a file, a picture or "
    "words (Ctrl+V). Your own files stay as they are."
)


class RecordsAdd(Card):
    """Says what can be added; ``files_wanted``, ``folder_wanted``, ``paste_wanted``: a way.

    ``toggled`` when it was opened or put away.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    toggled = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self.files = SecondaryButton("Choose files")
        self.folder = SecondaryButton("Choose a folder")
        self.paste = SecondaryButton("Paste")
        self.shut = LinkButton("Not now")
        self.add(label("What you can add", "heading"), label(LIMITS, "body"))
        self.add(label(_DROP, "body"), flow_of(self.files, self.folder, self.paste, self.shut))
        self.files.clicked.connect(self.files_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.shut.clicked.connect(self._fold)
        self.hide()

    def open(self) -> None:
        """Show the card and go to its first button."""
        self.show()
        self.files.setFocus()
        self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: Escape puts the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.click()
        else:
            super().keyPressEvent(event)

    def _fold(self) -> None:
        self.hide()
        self.toggled.emit()
