from __future__ import annotations

from intake.domain.evidence import DocumentPages
from intake.domain.report.proofs import NO_PAGE
from intake.domain.report.statements import Span, Statement
from intake.export.drawing import lengths_of
from intake.export.grid import Grid
from intake.export.packet_plan import packet_plan
from intake.export.sheet import Sheet
from intake.export.strips import hairline, pieces_of, quiet_strip, statement_strip
from intake.export.typefaces import Face
from intake.ids import DocumentId
from tests.pdf_texts import all_text
from tests.reports import the_contents

GRID = Grid(9.0)
RECORD = DocumentPages(document=DocumentId("pain-visit.pdf"), first=1, last=1)


def a_plan():
    contents = the_contents()
    return packet_plan(contents, lengths_of(contents), 1)


def a_line(text, *evidence, lead=""):
    return Statement(spans=(Span(text=text),), evidence=evidence or (NO_PAGE,), lead=lead)


def drawn(strip):
    sheet = Sheet("t")
    strip.paint(sheet, 700, sheet.element("Sect"))
    return sheet.finished()


def test_a_line_stands_beside_its_proof():
    line = a_line("Hand 1.6 °C cooler.", RECORD)
    page = a_plan().records[RECORD.document][1]
    assert all_text(drawn(statement_strip(line, GRID, a_plan())).pdf) == (
        f"Hand 1.6 °C cooler. p. {page}"
    )


def test_a_proof_is_a_link_to_its_first_page():
    links = drawn(statement_strip(a_line("x", RECORD), GRID, a_plan())).links
    assert [link.target for link in links] == [a_plan().records[RECORD.document][1]]
    assert drawn(statement_strip(a_line("x"), GRID, a_plan())).links == ()


def test_a_date_has_a_column_of_its_own():
    told = drawn(statement_strip(a_line("said", lead="Oct 6, 2026"), GRID, a_plan(), 70))
    assert all_text(told.pdf) == "Oct 6, 2026 said own account"


def test_long_lines_are_higher():
    plan = a_plan()
    short = statement_strip(a_line("x"), GRID, plan)
    assert statement_strip(a_line("long words " * 30), GRID, plan).height > short.height


def test_strong_words_are_bold():
    assert [
        piece.face for piece in pieces_of((Span(text="a", strong=True), Span(text="b")))
    ] == [
        Face.BOLD,
        Face.REGULAR,
    ]


def test_quiet_words_and_hairlines_state_nothing():
    strip = quiet_strip("None recorded.", GRID)
    assert all_text(drawn(strip).pdf) == "None recorded."
    sheet = Sheet("t")
    hairline(sheet, GRID, 100)
    assert len(sheet.finished().elements) == 1
