from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QWidget

from tests.conftest import ROOT
from ui.appearance import FAMILY, Appearance, palette_of
from ui.settings import read_settings
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme


@pytest.fixture
def appearance(qapp, tmp_path):
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp, ROOT / "resources", tmp_path / "window.json")
    yield made
    qapp.setStyleSheet("")
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
def test_a_theme_dresses_the_whole_application(appearance, qapp, theme, tokens):
    appearance.choose(theme)
    assert appearance.look.tokens == tokens
    assert tokens.accent in qapp.styleSheet()
    assert qapp.palette().window().color().name().upper() == tokens.page


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


class Thing:
    """What Python always makes anew: lists and the like may come from its stock."""


class Forgetful(QWidget):
    """Makes things whenever it is changed, as our event filters may."""

    is_changing = False

    def changeEvent(self, event):
        self.is_changing = True
        made = [Thing() for _ in range(9)]
        self.is_changing = not made
        super().changeEvent(event)


@pytest.fixture
def collected(qtbot):
    """When Python collected rubbish while a widget was changed; it is ready to at once."""
    widget, seen, before, was_on = Forgetful(), [], gc.get_threshold(), gc.isenabled()
    qtbot.addWidget(widget)
    widget.show()

    def watch(phase, _info):
        if widget.is_changing:
            seen.append(phase)

    gc.callbacks.append(watch)
    gc.enable()  # a start of the app in another test leaves it off
    gc.set_threshold(1)
    yield seen
    if not was_on:
        gc.disable()
    gc.set_threshold(*before)
    gc.callbacks.remove(watch)


def test_nothing_is_collected_while_qt_visits_every_widget(appearance, qapp, collected):
    qapp.setStyleSheet("QWidget { color: red; }")
    assert collected, "the control: without care it happens"
    collected.clear()
    appearance.choose(Theme.DARK)
    assert collected == []
    assert gc.isenabled()
