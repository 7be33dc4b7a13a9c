"""The sections of the report as boxes of strips, measured at one size of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.report.statements import SectionId
from intake.export.strips import quiet_strip, statement_strip
from intake.export.table_strips import score_strips, tried_strips
from intake.export.typefaces import Face
from intake.export.typeset import Piece, line_width, wrap

if TYPE_CHECKING:
    from intake.domain.report.statements import Report, Section, Statement
    from intake.export.grid import Grid
    from intake.export.packet_plan import PacketPlan
    from intake.export.strips import Strip
    from intake.export.typeset import Line

NOTHING = "None recorded."
ABOVE, BELOW = 4.0, 6.0
_LEAD_GAP = 10.0


@dataclass(frozen=True, slots=True)
class SectionBox:
    """One section, measured. ``table`` is the range of strips that are rows of one table."""

    section: Section
    label: list[Line]
    strips: tuple[Strip, ...]
    table: range
    leading: float

    @property
    def is_framed(self) -> bool:
        """Whether a frame stands around it, so that it survives a fax."""
        return self.section.id is SectionId.OPEN

    def height(self, strips: tuple[Strip, ...] | None = None) -> float:
        """Return the height of the section, or of some of its strips, with its padding."""
        inside = sum(strip.height for strip in (self.strips if strips is None else strips))
        return ABOVE + max(inside, len(self.label) * self.leading) + BELOW


def section_boxes(report: Report, grid: Grid, plan: PacketPlan) -> list[SectionBox]:
    """Return all sections, measured."""
    return [_box(section, grid, plan) for section in report.sections]


def _box(section: Section, grid: Grid, plan: PacketPlan) -> SectionBox:
    lead = _lead(section.lines, grid)
    before = [statement_strip(each, grid, plan, _own(each, lead)) for each in section.lines]
    rows = _table(section, grid, plan)
    after = [statement_strip(each, grid, plan, _own(each, lead)) for each in section.after]
    strips = [*before, *rows, *after] or [quiet_strip(NOTHING, grid)]
    label = f"{section.id.number}  {section.title}"
    return SectionBox(
        section=section,
        label=wrap((Piece(label, Face.BOLD),), grid.labels.size, grid.label - 4),
        strips=tuple(strips),
        table=range(len(before), len(before) + (len(rows) if len(rows) > 1 else 0)),
        leading=grid.body.leading,
    )


def _table(section: Section, grid: Grid, plan: PacketPlan) -> list[Strip]:
    if section.table is None:
        return []
    if section.id is SectionId.SCORES:
        return score_strips(section.table, section.chart, grid, plan)
    return tried_strips(section.table, grid, plan)


def _lead(lines: tuple[Statement, ...], grid: Grid) -> float:
    """Return the width of the date column of a section: its longest date, to a third."""
    leads = [wrap((Piece(each.lead),), grid.size, grid.text / 3) for each in lines if each.lead]
    widest = [line_width(line, grid.size) for lead in leads for line in lead]
    return max(widest) + _LEAD_GAP if widest else 0.0


def _own(statement: Statement, lead: float) -> float:
    return lead if statement.lead else 0.0
