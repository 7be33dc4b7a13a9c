"""What an open case offers about its own vault: a copy, its recovery page, its passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.dialogs import Dialogs
    from ui.main_window import MainWindow
    from ui.pages.drill_page import DrillPage
    from ui.pages.kit_page import KitPage
    from ui.pages.passphrase_page import PassphrasePage
    from ui.vaults import Opened
    from ui.viewmodels.front import FrontViewModel


class KeysDesk(QObject):
    """Answers the menus once ``serve(opened)`` said which case is open.

    ``show_kit(opened, then)`` is for a vault just made: ``then(opened)`` follows.
    """

    def __init__(self, window: MainWindow, model: FrontViewModel, dialogs: Dialogs) -> None:
        super().__init__(window)
        self._window, self._model, self._dialogs = window, model, dialogs
        self._opened: Opened | None = None
        menus = window.menus
        menus.copy_wanted.connect(self._on_copy)
        menus.kit_wanted.connect(self._on_kit)
        menus.drill_wanted.connect(self._on_drill)
        menus.passphrase_wanted.connect(self._on_passphrase)
        model.copied.connect(self._on_copied)

    def serve(self, opened: Opened) -> None:
        """Answer the menus for this case."""
        self._opened = opened

    def show_kit(self, opened: Opened, then: Callable[..., None]) -> None:
        """Make a recovery page for a vault; ``then`` follows."""
        from ui.pages.kit_page import KitPage

        self._show(KitPage(self._model, self._dialogs), opened, then)

    def _show(
        self,
        page: KitPage | DrillPage | PassphrasePage,
        opened: Opened,
        then: Callable[..., None],
    ) -> None:
        page.finished.connect(then)
        page.finished.connect(page.deleteLater)
        self._window.show_front(page)
        page.show_for(opened)

    def _on_kit(self) -> None:
        if self._opened is not None:
            self.show_kit(self._opened, self._on_done)

    def _on_drill(self) -> None:
        from ui.pages.drill_page import DrillPage

        if self._opened is not None:
            self._show(DrillPage(self._model), self._opened, self._on_done)

    def _on_passphrase(self) -> None:
        from ui.pages.passphrase_page import PassphrasePage

        if self._opened is not None:
            self._show(PassphrasePage(self._model), self._opened, self._on_done)

    def _on_copy(self) -> None:
        folder = self._dialogs.open_folder("Where should the copy go?")
        if folder and self._opened is not None:
            self._model.copy(self._opened, folder)

    def _on_copied(self, words: str) -> None:
        self._window.notice.tell(words)

    def _on_done(self) -> None:
        self._window.go("today")
