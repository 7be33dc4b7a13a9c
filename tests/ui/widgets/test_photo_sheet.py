from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from ui.widgets.photo_sheet import HIGH, MARGIN, TALL, WIDE, SheetPhoto, photo_sheet


def a_photo(color, wide=300, tall=400):
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


def test_both_photos_stand_beside_each_other_with_words_below(qtbot):
    del qtbot  # an application has to be there for the type
    sheet = photo_sheet(
        [SheetPhoto("Mar 1, 2024", a_photo("#884422")), SheetPhoto("2026", a_photo("#224488"))]
    )
    assert (sheet.width(), sheet.height()) == (WIDE, HIGH)
    left, right = (sheet.pixelColor(x, MARGIN + 100) for x in (WIDE // 4, 3 * WIDE // 4))
    assert (left, right) == (QColor("#884422"), QColor("#224488"))
    below = range(MARGIN + TALL, HIGH - MARGIN - 200)
    ink = [y for y in below if any(_dark(sheet, x, y) for x in range(MARGIN, WIDE, 3))]
    assert ink


def test_a_wide_photo_keeps_its_shape(qtbot):
    del qtbot
    sheet = photo_sheet([SheetPhoto("x", a_photo("#884422", 900, 300))])
    inside = sheet.pixelColor(WIDE // 2, MARGIN + 100)
    assert inside == QColor("#884422")
    assert sheet.pixelColor(WIDE // 2, MARGIN + TALL - 10) == QColor("white")


def _dark(sheet, x, y):
    return sheet.pixelColor(x, y).lightness() < 128
