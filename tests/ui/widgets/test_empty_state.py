from __future__ import annotations

from ui.widgets.empty_state import EmptyState


def test_a_place_where_nothing_is_yet_has_one_button(qtbot):
    state, pressed = EmptyState("No records yet.", "Add records"), []
    qtbot.addWidget(state)
    state.button.clicked.connect(lambda: pressed.append(True))
    state.button.click()
    assert state.button.text() == "Add records"
    assert pressed == [True]
