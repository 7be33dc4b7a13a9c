from __future__ import annotations

import pytest

from intake.adapters.drawing_reply import drawn_examples, drawn_list, drawn_papers
from intake.domain.assembly import DocumentPages, OwnPages, PacketOrder, PageChoice
from intake.errors import PacketNotMadeError
from intake.ids import DocumentId
from intake.worker.protocol import Done, Drew, DrewExamples

ORDER = PacketOrder(
    title="t",
    parts=(
        OwnPages(pdf=b"", pages=1),
        DocumentPages(document=DocumentId("d"), pages=(PageChoice(page=1),)),
        OwnPages(pdf=b"", pages=2),
    ),
)
DREW = Drew(summary_pages=1, order=ORDER)


def test_the_bytes_go_back_into_the_order():
    drawn = drawn_papers(DREW, (b"summary", b"html", b"{}", b"one", b"two"))
    assert [part.pdf for part in drawn.order.parts if isinstance(part, OwnPages)] == [
        b"one",
        b"two",
    ]
    assert (drawn.summary_pdf, drawn.summary_html, drawn.manifest) == (
        b"summary",
        "html",
        "{}",
    )


@pytest.mark.parametrize(
    ("reply", "payloads"),
    [
        (Done(), ()),
        (DREW, (b"summary", b"html", b"{}", b"one")),
        (DREW, (b"summary", b"\xff", b"{}", b"one", b"two")),
    ],
)
def test_what_was_not_promised_is_refused(reply, payloads):
    with pytest.raises(PacketNotMadeError):
        drawn_papers(reply, payloads)


def test_made_up_papers_need_a_name_each():
    assert drawn_examples(DrewExamples(names=("a",)), (b"x",)) == (("a", b"x"),)
    with pytest.raises(PacketNotMadeError):
        drawn_examples(DrewExamples(names=("a",)), ())
    with pytest.raises(PacketNotMadeError):
        drawn_examples(Done(), ())


def test_a_list_is_one_pdf():
    assert drawn_list(Done(), (b"%PDF",)) == b"%PDF"
    for reply, payloads in ((Done(), ()), (DrewExamples(names=("a",)), (b"x",))):
        with pytest.raises(PacketNotMadeError):
            drawn_list(reply, payloads)
