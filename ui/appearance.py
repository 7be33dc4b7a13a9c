"""Dresses the application: theme, text size, fonts; and remembers the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from ui.settings import read_settings, write_settings
from ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    TEXT_PX,
    Look,
    Theme,
    high_contrast,
    style_sheet,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from ui.settings import UiSettings
    from ui.theme import Tokens

FAMILY = "Noto Sans"
FONTS_AT_START = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
FONTS_LATER = ("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf")


class Appearance(QObject):
    """Holds the look in force. ``changed`` when theme or text size are others.

    Fonts and colours are the application's; the style sheet is a window's (``dress``). Were it
    the application's, Qt would match it against each widget while a page is being built and
    again once it has its place, which takes twice as long.
    """

    changed = Signal()
    _sheet_changed = Signal(str)

    def __init__(self, app: QApplication, resources: Path, settings_file: Path) -> None:
        super().__init__(app)
        self._app = app
        self._file = settings_file
        self._template = (resources / "style" / "window.qss").read_text("utf-8")
        self._fonts = resources / "fonts"
        self._system = app.palette()
        self.settings: UiSettings = read_settings(settings_file)
        self.look = Look(LIGHT)
        self._load(FONTS_AT_START)
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def dress(self, window: QWidget) -> None:
        """Give the style sheet to a window and all that opens from it, now and later on."""
        window.setStyleSheet(self._sheet)
        self._sheet_changed.connect(window.setStyleSheet)

    def load_other_fonts(self) -> None:
        """Load the fonts for rarer signs; not needed for the first page."""
        self._load(FONTS_LATER)

    def larger(self) -> None:
        """Take the next larger text size."""
        self.set_text_size(self.look.larger().text_size)

    def smaller(self) -> None:
        """Take the next smaller text size."""
        self.set_text_size(self.look.smaller().text_size)

    def set_text_size(self, per_cent: int) -> None:
        """Take this text size, and remember it."""
        self._take(self.settings._replace(text_size=per_cent))

    def choose(self, theme: Theme) -> None:
        """Take this theme, and remember it."""
        self._take(self.settings._replace(theme=theme))

    def remember_size(self, width: int, height: int) -> None:
        """Remember the window's size for the next start."""
        self.settings = self.settings._replace(width=width, height=height)
        write_settings(self._file, self.settings)

    def _take(self, settings: UiSettings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        write_settings(self._file, settings)
        self._dress()
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self.settings.theme is Theme.SYSTEM:
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self.look = Look(self._tokens(), self.settings.text_size)
        font = QFont(FAMILY)
        font.setPixelSize(self.look.px(TEXT_PX))
        self._app.setFont(font)
        self._app.setPalette(palette_of(self.look.tokens))
        self._sheet = style_sheet(self._template, self.look)
        self._sheet_changed.emit(self._sheet)

    def _tokens(self) -> Tokens:
        chosen = {
            Theme.LIGHT: LIGHT,
            Theme.DARK: DARK,
            Theme.HIGH_CONTRAST: HIGH_CONTRAST,
        }.get(self.settings.theme)
        return chosen or self._system_tokens()

    def _system_tokens(self) -> Tokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            role = QPalette.ColorRole
            names = (role.Window, role.WindowText, role.Highlight, role.HighlightedText)
            ground, text, *marked = (self._system.color(each).name().upper() for each in names)
            return high_contrast(ground, text, marked[0], marked[1])
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _load(self, names: tuple[str, ...]) -> None:
        for name in names:
            QFontDatabase.addApplicationFont(str(self._fonts / name))


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not reach: menus, Qt's dialogs."""
    role = QPalette.ColorRole
    palette = QPalette()
    for part, colour in (
        (role.Window, tokens.page),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.rail),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.quiet),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
    ):
        palette.setColor(part, QColor(colour))
    return palette
