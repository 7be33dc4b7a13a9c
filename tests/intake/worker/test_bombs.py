"""Files made to burst whoever opens them: none may take the app along, or hang."""

from __future__ import annotations

import contextlib
import io
import itertools
import struct
import time
import zlib

import pytest
from PIL import Image

from intake.domain.papers import Paper, Trouble
from intake.errors import DocumentError
from tests.made_papers import a_pdf, flate_of, page_of, raw_pdf, saved

CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"
LEAF = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"


def nested_flate(layers: int) -> bytes:
    data = flate_of(b" ", 8_000_000_000 // 1000)
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    return data


def forms(depth: int, times: int) -> bytes:
    objects = [
        CATALOG,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        (
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
            b" /Resources <</XObject <</F 5 0 R>>>>>>"
        ),
        b"<</Length 5>>\nstream\n/F Do\nendstream",
    ]
    for level in range(depth):
        content = b"/F Do " * times
        inner = b"/Resources <</XObject <</F %d 0 R>>>>" % (6 + level)
        head = b"<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d %s>>" % (
            len(content),
            inner if level < depth - 1 else b"",
        )
        objects.append(head + b"\nstream\n" + content + b"\nendstream")
    return raw_pdf(*objects)


def huge_image() -> bytes:
    dots = flate_of(b"\x00", 60_000 * 60_000 * 3 // 50)
    return raw_pdf(
        CATALOG,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</I 5 0 R>>>>>>",
        b"<</Length 24>>\nstream\nq 612 0 0 792 0 0 cm /I Do\nendstream",
        b"<</Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /FlateDecode /Length %d>>\nstream\n"
        % len(dots)
        + dots
        + b"\nendstream",
    )


def twice_packed(kind: bytes) -> bytes:
    content = b"q Q " * 1000
    return page_of(zlib.compress(content), more=b"/X " + kind)


PDF_BOMBS = {
    "spaces": lambda: page_of(flate_of(b" ", 1_000_000_000)),
    "nested": lambda: page_of(
        nested_flate(3), more=b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    ).replace(b"/Filter /FlateDecode", b"", 1),
    "lines": lambda: page_of(flate_of(b"0 0 m 9 9 l S ", 60_000_000)),
    "image": huge_image,
    "wide": lambda: page_of(b"", box=b"0 0 1000000000 1000000000"),
    "loop": lambda: raw_pdf(CATALOG, b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"),
    "count": lambda: raw_pdf(
        CATALOG, b"<</Type /Pages /Kids [3 0 R] /Count 2000000000>>", LEAF
    ),
    "deep lists": lambda: raw_pdf(CATALOG, b"[" * 1_000_000 + b"]" * 1_000_000),
    "deep books": lambda: raw_pdf(CATALOG, b"<</A " * 200_000 + b">>" * 200_000),
    "many kids": lambda: raw_pdf(
        CATALOG, b"<</Type /Pages /Count 1000000 /Kids [" + b"3 0 R " * 1_000_000 + b"]>>", LEAF
    ),
    "forms": lambda: forms(12, 20),
    "half": lambda: a_pdf(*"abcdefgh")[: len(a_pdf(*"abcdefgh")) // 2],
    "header": lambda: b"%PDF-1.7\n",
    "program": lambda: b"MZ" + bytes(range(256)) * 40,
    "run length": lambda: twice_packed(b"/RunLengthDecode"),
}


def chunk(kind: bytes, body: bytes) -> bytes:
    return (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    )


def png_with(width: int, height: int, *chunks: bytes, body: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    end = chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + end


def moving(frames: int) -> bytes:
    pictures = [Image.new("P", (2000, 2000), colour % 256) for colour in range(frames)]
    return saved(pictures[0], "GIF", save_all=True, append_images=pictures[1:])


def photo_of(width: int, height: int) -> bytes:
    data = bytearray(saved(Image.new("L", (16, 16)), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def scan_of(side: int) -> bytes:
    out = io.BytesIO()
    Image.new("1", (64, 64)).save(out, "TIFF", compression="group4")
    data = bytearray(out.getvalue())
    ifd = struct.unpack_from("<I", data, 4)[0]
    for entry in range(struct.unpack_from("<H", data, ifd)[0]):
        at = ifd + 2 + 12 * entry
        if struct.unpack_from("<H", data, at)[0] in {256, 257, 278}:
            struct.pack_into("<HI", data, at + 2, 4, 1)
            struct.pack_into("<I", data, at + 8, side)
    return bytes(data)


PICTURE_BOMBS = {
    "png": lambda: png_with(50_000, 50_000, body=flate_of(b"\x00", 50_000 * 6_251)),
    "png text": lambda: png_with(
        8, 8, chunk(b"zTXt", b"k\x00\x00" + flate_of(b"a", 1_000_000_000))
    ),
    "png colours": lambda: png_with(
        8, 8, chunk(b"iCCP", b"k\x00\x00" + flate_of(b"a", 1_000_000_000))
    ),
    "scan": lambda: scan_of(65_000),
    "photo": lambda: photo_of(30_000, 30_000),
    "gif": lambda: moving(60),
}


def looked_at(papers, data: bytes):
    """What the worker says of a file, and how long each step took."""
    paper = Paper(data)
    times = [time.monotonic()]
    found = papers.inspect(paper)
    times.append(time.monotonic())
    with contextlib.suppress(DocumentError):
        papers.page_image(paper, 1, width_px=1200)
    times.append(time.monotonic())
    return found, max(after - before for before, after in itertools.pairwise(times))


@pytest.mark.slow
@pytest.mark.parametrize("name", PDF_BOMBS)
def test_no_pdf_bomb_bursts_or_hangs(papers, name):
    found, seconds = looked_at(papers, PDF_BOMBS[name]())
    assert seconds < 25, found.trouble
    assert papers.inspect(Paper(a_pdf("after"))).trouble is Trouble.NONE


@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURE_BOMBS)
def test_no_picture_bomb_bursts_or_hangs(papers, name):
    found, seconds = looked_at(papers, PICTURE_BOMBS[name]())
    assert seconds < 15
    if name != "gif":
        assert found.trouble in {
            Trouble.TOO_MANY_PIXELS,
            Trouble.DAMAGED,
            Trouble.RARE_KIND,
        }
    assert papers.inspect(Paper(a_pdf("after"))).trouble is Trouble.NONE
