from __future__ import annotations

from intake.domain.definitions import PaperField
from intake.domain.suggesting import Sureness

NOTE = """Riverside Pain Clinic
Progress Note
Patient: Maria Nguyen  DOB: 03/24/1970
Date of service: 03/14/2021
Provider: Ana Rivera, MD
Chief complaint: left hand pain
She tried gabapentin 300 mg for 8 weeks. PHQ-9: 17
Assessment: G90.512
Electronically signed by Ana Rivera, MD"""
POLICY = """Northern Health Plan
Medical Policy
Policy history: 03/14/2021
Gabapentin 300 mg was tried. G90.512 is investigational. PHQ-9: 17. CRPS type I"""


def fields(found):
    return {each.field for each in found}


def test_a_note_suggests_all_that_it_says(suggested):
    found = suggested(NOTE)
    assert fields(found) == set(PaperField) - {
        PaperField.INSURER,
        PaperField.REFERENCE,
        PaperField.MEMBER_ID,
        PaperField.GROUP_NUMBER,
        PaperField.DIAGNOSIS_NAME,
        PaperField.MEDICINE,
    }
    assert all(spot.places for each in found for spot in each.spots)


def test_a_diagnosis_is_suggested_by_name_only_where_its_code_is_not_there(suggested):
    by_name = NOTE.replace("G90.512", "CRPS type I, left hand")
    assert PaperField.DIAGNOSIS_NAME in fields(suggested(by_name))
    both = by_name.replace("left hand", "left hand G90.512")
    assert PaperField.DIAGNOSIS_NAME not in fields(suggested(both))


def test_papers_of_a_plan_say_nothing_of_a_patients_treatments(suggested):
    listed = {PaperField.MEDICATION, PaperField.SCORE, PaperField.DIAGNOSIS}
    listed |= {PaperField.DIAGNOSIS_NAME}
    assert not fields(suggested(POLICY)) & listed


def test_an_empty_page_suggests_nothing_and_the_same_words_the_same(suggested):
    assert suggested("") == ()
    assert suggested(NOTE) == suggested(NOTE)


def test_the_letterhead_of_a_denial_names_the_insurer(suggested):
    found = suggested("Keystone Health Associates\nNotice of denial\nDear Ana Rivera,")
    (insurer,) = (each for each in found if each.field is PaperField.INSURER)
    assert insurer.value == "Keystone Health Associates"
    assert insurer.sureness < Sureness.SURE


def test_who_signs_for_a_plan_is_never_sure_to_be_the_provider(suggested):
    found = suggested("Notice of denial\nSigned by: Tom Lee, MD\nSincerely,\nTom Lee, MD")
    (author,) = (each for each in found if each.field is PaperField.PROVIDER)
    assert author.sureness < Sureness.SURE


def test_a_bare_id_is_a_member_s_only_on_a_paper_of_the_plan(suggested):
    tracing = suggested("Electrocardiogram\nID: 30088172\nSinus rhythm")
    assert PaperField.MEMBER_ID not in fields(tracing)
    (member,) = (
        each
        for each in suggested("Explanation of benefits\nID: 30088172")
        if each.field is PaperField.MEMBER_ID
    )
    assert member.sureness < Sureness.SURE
