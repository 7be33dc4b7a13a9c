from __future__ import annotations

from intake.worker.reading.engine import ReadPicture


def test_a_picture_without_words_stands_upright():
    assert ReadPicture(()).quarters == 0
