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


def _shown_at(qtbot, width):
    top = _top(qtbot)
    top.set_title_shown(shown=False)
    top.show_record("Discharge summary of physical therapy", "All 7 records", is_folded=True)
    top.resize(width, 300)
    with qtbot.waitExposed(top):
        top.show()
    return top


def test_with_room_the_record_is_named_beside_the_buttons(qtbot):
    top = _shown_at(qtbot, 1200)
    assert top._record.x() > top.add.geometry().right()


def test_a_title_that_would_be_a_thin_column_goes_below_the_buttons(qtbot):
    top = _shown_at(qtbot, 480)
    qtbot.waitUntil(lambda: top._record.y() > top.add.geometry().bottom())
    assert top._record.x() == 0
