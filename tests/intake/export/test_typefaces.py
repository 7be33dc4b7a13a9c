from __future__ import annotations

import json

import pytest
from reportlab.pdfgen.canvas import Canvas

from intake.export.sheet import Sheet, pen, plain
from intake.export.typefaces import (
    NO_SIGN,
    Face,
    clean,
    has_every_sign,
    load_typefaces,
    runs,
    width,
)
from tests.pdf_texts import all_text
from tests.reports import RESOURCES


@pytest.mark.parametrize("sign", "−≥≤→■○≈✓☐“”’·×–²°₂µỄŁÑ")
@pytest.mark.parametrize("face", list(Face))
def test_every_sign_we_use_has_a_glyph_in_every_face(sign, face):
    assert NO_SIGN not in "".join(words for _, words in runs(sign, face))


def test_a_sign_that_no_face_has_is_printed_as_a_question_and_never_as_a_box():
    found = runs("a日本b", Face.REGULAR)
    assert "".join(words for _, words in found) == f"a{NO_SIGN}b"
    assert not has_every_sign("日本")
    assert has_every_sign("Nguyễn Łukasz Ñ ≥ ■")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\tb\nc\u2028d", "a b c d"),
        ("A\u202egnp.exe", "Agnp.exe"),
        ("e\u0301", "é"),
        ("\ud800", "\N{REPLACEMENT CHARACTER}"),
        ("a\u200bb\ufe0f", "ab"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u3000b", "a b"),
    ],
)
def test_what_would_not_print_is_cleaned_away(text, cleaned):
    assert clean(text) == cleaned


def test_widths_grow_with_the_size():
    assert width("abc", Face.BOLD, 20) == pytest.approx(2 * width("abc", Face.BOLD, 10))


def test_faces_are_loaded_once():
    load_typefaces(RESOURCES / "fonts")
    load_typefaces(RESOURCES / "fonts")


@pytest.mark.parametrize("text", ["Nguyễn", "Łukasz", "Ñandú ≥ 5 −3 → ■ ○", "a 🌀 b"])
def test_text_can_be_copied_out_again(text):
    sheet = Sheet("t")
    sheet.lines((50, 700), [plain(text)], pen(10), sheet.element("P"))
    read = all_text(sheet.finished().pdf)
    printed = "".join(words for _, words in runs(clean(text), Face.REGULAR))
    assert read == printed


def test_naughty_strings_come_out_as_they_are_printed(samples):
    strings = json.loads((samples / "text" / "blns.json").read_text("utf-8"))
    sheet = Sheet("t")
    for text in strings:
        sheet.lines((5, 700), [plain(clean(text))], pen(6), sheet.element("P"))
        sheet.next_page()
    assert sheet.finished().pages == len(strings) + 1


def test_no_code_of_a_font_means_the_empty_sign(tmp_path):
    """PDF/UA-1 forbids U+0000 as the meaning of a code."""
    load_typefaces(RESOURCES / "fonts")
    canvas = Canvas(str(tmp_path / "a.pdf"), invariant=True, pageCompression=0)
    canvas.setFont(Face.REGULAR, 12)
    canvas.drawString(72, 72, "Nguyễn")
    canvas.save()
    written = (tmp_path / "a.pdf").read_text("latin-1")
    assert "beginbfchar" in written
    assert "<0000>\n" not in written
