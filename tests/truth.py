"""Made-up cases as data, with what must be said of them: ``tests/data/truth/*.toml``."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intake.domain.case import Case
from intake.domain.documents import Target
from intake.export.case_file import CaseFile
from tests.builders import a_diary_entry, a_document, a_proof

FOLDER = Path(__file__).parent / "data" / "truth"
TODAY = dt.date(2026, 11, 22)


@dataclass(frozen=True)
class Expected:
    """A case, how requirements stand, what is not asked at all, the next step and dates."""

    says: str
    case: Case
    lists: dict[str, str]
    leaves_out: tuple[str, ...]
    next_step: str
    dates: dict[str, str]


def expected() -> list[Expected]:
    """Return every made-up case of the folder."""
    tables = (tomllib.loads(each.read_text("utf-8")) for each in sorted(FOLDER.glob("*.toml")))
    return [_expected(row) for table in tables for row in table["case"]]


def _expected(row: dict[str, Any]) -> Expected:
    return Expected(
        says=row["says"],
        case=_case(row),
        lists=row["lists"],
        leaves_out=tuple(row.get("leaves_out", ())),
        next_step=row["next_step"],
        dates=row.get("dates", {}),
    )


def _case(row: dict[str, Any]) -> Case:
    answers = {"patient.name": {"kind": "text", "text": "Made Up"}}
    answers |= {question: _said(said) for question, said in row["answers"].items()}
    rows = {name: row[name] for name in ("trials", "scores", "contacts") if name in row}
    written = CaseFile.model_validate({"format": 1, "answers": answers, **rows})
    papers = [_document(dict(each)) for each in row.get("documents", ())]
    links = [_link(each) for each in row.get("links", ())]
    return Case.of([*(e for _, e in written.rows()), *papers, *links, *_diary(row)])


def _said(said: Any) -> dict[str, Any]:
    """Return an answer as case.json has it: a word is a choice, yes or no, or a day."""
    if not isinstance(said, str):
        return dict(said)
    if said in ("yes", "no"):
        return {"kind": "yes_no", "yes": said == "yes"}
    try:
        day = dt.date.fromisoformat(said)
    except ValueError:
        return {"kind": "choice", "options": [said]}
    return {"kind": "when", "date": {"year": day.year, "month": day.month, "day": day.day}}


def _document(row: dict[str, Any]):
    return a_document(row.pop("id"), 3, **{"is_confirmed": True, **row})


def _link(row: dict[str, str]):
    return a_proof(row["document"], Target.model_validate({k: row[k] for k in ("kind", "id")}))


def _diary(row: dict[str, Any]):
    asked = row.get("diary")
    if asked:
        last = dt.date.fromisoformat(asked["to"])
        for back in range(asked["days"]):
            yield a_diary_entry((last - dt.timedelta(days=back)).isoformat())
