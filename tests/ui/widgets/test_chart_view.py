from __future__ import annotations

from ui.widgets.chart_view import ChartView

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240"></svg>'


def test_beside_every_chart_stand_its_sentence_and_its_table(qtbot):
    view = ChartView("Your last 8 weeks", ("Week of", "Average"))
    qtbot.addWidget(view)
    view.show_chart(SVG, "Average pain went from 7.4 to 6.8.")
    view.show_rows([("Sep 28", "7.4")])
    assert view.picture.accessibleName() == "Your last 8 weeks"
    assert view.picture.accessibleDescription() == "Average pain went from 7.4 to 6.8."
    assert view.table.isHidden()
    view.link.click()
    assert not view.table.isHidden()
    assert view.table.rows() == (("Sep 28", "7.4"),)
    view.show_rows([("Oct 5", "7.1")])
    assert view.table.rows() == (("Oct 5", "7.1"),)


def test_a_chart_keeps_its_shape(qtbot):
    view = ChartView("Your last 8 weeks", ("Week of",))
    qtbot.addWidget(view)
    view.show_chart(SVG, "")
    assert view.picture.heightForWidth(720) == 480
