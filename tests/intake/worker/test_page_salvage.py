from __future__ import annotations

import io

import pikepdf
import pytest

from intake.worker.page_salvage import LOST_PT, REST_PT, completed, object_cut_off, objects_of
from tests.made_papers import a_locked_pdf, a_pdf, edited, raw_pdf

MANY = 14
NULL = b"null"


def page(parent: int = 2, wide: int = 612) -> bytes:
    return b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 %d 792]>>" % (parent, wide)


def node(kids, count: int, parent: int = 0) -> bytes:
    above = b"/Parent %d 0 R" % parent if parent else b""
    return b"<</Type /Pages /Kids [%s] /Count %d %s>>" % (
        b" ".join(b"%d 0 R" % kid for kid in kids),
        count,
        above,
    )


def without(data: bytes, *numbers: int) -> bytes:
    """The file after something overwrote these objects; its table is lost, too."""
    for number in numbers:
        start = data.index(b"\n%d 0 obj\n" % number) + 1
        end = data.index(b"endobj", start) + 6
        data = data[:start] + b"\0" * (end - start) + data[end:]
    return data.replace(b"startxref", b"sssssssss")


def widths(data: bytes) -> list[float]:
    with pikepdf.open(io.BytesIO(completed(data))) as pdf:
        return [float(each.mediabox[2]) for each in pdf.pages]


def test_a_lost_page_leaves_a_gap_and_the_others_keep_their_numbers():
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        node((3, 4, 5, 6), 4),
        *(page(wide=100 * number) for number in (1, 2, 3, 4)),
    )
    assert widths(without(data, 4)) == [100, LOST_PT, 300, 400]


def test_the_control_a_reader_that_leaves_no_gap_shifts_the_pages():
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        node((3, 4, 5), 3),
        *(page(wide=w) for w in (1, 2, 3)),
    )
    with pikepdf.open(io.BytesIO(without(data, 4))) as pdf:
        assert len(pdf.pages) == 2


def test_a_lost_part_of_the_list_is_made_anew_from_the_pages_that_name_it():
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        node((3, 4), 4),
        node((5, 6), 2, parent=2),
        node((7, 8), 2, parent=2),
        *(page(parent, wide) for parent, wide in ((3, 100), (3, 200), (4, 300), (4, 400))),
    )
    assert widths(without(data, 4)) == [100, 200, 300, 400]
    assert widths(without(data, 4, 8)) == [100, 200, 300, LOST_PT]
    assert widths(without(data, 4, 7, 8)) == [100, 200, LOST_PT, LOST_PT]


def test_without_any_list_the_pages_stand_in_the_order_of_the_file_and_the_end_is_open():
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        node((3, 4), 2),
        *(page(wide=wide) for wide in (100, 200)),
    )
    assert widths(without(data, 2)) == [100, 200, REST_PT]
    assert widths(without(data, 1, 2)) == [100, 200, REST_PT]


def test_a_file_made_to_be_shown_while_it_comes_says_how_many_pages_are_lost():
    data = edited(
        a_pdf(*(f"page {number} " + "x" * 300 for number in range(MANY))), none, linearize=True
    )
    found = widths(data[: len(data) * 6 // 10])
    assert len(found) == MANY
    assert 3 < found.count(LOST_PT) < MANY


def test_pages_packed_in_another_object_are_found():
    whole = a_pdf(*(f"page {number}" for number in range(MANY)))
    packed = edited(whole, none, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    cut = packed[: packed.index(b"/XRef")]
    assert widths(cut)[:MANY] == [612] * MANY


def test_pages_that_name_each_other_in_a_circle_come_to_an_end():
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        node((3, 4, 9), 900),
        node((2, 3), 2, parent=2),
        page(),
    )
    assert len(completed(data.replace(b"startxref", b"s"))) < 100_000


@pytest.mark.parametrize(
    "data",
    [a_pdf("one", "two"), a_locked_pdf()[:900], b"", b"%PDF-1.7 nothing", b"1 0 obj" * 9],
)
def test_what_lacks_no_page_is_left_as_it_is(data):
    assert completed(data) is data


def test_what_is_left_of_a_file_is_known_and_the_object_in_whose_middle_it_ends():
    data = a_pdf("one", "two")
    cut = data[: data.rindex(b"\nstream") + 20]
    assert object_cut_off(data) == 0
    assert object_cut_off(cut) == max(objects_of(cut))
    assert object_cut_off(b"") == 0


def none(_pdf) -> None:
    """Change nothing."""
