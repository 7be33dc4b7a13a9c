from __future__ import annotations

from intake.domain.suggesting.sections import ALLERGIES, FAMILY, MEDICINES, outside, under

PAGE = """Problems
Asthma
FAMILY HISTORY
Father (deceased)
Depression
Allergies: none known
Codeine Wheezing
Medications
Atenolol 25 MG"""


def left(paper, heading):
    return [line.text for line in outside(paper(PAGE).lines, heading)]


def test_what_stands_under_a_heading_ends_with_the_next_one(paper):
    assert "Depression" not in left(paper, FAMILY)
    assert left(paper, FAMILY)[-2:] == ["Medications", "Atenolol 25 MG"]
    assert "Codeine Wheezing" not in left(paper, ALLERGIES)
    assert "Depression" in left(paper, ALLERGIES)


def test_other_headings_do_not_begin_it(paper):
    text = paper("Family practice note\nAsthma")
    assert len(list(outside(text.lines, FAMILY))) == 2


def test_what_stands_under_a_heading_can_be_asked_for_alone(paper):
    lines = [line.text for line in under(paper(PAGE).lines, MEDICINES)]
    assert lines == ["Medications", "Atenolol 25 MG"]


def test_every_line_is_either_under_a_heading_or_outside(paper):
    lines = paper(PAGE).lines
    parted = [*under(lines, FAMILY), *outside(lines, FAMILY)]
    assert sorted(line.number for line in parted) == [line.number for line in lines]
