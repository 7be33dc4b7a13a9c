from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.daily_life import daily_life
from intake.domain.report.statements import Cut
from tests.builders import an_answer
from tests.reports import a_material


def test_each_paragraph_of_own_words_is_a_quote():
    case = Case.of([an_answer("function.own_words", "I can’t sleep.\n\nI can’t cook.")])
    lines = daily_life(a_material(case)).lines
    assert [line.text for line in lines] == ["“I can’t sleep.”", "“I can’t cook.”"]


def test_only_later_quotes_may_go():
    case = Case.of([an_answer("function.own_words", "One.\nTwo.\nThree.")])
    lines = daily_life(a_material(case)).lines
    assert [line.may_go for line in lines] == [None, Cut.LATER_QUOTE, Cut.LATER_QUOTE]


def test_own_words_are_not_told_twice():
    texts = [line.text for line in daily_life(a_material()).lines]
    assert len(texts) == len(set(texts))
    assert "Work: 15 hours a week; 40 before the injury." in texts
