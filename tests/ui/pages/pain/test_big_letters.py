from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.robots.whole_window import WholeWindow
from ui.pages.pain.pain_page import PainPage


@pytest.mark.parametrize("hard", [False, True])
def test_the_question_and_the_result_of_a_questionnaire_are_in_view(qtbot, tmp_path, hard):
    whole = WholeWindow(qtbot, tmp_path, (1024, 640), 200)
    page = whole.go("pain", "phq9")
    assert isinstance(page, PainPage)
    sheet = page.scores.sheet
    whole.until(lambda: _begins_in_view(page, sheet.in_hand))
    for at in range(9):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_2 if hard or at < 8 else Qt.Key.Key_0)
        whole.desk.settle()
        if hard and at == 8:
            whole.until(lambda: _begins_in_view(page, sheet.crisis))
        sheet.next.click()
    whole.until(lambda: _begins_in_view(page, page.focusWidget()))
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
    whole.desk.settle()
    sheet.next.click()
    whole.until(lambda: _begins_in_view(page, sheet.done))
    whole.close()


def _begins_in_view(page, part):
    top = part.mapTo(page, QPoint()).y()
    return part.isVisibleTo(page) and 0 <= top < page.height() - part.fontMetrics().height()
