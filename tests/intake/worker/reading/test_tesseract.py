from __future__ import annotations

import pytest

from intake.worker.reading.tesseract import tesseract


def test_it_says_its_name_and_version():
    """What it reads is held in ``test_engine``, where every engine is asked the same."""
    engine = tesseract()
    if engine is None:
        pytest.skip("tesseract is not on this computer")
    name, _, version = engine.name.partition(" ")
    assert name == "tesseract"
    assert version[0].isdecimal()
