from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import Letter, LetterFact, LetterPart
from tests.builders import a_catalog


def test_a_paragraph_needs_the_facts_that_it_names():
    part = LetterPart(says="By e-mail to {deliver_to}.", when=(LetterFact.FORM_EMAIL,))
    assert part.needs == (LetterFact.FORM_EMAIL, LetterFact.DELIVER_TO)


def test_a_paragraph_that_names_what_no_case_holds_is_refused():
    with pytest.raises(ValidationError):
        LetterPart(says="Your {horoscope}.")


def test_the_first_letter_has_no_day_and_the_others_follow_in_order():
    days = [each.after_days for each in a_catalog().letters]
    assert days == [None, 10, 20, 30, 40, None, None]
    assert [each.id for each in a_catalog().letters if each.is_first] == ["ask.first"]
    assert a_catalog().find(Letter, "ask.complaint").again_days == 10
