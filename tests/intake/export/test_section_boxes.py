from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.statements import SectionId
from intake.export.drawing import lengths_of
from intake.export.grid import Grid
from intake.export.packet_plan import packet_plan
from intake.export.section_boxes import ABOVE, BELOW, section_boxes
from tests.reports import the_contents


def boxes(case=None, size=9.0):
    contents = the_contents(case)
    plan = packet_plan(contents, lengths_of(contents), 1)
    return {box.section.id: box for box in section_boxes(contents.report, Grid(size), plan)}


def test_an_empty_section_has_one_quiet_line():
    box = boxes(Case())[SectionId.TRIED]
    assert len(box.strips) == 1
    assert box.strips[0].height > 0


def test_a_section_is_at_least_as_high_as_its_label():
    box = boxes(Case())[SectionId.CONTACTS]
    assert box.height() >= ABOVE + len(box.label) * box.leading + BELOW
    assert box.height() > box.height(()) - 1


def test_only_what_is_open_stands_in_a_frame():
    assert [name for name, box in boxes().items() if box.is_framed] == [SectionId.OPEN]


def test_larger_text_needs_more_room():
    small, large = boxes(size=9.0), boxes(size=10.0)
    assert all(large[name].height() > small[name].height() for name in small)
