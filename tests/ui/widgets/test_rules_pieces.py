from __future__ import annotations

from intake.domain.policies import Role
from tests.made_rules import a_rule
from ui.viewmodels.rules_words import roles
from ui.widgets.rules_pieces import RulesPiece


def test_how_many_are_asked_for_is_only_a_question_of_some(qtbot):
    piece = RulesPiece(roles())
    qtbot.addWidget(piece)
    piece.show_piece(a_rule("a"))
    assert piece.at_least.isHidden()
    piece.show_piece(a_rule("b", role=Role.ANY_OF))
    assert not piece.at_least.isHidden()


def test_a_piece_is_split_where_the_cursor_is(qtbot):
    piece = RulesPiece(roles())
    qtbot.addWidget(piece)
    piece.show_piece(a_rule("a", words="One. Two."))
    cursor = piece.words.field.textCursor()
    cursor.setPosition(4)
    piece.words.field.setTextCursor(cursor)
    with qtbot.waitSignal(piece.split_wanted) as heard:
        piece.split.click()
    assert heard.args == [4]


def test_a_piece_never_loses_all_its_words(qtbot):
    piece = RulesPiece(roles())
    qtbot.addWidget(piece)
    piece.show_piece(a_rule("a"))
    with qtbot.assertNotEmitted(piece.changed):
        piece.words.edited.emit("")
