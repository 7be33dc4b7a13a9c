from __future__ import annotations

import pytest

from intake.export.typefaces import Face
from intake.export.typeset import Piece, glued, line_width, widest_part, wrap, wrap_text


def words(lines):
    return ["".join(piece.text for piece in line) for line in lines]


def test_words_fill_lines_and_none_is_too_wide():
    lines = wrap_text("one two three four five six seven", 10, 60)
    assert len(lines) > 1
    assert all(line_width(line, 10) <= 60 for line in lines)
    assert " ".join(words(lines)) == "one two three four five six seven"


@pytest.mark.parametrize(
    "whole",
    [
        "Nov 10, 2026",
        "61 kg",
        "p. 12",
        "May 2024",
        "Dr. Okafor",
        "NPI 1234567893",
        "10 sessions",
    ],
)
def test_dates_units_and_page_numbers_stay_whole(whole):
    assert " " not in glued(f"{whole}")
    lines = words(wrap_text(f"{'x' * 18} {whole} y", 10, 130))
    assert any(whole in line.replace("\u00a0", " ") for line in lines)


def test_a_word_wider_than_the_room_is_broken_between_signs():
    lines = wrap_text("a" * 100, 10, 50)
    assert all(line_width(line, 10) <= 50 for line in lines)
    assert "".join(words(lines)) == "a" * 100


def test_a_word_wider_than_the_room_is_parted_after_its_hyphen_first():
    assert words(wrap_text("Anti-inflammatory", 10, 75)) == ["Anti-", "inflammatory"]
    assert words(wrap_text("Augmentation/combination", 10, 75)) == [
        "Augmentation/",
        "combination",
    ]


def test_a_word_that_fits_a_line_stays_whole_whatever_is_in_it():
    assert words(wrap_text("number 4471-A", 10, 40)) == ["number", "4471-A"]


def test_a_part_that_is_still_too_wide_is_broken_between_signs():
    lines = words(wrap_text(f"pre-{'a' * 40}", 10, 60))
    assert lines[0] == "pre-"
    assert "".join(lines) == f"pre-{'a' * 40}"


def test_the_widest_part_is_what_must_not_be_broken():
    assert widest_part(Piece("Anti-inflammatory, by mouth"), 10) == pytest.approx(
        widest_part(Piece("inflammatory,"), 10)
    )


def test_faces_change_inside_a_line_and_inside_a_word():
    (line,) = wrap((Piece("G90.512", Face.BOLD), Piece("; more")), 10, 300)
    assert [(piece.text, piece.face) for piece in line] == [
        ("G90.512", Face.BOLD),
        ("; more", Face.REGULAR),
    ]


def test_a_broken_word_keeps_its_faces():
    lines = wrap((Piece("a" * 20, Face.BOLD), Piece("b" * 20)), 10, 100)
    assert {piece.face for line in lines for piece in line} == {Face.BOLD, Face.REGULAR}


def test_nothing_is_one_empty_line():
    assert wrap_text("", 10, 100) == [()]
