from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.report.medicines import NOT_NOTED
from intake.domain.report.own_pages import own_papers
from intake.domain.report.own_paper import LONGEST_CELL
from intake.domain.report.statements import Reader
from intake.domain.scores import DiaryEntry, ItemAnswer, Reported, Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import an_answer
from tests.reports import TODAY, a_material


def papers(case=None, reader=Reader.CLINICIAN):
    return {paper.id: paper for paper in own_papers(a_material(case, reader))}


def words(paper):
    return " ".join(cell for row in paper.rows for cell in row.cells)


def test_an_empty_case_has_no_lists():
    assert papers(Case()) == {}


def test_every_row_that_tells_something_says_which_evidence_it_is():
    for paper in papers().values():
        telling = [row for row in paper.rows if NOT_NOTED not in row.cells]
        assert telling
        assert all(row.proves is not None for row in telling)


def test_the_ledger_holds_what_the_summary_leaves_out():
    told = words(papers()["treatments"])
    assert "Taken as prescribed: 90% of the time" in told
    assert "The surgeon wrote: risk of skin breakdown." in told


def test_notes_of_the_diary_stay_at_home():
    assert "kettle" not in words(papers()["diary"])


def test_the_own_copy_holds_the_whole_diary_and_others_eight_weeks():
    days = [
        DiaryEntry(id=(TODAY - dt.timedelta(days=ago)).isoformat(), average=5)
        for ago in range(100)
    ]
    case = Case.of(days)
    assert len(papers(case)["diary"].rows) == 56
    assert len(papers(case, Reader.MINE)["diary"].rows) == 100


def test_scores_are_told_as_totals_or_as_not_complete():
    def score(its_id, instrument, **more):
        return Score(
            id=ScoreId(its_id),
            instrument=InstrumentId(instrument),
            date=ApproxDate.of(TODAY),
            **more,
        )

    case = Case.of(
        [
            score("a", "peg", answers=(ItemAnswer(item="pain", points=3),)),
            score("b", "own", name="Own scale", reported=Reported(total=3, by="Dr. X")),
            score("c", "own"),
        ]
    )
    assert [row.cells[2:] for row in papers(case)["scores"].rows] == [
        ("1 of 3 answered", "by the patient"),
        ("3", "Dr. X"),
        ("not complete", "by the patient"),
    ]


def test_long_words_are_kept_whole_in_pieces_that_fit_a_page():
    text = "word " * 1_000
    paper = papers(Case.of([an_answer("function.own_words", text)]))["own_words"]
    assert " ".join(row.cells[1] for row in paper.rows) == text.strip()
    assert max(len(row.cells[1]) for row in paper.rows) <= LONGEST_CELL
    assert [row.cells[0] for row in paper.rows][1:] == [""] * (len(paper.rows) - 1)


def test_an_answer_cut_short_in_the_summary_stands_here_whole():
    paper = papers(Case.of([an_answer("crps.signs", "x" * 900)]))["own_words"]
    assert "".join(row.cells[1] for row in paper.rows) == "x" * 900


def test_private_answers_stay_at_home():
    assert papers(Case.of([an_answer("coverage.member_id", "1" * 900)])) == {}


def test_the_contact_log_holds_every_answer_and_promise():
    told = words(papers()["contacts"])
    assert "Phone, Luis M., ref. C-21477, number 555-0100" in told
    assert "Promised: call back with the name of a supervisor by Oct 27, 2026" in told


def test_what_is_all_of_one_day_names_it_once():
    peg, today = InstrumentId("peg"), ApproxDate.of(TODAY)
    twice = [Score(id=ScoreId(each), instrument=peg, date=today) for each in ("a", "b")]
    assert papers(Case.of(twice))["scores"].when == "Nov 22, 2026"
    earlier = Score(id=ScoreId("c"), instrument=peg, date=ApproxDate(year=2026, month=3))
    told = papers(Case.of([*twice, earlier]))["scores"].when
    assert told == "March 2026 to Nov 22, 2026"
