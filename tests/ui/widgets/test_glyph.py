from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QColor

from ui.widgets.glyph import Glyph, Shape


@pytest.mark.parametrize("shape", get_args(Shape))
def test_every_shape_draws_something_in_the_colour_of_the_text(qtbot, shape):
    glyph = Glyph(shape)
    qtbot.addWidget(glyph)
    glyph.setStyleSheet("color: #ff0000; background: #ffffff")
    glyph.resize(32, 32)
    image = glyph.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert QColor("#ff0000").name() in colours


def test_shapes_differ(qtbot):
    pictures = set()
    for shape in get_args(Shape):
        glyph = Glyph(shape)
        qtbot.addWidget(glyph)
        glyph.resize(32, 32)
        image = glyph.grab().toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(get_args(Shape))


def test_a_glyph_grows_with_the_text(qtbot):
    glyph = Glyph("check")
    qtbot.addWidget(glyph)
    small = glyph.sizeHint().width()
    font = glyph.font()
    font.setPixelSize(font.pixelSize() * 2 if font.pixelSize() > 0 else 48)
    glyph.setFont(font)
    glyph.set_shape("half")
    assert glyph.sizeHint().width() > small
