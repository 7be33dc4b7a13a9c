from __future__ import annotations

from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow

from tests.screen import clear_the_screen


def test_no_widget_and_no_style_sheet_is_left_for_the_next_test(qapp):
    qapp.setStyleSheet("QComboBox { padding: 3px }")
    window = QMainWindow()
    window.setCentralWidget(QComboBox())
    window.show()
    assert clear_the_screen() == ["QMainWindow"]
    assert QApplication.allWidgets() == []
    assert not qapp.styleSheet()


def test_a_window_that_was_closed_is_no_fault(qapp):
    window = QMainWindow()
    window.show()
    window.close()
    assert clear_the_screen() == []
