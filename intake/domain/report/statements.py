"""The report as a value: sections, their lines, and the evidence behind each line.

It says what is told; how it looks is the renderers' business. Packet page numbers are not
in it: ``export.packet_plan`` finds them for the evidence.
"""

from __future__ import annotations

import datetime as dt
from enum import IntEnum, StrEnum
from typing import Annotated

from pydantic import Field, StrictBool, StrictStr

from intake.domain.evidence import Evidence
from intake.domain.report.chart import Chart, Look
from intake.domain.value import Value

Proofs = Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Reader(StrEnum):
    """Who will read this copy. It decides what leaves and what stays."""

    CLINICIAN = "clinician"
    INSURER = "insurer"
    MINE = "mine"


class SectionId(StrEnum):
    """The eight sections, in a reviewer's reading order."""

    ASKED = "asked"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    SCORES = "scores"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"
    CONTACTS = "contacts"
    OPEN = "open"

    @property
    def number(self) -> int:
        """Its number, the same on every summary, so that "see 7" always holds."""
        return tuple(SectionId).index(self) + 1


SECTION_TITLES = {
    SectionId.ASKED: "Asked for",
    SectionId.DIAGNOSIS: "Diagnosis",
    SectionId.TRIED: "Tried",
    SectionId.SCORES: "Scores",
    SectionId.DAILY_LIFE: "Daily life",
    SectionId.SAFETY: "Safety",
    SectionId.CONTACTS: "Plan contacts",
    SectionId.OPEN: "Still open",
}


class Cut(IntEnum):
    """What may go, in this order, when two pages are too few. Everything else stays."""

    LATER_QUOTE = 1
    REPEATED_CONTACT = 2
    TEST_DETAIL = 3
    CHART = 4
    SHORT_OWN_TRIAL = 5
    OLDER_CONTACT = 6
    OWN_TRIAL = 7
    OLDER_TRIAL = 8
    LONG_WORDS = 9


class Span(Value):
    """A stretch of words of one weight."""

    text: StrictStr
    strong: StrictBool = False


class Statement(Value):
    """One line of a section: its words, its proof, and the date it starts with, if any."""

    spans: Annotated[tuple[Span, ...], Field(min_length=1)]
    evidence: Proofs
    lead: StrictStr = ""
    may_go: Cut | None = None

    @property
    def text(self) -> str:
        """All its words, as they stand on the page."""
        words = "".join(span.text for span in self.spans)
        return f"{self.lead} {words}" if self.lead else words


class Row(Value):
    """One row of a table, with its proof; ``look`` is how the chart beside it shows it."""

    cells: tuple[StrictStr, ...]
    look: Look | None = None
    evidence: Proofs
    may_go: Cut | None = None

    @property
    def text(self) -> str:
        """Its cells in order, the empty ones left out."""
        return " · ".join(cell for cell in self.cells if cell)


class Table(Value):
    """Rows under heads; every row has as many cells as there are heads."""

    heads: tuple[StrictStr, ...]
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]


class Section(Value):
    """One section: lines, perhaps a table with a chart beside it, and lines after it."""

    id: SectionId
    lines: tuple[Statement, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    after: tuple[Statement, ...] = ()

    @property
    def title(self) -> str:
        """Its heading."""
        return SECTION_TITLES[self.id]

    @property
    def said(self) -> tuple[Statement | Row, ...]:
        """Everything it states, in reading order."""
        rows = self.table.rows if self.table else ()
        return (*self.lines, *rows, *self.after)


class Labelled(Value):
    """A short fact of the top strip: "Born", "Apr 17, 1984 (age 42)"."""

    label: StrictStr
    text: StrictStr


class TopRow(Value):
    """One row of the top strip: two facts side by side, one proof."""

    left: Labelled
    right: Labelled
    evidence: Proofs

    @property
    def text(self) -> str:
        """Both facts, as they stand on the page."""
        return f"{self.left.label} {self.left.text} {self.right.label} {self.right.text}"


class Report(Value):
    """Everything the summary says to one reader, on one day."""

    reader: Reader
    prepared_on: dt.date
    name: StrictStr
    top: tuple[TopRow, ...]
    open_line: Statement
    sections: tuple[Section, ...]

    def section(self, section: SectionId) -> Section:
        """Return one section; all eight are always there."""
        return next(each for each in self.sections if each.id is section)
