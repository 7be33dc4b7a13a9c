from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.contradictions.dated import dated
from intake.domain.dates import ApproxDate
from intake.domain.known import know
from intake.domain.scores import Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_catalog, a_contact, a_day, a_diary_entry, a_document, a_trial

TODAY = dt.date(2026, 11, 22)
MARCH = ApproxDate(year=2021, month=3)


def found(*entries):
    return {each.id: each for each in dated(know(Case.of(entries), a_catalog(), TODAY))}


def test_every_kind_of_entry_tells_its_dates():
    score = Score(id=ScoreId("s1"), instrument=InstrumentId("two_items"), date=MARCH)
    all_of_them = found(
        a_day("request.sent_on", TODAY),
        a_document(date=MARCH),
        a_trial(start=MARCH, end=MARCH),
        score,
        a_contact(),
        a_diary_entry("2026-11-20"),
        a_diary_entry("2026-11-02"),
        a_diary_entry("2026-11-10"),
    )
    assert set(all_of_them) == {
        "answer:request.sent_on",
        "paper:d1",
        "trial_start:t1",
        "trial_end:t1",
        "score:s1",
        "contact:c1",
        "diary:2026-11-02",
        "diary:2026-11-20",
    }


def test_the_visit_may_lie_ahead_and_what_was_done_may_not():
    told = found(a_day("visit.date", TODAY), a_day("request.sent_on", TODAY))
    assert not told["answer:visit.date"].is_past
    assert told["answer:request.sent_on"].is_past


def test_an_ongoing_treatment_has_no_end():
    assert set(found(a_trial(start=MARCH, end=MARCH, ongoing=True))) == {"trial_start:t1"}
