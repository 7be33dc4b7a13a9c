from __future__ import annotations

import pytest

from intake.domain.page_words import Box
from intake.worker.reading.columns import in_order
from intake.worker.reading.engine import ReadWord


def stretch(left, top, text, wide=None):
    """Words side by side from the left, in ``wide`` thousandths."""
    words = text.split()
    each = (wide or 10 * len(text)) / len(words)
    ends = [(left + at * each, left + (at + 0.9) * each) for at in range(len(words))]
    boxes = [Box(round(start), top, round(end), top + 12) for start, end in ends]
    return tuple(ReadWord(word, box, 99) for word, box in zip(words, boxes, strict=True))


def read(*stretches):
    return [" ".join(word.text for word in line) for line in in_order(stretches)]


def block(left, top, name, lines=6, wide=400):
    return [
        stretch(left, top + 20 * at, f"{name}{at} has five words here", wide)
        for at in range(lines)
    ]


def names(lines):
    return [line.split()[0] for line in lines]


def test_two_blocks_of_prose_are_read_one_after_the_other():
    found = names(read(*block(50, 100, "l"), *block(500, 103, "r")))
    assert found == [*(f"l{at}" for at in range(6)), *(f"r{at}" for at in range(6))]


def test_three_blocks_are_read_from_the_left():
    blocks = [block(50 + 310 * at, 100, name, wide=270) for at, name in enumerate("abc")]
    found = names(read(*blocks[2], *blocks[0], *blocks[1]))
    assert found == [f"{name}{at}" for name in "abc" for at in range(6)]


def test_what_runs_across_is_read_where_it_stands():
    head = stretch(50, 40, "HEAD runs over the whole width of the page", 850)
    foot = stretch(50, 400, "FOOT runs over the whole width of the page", 850)
    found = names(read(foot, *block(50, 100, "l"), head, *block(500, 100, "r")))
    assert (found[0], found[-1]) == ("HEAD", "FOOT")
    assert found[1:7] == [f"l{at}" for at in range(6)]


def test_blocks_above_each_other_are_each_read_whole():
    between = stretch(50, 300, "BETWEEN the blocks something runs across the page", 850)
    upper = [*block(50, 100, "a"), *block(500, 100, "b")]
    lower = [*block(50, 400, "c"), *block(500, 400, "d")]
    found = names(read(*lower, between, *upper))
    assert [name[0] for name in found] == [*"a" * 6, *"b" * 6, "B", *"c" * 6, *"d" * 6]


def test_a_form_is_read_row_by_row():
    rows = [
        each
        for at in range(8)
        for each in (
            stretch(50, 100 + 30 * at, "Member number:", 150),
            stretch(400, 100 + 30 * at, f"row {at}", 100),
        )
    ]
    assert read(*rows)[0] == "Member number: row 0"


def test_a_list_of_medicines_is_read_row_by_row():
    names_of = ("Gabapentin 300 mg oral capsule", "Duloxetine 30 mg DR", "Aspirin")
    rows = [
        each
        for at in range(6)
        for each in (
            stretch(50, 100 + 30 * at, names_of[at % 3], 40 + 110 * (3 - at % 3)),
            stretch(500, 100 + 30 * at, "take one by mouth three times a day", 400),
        )
    ]
    assert read(*rows)[0].startswith("Gabapentin 300 mg oral capsule take one")


def test_an_address_beside_another_is_read_across():
    left, right = block(50, 100, "l", lines=3), block(500, 100, "r", lines=3)
    assert read(*left, *right)[0].startswith("l0 has five words here r0")


@pytest.mark.parametrize("stretches", [[], [()], [stretch(10, 10, "alone")]])
def test_nothing_and_a_single_line_are_read_as_they_are(stretches):
    assert len(read(*stretches)) == sum(bool(each) for each in stretches)


def test_every_word_is_read_once():
    found = read(*block(50, 100, "l"), *block(500, 110, "r"), stretch(450, 160, "stray"))
    assert len(" ".join(found).split()) == 61
