from __future__ import annotations

from intake.domain.conditions import TrialsTried
from intake.ids import TreatmentClassId
from ui.widgets.buttons import LinkButton
from ui.widgets.rules_count import RulesCount

CLASSES = (("ssri", "SSRIs"), ("snri", "SNRIs"))


def test_classes_are_chosen_and_left_out(qtbot):
    count = RulesCount(CLASSES)
    qtbot.addWidget(count)
    counts = TrialsTried(classes=(TreatmentClassId("ssri"),))
    count.show_counts(counts, ())
    with qtbot.waitSignal(count.changed) as heard:
        count.pick.picked.emit("snri")
    assert heard.args == ["classes", ("ssri", "snri")]
    with qtbot.waitSignal(count.changed) as heard:
        count._classes.findChildren(LinkButton)[0].click()
    assert heard.args == ["classes", ()]


def test_without_counting_no_numbers_are_asked_for(qtbot):
    count = RulesCount(CLASSES)
    qtbot.addWidget(count)
    count.show_counts(None, ())
    assert count._inside.isHidden()
