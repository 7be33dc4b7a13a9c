from __future__ import annotations

import pytest

from tests.conftest import ROOT
from ui.appearance import FAMILY, Appearance, palette_of
from ui.settings import read_settings
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme


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
