"""How a report is made shorter when two pages are too few: in a fixed order, and said.

Every cut leaves a line that counts what is gone; its proof is where the rest stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.proofs import unique
from intake.domain.report.statements import Cut, Span, Statement
from intake.domain.report.words import counted, one_line

if TYPE_CHECKING:
    from intake.domain.report.statements import Labelled, Report, Row, Section


_NAMES = {
    Cut.LATER_QUOTE: ("more line in the patient’s words", "more lines in the patient’s words"),
    Cut.REPEATED_CONTACT: ("contact that repeats an answer", "contacts that repeat an answer"),
    Cut.TEST_DETAIL: ("more record", "more records"),
    Cut.SHORT_OWN_TRIAL: ("treatment under 2 weeks", "treatments under 2 weeks"),
    Cut.OLDER_CONTACT: ("older contact", "older contacts"),
    Cut.OWN_TRIAL: ("more treatment without a record", "more treatments without a record"),
    Cut.OLDER_TRIAL: ("more treatment", "more treatments"),
}


_LINE, _SHORT = 90, 36


def shortened(report: Report, upto: Cut) -> Report:
    """Return the report without what may go up to this step; nothing goes unsaid.

    The last step leaves every line in place and cuts long words in it, seen to be cut.
    """
    shorter = report.changed(sections=tuple(_section(each, upto) for each in report.sections))
    return _tightened(shorter) if upto >= Cut.LONG_WORDS else shorter


def _tightened(report: Report) -> Report:
    return report.changed(
        name=one_line(report.name, _SHORT),
        top=tuple(
            row.changed(left=_fact(row.left), right=_fact(row.right)) for row in report.top
        ),
        sections=tuple(_tight_section(each) for each in report.sections),
    )


def _tight_section(section: Section) -> Section:
    table = section.table
    if table is not None:
        rows = tuple(
            row.changed(cells=tuple(one_line(cell, _SHORT) for cell in row.cells))
            for row in table.rows
        )
        table = table.changed(rows=rows)
    return section.changed(
        lines=tuple(_tight(each) for each in section.lines),
        table=table,
        after=tuple(_tight(each) for each in section.after),
    )


def _tight(statement: Statement) -> Statement:
    """Return the line with each stretch cut on its own; the blanks between them stay."""
    spans = tuple(
        span.changed(text=one_line(span.text, _LINE)) if len(span.text) > _LINE else span
        for span in statement.spans
    )
    return statement.changed(spans=spans)


def _fact(fact: Labelled) -> Labelled:
    return fact.changed(text=one_line(fact.text, _LINE))


def _section(section: Section, upto: Cut) -> Section:
    gone = [each for each in section.said if _goes(each, upto)]
    chart = None if upto >= Cut.CHART else section.chart
    if not gone:
        return section.changed(chart=chart)
    rows = tuple(each for each in _rows(section) if not _goes(each, upto))
    table = section.table.changed(rows=rows) if section.table and rows else None
    return section.changed(
        lines=tuple(each for each in section.lines if not _goes(each, upto)),
        table=table,
        chart=chart,
        after=(*(each for each in section.after if not _goes(each, upto)), *_counts(gone)),
    )


def _goes(said: Statement | Row, upto: Cut) -> bool:
    return said.may_go is not None and said.may_go <= upto


def _rows(section: Section) -> tuple[Row, ...]:
    return section.table.rows if section.table else ()


def _counts(gone: list[Statement | Row]) -> tuple[Statement, ...]:
    made: list[Statement] = []
    for cut, (one, many) in _NAMES.items():
        here = [each for each in gone if each.may_go is cut]
        if here:
            made.append(
                Statement(
                    spans=(
                        Span(text=f"And {counted(len(here), one, many)}: see the page named."),
                    ),
                    evidence=unique(proof for each in here for proof in each.evidence),
                )
            )
    return tuple(made)
