from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import Flow, flow_of


def test_what_does_not_fit_goes_to_the_next_line(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box)
    for number in range(6):
        flow.addWidget(SecondaryButton(f"Button {number}"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(250) >= 2 * one
    assert flow.sizeHint().height() == one


def test_it_is_never_wider_than_its_widest_part(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = flow_of(SecondaryButton("A"), SecondaryButton("A much longer button"))
    box.setLayout(flow)
    assert flow.minimumSize().width() < flow.sizeHint().width()
    assert flow.count() == 2
    assert flow.itemAt(2) is None
    assert flow.takeAt(5) is None


def test_hidden_parts_take_no_room(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    first, second = SecondaryButton("A"), SecondaryButton("B")
    flow = flow_of(first, second)
    box.setLayout(flow)
    wide = flow.sizeHint().width()
    second.hide()
    assert flow.sizeHint().width() < wide


def test_a_part_that_grows_is_given_its_room(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    button = SecondaryButton("A")
    flow = flow_of(button)
    box.setLayout(flow)
    before = flow.heightForWidth(300)
    button.setFixedHeight(before + 40)
    assert flow.heightForWidth(300) == before + 40
