from __future__ import annotations

from tests.builders import a_trial
from ui.widgets.pick import Pickable
from ui.widgets.trial_what import NOT_TRIED, TRIED, TrialWhat


def _what(qtbot):
    made = TrialWhat([Pickable("n", "Nortriptyline")], [("tricyclic", "Tricyclic")])
    qtbot.addWidget(made)
    return made


def test_why_it_was_not_suitable_is_asked_only_then(qtbot):
    what = _what(qtbot)
    what.show_trial(a_trial())
    assert what.not_tried.isHidden()
    what.show_trial(a_trial("t2", not_tried_because="Glaucoma"))
    assert what.was_tried.chosen_id() == NOT_TRIED
    assert what.not_tried.text() == "Glaucoma"


def test_tried_after_all_takes_the_reason_back(qtbot):
    what = _what(qtbot)
    what.show_trial(a_trial(not_tried_because="Glaucoma"))
    what.was_tried.show_chosen(TRIED)
    with qtbot.waitSignal(what.changed) as told:
        what.was_tried.chosen.emit(TRIED)
    assert told.args == ["not_tried_because", ""]


def test_another_treatment_is_shown_as_it_is(qtbot):
    what = _what(qtbot)
    what.show_trial(a_trial("t1", name="One", group="tricyclic"))
    what.show_trial(a_trial("t2", name="Two"))
    assert (what.name.text(), what.group.chosen_id()) == ("Two", "")
