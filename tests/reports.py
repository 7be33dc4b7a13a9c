"""A small catalog, a made-up case and its drawn papers, for tests of the report and exports."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cache
from pathlib import Path

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.definitions import Catalog
from intake.domain.documents import Document
from intake.domain.papers import Media
from intake.domain.readiness import assess
from intake.domain.report.building import build_report
from intake.domain.report.material import Material
from intake.domain.report.packet import contents
from intake.domain.report.statements import Reader
from intake.export.drawing import draw
from intake.export.typefaces import load_typefaces
from intake.ids import DocumentId
from intake.workflows.example.building import example_entries
from intake.workflows.example.papers import example_papers, told_of

TODAY = dt.date(2026, 11, 22)
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SOURCED = {"source": {"title": "A made-up list"}, "as_of": TODAY, "confidence": "low"}
PARTS = {
    "referral": "request",
    "visit_note": "diagnosis",
    "imaging": "diagnosis",
    "therapy_record": "tried",
    "pharmacy_history": "tried",
    "procedure_note": "tried",
    "work_paper": "daily_life",
    "lab": "safety",
    "insurance_card": "plan",
    "plan_letter": "plan",
}
DRUGS = ("gabapentinoid", "snri", "tricyclic", "topical", "opioid")
OTHERS = ("physical_therapy", "pain_psychology", "sympathetic_block", "implanted_device")


def a_question(name: str, kind: str, **more) -> dict[str, object]:
    return {"id": name, "kind": kind, "section": "s", "asks": f"{name}?", "why": "w", **more}


def a_requirement(name: str, group: str, **more) -> dict[str, object]:
    words = ("why", "who_has_it", "how_to_get", "how_recent", "how_long", "next_step")
    numbers = {"priority": 1, "lead_days": 1, "minutes": 1}
    titles = {"title": f"The {name}", "short": name.capitalize()}
    never = {"kind": "answer_given", "question": "nothing"}
    known = {"id": name, "group": group, "met_by": never, **dict.fromkeys(words, "w")}
    return {**known, **titles, **numbers, **SOURCED, **more}


def an_instrument(name: str, *items: str, **more) -> dict[str, object]:
    scale = {"lowest": 0, "highest": 10, "total_lowest": 0, "total_highest": 10}
    titles = {"title": name.upper(), "short": name.upper(), "version": "1"}
    times = {"look_back": "a week", "every_days": 7}
    asked = [{"id": item, "says": item} for item in items]
    known = {"id": name, "items": asked, "scoring": "mean", "licence": "made up"}
    return {**known, **scale, **titles, **times, **SOURCED, **more}


def _questions() -> list[dict[str, object]]:
    safety = {"in_summary": "safety"}
    options = [{"id": each, "says": f"Says {each}"} for each in ("a", "b", "none")]
    return [
        a_question("pain.since", "date", in_summary="diagnosis", told="Since {answer}."),
        a_question("crps.signs", "text", in_summary="diagnosis", told="Signs: {answer}."),
        a_question("function.own_words", "long_text", in_summary="daily_life"),
        a_question("function.work", "text", in_summary="daily_life", told="Work: {answer}."),
        a_question("safety.heart", "yes_no", told="a heart problem", **safety),
        a_question("safety.liver", "yes_no", told="liver disease", **safety),
        a_question("safety.psychosis", "yes_no", told="psychosis", **safety),
        a_question("safety.pregnancy", "yes_no", told="pregnancy possible", **safety),
        a_question(
            "safety.medicines", "choices", options=options, told="Takes: {answer}.", **safety
        ),
        a_question("coverage.member_id", "text", private=True),
    ]


def _of_type(name: str) -> dict[str, object]:
    return {"kind": "document_of_type", "types": [name]}


def _classes() -> list[dict[str, object]]:
    known = {"adequate_weeks": 6, "for_paths": ["pain"], **SOURCED}
    names = (*DRUGS, *OTHERS)
    return [{"id": each, "title": each, "is_drug": each in DRUGS, **known} for each in names]


def _plan() -> dict[str, object]:
    words = ("who_decides", "path_says", "clock_says", "appeal_says", "speak_for_patient")
    known = {"has_prior_authorization": True, **dict.fromkeys(words, "w"), **SOURCED}
    return {"id": "employer", "title": "A plan from an employer", **known}


@cache
def a_report_catalog() -> Catalog:
    """A catalog with one of everything that the report looks at."""
    return Catalog.model_validate(
        {
            "questions": _questions(),
            "groups": [
                {"id": "diagnosis", "title": "Diagnosis", "in_summary": "diagnosis"},
                {"id": "safety", "title": "Safety", "in_summary": "safety"},
                {"id": "doctor", "title": "Doctor"},
            ],
            "requirements": [
                a_requirement("diagnosis.imaging", "diagnosis", met_by=_of_type("imaging")),
                a_requirement("safety.liver_test", "safety", met_by=_of_type("lab")),
                a_requirement("doctor.letter", "doctor", short="Doctor’s letter"),
                a_requirement("plan.booklet", "doctor", short="Plan booklet"),
            ],
            "document_types": [
                {"id": each, "title": each.replace("_", " "), "part": part}
                for each, part in PARTS.items()
            ],
            "instruments": [
                an_instrument("peg", "pain", "enjoyment", "activity", smallest_change=1.0),
                an_instrument("nrs", "average", smallest_change=2),
                an_instrument("phq9", "one", scoring="sum", total_highest=27, paths=["mood"]),
                an_instrument("madrs", total_highest=60, paths=["mood"]),
            ],
            "classes": _classes(),
            "plan_kinds": [_plan()],
            "conditions": [
                {"id": "crps_1", "title": "CRPS type I", "path": "pain"},
                {"id": "depression", "title": "Depression", "path": "mood"},
            ],
            "routes": [{"id": "iv_ketamine", "title": "IV ketamine"}],
        }
    )


@cache
def the_example() -> Case:
    """The made-up person's case, papers and proofs included."""
    case = Case.of(example_entries(TODAY))
    for paper in example_papers(TODAY):
        document = Document(
            id=DocumentId(paper.file_name),
            title=paper.file_name,
            file_name=paper.file_name,
            sha256=hashlib.sha256(paper.file_name.encode()).hexdigest(),
            size=1,
            media=Media.PDF,
            pages=max([each.last for each in paper.shows] + [1]),
        )
        case = apply(case, told_of(document, paper)).case
    return case


def a_material(case: Case | None = None, reader: Reader = Reader.CLINICIAN) -> Material:
    """What a report is made from; the example's case unless another is given."""
    known = the_example() if case is None else case
    catalog = a_report_catalog()
    return Material(known, catalog, assess(known, catalog, TODAY), TODAY, reader)


def a_report(case: Case | None = None, reader: Reader = Reader.CLINICIAN):
    """The report of a case."""
    made = a_material(case, reader)
    return build_report(made.case, made.catalog, made.readiness, made.today, made.reader)


def the_contents(case: Case | None = None, reader: Reader = Reader.CLINICIAN):
    """What lies in the packet of a case."""
    made = a_material(case, reader)
    return contents(made, a_report(case, reader), "R7QK")


def drawn(case: Case | None = None, reader: Reader = Reader.CLINICIAN):
    """Everything drawn for a case, in this process."""
    load_typefaces(RESOURCES / "fonts")
    return draw(the_contents(case, reader))
