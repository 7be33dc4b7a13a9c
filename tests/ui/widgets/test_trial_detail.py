from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.trial_detail import CHECK, TrialDetail, TrialRule, TrialShown

SHOWN = TrialShown(
    title="Gabapentin 900 mg a day",
    facts=(("When", "about March 2021"),),
    to_tell="",
    proofs=(),
    rules=(TrialRule("Often asked: 6 weeks.", "Told: 6 weeks.", "met", "A list, Nov 22"),),
)


def _words(detail):
    return {label.text() for label in detail.findChildren(QLabel)}


def test_facts_rules_and_their_source_stand_in_words(qtbot):
    detail = TrialDetail()
    qtbot.addWidget(detail)
    detail.show_trial(SHOWN)
    expected = {"about March 2021", "Often asked: 6 weeks.", "Met", "A list, Nov 22", CHECK}
    assert expected <= _words(detail)
    assert any("own account" in words for words in _words(detail))


def test_a_chip_tells_which_page(qtbot):
    detail = TrialDetail()
    qtbot.addWidget(detail)
    detail.show_trial(TrialShown("Gabapentin", (), "", ("Chart, p. 1", "Chart, p. 4"), ()))
    with qtbot.waitSignal(detail.chip_pressed) as told:
        detail._chips._chips[1].click()
    assert told.args == [1]
