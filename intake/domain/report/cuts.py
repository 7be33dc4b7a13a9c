"""How a report is made shorter when two pages are too few: in a fixed order, and said.

Every cut leaves a line that counts what is gone; its proof is where the rest stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.proofs import unique
from intake.domain.report.statements import Cut, Span, Statement
from intake.domain.report.words import counted

if TYPE_CHECKING:
    from intake.domain.report.statements import Report, Row, Section


_NAMES = {
    Cut.LATER_QUOTE: ("more line in the patient’s words", "more lines in the patient’s words"),
    Cut.REPEATED_CONTACT: ("contact that repeats an answer", "contacts that repeat an answer"),
    Cut.TEST_DETAIL: ("more record", "more records"),
    Cut.SHORT_OWN_TRIAL: ("treatment under 2 weeks", "treatments under 2 weeks"),
    Cut.OLDER_CONTACT: ("older contact", "older contacts"),
    Cut.OWN_TRIAL: ("more treatment without a record", "more treatments without a record"),
    Cut.OLDER_TRIAL: ("more treatment", "more treatments"),
}


def shortened(report: Report, upto: Cut) -> Report:
    """Return the report without what may go up to this step; nothing goes unsaid."""
    return report.changed(sections=tuple(_section(each, upto) for each in report.sections))


def _section(section: Section, upto: Cut) -> Section:
    gone = [each for each in section.said if each.may_go is not None and each.may_go <= upto]
    chart = None if upto >= Cut.CHART else section.chart
    if not gone:
        return section.changed(chart=chart)
    rows = tuple(each for each in _rows(section) if each not in gone)
    table = section.table.changed(rows=rows) if section.table and rows else None
    return section.changed(
        lines=tuple(each for each in section.lines if each not in gone),
        table=table,
        chart=chart,
        after=(*(each for each in section.after if each not in gone), *_counts(gone)),
    )


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
