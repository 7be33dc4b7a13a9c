from __future__ import annotations

import pytest

from intake.worker.reading.rapidocr_engine import rapidocr


def test_it_says_its_name_and_version():
    """What it reads is held in ``test_engine``, where every engine is asked the same."""
    engine = rapidocr()
    if engine is None:
        pytest.skip("rapidocr is not on this computer")
    name, _, version = engine.name.partition(" ")
    assert name == "rapidocr"
    assert version[0].isdecimal()
