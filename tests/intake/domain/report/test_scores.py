from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.evidence import DocumentPages, InfusionEntry, ScoreEntry, TrialEntry
from intake.domain.infusions import Infusion
from intake.domain.report.chart import Look
from intake.domain.report.scores import scores
from intake.domain.report.statements import Reader
from intake.domain.scores import DiaryEntry, ItemAnswer, Reported, Score
from intake.ids import InfusionId, InstrumentId, ScoreId
from tests.builders import a_choice, a_proof, a_trial
from tests.reports import TODAY, a_material


def a_peg(points, days_ago, items=("pain", "enjoyment", "activity")):
    return Score(
        id=ScoreId(f"peg-{days_ago}"),
        instrument=InstrumentId("peg"),
        date=ApproxDate.of(TODAY - dt.timedelta(days=days_ago)),
        answers=tuple(ItemAnswer(item=item, points=points) for item in items),
    )


def a_day(days_ago, average=7, **more):
    day = (TODAY - dt.timedelta(days=days_ago)).isoformat()
    return DiaryEntry(id=day, average=average, **more)


def section(*entries, reader=Reader.CLINICIAN):
    return scores(a_material(Case.of(entries), reader))


def rows(*entries):
    table = section(*entries).table
    return [] if table is None else [row.cells for row in table.rows]


def test_nothing_scored_gives_an_empty_section():
    assert section().said == ()
    assert section().chart is None


def test_first_latest_and_change_stand_beside_the_change_that_matters():
    assert rows(a_peg(6, 20), a_peg(8, 6)) == [
        ("PEG (0–10)", "6.0, Nov 2, 2026", "8.0, Nov 16, 2026", "+2.0 (+33%)", "1.0")
    ]


def test_one_score_has_no_change():
    assert rows(a_peg(6, 20)) == [("PEG (0–10)", "6.0, Nov 2, 2026", "once", "", "1.0")]


def test_an_incomplete_score_has_no_total_and_is_not_told():
    assert rows(a_peg(6, 20, items=("pain",))) == []


def test_the_diary_is_told_as_the_means_of_its_first_and_last_week():
    days = [a_day(ago, 6) for ago in range(20, 13, -1)] + [
        a_day(ago, 8) for ago in range(6, -1, -1)
    ]
    assert rows(*days) == [("Daily pain (0–10)", "6.0", "8.0", "+2.0 (+33%)", "2.0")]


def test_a_single_week_of_diary_has_no_change():
    assert rows(a_day(3), a_day(1)) == [("Daily pain (0–10)", "7.0", "one week", "", "2.0")]


def test_days_are_counted_with_those_from_memory():
    line = section(a_day(9, entered_on=TODAY), a_day(0)).lines[0]
    assert line.text.startswith(
        "Nov 13 to Nov 22, 2026: 2 of 10 days entered, 1 of them from memory."
    )


def test_a_change_that_matters_is_named_and_a_smaller_one_is_not():
    assert section(a_peg(6, 20), a_peg(8, 6)).lines[0].text == (
        "Changed by the smallest change that matters or more: PEG."
    )
    assert section(a_peg(6, 20), a_peg(6, 6)).lines[0].text == (
        "No score changed by the smallest change that matters."
    )


def test_a_clinicians_total_is_told_with_its_range_and_who_scored_it():
    madrs = Score(
        id=ScoreId("m"),
        instrument=InstrumentId("madrs"),
        date=ApproxDate.of(TODAY),
        reported=Reported(total=31, by="Dr. Calloway"),
    )
    mood = a_choice("request.condition", "depression")
    assert [line.text for line in section(madrs, mood).after] == [
        "MADRS 31 of 60, scored by Dr. Calloway, Nov 22, 2026."
    ]
    pain = a_choice("request.condition", "crps_1")
    assert section(madrs, pain).after == ()
    unknown = madrs.changed(instrument="own", name="Own scale", reported=Reported(total=3))
    assert [line.text for line in section(unknown, pain).after] == [
        "Own scale 3, Nov 22, 2026."
    ]


def test_the_months_stand_beside_totals_that_lie_further_apart():
    (row,) = rows(a_peg(8, 400), a_peg(5, 6))
    assert row[1:3] == ("8.0, Oct 2025", "5.0, Nov 2026")


def a_total(name, days_ago, **reported):
    return Score(
        id=ScoreId(name),
        instrument=InstrumentId("own"),
        name="Back tool",
        date=ApproxDate.of(TODAY - dt.timedelta(days=days_ago)),
        reported=Reported(**{"highest": 9, **reported}),
    )


def test_all_totals_of_one_scale_stand_in_one_line_with_what_the_note_says_of_them():
    later = a_total("b", 2, total=4, by="Dr. Okafor", words="medium risk")
    sooner = a_total("a", 40, total=5, by="Dr. Okafor")
    shown = a_proof("d1", Target.score(later.id), (3, 3))
    (line,) = section(later, sooner, shown).after
    assert line.text == (
        "Back tool: 5 of 9, scored by Dr. Okafor, Oct 13, 2026; "
        "4 of 9 (medium risk), Nov 20, 2026."
    )
    assert line.evidence == (
        ScoreEntry(score=sooner.id),
        DocumentPages(document=shown.document, first=3, last=3),
    )


def test_the_chart_shows_the_same_lines_as_the_table():
    found = section(a_peg(6, 20), a_peg(8, 6), a_day(1))
    assert found.table is not None
    assert [row.look for row in found.table.rows] == [Look.SQUARES, Look.OPEN_DOTS]


def test_the_legend_of_the_chart_names_the_pages_that_show_its_treatments():
    began = ApproxDate.of(TODAY - dt.timedelta(days=10))
    block, drug = a_trial("t1", start=began, name="Block"), a_trial("t2", start=began, name="X")
    given = Infusion(id=InfusionId("i"), date=began)
    shown = a_proof("d1", Target.trial(block.id), (2, 3))
    found = section(a_peg(6, 20), a_peg(8, 6), a_day(9, flare=True), block, drug, given, shown)
    (legend,) = [each for each in found.lines if "On the chart" in each.text]
    assert legend.evidence == (
        DocumentPages(document=shown.document, first=2, last=3),
        TrialEntry(trial=drug.id),
        InfusionEntry(infusion=given.id),
        ScoreEntry(score=ScoreId("diary")),
    )


def test_a_heavy_line_is_named_only_where_it_is_drawn():
    began = a_trial("t1", start=ApproxDate.of(TODAY - dt.timedelta(days=10)))
    (legend,) = [
        each for each in section(a_peg(6, 20), a_peg(8, 6), began).lines if "chart" in each.text
    ]
    assert legend.text.startswith("On the chart: A ")


def test_item_answers_are_never_told():
    phq = Score(
        id=ScoreId("p"),
        instrument=InstrumentId("phq9"),
        date=ApproxDate.of(TODAY),
        answers=(ItemAnswer(item="one", points=3),),
    )
    mood = a_choice("request.condition", "depression")
    table = section(phq, mood, reader=Reader.INSURER).table
    assert table is not None
    assert table.rows[0].cells[:2] == ("PHQ9 (0–27)", "3, Nov 22, 2026")
    pain = a_choice("request.condition", "crps_1")
    assert section(phq, pain, reader=Reader.INSURER).said == ()


def test_a_clinicians_words_are_told_where_a_scale_has_no_total():
    cssrs = Score(
        id=ScoreId("c"),
        instrument=InstrumentId("own"),
        name="C-SSRS",
        version="Screener",
        date=ApproxDate.of(TODAY),
        reported=Reported(words="No thoughts in the last month", by="Dr. Stein"),
    )
    assert [line.text for line in section(cssrs).after] == [
        "C-SSRS (Screener): No thoughts in the last month, scored by Dr. Stein, Nov 22, 2026."
    ]
