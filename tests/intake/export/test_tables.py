from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from intake.domain.answers import Answer, Choice, Waiting
from intake.domain.case import Case
from intake.domain.dates import ApproxDate, Edge
from intake.domain.definitions import Catalog
from intake.domain.treatments import Dose
from intake.export.tables import csv_tables
from intake.ids import QuestionId
from tests.any_case import any_case
from tests.builders import a_case, a_trial, an_answer


def rows(case: Case, name: str) -> list[dict[str, str]]:
    text = csv_tables(case, Catalog())[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@given(any_case())
def test_no_cell_starts_a_formula_and_no_row_is_lost(case):
    tables = csv_tables(case, Catalog())
    found = 0
    for data in tables.values():
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        found += len(lines) - 1
        assert all(not cell.startswith(tuple("=+-@\t\r\n")) for line in lines for cell in line)
        assert len({len(line) for line in lines}) == 1
    assert found == sum(1 for _ in case.entries())


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_words_that_would_run_in_a_spreadsheet_are_made_plain(start):
    (row,) = rows(Case.of([an_answer(text=start)]), "answers.csv")
    assert row["answer"] == f"'{start}"


def test_parts_of_a_field_have_columns_of_their_own():
    trial = a_trial(dose=Dose(amount=600), start=ApproxDate(year=2021, month=3, about=True))
    (row,) = rows(Case.of([trial]), "trials.csv")
    assert (row["dose.amount"], row["dose.unit"], row["dose.per"]) == ("600", "mg", "day")
    assert row["start"] == "about 2021-03"
    assert list(row)[-1] == "said_by"


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (ApproxDate(year=2019), "2019"),
        (ApproxDate(year=2019, month=3, day=4), "2019-03-04"),
        (ApproxDate(year=2019, edge=Edge.BEFORE, about=True), "before about 2019"),
    ],
)
def test_a_date_stays_as_vague_as_it_was_told(date, told):
    (row,) = rows(Case.of([a_trial(start=date)]), "trials.csv")
    assert row["start"] == told


def test_an_answer_tells_its_kind_and_what_belongs_to_it():
    asked = Answer(id=QuestionId("q"), said=Waiting(whom="the clinic"))
    chosen = an_answer().changed(
        id="r", said={"kind": "answered", "given": Choice(options=("a", "b"))}
    )
    first, second = rows(Case.of([asked, chosen]), "answers.csv")
    assert (first["kind"], first["answer"]) == ("waiting", "whom: the clinic")
    assert (second["kind"], second["answer"]) == ("choice", "a; b")


def test_each_kind_of_entry_has_its_table_even_when_empty():
    tables = csv_tables(Case(), Catalog())
    assert set(tables) == set(csv_tables(a_case(), Catalog()))
    assert {"answers.csv", "scores.csv", "diary.csv", "trials.csv", "contacts.csv"} < set(
        tables
    )
    assert tables["trials.csv"].decode("utf-8-sig").startswith('"id","name"')
