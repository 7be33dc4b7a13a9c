from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.widgets.words import Words, bold_start, field_label, hairline, label, short_label

WIDE, NARROW = 400, 100
LONG = "What a source said on the day it was read, and what nobody has told you yet. " * 3
MARKUP = "<img src='file:///x'><b>Łukasz</b>"


def test_what_a_person_typed_is_never_markup(qapp):
    made = label(MARKUP, "body")
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == MARKUP


def test_bold_words_are_escaped(qapp):
    made = label("", "body")
    bold_start(made, MARKUP, "and more")
    assert made.text() == (
        "<b>&lt;img src=&#x27;file:///x&#x27;&gt;&lt;b&gt;Łukasz&lt;/b&gt;</b> and more"
    )


def test_the_words_above_a_field_are_its_name(qapp):
    field = QLineEdit()
    words = field_label("Insurer", field)
    assert words.buddy() is field
    assert field.accessibleName() == "Insurer"


def test_short_words_do_not_wrap(qapp):
    assert not short_label("of 4", "line").wordWrap()
    assert label("of 4", "line").wordWrap()
    assert hairline().property("look") == "hairline"


def heights(made):
    """Return what it says of its heights, and what Qt reckons."""
    return [
        (made.heightForWidth(width), QLabel.heightForWidth(made, width))
        for width in (WIDE, NARROW, WIDE)
    ]


def test_the_height_is_what_qt_reckons_at_each_width(qapp):
    made = label(LONG, "body")
    for said, reckoned in heights(made):
        assert said == reckoned
    assert made.heightForWidth(NARROW) > made.heightForWidth(WIDE)


def test_other_words_larger_letters_a_frame_and_no_wrapping_give_another_height(qapp, qtbot):
    made = label(LONG, "body")
    qtbot.addWidget(made)
    seen = [made.heightForWidth(NARROW)]
    larger = made.font()
    larger.setPixelSize(40)
    changes = (
        lambda: made.setText(LONG * 2),
        lambda: made.setFont(larger),
        lambda: made.setStyleSheet("padding: 9px"),
        lambda: made.setContentsMargins(0, 0, 0, 50),
        lambda: made.setWordWrap(False),
    )
    for change in changes:
        change()
        assert all(said == reckoned for said, reckoned in heights(made))
        seen.append(made.heightForWidth(NARROW))
    assert len(set(seen)) == len(seen)


def test_a_window_dragged_wider_and_wider_does_not_fill_the_memory(qapp):
    made = label(LONG, "body")
    assert isinstance(made, Words)
    for width in range(100, 400):
        made.heightForWidth(width)
    assert len(made._heights) <= 16
