from __future__ import annotations

from ui.widgets.zoom import STEPS, Fit, Zoom

PAGE, ROOM = (850, 1100), (400, 440)


def test_a_page_is_as_wide_as_there_is_room_at_first():
    assert Zoom().width(ROOM, PAGE) == 400


def test_the_whole_page_fits_both_ways():
    zoom = Zoom()
    zoom.turn_fit()
    assert zoom.width(ROOM, PAGE) == 340
    assert zoom.is_fitted


def test_steps_go_from_half_to_four_times_and_no_further():
    zoom, widths = Zoom(), []
    for _ in range(20):
        zoom.larger()
    assert zoom.width(ROOM, PAGE) == 1600
    for _ in range(20):
        zoom.smaller()
        widths.append(zoom.percent)
    assert sorted(set(widths)) == list(STEPS[:-1])


def test_larger_from_the_whole_page_is_the_page_width():
    zoom = Zoom()
    zoom.turn_fit()
    zoom.larger()
    assert (zoom.fit, zoom.percent) == (Fit.WIDTH, 100)
