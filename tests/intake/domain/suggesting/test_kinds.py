from __future__ import annotations

import pytest

from intake.domain.page_words import WordSource
from intake.domain.suggesting import Sureness, kinds


def kind_of(page):
    return kinds.kind_of(page)


def test_a_heading_and_words_inside_make_it_sure(paper):
    found = kind_of(paper("Progress Note\nChief complaint: pain\nReview of systems: none"))
    assert (found.value, found.sureness) == ("visit_note", Sureness.SURE)
    assert found.spots[0].words == "Progress Note"


def test_two_headings_are_never_sure(paper):
    found = kind_of(paper("Progress Note\nOperative Report\nChief complaint: pain"))
    assert found.sureness < Sureness.SURE
    assert found.others


def test_a_paper_without_telling_words_gets_no_kind(paper):
    assert kind_of(paper("Hello\nthis is a page")) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dear Ms. Okafor,\nWe are not able to pay this claim.", "denial_letter"),
        ("Dear Ms. Okafor,\nWe have authorized the visits below.", "plan_letter"),
        ("Dear Dr. Lee,\nThank you for seeing this woman for your view.", "referral"),
        ("I agree to be given ketamine through a vein.", "consent_form"),
        ("I name my son, as my agent for all care.", "authority_paper"),
        ("Many thanks for letting me see this man.", "visit_note"),
        ("This service does not meet the rules of your plan.", "denial_letter"),
        ("This is not a promise of payment.", "plan_letter"),
        ("He has been coming to see me each week.", "psychotherapy_letter"),
        ("I ask you to cover six visits.", "letter_of_necessity"),
    ],
)
def test_what_only_such_a_paper_says_tells_its_kind_without_a_heading(paper, text, kind):
    found = kind_of(paper(text))
    assert found.value == kind
    assert found.sureness < Sureness.SURE


def test_telling_words_are_found_across_the_end_of_a_line(paper):
    assert kind_of(paper("After our review we cannot\napprove it.")).value == "denial_letter"


def test_words_inside_are_offered_without_a_heading_but_only_as_unclear(paper):
    inside = "Chief complaint: pain\nReview of systems: none"
    found = kind_of(paper(inside))
    assert (found.value, found.sureness) == ("visit_note", Sureness.UNCLEAR)
    assert kind_of(paper(inside.partition("\n")[0])) is None


def test_words_that_an_eye_misreads_are_known(paper):
    text = "Review of systems: none\nHistory of present IlIness: none"
    assert kind_of(paper(text, source=WordSource.READ)).value == "visit_note"


@pytest.mark.parametrize(
    "sentence",
    [
        "She denies pain and an MRI was ordered for the next week, to be read in the spring.",
        "No ECT was given, and her EKG is enclosed.",
    ],
)
def test_what_a_sentence_only_names_is_no_heading(paper, sentence):
    found = kind_of(paper(f"{sentence}\nContrast, seizure duration, QRS."))
    assert found is None


def test_a_score_in_a_table_is_no_heading(paper):
    assert (
        kind_of(paper("Established patient visit\nPEG 8.3 5.0\nPHQ-9 12 7")).value
        == "visit_note"
    )


def test_a_heading_said_again_inside_is_no_second_rule(paper):
    found = kind_of(paper("Ketamine infusion\nketamine"))
    assert found is None or found.sureness < Sureness.SURE


def test_a_paper_of_no_other_kind_is_told_as_such_only_where_nothing_else_speaks(paper):
    assert kind_of(paper("FAX COVER SHEET\nTo: Records\nPages: 3")).value == "other"
    note = "Progress Note\nChief complaint: pain\nFax: 555-0100"
    assert kind_of(paper(note)).value == "visit_note"


def test_a_sheet_of_a_fax_gives_way_to_the_paper_behind_it(paper):
    sheet = "FAX COVER SHEET\nTo: Records\nPages: 3"
    letter = "Notice of denial\nWe cannot approve this request."
    found = kind_of(paper(sheet, letter))
    assert (found.value, found.spots[0].page) == ("denial_letter", 2)
    assert kind_of(paper(sheet, "Dear all,")).value == "other"


def test_a_note_of_any_visit_yields_to_a_paper_with_its_own_title(paper):
    text = "Progress Note\nKinetic Physical Therapy\nSubjective: pain\nGait training"
    assert kind_of(paper(text)).value == "therapy_record"


def test_a_paper_without_a_title_is_known_by_its_heads_but_a_therapist_by_the_words(paper):
    assert kind_of(paper("CC: foot\nROS: none\nPlan: rest")).value == "visit_note"
    therapy = "S: arm is stiff\nO: grip strength 12\nA: slow\nP: go on\nROM and HEP done"
    assert kind_of(paper(therapy)).value == "therapy_record"


def test_a_plan_tells_its_decision_in_plain_words(paper):
    assert kind_of(paper("Our panel met. The first decision stands.")).value == "denial_letter"
    assert kind_of(paper("Hello Ana,\nYou can get the 12 visits.")).value == "plan_letter"
