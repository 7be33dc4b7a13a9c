from __future__ import annotations

import pytest

from intake.domain.papers import Media
from intake.worker.kinds import media_of
from tests.made_papers import a_pdf, a_photo, a_picture, saved
from tests.made_texts import a_docx, a_zip


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (a_pdf("x"), Media.PDF),
        (b"junk\n" * 50 + a_pdf("x"), Media.PDF),
        (b"lost its head\n1 0 obj\n<<>>\nendobj\n", Media.PDF),
        (a_photo(), Media.JPEG),
        (saved(a_picture(), "PNG"), Media.PNG),
        (saved(a_picture(), "TIFF"), Media.TIFF),
        (saved(a_picture(), "WEBP"), Media.WEBP),
        (saved(a_picture(), "AVIF"), Media.AVIF),
        (saved(a_picture(), "JPEG2000"), Media.JPEG_2000),
        (saved(a_picture(), "JPEG2000", no_jp2=True), Media.JPEG_2000),
        (saved(a_picture(), "GIF"), Media.GIF),
        (saved(a_picture(), "BMP"), Media.BMP),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", Media.HEIC),
        (b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif", Media.AVIF),
        (b"BMI 27, seen on March 3. A letter, not a picture.", Media.TEXT),
        (b"{\\rtf1 a letter}", Media.RTF),
        (b"<!DOCTYPE html><p>Your visit", Media.HTML),
        (b"<html><p>Your visit", Media.HTML),
        (b'<?xml version="1.0"?><ClinicalDocument/>', Media.XML),
        (a_docx("Dear Maria"), Media.DOCX),
        (a_zip(("visit.pdf", b"%PDF")), Media.ZIP),
        (a_zip(("[Content_Types].xml", b""), ("xl/workbook.xml", b"")), Media.OTHER),
        (a_zip(("mimetype", b"application/epub+zip")), Media.OTHER),
        (b"PK\x03\x04 a zip cut in two", Media.ZIP),
        (b"MZ\x90", Media.OTHER),
        (b"%!PS-Adobe-3.0 EPSF", Media.OTHER),
        (b"", Media.OTHER),
    ],
)
def test_a_file_is_known_by_its_bytes(data, media):
    assert media_of(data) is media


def test_real_files_are_known(samples):
    kinds = {
        "pdf/pdflatex-4-pages.pdf": Media.PDF,
        "images/arrow.heic": Media.HEIC,
        "images/RGB_10__29x100.heif": Media.HEIC,
        "images/g4-multi.tiff": Media.TIFF,
        "images/flower2.webp": Media.WEBP,
        "images/chi.gif": Media.GIF,
        "images/hopper.png": Media.PNG,
        "ccda/nist_ambulatory_ccd.xml": Media.XML,
        "fhir/brenda_jackson.json": Media.TEXT,
        "images/hopper_orientation_3.jpg": Media.JPEG,
    }
    assert {name: media_of((samples / name).read_bytes()) for name in kinds} == kinds
