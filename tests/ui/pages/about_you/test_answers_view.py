from __future__ import annotations

from typing import Any

from tests.ui.interview import an_interview
from ui.pages.about_you.answers_view import AnswersView
from ui.viewmodels.about_you import AnswerRow
from ui.widgets.done_line import DoneLine
from ui.widgets.row import Row


def test_every_answer_opens_its_question(qtbot):
    view = AnswersView()
    asked: list[Any] = []
    qtbot.addWidget(view)
    view.question_wanted.connect(asked.append)
    rows = [AnswerRow(each, None, "Not answered yet") for each in an_interview().questions]
    view.show_answers([("You", rows)], (0, 4), "")
    assert view._go_on.isHidden()
    for row in view.findChildren(Row):
        row.click()
    assert asked == [each.question.id for each in rows]


def test_a_section_can_be_done_for_now(qtbot):
    view = AnswersView()
    qtbot.addWidget(view)
    rows = [AnswerRow(each, None, "Not answered yet") for each in an_interview().questions]
    view.show_answers([("You", rows)], (0, 4), "")
    view.show_done("You", "Nov 3, 2026")
    (line,) = view.findChildren(DoneLine)
    assert line.button.text() == "Take it up again"
    with qtbot.waitSignal(view.section_turned) as told:
        line.button.click()
    assert told.args == ["You"]
