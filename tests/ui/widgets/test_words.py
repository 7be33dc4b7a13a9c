from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ui.widgets.words import bold_start, field_label, hairline, label, short_label

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
