"""manifest.json: what the packet holds and what proves each line, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from intake.domain.report.packet import RecordPaper
from intake.export.packet_plan import ProofKind, item_id
from intake.export.typefaces import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.report.packet import Contents
    from intake.domain.report.statements import Report
    from intake.export.packet_plan import PacketPlan

TOP = "top"
_WORDS = {
    ProofKind.RECORD: "page",
    ProofKind.OWN_PAGE: "page",
    ProofKind.OWN_ACCOUNT: "own account",
}


def manifest_json(contents: Contents, told: Report, plan: PacketPlan) -> str:
    """Return the manifest: pages, documents, statements, and what was left out.

    Args:
        contents: what lies in the packet.
        told: the report as the summary tells it, after cuts.
        plan: the settled plan; its page numbers are those stamped.
    """
    manifest = {
        "pages": plan.pages,
        "documents": list(_documents(contents, plan)),
        "statements": list(_statements(told, plan)),
        "left_out": [
            {"title": each.title, "because": each.because} for each in contents.left_out
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _documents(contents: Contents, plan: PacketPlan) -> Iterator[dict[str, object]]:
    for part in contents.parts:
        for item in part.items:
            stretch = plan.items[item_id(item)]
            yield {
                "id": item.id,
                "title": item.title,
                "type": item.type,
                "date": item.when,
                "first_page": stretch.first,
                "last_page": stretch.last,
                "sha256": item.sha256 if isinstance(item, RecordPaper) else "",
            }


def _statements(told: Report, plan: PacketPlan) -> Iterator[dict[str, object]]:
    for row in told.top:
        yield _statement(TOP, row.text, row.evidence, plan)
    yield _statement(TOP, told.open_line.text, told.open_line.evidence, plan)
    for section in told.sections:
        for said in section.said:
            yield _statement(section.title, said.text, said.evidence, plan)


def _statement(
    section: str, text: str, evidence: tuple[Evidence, ...], plan: PacketPlan
) -> dict[str, object]:
    proof = plan.pages_that_prove(evidence)
    return {
        "section": section,
        "text": clean(text),
        "evidence": _WORDS[proof.kind],
        "pages": list(proof.pages),
    }
