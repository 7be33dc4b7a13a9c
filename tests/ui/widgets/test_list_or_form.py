from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.list_or_form import ListOrForm


@pytest.mark.parametrize("is_open", [True, False])
def test_the_form_stands_in_place_of_the_list(qtbot, is_open):
    form, row = QLabel("form"), QLabel("row")
    view = ListOrForm(form)
    view.list.addWidget(row)
    qtbot.addWidget(view)
    view.show_form(is_open=is_open)
    assert form.isVisibleTo(view) == is_open
    assert row.isVisibleTo(view) != is_open
