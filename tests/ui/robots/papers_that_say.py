"""Papers whose words are known, and a small catalog that can tell what they say."""

from __future__ import annotations

import datetime as dt

from intake.domain.definitions import (
    DocumentType,
    LabelUse,
    PaperField,
    PaperLabel,
    Treatment,
    TreatmentClass,
)
from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.sourced import Confidence, Source
from intake.ids import DocumentId, DocumentTypeId, TreatmentClassId, TreatmentId
from tests.ui.open_case import a_catalog

NOTE = """Progress Note
Patient: Maria Nguyen
Date of service: 03/14/2021
Provider: Ana Rivera, MD
Chief complaint: pain
She took gabapentin 300 mg for 8 weeks."""
STRANGERS = NOTE.replace("Maria Nguyen", "ANN OTHER").replace("Ana Rivera", "Tom Lee")


def _label(field: PaperField, use: LabelUse, *words: str) -> PaperLabel:
    return PaperLabel(id=f"{field}_{use}", field=field, use=use, words=words)


def papers_catalog():
    known = a_catalog()
    note = DocumentType(
        id=DocumentTypeId("visit_note"),
        title="Visit note",
        headings=("progress note",),
        inside=("chief complaint",),
    )
    return known.changed(
        document_types=(*known.document_types, note),
        paper_labels=(
            _label(PaperField.DATE, LabelUse.CLEAR, "Date of service"),
            _label(PaperField.PATIENT, LabelUse.CLEAR, "Patient"),
            _label(PaperField.PROVIDER, LabelUse.CLEAR, "Provider"),
            _label(PaperField.PROVIDER, LabelUse.PART, "MD"),
        ),
        classes=(
            TreatmentClass(
                id=TreatmentClassId("gabapentinoid"),
                title="Gabapentinoid",
                for_paths=("pain",),
                source=Source(title="A made-up list"),
                as_of=dt.date(2026, 11, 22),
                confidence=Confidence.MEDIUM,
            ),
        ),
        treatments=(
            Treatment(
                id=TreatmentId("gabapentin"),
                name="Gabapentin",
                group=TreatmentClassId("gabapentinoid"),
            ),
        ),
    )


def says(desk, name: str, text: str, page: int = 1) -> None:
    """Let a page of a paper have these words, a line of the page each."""
    boxes = tuple(
        Box(50 + 60 * at, 50 + 60 * row, 100 + 60 * at, 90 + 60 * row)
        for row, line in enumerate(text.splitlines())
        for at, _ in enumerate(line.split())
    )
    words = PageWords(text=text, boxes=boxes, source=WordSource.FILE)
    desk.store.page_words.setdefault(DocumentId(name), {})[page] = words
