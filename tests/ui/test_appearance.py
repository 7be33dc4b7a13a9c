from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QWidget,
)
from shiboken6 import delete

from tests.conftest import ROOT
from ui.appearance import FAMILY, Appearance, palette_of
from ui.settings import read_settings
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme

TITLE_AT_200 = 56


@pytest.fixture
def appearance(qapp, tmp_path):
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp, ROOT / "resources", tmp_path / "window.json")
    yield made
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.mark.parametrize(
    ("theme", "tokens"),
    [
        (Theme.LIGHT, LIGHT),
        (Theme.DARK, DARK),
        (Theme.HIGH_CONTRAST, HIGH_CONTRAST),
        (Theme.SYSTEM, LIGHT),
    ],
)
def test_a_theme_dresses_windows_old_and_new(appearance, qapp, theme, tokens):
    old, new = QWidget(), QWidget()
    appearance.dress(old)
    appearance.choose(theme)
    appearance.dress(new)
    assert appearance.look.tokens == tokens
    assert tokens.accent in old.styleSheet()
    assert new.styleSheet() == old.styleSheet()
    assert qapp.palette().window().color().name().upper() == tokens.page


@pytest.fixture
def window(appearance, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    appearance.dress(made)
    made.show()
    return made


@pytest.mark.parametrize("kind", [QDialog, QMenu])
def test_what_opens_from_a_window_is_dressed_with_it(appearance, window, kind):
    title = QLabel("Title", kind(window))
    title.setProperty("look", "title")
    appearance.set_text_size(200)
    title.ensurePolished()
    assert title.font().pixelSize() == TITLE_AT_200


def test_a_list_that_opens_is_dressed_with_its_window(appearance, window):
    opened = QComboBox(window)
    appearance.choose(Theme.DARK)
    opened.view().ensurePolished()
    assert opened.view().palette().text().color().name().upper() == DARK.ink


def test_a_window_that_is_gone_is_not_dressed_again(appearance):
    window = QWidget()
    appearance.dress(window)
    delete(window)
    appearance.choose(Theme.DARK)
    assert appearance.look.tokens == DARK


def test_the_text_grows_and_is_remembered(appearance, qapp, tmp_path):
    told = []
    appearance.changed.connect(lambda: told.append(True))
    appearance.larger()
    appearance.set_text_size(200)
    appearance.set_text_size(200)
    appearance.smaller()
    assert told == [True, True, True]
    assert qapp.font().pixelSize() == 28
    assert read_settings(tmp_path / "window.json").text_size == 175


def test_the_windows_size_is_remembered(appearance, tmp_path):
    appearance.remember_size(1024, 640)
    settings = read_settings(tmp_path / "window.json")
    assert (settings.width, settings.height) == (1024, 640)


def test_names_from_everywhere_have_their_letters(appearance, qapp):
    appearance.load_other_fonts()
    assert qapp.font().family() == FAMILY


def test_what_the_style_sheet_does_not_reach_follows_too(qapp):
    assert palette_of(DARK).highlight().color().name().upper() == DARK.accent
