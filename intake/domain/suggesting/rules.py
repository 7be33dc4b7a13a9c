"""The catalog's words for papers, made ready to look for: once for a catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import LabelUse, PaperField
from intake.domain.suggesting.names_of_diagnoses import DiagnosisWords
from intake.domain.suggesting.names_of_treatments import treatment_names
from intake.domain.suggesting.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.codes import Code
    from intake.domain.definitions import Catalog, PaperLabel
    from intake.domain.instruments import Instrument

_CODES = "icd10cm"


@dataclass(frozen=True, slots=True)
class PaperRules:
    """Everything that suggestions are made by. ``PaperRules.of(catalog)`` takes a moment."""

    labels: Phrases[PaperLabel]
    headings: Phrases[str]
    inside: Phrases[str]
    telling: Phrases[str]
    sections: Phrases[str]
    facilities: Phrases[str]
    insurers: Phrases[str]
    credentials: tuple[str, ...]
    treatments: Phrases[str]
    instruments: Phrases[Instrument]
    codes: dict[str, Code]
    diagnoses: DiagnosisWords

    @classmethod
    def of(cls, catalog: Catalog) -> PaperRules:
        """Return the rules of a catalog."""
        labels = [each for each in catalog.paper_labels if each.use is not LabelUse.PART]
        types = catalog.document_types
        return cls(
            labels=Phrases((words, each) for each in labels for words in each.words),
            headings=Phrases((words, each.id) for each in types for words in each.headings),
            inside=Phrases((words, each.id) for each in types for words in each.inside),
            telling=Phrases((words, each.id) for each in types for words in each.telling),
            sections=Phrases((words, each.id) for each in types for words in each.sections),
            facilities=Phrases((each, each) for each in _parts(catalog, PaperField.FACILITY)),
            insurers=Phrases((each, each) for each in _parts(catalog, PaperField.INSURER)),
            credentials=tuple(_parts(catalog, PaperField.PROVIDER)),
            treatments=Phrases(treatment_names(catalog)),
            instruments=Phrases((each.short, each) for each in catalog.instruments),
            codes={
                code.code: code
                for codes in catalog.code_lists
                if codes.id == _CODES
                for code in codes.codes
            },
            diagnoses=DiagnosisWords(catalog.diagnosis_names, catalog.diagnosis_details),
        )


def _parts(catalog: Catalog, field: PaperField) -> Iterator[str]:
    for label in catalog.paper_labels:
        if label.field is field and label.use is LabelUse.PART:
            yield from label.words
