from __future__ import annotations

from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.suggesting import ScoreTotal, Spot, Suggestion, Sureness


def test_a_refusal_is_known_by_field_and_value_whatever_the_case():
    one = Suggestion(PaperField.PATIENT, "ANN  OTHER", Sureness.SURE, (Spot(2, "x"),))
    other = Suggestion(PaperField.PATIENT, "Ann Other", Sureness.LIKELY, ())
    assert one.key == other.key == "patient:ann other"
    assert (one.page, other.page) == (2, 1)


def test_dates_and_totals_have_keys_of_their_own():
    day = Suggestion(PaperField.DATE, ApproxDate(year=2021, month=3, day=4), Sureness.SURE, ())
    score = Suggestion(PaperField.SCORE, ScoreTotal("peg", 7.0), Sureness.SURE, ())
    assert (day.key, score.key) == ("date:mar 4, 2021", "score:peg=7")
