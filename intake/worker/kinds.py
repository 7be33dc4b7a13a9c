"""What a file is, by its bytes; its name is never asked.

A table of our own: puremagic calls every zip a Word file, so nothing it says of other
kinds could be told to a person, and pictures it finds no better.
"""

from __future__ import annotations

from intake.domain.papers import Media
from intake.worker.email_file import is_email
from intake.worker.encodings import decoded
from intake.worker.zips import names_in

_PDF_WITHIN = 1024  # readers accept a header after this much of something else
_LOOKED_THROUGH = 65_536
_HTML_WITHIN = 1_000
_HEIC_BRANDS = frozenset(
    {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_BMP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})  # a letter may begin with BM
_SIGNATURES = (
    (b"\xff\xd8\xff", Media.JPEG),
    (b"\x89PNG\r\n\x1a\n", Media.PNG),
    (b"II*\x00", Media.TIFF),
    (b"MM\x00*", Media.TIFF),
    (b"II+\x00", Media.TIFF),
    (b"MM\x00+", Media.TIFF),
    (b"GIF87a", Media.GIF),
    (b"GIF89a", Media.GIF),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Media.JPEG_2000),
    (b"\xff\x4f\xff\x51", Media.JPEG_2000),
    (b"{\\rtf", Media.RTF),
)
_PROGRAM = b"MZ"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_WORD = "word/document.xml"
_WORD_PART, _WORD_WITHIN = b"word/", 4_096  # of a Word file that lost its end
_PROGRAM_TEXTS = ("%!ps", "%pdf")  # words for a printer, not for a person
_OTHER_PACKAGES = frozenset(
    {"[content_types].xml", "mimetype", "meta-inf/manifest.mf", "index/document.iwa"}
)


def media_of(data: bytes) -> Media:
    """Return what the bytes say they are; whether they keep the promise is seen later."""
    for signature, media in _SIGNATURES:
        if data.startswith(signature):
            return media
    if data.startswith(_PROGRAM):
        return Media.OTHER
    if data.startswith(_ZIPS):
        return _package(data)
    return next((media for is_it, media in _SIGNS if is_it(data)), None) or _words(data)


def _package(data: bytes) -> Media:
    """Return what a zip is: a Word file, a folder of papers, or a package of a program."""
    names = names_in(data)
    if _WORD in names or (not names and _WORD_PART in data[:_WORD_WITHIN]):
        return Media.DOCX
    return Media.OTHER if _OTHER_PACKAGES & {name.lower() for name in names} else Media.ZIP


def _words(data: bytes) -> Media:
    """Return what kind of text this is, if it is one."""
    start = decoded(data[:_LOOKED_THROUGH])
    if not start or start[:8].lower().startswith(_PROGRAM_TEXTS):
        return Media.OTHER
    if is_email(start):
        return Media.EMAIL
    head = start.lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html")) or "<html" in head[:_HTML_WITHIN]:
        return Media.HTML
    return Media.XML if head.startswith(("<?xml", "<clinicaldocument")) else Media.TEXT


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _is_bmp(data: bytes) -> bool:
    return data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BMP_HEADERS


def _is_heic(data: bytes) -> bool:
    brands = _brands(data)
    return bool(brands & _HEIC_BRANDS) and not brands & _AVIF_BRANDS


def _is_avif(data: bytes) -> bool:
    return bool(_brands(data) & _AVIF_BRANDS)


def _brands(data: bytes) -> set[bytes]:
    """Return the kinds that a file of this family says it is of."""
    if data[4:8] != b"ftyp":
        return set()
    length = min(int.from_bytes(data[:4]), 256)
    return {data[at : at + 4] for at in range(8, length, 4)}


def _is_pdf(data: bytes) -> bool:
    """Whether this is a PDF, or may be one that lost its first line."""
    start = data[:_LOOKED_THROUGH]
    return b"%PDF-" in data[:_PDF_WITHIN] or (b"endobj" in start and b" obj" in start)


_SIGNS = (
    (_is_webp, Media.WEBP),
    (_is_bmp, Media.BMP),
    (_is_heic, Media.HEIC),
    (_is_avif, Media.AVIF),
    (_is_pdf, Media.PDF),
)
