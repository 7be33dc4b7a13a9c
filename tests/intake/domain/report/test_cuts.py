from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.cuts import shortened
from intake.domain.report.statements import Cut, SectionId
from intake.domain.treatments import Trial
from intake.ids import TrialId
from tests.builders import an_answer
from tests.reports import a_report


def texts(report, section):
    return [each.text for each in report.section(section).said]


def test_later_quotes_go_first_and_are_counted():
    case = Case.of([an_answer("function.own_words", "One.\nTwo.\nThree.")])
    assert texts(shortened(a_report(case), Cut.LATER_QUOTE), SectionId.DAILY_LIFE) == [
        "“One.”",
        "And 2 more lines in the patient’s words: see the page named.",
    ]


def test_the_line_that_counts_names_where_the_rest_stands():
    report = shortened(a_report(), Cut.OWN_TRIAL)
    counted = report.section(SectionId.TRIED).after[-1]
    assert counted.text == "And 2 more treatments without a record: see the page named."
    assert [each.kind for each in counted.evidence] == ["trial", "trial"]


def test_the_chart_goes_and_its_numbers_stay():
    report = shortened(a_report(), Cut.CHART)
    scores = report.section(SectionId.SCORES)
    assert scores.chart is None
    assert scores.table == a_report().section(SectionId.SCORES).table


def test_a_table_whose_rows_all_go_is_gone():
    case = Case.of([Trial(id=TrialId("t"), name="T", weeks_at_dose=1)])
    section = shortened(a_report(case), Cut.SHORT_OWN_TRIAL).section(SectionId.TRIED)
    assert section.table is None
    assert section.after[-1].text == "And 1 treatment under 2 weeks: see the page named."


def test_what_is_asked_diagnosed_and_open_is_never_cut():
    before, after = a_report(), shortened(a_report(), Cut.OLDER_TRIAL)
    for section in (SectionId.ASKED, SectionId.DIAGNOSIS, SectionId.OPEN):
        assert texts(after, section) == texts(before, section)


def test_long_words_are_cut_last_and_every_line_stays():
    case = Case.of([an_answer("crps.signs", "x" * 200), an_answer(text="N" * 80)])
    before, after = a_report(case), shortened(a_report(case), Cut.LONG_WORDS)
    assert len(after.section(SectionId.DIAGNOSIS).lines) == len(
        before.section(SectionId.DIAGNOSIS).lines
    )
    assert after.section(SectionId.DIAGNOSIS).lines[0].text.endswith("…")
    assert after.name.endswith("…")
    everything = shortened(a_report(), Cut.LONG_WORDS)
    assert everything.section(SectionId.TRIED).table is not None
