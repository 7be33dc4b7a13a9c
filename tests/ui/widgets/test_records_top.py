from __future__ import annotations

from ui.widgets.records_top import RecordsTop


def _top(qtbot):
    top = RecordsTop("Records")
    qtbot.addWidget(top)
    return top


def test_with_room_for_the_list_there_is_no_way_back_to_it(qtbot):
    top = _top(qtbot)
    top.show_record("PT discharge", "All 7 records", is_folded=False)
    assert top.all.isHidden()


def test_without_room_the_list_is_behind_a_button(qtbot):
    top = _top(qtbot)
    top.set_title_shown(shown=False)
    top.show_record("PT discharge", "All 7 records", is_folded=True)
    assert (top.all.text(), top.all.isHidden()) == ("All 7 records", False)


def test_while_the_list_is_shown_the_button_is_not(qtbot):
    top = _top(qtbot)
    top.show_record("PT discharge", "", is_folded=True)
    assert top.all.isHidden()


def test_a_record_that_is_not_there_can_be_asked_for(qtbot):
    top = _top(qtbot)
    with qtbot.waitSignal(top.ask_wanted):
        top.ask.click()
