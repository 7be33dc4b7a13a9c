from __future__ import annotations

import pytest

from ui.widgets.fields import LineField
from ui.widgets.side_fields import SideFields


@pytest.mark.parametrize(("width", "lines"), [(1200, 1), (200, 3)])
def test_fields_go_below_each_other_where_there_is_no_room(qtbot, width, lines):
    fields = [LineField(f"Field {number}") for number in range(3)]
    side = SideFields(*fields)
    qtbot.addWidget(side)
    with qtbot.waitExposed(side):
        side.show()
    side.resize(width, 400)
    qtbot.waitUntil(lambda: len({field.y() for field in fields}) == lines)
    side.hide()
