from __future__ import annotations

from intake.worker.html_words import html_words


def test_a_saved_page_is_told_line_by_line_without_its_scripts():
    page = (
        "<html><head><title>Visit</title><script>alert('x')</script><style>p{}</style></head>"
        "<body><h1>After  visit</h1><p>Pain &lt; 7 &amp; <b>falling</b>.<br>Next: May</p>"
        "<ul><li>ice<li>rest</ul><table><tr><td>PEG<td>7.3</table></body></html>"
    )
    lines = [line.strip() for line in html_words(page).split("\n") if line.strip()]
    assert lines[:5] == ["Visit", "After visit", "Pain < 7 & falling.", "Next: May", "- ice"]
    assert "alert" not in html_words(page)
    assert "p{}" not in html_words(page)


def test_a_broken_page_is_told_as_far_as_it_goes():
    assert html_words("<p>Dear <b>Maria<i></p></script> seen").split() == [
        "Dear",
        "Maria",
        "seen",
    ]
