from __future__ import annotations

from intake.domain.assembly import OwnPages, PacketOrder
from intake.domain.report.drawn import DrawnPapers


def test_the_bytes_of_what_was_drawn_are_not_shown_in_logs():
    order = PacketOrder(title="t", parts=(OwnPages(pdf=b"%PDF-secret", pages=1),))
    drawn = DrawnPapers(
        summary_pdf=b"%PDF-secret", summary_pages=1, summary_html="", manifest="", order=order
    )
    assert "secret" not in repr(drawn)
