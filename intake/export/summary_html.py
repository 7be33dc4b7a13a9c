"""summary.html: the summary again, equal word for word, for screen readers and large print.

One file, nothing loaded from anywhere, no script; every word of the person's is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.report.statements import SectionId
from intake.export.packet_plan import ProofKind
from intake.export.page_words import say_proof
from intake.export.section_boxes import NOTHING
from intake.export.top_strip import TITLE
from intake.export.typefaces import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.report.statements import Report, Section, Statement, Table
    from intake.export.packet_plan import PacketPlan

_STYLE = """
body{font:1.125rem/1.5 "Noto Sans",system-ui,sans-serif;color:#1f2933;background:#fff;
max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{margin:.2rem 0}h2{color:#09545a;border-top:2px solid #09545a;padding-top:.6rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:700}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #75818d;padding:.3rem .5rem}
dt{font-weight:700}dd{margin:0 0 .4rem}li{margin:.3rem 0}.proof{font-weight:700}
.own{font-weight:400;font-style:italic}.open{border:2px solid #1f2933;padding:0 1rem}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def summary_html(told: Report, plan: PacketPlan) -> str:
    """Return the summary as one HTML page with the packet pages of every line."""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{_text(TITLE)}</title><style>{_STYLE}</style></head><body><main>",
        f"<p>{_text(TITLE)}</p><h1>{_text(told.name)}</h1>",
        *_top(told, plan),
        *(line for section in told.sections for line in _section(section, plan)),
        *_foot(told),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _top(told: Report, plan: PacketPlan) -> Iterator[str]:
    yield "<dl>"
    for row in told.top:
        for fact in (row.left, row.right):
            yield f"<dt>{_text(fact.label)}</dt><dd>{_text(fact.text)}</dd>"
        yield f"<dt>Proof of these two</dt><dd>{_proof(row.evidence, plan)}</dd>"
    yield "</dl>"
    yield f"<p>{_said(told.open_line, plan)}</p>"


def _section(section: Section, plan: PacketPlan) -> Iterator[str]:
    yield '<section class="open">' if section.id is SectionId.OPEN else "<section>"
    yield f"<h2>{section.id.number} {_text(section.title)}</h2>"
    if not section.said:
        yield f"<p>{NOTHING}</p>"
    yield from _list(section.lines, plan)
    if section.chart is not None:
        yield f"<p>{_text(section.chart.says)}</p>"
    if section.table is not None:
        yield from _table(section.table, section.title, plan)
    yield from _list(section.after, plan)
    yield "</section>"


def _list(lines: tuple[Statement, ...], plan: PacketPlan) -> Iterator[str]:
    if lines:
        yield "<ul>"
        yield from (f"<li>{_said(line, plan)}</li>" for line in lines)
        yield "</ul>"


def _table(table: Table, title: str, plan: PacketPlan) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in (*table.heads, "Proof"))
    yield f"<table><caption>{_text(title)}</caption><thead><tr>{heads}</tr></thead><tbody>"
    for row in table.rows:
        first, *rest = row.cells
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in rest)
        yield (
            f'<tr><th scope="row">{_text(first)}</th>{cells}'
            f"<td>{_proof(row.evidence, plan)}</td></tr>"
        )
    yield "</tbody></table>"


def _said(line: Statement, plan: PacketPlan) -> str:
    spans = "".join(
        f"<strong>{_text(span.text)}</strong>" if span.strong else _text(span.text)
        for span in line.spans
    )
    lead = f"{_text(line.lead)} " if line.lead else ""
    return f"{lead}{spans} ({_proof(line.evidence, plan)})"


def _proof(evidence: tuple[Evidence, ...], plan: PacketPlan) -> str:
    proof = plan.pages_that_prove(evidence)
    look = "proof" if proof.kind is ProofKind.RECORD else "own"
    return f'<span class="{look}">{_text(say_proof(proof))}</span>'


def _foot(told: Report) -> Iterator[str]:
    made = _text(say_day(told.prepared_on))
    yield (
        "<p>p. 12 = packet page 12. p. 38 own = a page the patient wrote. "
        "own account = told by the patient or helper. “About” = from memory. "
        f"Made by the patient, {made}. Not a medical opinion or a plan decision.</p>"
    )


def _text(words: str) -> str:
    return escape(clean(words), quote=True)
