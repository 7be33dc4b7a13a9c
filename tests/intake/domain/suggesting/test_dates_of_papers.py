from __future__ import annotations

import pytest

from intake.domain.dates import say_date
from intake.domain.page_words import WordSource
from intake.domain.suggesting import Sureness, dates_of_papers


def day_of(page, **how):
    return dates_of_papers.day_of(page, **how)


def birth_date_of(page):
    return dates_of_papers.birth_date_of(page)


@pytest.mark.parametrize(
    "noise",
    [
        "DOB: 03/24/1970",
        "Printed 04/02/2021 9:14 AM",
        "FROM: 555-0100 TO: 555-0101 04/02/2021 10:22 P. 1/3",
        "Next appointment: 04/28/2021",
        "Comparison: 02/18/2019",
        "Electronically signed on 03/15/2021",
    ],
)
def test_the_day_of_service_is_told_from_all_other_dates(paper, noise):
    found = day_of(paper(f"{noise}\nDate of service: 03/14/2021\n{noise}"))
    assert (say_date(found.value), found.sureness) == ("Mar 14, 2021", Sureness.SURE)


@pytest.mark.parametrize(
    "text", ["DOB: 03/24/1970", "Printed 04/02/2021 9:14 AM", "Next visit: 03/14/2031", "none"]
)
def test_other_dates_alone_suggest_nothing(paper, text):
    assert day_of(paper(text)) is None


def test_an_unclear_date_says_both_readings_and_is_not_sure(paper):
    found = day_of(paper("Date of service: 03/04/21"))
    assert [say_date(each) for each in (found.value, *found.others)] == [
        "Mar 4, 2021",
        "Apr 3, 2021",
    ]
    assert found.sureness is not Sureness.SURE


def test_two_days_of_service_are_not_sure(paper):
    found = day_of(paper("Visit date: 03/14/2021\nDate of exam: 02/13/2021"))
    assert found.sureness is Sureness.LIKELY
    assert len(found.others) == 1


def test_figures_read_off_a_picture_need_to_stand_there_twice(paper):
    once = paper("Date of service: 03/14/2021", source=WordSource.READ)
    twice = paper("Date of service: 03/14/2021\nSeen 03/14/2021", source=WordSource.READ)
    assert day_of(once).sureness is Sureness.LIKELY
    assert day_of(twice).sureness is Sureness.SURE


def test_a_letters_date_stands_alone_or_behind_a_plain_word(paper):
    alone = day_of(paper("Lakeside Pain Clinic\nMarch 14, 2021\nDear Dr. Lee,"))
    assert (say_date(alone.value), alone.sureness) == ("Mar 14, 2021", Sureness.LIKELY)


def test_birth_dates(paper):
    assert birth_date_of(paper("Date: 03/14/2021")) is None
    found = birth_date_of(paper("DOB: 03/24/1970"))
    assert (say_date(found.value), found.sureness) == ("Mar 24, 1970", Sureness.SURE)
    unclear = birth_date_of(paper("Born 03/04/1970"))
    assert unclear.sureness is Sureness.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "My medicines - updated 14 Mar 2021",
        "Ana Rivera, MD 03/14/2021",
        "Electronically signed on 03/14/2021 by someone",
    ],
)
def test_where_nothing_better_stands_a_faint_date_is_offered_but_never_as_sure(paper, text):
    found = day_of(paper(text))
    assert (say_date(found.value), found.sureness) == ("Mar 14, 2021", Sureness.LIKELY)
    better = day_of(paper(f"{text}\nDate of service: 03/12/2021"))
    assert say_date(better.value) == "Mar 12, 2021"


@pytest.mark.parametrize(
    "covered", ["Claims of Feb 1 - Feb 28, 2021", "01/01/2021 through 02/28/2021"]
)
def test_from_when_to_when_is_not_the_day_of_a_paper(paper, covered):
    assert day_of(paper(covered)) is None
    assert say_date(day_of(paper(f"{covered}\nMailed March 3, 2021")).value) == "Mar 3, 2021"


@pytest.mark.parametrize("own", ["Date processed: 11/24/2021", "Mailed November 24, 2021"])
@pytest.mark.parametrize("visit", ["Service date 10/30/2021", "Visit on October 30, 2021"])
def test_a_plan_writes_of_a_visit_on_another_day(paper, own, visit):
    page = paper(f"{visit}\n{own}")
    found = day_of(page, kind="plan_letter")
    assert say_date(found.value) == "Nov 24, 2021"
    assert found.sureness < Sureness.SURE


def test_a_number_to_fax_to_is_no_line_of_a_fax_machine(paper):
    found = day_of(paper("Fax to 1-800-555-0182 Date: 03/14/2021"))
    assert say_date(found.value) == "Mar 14, 2021"


@pytest.mark.parametrize("label", ["Date of surgery", "Referral date"])
def test_an_operation_or_an_order_is_not_the_day_of_a_therapist_s_note(paper, label):
    page = paper(f"{label}: 01/10/2021\nVisit date: 03/14/2021")
    found = day_of(page, kind="therapy_record")
    assert say_date(found.value) == "Mar 14, 2021"
    alone = day_of(paper(f"{label}: 01/10/2021"), kind="therapy_record")
    assert alone.sureness < Sureness.SURE


def test_a_record_of_an_operation_is_of_its_day(paper):
    found = day_of(paper("Date of surgery: 01/20/2021"), kind="procedure_note")
    assert (say_date(found.value), found.sureness) == ("Jan 20, 2021", Sureness.SURE)


def test_a_stay_is_of_the_day_it_ended(paper):
    found = day_of(paper("Adm 3/1/2025   Disch 3/14/2025"), kind="hospital_record")
    assert say_date(found.value) == "Mar 14, 2025"


def test_the_day_a_panel_met_is_not_the_day_of_the_plan_s_letter(paper):
    page = paper("03/19/2025\nOur panel met on March 15, 2025.")
    assert say_date(day_of(page, kind="denial_letter").value) == "Mar 19, 2025"
    assert say_date(day_of(page, kind="visit_note").value) == "Mar 15, 2025"
