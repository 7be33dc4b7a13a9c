from __future__ import annotations

from PySide6.QtCore import Qt

from intake.domain.documents import Turn
from tests.builders import a_document
from tests.ui.page_tiles import a_model

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def spoken(model, page):
    return model.index(page - 1, 0).data(SPOKEN)


def test_what_became_of_a_page_is_told():
    model = a_model(pages=4, left_out=(2,), blank=(3,), turned=(Turn(page=2, quarters=1),))
    assert spoken(model, 1) == "Page 1 of 4"
    assert spoken(model, 2) == "Page 2 of 4, left out, turned"
    assert (model.tile(2).note, model.tile(2).is_out) == ("Blank", True)


def test_where_a_paper_would_begin_is_told_with_the_sign():
    model = a_model(pages=4)
    model.mark_starts((1, 3))
    model.hint({3: "after a blank page"})
    assert spoken(model, 3) == "Page 3 of 4, paper 2 begins here, after a blank page"
    model.show(a_document("d2", 4))
    assert spoken(model, 3) == "Page 3 of 4"


def test_a_changed_page_keeps_its_row_and_another_number_of_pages_makes_rows_anew():
    model, resets = a_model(pages=4), []
    model.modelReset.connect(lambda: resets.append(True))
    model.show(a_document(pages=4, blank=(1,)))
    assert resets == []
    model.show(a_document(pages=5))
    assert (resets, model.rowCount()) == ([True], 5)
    model.show(None)
    assert model.rowCount() == 0
