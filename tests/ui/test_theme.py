from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    PAIRS,
    TEXT_SIZES,
    Look,
    contrast,
    high_contrast,
    style_sheet,
)

TEMPLATE = (ROOT / "resources" / "style" / "window.qss").read_text("utf-8")
SETS = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_every_text_can_be_read_on_its_ground(name, text, ground, least):
    tokens = SETS[name]
    found = contrast(getattr(tokens, text), getattr(tokens, ground))
    assert found >= least, f"{text} on {ground} has {found:.2f}"


def test_a_pair_that_cannot_be_read_is_noticed():
    assert contrast("#777777", "#888888") < 4.5
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_of_the_template_is_left_over(name, size):
    sheet = style_sheet(TEMPLATE, Look(SETS[name], size))
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert not re.search(r"@\w|\dsp\b", rules)


def test_sizes_grow_with_the_text_and_spaces_do_not():
    look = Look(LIGHT, 200)
    assert style_sheet("QLabel { font-size: 16sp; padding: 8px; }", look) == (
        "QLabel { font-size: 32px; padding: 8px; }"
    )


def test_an_unknown_token_is_refused():
    with pytest.raises(KeyError):
        style_sheet("QLabel { color: @mauve; }", Look(LIGHT))


def test_text_grows_and_shrinks_by_steps_and_stops_at_the_ends():
    look = Look(LIGHT)
    assert look.larger().text_size == 112
    assert look.smaller().text_size == 100
    assert Look(LIGHT, 200).larger().text_size == 200
    assert Look(LIGHT, 150).smaller().text_size == 125


def test_high_contrast_falls_back_to_the_text_where_the_highlight_is_faint():
    faint = high_contrast("#FFFFFF", "#000000", "#EEEEEE", "#000000")
    assert faint.accent == "#000000"
    assert faint.on_accent == "#FFFFFF"
    assert HIGH_CONTRAST.accent == "#1AEBFF"
