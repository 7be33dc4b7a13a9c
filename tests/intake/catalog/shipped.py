"""The catalog as it ships, its rows, and every text of it that a person may read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from intake.adapters.catalog_files import read_catalog
from intake.domain.answers import DontKnow
from intake.domain.case import Case
from tests.builders import a_choice, an_answer, not_answered

HIDDEN = {
    *("id", "group", "kind", "source", "as_of", "confidence", "when", "met_by", "starts"),
    *("part", "party", "question", "plan", "path", "for_paths", "document_types", "language"),
    *("licence", "scoring", "options_from", "unit", "units", "in_summary", "check"),
    *("also", "see", "explains", "chapter", "room", "opens", "page"),
}

OFFICIAL = {"icd10cm": ("codes",), "request.diagnosis_codes": ("options",)}
"""The official list's own words, by the row they stand in."""


@cache
def catalog():
    return read_catalog(Path("resources"), None)


def case_of(kind, condition, route, *more):
    return Case.of(
        [
            an_answer(),
            a_choice("coverage.kind", kind),
            a_choice("request.condition", condition),
            a_choice("request.route", route),
            not_answered("visit.date", DontKnow()),
            *more,
        ]
    )


def rows():
    for name in type(catalog()).model_fields:
        yield from getattr(catalog(), name)


def strings(value, name=""):
    """Yield every text that a person may read, with the key it stands at."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, name)
    elif hasattr(type(value), "model_fields"):
        official = OFFICIAL.get(getattr(value, "id", ""), ())
        for key in type(value).model_fields:
            if key not in {*HIDDEN, *official}:
                yield from strings(getattr(value, key), f"{name} {key}".strip())


def shipped():
    for row in rows():
        for name, text in strings(row):
            yield f"{type(row).__name__} {row.id} {name}", text
