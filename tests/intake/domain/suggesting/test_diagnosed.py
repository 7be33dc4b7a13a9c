from __future__ import annotations

import pytest

from intake.domain.page_words import WordSource
from intake.domain.suggesting import Sureness
from intake.domain.suggesting.diagnosed import diagnoses_named

CRPS_LEFT_ARM, CRPS_TYPE_2_LEFT_ARM = "G90.512", "G56.42"


def named(paper, text, *codes):
    return {str(each.value): each for each in diagnoses_named(paper(text), codes)}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Complex regional pain syndrome type I of the left arm", ["G90.512"]),
        ("Assessment: CRPS type 1, right foot", ["G90.521"]),
        ("Complex regional pain syndrome (CRPS), type I\nof both hands", ["G90.513"]),
        ("RSD of the LUE after a wrist fracture", ["G90.512"]),
        ("causalgia of right upper extremity", ["G56.41"]),
        ("complex regional pain syndrom type l of the left upper limb", ["G90.512"]),
        ("Severe recurrent major depressive disorder", ["F33.2"]),
        ("MDD, single episode, moderate; PTSD, chronic", ["F32.1", "F43.12"]),
        ("Major depressive disorder, recurrent, in partial remission", ["F33.41"]),
        ("Fibromialgia and interstitial cystitis", ["M79.7", "N30.10"]),
        ("Lumbar radiculopathy. Sciatica, left side.", ["M54.16", "M54.32"]),
        ("failed back surgery syndrome", ["M96.1"]),
        ("Chemotherapy-induced peripheral neuropathy", ["G62.0"]),
        ("Early signs of peripheral neuropathy", ["G62.9"]),
        ("Phantom limb pain since the amputation", ["G54.6"]),
    ],
)
def test_names_lead_to_the_code_with_the_side_limb_and_course_that_are_told(paper, text, codes):
    assert sorted(named(paper, text)) == sorted(codes)


@pytest.mark.parametrize(
    "text",
    [
        "No history of complex regional pain syndrome",
        "She denies depression, anxiety disorder or panic disorder",
        "Negative for fibromyalgia",
        "Rule out CRPS",
        "CRPS was ruled out",
        "Possible small fiber or peripheral neuropathy",
        "Suspected CRPS type I of the left arm",
        "Her mother had fibromyalgia",
        "Family history: depression in father",
        "FAMILY HISTORY\nDepression\nFather, at 40",
        "Depression: denies",
        "Depression - no",
        "PTSD: negative",
        "[ ] Fibromyalgia",
        "\u2610 Depression",
        "GAD-7: 12",
        "GAD 7 score 12",
        "PTSD checklist: 40",
        "Depression screening was done",
        "Reflex Sympathetic Dystrophy Syndrome Association",
        "a gad about town",
        "regional pain clinic",
        "pain syndrome",
    ],
)
def test_what_is_denied_doubted_or_said_of_others_is_never_suggested(paper, text):
    assert not named(paper, text)


def test_a_denial_ends_with_its_clause(paper):
    assert list(named(paper, "No fever. CRPS type I of the left hand.")) == [CRPS_LEFT_ARM]


def test_a_name_is_never_sure_and_unclear_without_its_side_or_type(paper):
    found = named(paper, "CRPS type I of the left arm")[CRPS_LEFT_ARM]
    assert (found.sureness, found.others) == (Sureness.LIKELY, ())
    no_place = named(paper, "CRPS type I")["G90.50"]
    assert no_place.sureness is Sureness.UNCLEAR
    no_type = named(paper, "CRPS of the left arm")[CRPS_LEFT_ARM]
    assert (no_type.sureness, no_type.others) == (Sureness.UNCLEAR, (CRPS_TYPE_2_LEFT_ARM,))


def test_the_words_that_led_to_it_are_marked_with_their_places(paper):
    (spot,) = named(paper, "Pain. CRPS type I of\nthe left hand today")[CRPS_LEFT_ARM].spots
    assert spot.words == "CRPS type I of the left hand"
    assert len(spot.places) == 5  # CRPS type I, left, hand


def test_a_vague_name_is_silent_beside_a_sharper_one_and_beside_the_code(paper):
    text = "CRPS. RSD. Complex regional pain syndrome type I of the left arm."
    assert list(named(paper, text)) == [CRPS_LEFT_ARM]
    assert not named(paper, text, CRPS_LEFT_ARM)
    assert list(named(paper, "Depression. Recurrent severe MDD.")) == ["F33.2"]


def test_at_most_four_are_suggested(paper):
    text = "Fibromyalgia. PTSD. GAD. OCD. Panic disorder. Sciatica."
    assert len(named(paper, text)) == 4


def test_names_are_found_off_pictures_too(paper):
    page = paper("Fibromyalgla", source=WordSource.READ)
    assert [each.value for each in diagnoses_named(page)] == ["M79.7"]
