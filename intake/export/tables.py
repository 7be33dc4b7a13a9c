"""A case as tables for a spreadsheet: one CSV for each kind of entry.

Columns come from the values themselves, so that nothing a person told can be missing
from them. A cell can never start a formula.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, TypeGuard

from intake.domain.answers import Answer, Answered, told_about
from intake.domain.dates import ApproxDate, Edge
from intake.domain.definitions import Question, Requirement
from intake.domain.value import Value
from intake.export.case_file import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog

# The last four are the wide forms, which some spreadsheets take for the plain ones.
_STARTS_A_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_ANSWER_COLUMNS = ("question", "asks", "kind", "answer", "said_by")

Row = dict[str, str]


def csv_tables(case: Case, catalog: Catalog) -> Mapping[str, bytes]:
    """Return file names and contents; a table without rows still has its heading."""
    answers = [_answer(each, catalog) for each in case.all(Answer)]
    tables = {"answers.csv": _csv(_ANSWER_COLUMNS, answers)}
    for name, kind in SECTIONS.items():
        rows = [dict(_cells(entry)) for entry in case.entries() if isinstance(entry, kind)]
        fields = [name for name in kind.model_fields if name not in {"kind", "said_by"}]
        tables[f"{name}.csv"] = _csv((*_columns(fields, rows), "said_by"), rows)
    return tables


def _answer(answer: Answer, catalog: Catalog) -> Row:
    said = answer.said
    what = said.given if isinstance(said, Answered) else said
    about = told_about(answer.id)
    question = catalog.find(Question, about)
    asked_for = catalog.find(Requirement, about)
    told = [(name, value) for name, value in what if name != "kind"]
    words = _words(told[0][1]) if len(told) == 1 else _named(told)
    return {
        "question": answer.id,
        "asks": question.asks if question else asked_for.title if asked_for else "",
        "kind": what.kind,
        "answer": words,
        "said_by": answer.said_by,
    }


def _columns(fields: Sequence[str], rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the fields in their order, each followed by the parts that rows have of it."""
    parts = dict.fromkeys(name for row in rows for name in row)
    columns: list[str] = []
    for field in fields:
        inner = sorted(name for name in parts if name.startswith(f"{field}."))
        columns += inner or [field]
    return tuple(columns)


def _cells(entry: Value) -> Iterator[tuple[str, str]]:
    for name, value in entry:
        if name == "kind":
            continue
        if isinstance(value, Value) and not isinstance(value, ApproxDate):
            yield from ((f"{name}.{part}", _words(inner)) for part, inner in value)
        else:
            yield name, _words(value)


def _words(value: object) -> str:
    """Return what stands in a cell: plain words, dates that sort, lists with semicolons."""
    match value:
        case None:
            words = ""
        case bool():
            words = "yes" if value else "no"
        case ApproxDate():
            words = _approx(value)
        case Value():
            words = _named(value)
        case _ if _is_list(value):
            words = "; ".join(_words(each) for each in value)
        case _:
            words = str(value)
    return words


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _named(parts: Iterable[tuple[str, object]]) -> str:
    told = ((name, _words(value)) for name, value in parts if name != "kind")
    return ", ".join(f"{name}: {words}" for name, words in told if words)


def _approx(date: ApproxDate) -> str:
    """Return an approximate date so that a column of them sorts: "about 2021-03"."""
    known = (date.year, date.month, date.day)
    number = "-".join(f"{part:02d}" for part in known if part is not None)
    about = "about " if date.about else ""
    edge = "" if date.edge is Edge.ON else f"{date.edge} "
    return f"{edge}{about}{number}"


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return a CSV with a byte-order mark, without which Excel misreads names."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _inert(cell) for name, cell in row.items() if cell})
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
