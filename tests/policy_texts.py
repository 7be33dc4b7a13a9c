"""Ten made-up policies, laid out as real ones are; each with what a careful reader finds.

``rules`` are the beginnings of what has to be a rule, in order.
"""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    name: str
    words: str
    rules: tuple[str, ...]
    headings: tuple[str, ...] = ()


WRAPPED = Layout(
    "a saved web page with hard line breaks",
    """Medical Policy 7.214
Intravenous Ketamine for Chronic Pain

Intravenous ketamine is considered investigational for the
treatment of chronic pain, e.g. neuropathic pain, except as
described below.

Ketamine may be considered when ALL of the following
criteria are met:
  1. Diagnosis of complex regional pain syndrome made by the
     treating physician (i.e. Dr. or Ph.D.), with dated signs.
  2. A dose of 0.35 mg/kg or less, given over 4 hours vs. the
     usual 2 hours.
  3. Pain score of 7.5 or more on a numeric scale.

References
1. Made-Up J. et al. Journal of Nothing. 2018; 43:521.
""",
    ("Diagnosis of complex regional", "A dose of 0.35 mg/kg", "Pain score of 7.5"),
    ("Ketamine may be considered when ALL",),
)

LETTERS = Layout(
    "letters below numbers",
    """1. The member has tried at least two of the following:
   a. a gabapentinoid for 8 weeks;
   b. a tricyclic antidepressant for 6 weeks;
   c. lidocaine patches.
2. The member is 18 years of age or older.
""",
    (
        "a gabapentinoid for 8",
        "a tricyclic",
        "lidocaine patches.",
        "The member is 18 years",
    ),
    ("The member has tried at least two",),
)

WORD = Layout(
    "bullets of a word processor, one inside the other",
    "All of the following must be documented:\r\n"
    "\uf0b7\tSigns recorded by the clinician\r\n"
    "\uf0b7\tOne of the following:\r\n"
    "\t\uf0a7\tNerve block with less than 50% relief\r\n"
    "\t\uf0a7\tNerve block is not suitable\r\n"
    "\uf0b7\tBlood\u00a0pressure from the last 30 days\r\n",
    (
        "Signs recorded",
        "Nerve block with less",
        "Nerve block is not suitable",
        "Blood pressure from the last",
    ),
    ("All of the following", "One of the following:"),
)

INLINE = Layout(
    "a list inside a sentence",
    "Coverage requires that the member (1) is 18 years or older; (2) has failed 2 or more "
    "medicines (e.g., duloxetine 60 mg); and (3) is seen by a specialist. Requests must be "
    "sent by fax.",
    ("is 18 years", "has failed 2 or more", "is seen by", "Requests must be sent"),
    ("Coverage requires that the member",),
)

LOST_BULLETS = Layout(
    "a list whose bullets were lost",
    "Each of the following:\n"
    "Diagnosis made by a pain specialist\n"
    "Age 18 or older\n"
    "Failure of physical therapy for 6 weeks\n\n"
    "Authorization is given for 28 days.",
    ("Diagnosis made by", "Age 18", "Failure of physical therapy"),
    ("Each of the following:",),
)

ROMAN = Layout(
    "capital letters, numbers and Roman numbers",
    """A. Member meets all of the following:
   1. Severe episode shown by one of these:
      i. a score of 28 or more;
      ii. a score of 17 or more;
      iii. a stay in a hospital.
   2. No current use of other drugs.
B. The request names the number of sessions.
""",
    (
        "a score of 28",
        "a score of 17",
        "a stay in a hospital",
        "No current use",
        "The request names",
    ),
    ("Member meets all", "Severe episode shown by one of these:"),
)

EXCLUSIONS = Layout(
    "what is not covered",
    """Infusion is covered when prescribed by an anesthesiologist.

Infusion is not covered when any of the following is present:
- uncontrolled blood pressure
- pregnancy
- a history of psychosis
""",
    (
        "Infusion is covered when prescribed",
        "uncontrolled blood",
        "pregnancy",
        "a history of psychosis",
    ),
    ("Infusion is not covered when any",),
)

OR_BETWEEN = Layout(
    "or on a line of its own",
    """The member meets the following:

1) Four medicines from two classes were tried for 6 weeks each

OR

2) The member cannot take medicines by mouth
""",
    ("Four medicines", "The member cannot take"),
    ("The member meets the following:",),
)

DOTTED = Layout(
    "numbers with dots",
    """5. Criteria for the first request
5.1 Diagnosis documented by the treating doctor.
5.2 Trials of treatment, all of:
5.2.1 Two medicines of different classes.
5.2.2 Six weeks of physical therapy.
5.3 A plan with doses of 0.5 to 2 mg/kg/h.
""",
    (
        "Diagnosis documented",
        "Two medicines of",
        "Six weeks of",
        "A plan with doses of 0.5 to 2",
    ),
    ("Criteria for the first", "Trials of treatment, all of:"),
)

PROSE = Layout(
    "plain prose",
    "This policy speaks of infusions. The member must have had pain for more than 3 months "
    "despite treatment. A trial of at least two medicines (each for 6 wk. at a usual dose) is "
    "required. St. Nobody’s Hospital, approx. 3 mi. away, gives infusions.",
    ("The member must have had pain", "A trial of at least two"),
)

LAYOUTS = (
    WRAPPED,
    LETTERS,
    WORD,
    INLINE,
    LOST_BULLETS,
    ROMAN,
    EXCLUSIONS,
    OR_BETWEEN,
    DOTTED,
    PROSE,
)
