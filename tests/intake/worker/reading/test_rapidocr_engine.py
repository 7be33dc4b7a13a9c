from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from intake.worker.reading.rapidocr_engine import RapidOcr, rapidocr

Places = list[tuple[float, float]]


def test_it_says_its_name_and_version():
    """What it reads is held in ``test_engine``, where every engine is asked the same."""
    engine = rapidocr()
    if engine is None:
        pytest.skip("rapidocr is not on this computer")
    name, _, version = engine.name.partition(" ")
    assert name == "rapidocr"
    assert version[0].isdecimal()


class _Reader:
    """Finds one line, with the stretches in which the engine itself would part it."""

    def __init__(self, text: str, parts: list[str], gap: float = 40) -> None:
        self._text = text
        self._words: list[tuple[str, float, Places]] = []
        left = 0.0
        for part in parts:
            right = left + 10 * len(part)
            self._words.append((part, 0.9, [(left, 40.0), (right, 60.0)]))
            left = right + gap

    def __call__(self, *_: object, **__: object) -> SimpleNamespace:
        wide = 10.0 * len(self._text)
        return SimpleNamespace(
            txts=(self._text,),
            boxes=np.array([[(0, 40), (wide, 40), (wide, 60), (0, 60)]]),
            scores=(0.9,),
            word_results=(tuple(self._words),),
        )


def _words(reader: _Reader) -> list[str]:
    (line,) = RapidOcr(reader, "rapidocr 0").read(Image.new("RGB", (1000, 100), "white")).lines
    return [word.text for word in line]


@pytest.mark.parametrize(
    ("text", "parts", "words"),
    [
        ("2:40 PMStatus: ok", ["2:40", "PM", "Status:", "ok"], "2:40 PM Status: ok"),
        ("DecisionAPPROVED", ["Decision", "APPROVED"], "Decision APPROVED"),
        ("MD9/22/2025", ["MD", "9/22/2025"], "MD 9/22/2025"),
        ("say something", ["say", "som", "ething"], "say something"),
        ("(initial)", ["(initial", ")"], "(initial)"),
        ("two words", ["twowords"], "two words"),
        ("12 lb.", ["99", "lb."], "12 lb."),
    ],
)
def test_words_are_parted_where_a_wide_gap_stands_between_them(text, parts, words):
    engine = RapidOcr(_Reader(text, parts), "rapidocr 0")
    (line,) = engine.read(Image.new("RGB", (1000, 100), "white")).lines
    assert " ".join(word.text for word in line) == words
    assert all(word.box.left < word.box.right for word in line)


def test_a_word_that_goes_on_over_a_gap_has_the_place_of_all_its_letters():
    engine = RapidOcr(_Reader("something", ["som", "ething"]), "rapidocr 0")
    ((word,),) = engine.read(Image.new("RGB", (1000, 100), "white")).lines
    assert (word.box.left, word.box.right) == (0, 130)


def test_a_gap_no_wider_than_a_letter_parts_nothing():
    near, apart = (
        _Reader("PATIENT", ["PATIE", "NT"], 9),
        _Reader("PATIENT", ["PATIE", "NT"], 40),
    )
    assert _words(near) == ["PATIENT"]
    assert _words(apart) == ["PATIE", "NT"]
