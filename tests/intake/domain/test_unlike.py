from __future__ import annotations

import pytest

from intake.domain.unlike import Unlike, unlike

NOTE = """Lakeview Pain Center
Date of service: March 4, 2025
Patient: Marisol Vandersteen
Average pain this week was rated 4 of 10 and worst pain nine
Gabapentin 300 mg three times a day was continued without benefit
Skin of the left hand was colder and darker than the right"""
SECOND = """Range of motion of the fingers is limited by pain
Sleep is interrupted three or four times each night"""


def changed(*swaps):
    text = NOTE
    for was, now in swaps:
        assert was in text
        text = text.replace(was, now)
    return unlike([NOTE], [text])


def told(found: Unlike):
    return [(each.one, each.other) for each in found.differences]


def test_the_same_words_differ_in_nothing():
    assert unlike([NOTE, SECOND], [NOTE, SECOND]) == Unlike()


@pytest.mark.parametrize(
    "now", ["April 8, 2025", "March 14, 2025", "March 4, 2024", "04/08/2025", "8 Apr 2025"]
)
def test_a_note_of_another_day_is_told_by_both_its_days_whole(now):
    found = changed(("March 4, 2025", now))
    assert told(found) == [("March 4, 2025", now)]
    assert found.other_day


def test_a_day_that_stands_alone_in_its_line_is_the_day_of_the_paper():
    found = unlike([f"03/04/2025\n{SECOND}"], [f"04/08/2025\n{SECOND}"])
    assert found.other_day


@pytest.mark.parametrize(
    "line",
    ["Date of birth: {0}", "Faxed on date: {0}", "The next visit {0}", "Born {0} in Ohio"],
)
def test_the_day_of_something_else_makes_no_paper_of_another_day(line):
    one, other = (f"{NOTE}\n{line.format(day)}" for day in ("April 8, 2025", "April 9, 2025"))
    found = unlike([one], [other])
    assert told(found) == [("April 8, 2025", "April 9, 2025")]
    assert not found.other_day


def test_a_number_is_told_with_the_words_that_say_what_it_is():
    assert told(changed(("rated 4 of", "rated 7 of"))) == [("was rated 4 of", "was rated 7 of")]


def test_a_dose_is_told_whole():
    assert told(changed(("300 mg", "600 mg"))) == [("300 mg", "600 mg")]


def test_another_person_is_told_by_name():
    found = changed(("Marisol Vandersteen", "Harold Quist"))
    assert told(found) == [("Marisol Vandersteen", "Harold Quist")]
    assert not found.other_day


def test_what_only_one_of_them_says_is_told():
    assert told(changed(("darker than the right", "darker than the right\nADDENDUM"))) == [
        ("", "ADDENDUM")
    ]


def test_days_come_first_and_what_is_left_is_counted():
    found = changed(
        ("Lakeview", "Riverside"),
        ("March 4", "April 8"),
        ("Marisol", "Harriet"),
        ("rated 4", "rated 7"),
        ("colder", "swollen"),
    )
    assert [one for one, _ in told(found)] == ["March 4, 2025", "was rated 4 of", "Lakeview"]
    assert found.more == 2


def test_slips_in_reading_a_picture_are_no_difference():
    assert changed(("Vandersteen", "Vanderstecn"), ("worst", "w0rst")) == Unlike()


def test_words_read_in_another_order_are_no_difference():
    one = f"NORTHGATE IMAGING\n{NOTE}"
    other = f"{NOTE}\nNORTHGATE IMAGING"
    assert unlike([one], [other]) == Unlike()


def test_the_same_on_several_pages_is_told_once():
    pages = [NOTE, f"Date: March 4, 2025\n{SECOND}"]
    others = [each.replace("March 4", "April 8") for each in pages]
    assert told(unlike(pages, others)) == [("March 4, 2025", "April 8, 2025")]


def test_each_difference_names_the_page_it_stands_on_in_each_paper():
    found = unlike([NOTE, SECOND], [SECOND, NOTE.replace("300 mg", "600 mg")])
    assert [(each.page, each.other_page) for each in found.differences] == [(1, 2)]
    assert found.other_order


def test_of_a_page_that_nobody_read_nothing_is_told():
    assert unlike([NOTE], [""]) == Unlike()


def test_a_long_difference_is_cut_at_a_word():
    long = "It was explained that the leg may be raised at night and in the morning as well"
    ((_, says),) = told(changed(("the right", f"the right\n{long}")))
    assert says.endswith(" …")
    assert long.startswith(says.removesuffix(" …"))
