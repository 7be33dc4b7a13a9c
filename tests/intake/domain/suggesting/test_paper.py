from __future__ import annotations

from intake.domain.definitions import LabelUse, PaperField


def test_a_date_stands_near_its_label_and_is_read_in_the_papers_order(paper):
    page = paper("Date of service: 03/04/2021\nDOB: 03/24/1970")
    (found,) = page.behind(PaperField.DATE, LabelUse.CLEAR)
    day = page.day_behind(found)
    assert day is not None
    assert day.is_clear
    assert day.readings[0].month == 3


def test_a_date_far_behind_its_label_is_not_its_date(paper):
    page = paper("Date of service: the records office could not say, see 03/14/2021")
    (found,) = page.behind(PaperField.DATE, LabelUse.CLEAR)
    assert page.day_behind(found) is None


def test_a_date_below_its_label_stands_alone_there_or_behind_its_weekday(paper):
    def below(line):
        page = paper(f"Date of surgery\n{line}")
        (found,) = page.behind(PaperField.DATE, LabelUse.CLEAR)
        return page.day_behind(found)

    assert below("- Friday, June 21, 2013") is not None
    assert below("06/21/2013") is not None
    assert below("Chest X-Ray 06/21/2013") is None  # a row of a table: what was done that day
