from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QLabel

from intake.domain.answers import Choice, Text
from intake.domain.definitions import AnswerKind, AnswerOption, Question
from intake.ids import QuestionId
from ui.widgets.editors import EDITORS

STATES = (AnswerOption(id="CA", says="California"), AnswerOption(id="CO", says="Colorado"))
CODES = (
    AnswerOption(id="G90.512", says="Complex regional pain syndrome I of left upper limb"),
    AnswerOption(id="M79.7", says="Fibromyalgia"),
)


@pytest.fixture
def editor(qtbot):
    groups = []

    def make(kind, options):
        groups.append(QButtonGroup())
        question = Question(
            id=QuestionId("q"),
            section="Plan",
            asks="Which one?",
            why="It is asked for.",
            kind=kind,
            options=options,
        )
        made = EDITORS[kind](question, groups[-1])
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def words(editor):
    return "\n".join(each.text() for each in editor.findChildren(QLabel))


def test_one_of_many_is_found_by_a_few_letters(editor):
    made, told = editor(AnswerKind.PICK, STATES), []
    made.edited.connect(lambda: told.append(made.given()))
    QTest.keyClicks(made._pick.field, "colo")
    QTest.keyClick(made._pick.field, Qt.Key.Key_Return)
    assert told == [Choice(options=("CO",))]
    assert made.problem() == ""


def test_letters_that_name_nothing_are_not_taken_for_an_answer(editor):
    made = editor(AnswerKind.PICK, STATES)
    QTest.keyClicks(made._pick.field, "Atlantis")
    assert made.given() is None
    assert made.problem() == "Pick one from the list below the field."


def test_a_typed_code_is_kept_and_says_what_it_stands_for(editor):
    made, told = editor(AnswerKind.DIAGNOSIS_CODES, CODES), []
    made.edited.connect(lambda: told.append(made.given()))
    QTest.keyClicks(made._line.field, "G90.512, Z99.9")
    QTest.keyClick(made._line.field, Qt.Key.Key_Return)
    assert told == [Text(text="G90.512, Z99.9")]
    assert "G90.512: Complex regional pain syndrome I of left upper limb." in words(made)
    assert "Z99.9 is not in our short list." in words(made)


def test_a_code_looked_up_by_its_words_is_put_behind_the_others(editor):
    made = editor(AnswerKind.DIAGNOSIS_CODES, CODES)
    made.show_given(Text(text="G90.512"))
    QTest.keyClicks(made._find.field, "fibro")
    made._find.matches.setCurrentRow(0)
    QTest.keyClick(made._find.matches, Qt.Key.Key_Return)
    assert made.given() == Text(text="G90.512, M79.7")
    assert "M79.7: Fibromyalgia." in words(made)
    assert made._find.text() == ""
