from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.statements import SectionId
from intake.domain.treatments import Trial
from intake.export.drawing import lengths_of
from intake.export.grid import Grid
from intake.export.packet_plan import packet_plan
from intake.export.sheet import Sheet
from intake.export.table_strips import score_strips, tried_strips
from intake.ids import TrialId
from tests.pdf_texts import all_text
from tests.reports import the_contents

GRID = Grid(9.0)


def parts(section, case=None):
    contents = the_contents(case)
    plan = packet_plan(contents, lengths_of(contents), 1)
    return contents.report.section(section), plan


def painted(strips):
    sheet = Sheet("t")
    y = 700.0
    for strip in strips:
        strip.paint(sheet, y, sheet.element("Table"))
        y -= strip.height
    return sheet.finished()


def test_each_row_knows_the_head_to_repeat():
    section, plan = parts(SectionId.TRIED)
    assert section.table is not None
    head, *rows = tried_strips(section.table, GRID, plan)
    assert head.head is None
    assert all(row.head is head for row in rows)
    assert len(rows) == len(section.table.rows)


def test_heads_are_heads_for_a_screen_reader_and_rows_have_as_many_cells():
    section, plan = parts(SectionId.TRIED)
    assert section.table is not None
    drawn = painted(tried_strips(section.table, GRID, plan))
    heads = [each for each in drawn.elements if each.is_column_head]
    cells = [each for each in drawn.elements if each.tag == "TD"]
    assert len(heads) == len(section.table.heads) + 1
    assert len(cells) == len(heads) * len(section.table.rows)


def test_the_longest_words_never_cross_the_proof_column():
    case = Case.of([Trial(id=TrialId("t"), name="x" * 300, side_effects="y" * 300)])
    section, plan = parts(SectionId.TRIED, case)
    assert section.table is not None
    assert "p. " in all_text(painted(tried_strips(section.table, GRID, plan)).pdf)


def test_scores_with_a_chart_are_one_piece_with_signs_beside_the_names():
    section, plan = parts(SectionId.SCORES)
    assert section.table is not None
    (strip,) = score_strips(section.table, section.chart, GRID, plan)
    drawn = painted([strip])
    assert "■ PEG (0–10)" in all_text(drawn.pdf)
    assert [each.alt for each in drawn.elements if each.tag == "Figure"] == [
        section.chart.says if section.chart else ""
    ]


def test_scores_without_a_chart_have_no_signs():
    section, plan = parts(SectionId.SCORES)
    assert section.table is not None
    strips = score_strips(section.table, None, GRID, plan)
    assert len(strips) == 3
    assert "■" not in all_text(painted(strips).pdf)
