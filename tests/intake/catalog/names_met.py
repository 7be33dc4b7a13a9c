"""Names that a person meets on paper and on the phone, and why each may stay.

They are read as one plain word when a sentence is graded: the name is not ours to change,
and someone who looks for it in a letter must find it here.
"""

from __future__ import annotations

import re

NAMES_MET = {
    "ketamine": "the treatment that is asked for",
    "esketamine": "the treatment that is asked for",
    "antidepressant": "the kind of medicine that policies count",
    "investigational": "what most published policies call it",
    "experimental": "what letters call it",
    "medically necessary": "what letters call it",
    "individual consideration": "what policies call an exception",
    "prior authorization": "the name of what is asked for",
    "pre-authorization": "the name of what is asked for",
    "Original Medicare": "the name of the plan",
    "Workers’ compensation": "the name of the insurance",
    "treatment-resistant depression": "what clinics and policies call it",
    "autonomic dysreflexia": "what the rehabilitation doctor calls it",
    "American Society of Anesthesiologists": "who said it",
    "Massachusetts": "where the policy is from",
}
_NAME = re.compile("|".join(f"{re.escape(each)}s?" for each in NAMES_MET), re.IGNORECASE)


def without_names(text: str) -> str:
    """Return the text with each name as one plain word."""
    return _NAME.sub("paper", text)
