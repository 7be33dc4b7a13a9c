from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from intake.domain.papers import Flaw, Paper, Trouble
from intake.worker.broken_streams import broken_pages
from tests.made_papers import a_pdf, a_photo, page_of, raw_pdf

WORDS = b"BT /F1 12 Tf 72 700 Td (Pain was 7 of 10, for ten weeks.) Tj ET\n" * 40
PACKED = zlib.compress(WORDS)
DOTS = zlib.compress(bytes(range(256)) * 300)
PHOTO = a_photo(size=(300, 400))
SHOWN = b"q 612 0 0 792 0 0 cm /I Do Q"


def scan_with(packed: bytes, packing: bytes = b"/FlateDecode") -> bytes:
    return raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</I 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(SHOWN), SHOWN),
        b"<</Type /XObject /Subtype /Image /Width 320 /Height 240 /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Filter %s /Length %d>>\nstream\n%s\nendstream"
        % (packing, len(packed), packed),
    )


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]


def broken(data: bytes, seconds: float = 9.0) -> list[int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sorted(broken_pages(pdf, seconds))


@pytest.mark.parametrize(
    "data",
    [
        page_of(PACKED),
        page_of(PACKED[:-4]),
        page_of(b""),
        scan_with(DOTS),
        scan_with(PHOTO, b"[/DCTDecode]"),
        a_pdf("one", "two"),
    ],
)
def test_nothing_is_said_of_a_whole_page(data):
    assert broken(data) == []


@pytest.mark.parametrize(
    "data",
    [
        *(page_of(flipped(PACKED, at)) for at in (5, len(PACKED) // 2, len(PACKED) - 1)),
        page_of(PACKED[: len(PACKED) // 2]),
        scan_with(flipped(DOTS, len(DOTS) // 2)),
        scan_with(PHOTO[: len(PHOTO) // 2], b"/DCTDecode"),
        page_of(zlib.compress(SHOWN)),
    ],
)
def test_a_page_that_lacks_a_part_is_named(data):
    assert broken(data) == [0]


def test_what_there_was_no_time_for_is_taken_for_whole():
    assert broken(page_of(flipped(PACKED, 9)), seconds=-1) == []


def test_the_page_is_shown_all_the_same_and_the_worker_names_it(papers):
    found = papers.inspect(Paper(page_of(flipped(PACKED, len(PACKED) // 2))))
    assert found.trouble is Trouble.NONE
    assert [page.flaws for page in found.pages] == [(Flaw.INCOMPLETE,)]
