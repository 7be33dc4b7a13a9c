from __future__ import annotations

from intake.domain.case import Case
from intake.domain.contacts import Party
from intake.domain.holder_names import holder_names
from tests.builders import a_contact, a_document, a_holder, a_trial, an_answer


def test_names_come_from_the_whole_case_each_once():
    case = Case.of(
        [
            a_holder(),
            a_document(provider="lakeside clinic "),
            a_document("d2", provider="Riverside"),
            an_answer("request.clinic", "Infusion Center"),
            a_trial(prescriber="Dr. Okafor"),
            a_contact(party=Party.PHARMACY, organisation="Corner Drugs"),
            a_contact("c2", party=Party.INSURER, organisation="Lakeshore"),
        ]
    )
    expected = ("Lakeside Clinic", "Riverside", "Infusion Center", "Dr. Okafor", "Corner Drugs")
    assert holder_names(case) == expected
    assert holder_names(case, ["Riverside", "Nerve Lab"]) == (*expected, "Nerve Lab")


def test_an_empty_case_names_nobody():
    assert holder_names(Case()) == ()
