from __future__ import annotations

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.report.sent import CHOOSING
from intake.domain.scores import Reported, Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_choice
from tests.intake.catalog.shipped import catalog
from ui.viewmodels.pain_staying import staying


def a_total(instrument):
    return Score(
        id=ScoreId(instrument),
        instrument=InstrumentId(instrument),
        date=ApproxDate(year=2023),
        reported=Reported(total=8),
    )


def test_what_stays_is_named_with_the_reason_and_the_way_out():
    case = Case.of([a_total("phq9"), a_total("gad7"), a_total("peg")])
    found = staying(case, catalog(), "pain")
    assert found is not None
    assert found.says.startswith("PHQ-9 and GAD-7 will stay out of the copies")
    assert "because this request is for pain" in found.says
    assert found.question == CHOOSING["pain"]


def test_nothing_is_said_where_nothing_stays_or_all_was_chosen():
    assert staying(Case.of([a_total("peg")]), catalog(), "pain") is None
    chosen = Case.of([a_total("phq9"), a_choice(CHOOSING["pain"], "phq9")])
    assert staying(chosen, catalog(), "pain") is None
    assert staying(Case.of([a_total("phq9")]), catalog(), "") is None
