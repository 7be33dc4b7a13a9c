from __future__ import annotations

from ui.widgets.passage_bar import PassageBar


def test_it_is_there_while_words_are_picked(qtbot):
    bar = PassageBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_words("“300 mg”")
    assert not bar.isHidden()
    assert bar.link.accessibleDescription() == "“300 mg”"
    bar.show_words("")
    assert bar.isHidden()
