"""Files that are nobody's friend, made when a test needs them: sixty, each for one trap.

``put_into(folder)`` writes them and returns what is to be told of each, by its name.
"""

from __future__ import annotations

import io
import os
import random
import struct
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pillow_heif
from PIL import Image

from tests.made_papers import (
    a_locked_pdf,
    a_pdf,
    a_photo,
    a_picture,
    edited,
    flate_of,
    page_of,
    raw_pdf,
    saved,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT, BLIND, PARTLY, DOUBT, REFUSED = (
    "kept",
    "kept without preview",
    "kept, some pages cannot be shown",
    "kept, but it may be hard to read",
    "not added",
)
CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"
LETTER = "Dear Dr. Nguyen, pain 7 of 10. " * 20
MANY_PAGES, MANY_SCANS = 20_000, 300
Made = dict[str, tuple[bytes, str]]


def put_into(folder: Path) -> dict[str, str]:
    """Write every file; return the outcome that each line begins with."""
    told: dict[str, str] = {}
    for made in (_pdfs, _cut_in_tenths, _pictures, _words, _names):
        for name, (data, outcome) in made().items():
            (folder / name).write_bytes(data)
            told[name] = outcome
    for name, data, lines in _zips():
        (folder / name).write_bytes(data)
        for inner, outcome in lines.items():
            told[f"{inner} (from {name})" if inner else name] = outcome
    return told | _places(folder)


def _pdfs() -> Made:
    return {
        "20000 pages.pdf": (_long(MANY_PAGES), BLIND),
        "4999 pages.pdf": (_long(4_999), KEPT),
        "200 inches.pdf": (page_of(b"", box=b"0 0 14400 14400"), KEPT),
        "a hair wide.pdf": (page_of(b"", box=b"0 0 0.2 792"), BLIND),
        "no pages.pdf": (raw_pdf(CATALOG, b"<</Type /Pages /Kids [] /Count 0>>"), BLIND),
        **{name: (data, BLIND) for name, data in broken_pictures().items()},
        "fax fault.pdf": (_picture_page(b"/CCITTFaxDecode", bytes(range(256)) * 9), KEPT),
        "flate bomb.pdf": (page_of(flate_of(b" ", 1_000_000_000)), BLIND),
        "kids in a circle.pdf": (
            raw_pdf(CATALOG, b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"),
            BLIND,
        ),
        "locked.pdf": (a_locked_pdf(), BLIND),
        "with a script.pdf": (edited(a_pdf("x"), _script), KEPT),
        "only a header.pdf": (b"%PDF-1.7\n", BLIND),
        "header in the middle.pdf": (b"mail header\n" * 40 + a_pdf("late"), KEPT),
        "two in one.pdf": (a_pdf("first") + a_pdf("second"), KEPT),
        "one page lost.pdf": (_without_a_page(), PARTLY),
        "really a photo.pdf": (a_photo(size=(900, 1200)), KEPT),
        "one byte changed.pdf": (page_of(_changed(zlib.compress(LETTER.encode()))), DOUBT),
        "sign in first.pdf": (b"<html><form><input type=password></form></html>", BLIND),
    }


def broken_pictures() -> dict[str, bytes]:
    """Return scans whose one picture nobody can read."""
    return {
        "jbig2 fault.pdf": _picture_page(b"/JBIG2Decode", b"\x97JB2\r\n" + bytes(40)),
        "jpx fault.pdf": _picture_page(b"/JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n" * 9),
    }


def _cut_in_tenths() -> Made:
    whole = edited(a_pdf(*[LETTER] * 14), lambda _: None, linearize=True)
    outcomes = [BLIND, *[PARTLY] * 7, KEPT]
    return {
        f"cut at {tenth} of 10.pdf": (whole[: len(whole) * tenth // 10], outcomes[tenth - 1])
        for tenth in range(1, 10)
    }


def _pictures() -> Made:
    noise = saved(Image.effect_noise((900, 1200), 90).convert("RGB"), "JPEG")
    scans = [a_picture((170, 220), "1", mark="x" * (n % 2)) for n in range(MANY_SCANS)]
    fax = saved(scans[0], "TIFF", save_all=True, append_images=scans[1:])
    frames = [Image.new("RGB", (900, 900), (200 + n, 230, 230)) for n in range(6)]
    moving = {"save_all": True, "append_images": frames[1:]}
    return {
        "300 pages.tif": (fax, KEPT),
        "300 pages cut.tif": (fax[: len(fax) // 2], PARTLY),
        "half a photo.jpg": (noise[: len(noise) // 2], DOUBT),
        "a photo's first bytes.jpg": (noise[:300], BLIND),
        "moving.gif": (saved(frames[0], "GIF", **moving), KEPT),
        "moving.webp": (saved(frames[0], "WEBP", **moving), KEPT),
        "moving.png": (saved(frames[0], "PNG", **moving), KEPT),
        "three photos.heic": (_heic(3), KEPT),
        "30000 by 30000.jpg": (_claims(30_000), BLIND),
        "half a screenshot.png": (_half(saved(frames[0], "PNG")), DOUBT),
        "a hair tall.png": (saved(Image.new("L", (5_000, 1)), "PNG"), DOUBT),
        "one dot.png": (saved(Image.new("L", (1, 1)), "PNG"), DOUBT),
        "really a scan.jpg": (saved(scans[0], "TIFF"), KEPT),
        "garbage.heic": (b"\0\0\0\x18ftypheic" + random.Random(1).randbytes(900), BLIND),
        "garbage.tiff": (b"II*\0" + random.Random(2).randbytes(900), BLIND),
    }


def _words() -> Made:
    return {
        "nothing.txt": (b"", BLIND),
        "zeros.txt": (bytes(5_000), BLIND),
        "a program.txt": (b"MZ" + random.Random(3).randbytes(4_000), BLIND),
        "very long line.txt": (b"pain " * 40_000, KEPT),
        "too many words.txt": (b"pain was 7\n" * 200_000, BLIND),
        "right to left.txt": ("\u202egnp.txt כאב 7".encode(), KEPT),
        "with an object.rtf": (_rtf(), KEPT),
        "deep.rtf": (b"{\\rtf1 " + b"{" * 90_000 + b"x" + b"}" * 90_000 + b"}", KEPT),
        "with macros.docx": (_docx(macros=True), KEPT),
        "with links out.docx": (_docx(links=True), KEPT),
        "entities.xml": (_entities(), BLIND),
        "reads a file.xml": (
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><a>&b;</a>',
            BLIND,
        ),
        "a script.html": (b"<html><script>alert(1)</script><p>Pain 7</p></html>", KEPT),
    }


def _names() -> Made:
    return {
        "痛みの記録 – ÅÄÖ – 🙂.txt": (b"pain 1", KEPT),
        "تقرير.txt": (b"pain 2", KEPT),
        f"{'long ' * 49}.txt": (b"pain 3", KEPT),
        "line\nbreak.txt": (b"pain 4", KEPT),
        "\u202efdp.exe.txt": (b"pain 4b", KEPT),
        "<b>bold & %s {0}.txt": (b"pain 5", KEPT),
        "ends with a dot.": (b"pain 6", KEPT),
    }


def _changed(data: bytes) -> bytes:
    return data[:9] + bytes([data[9] ^ 1]) + data[10:]


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _zips() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    deep = b"pain"
    for _ in range(30):
        deep = _zip(("inner.zip", deep))
    yield "deep.zip", deep, {"inner.zip": REFUSED}
    yield (
        "traversal.zip",
        _zip(("../../evil.txt", b"x"), ("fine.txt", b"pain 7")),
        {
            "evil.txt": REFUSED,
            "fine.txt": KEPT,
        },
    )
    yield "absolute.zip", _zip(("/etc/passwd", b"x")), {"passwd": REFUSED}
    yield "bomb.zip", _zip(("big.txt", bytes(300_000_000))), {"big.txt": REFUSED}
    yield "link.zip", _linked(), {"link.pdf": REFUSED}
    yield "broken.zip", _zip(("a.txt", b"x" * 400))[:-40], {"": BLIND}
    yield "empty.zip", _zip(), {"": REFUSED}


def _places(folder: Path) -> dict[str, str]:
    """Put what is no file among the files, and one that may not be read."""
    (folder / "hidden").mkdir()
    (folder / ".secret.txt").write_text("passed over", "utf-8")
    if sys.platform == "win32":
        return {}
    (folder / "hidden" / "round").symlink_to(folder, target_is_directory=True)
    (folder / "link.txt").symlink_to("/etc/passwd")
    os.mkfifo(folder / "a pipe.pdf")
    told = dict.fromkeys(("a pipe.pdf", "link.txt", "round"), REFUSED)
    if os.geteuid():
        (folder / "not yours.txt").write_text("pain", "utf-8")
        (folder / "not yours.txt").chmod(0)
        told["not yours.txt"] = REFUSED
    return told


def _long(pages: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + index) for index in range(pages))
    leaf = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"
    top = b"<</Type /Pages /Kids [%s] /Count %d>>" % (kids, pages)
    return raw_pdf(CATALOG, top, *[leaf] * pages)


def _picture_page(kind: bytes, dots: bytes) -> bytes:
    return raw_pdf(
        CATALOG,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</I 5 0 R>>>>>>",
        b"<</Length 24>>\nstream\nq 612 0 0 792 0 0 cm /I Do\nendstream",
        b"<</Type /XObject /Subtype /Image /Width 900 /Height 900 /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Filter %s /Length %d>>\nstream\n%s\nendstream"
        % (kind, len(dots), dots),
    )


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _without_a_page() -> bytes:
    leaf = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"
    top = b"<</Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3>>"
    return raw_pdf(CATALOG, top, leaf, b"null", leaf)


def _heic(many: int) -> bytes:
    pillow_heif.register_heif_opener()
    photos = [a_picture((900, 1200), mark="x" * n) for n in range(many)]
    return saved(photos[0], "HEIF", save_all=True, append_images=photos[1:])


def _claims(side: int) -> bytes:
    data = bytearray(saved(Image.new("L", (16, 16)), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", side, side)
    return bytes(data)


def _rtf() -> bytes:
    thing = b"{\\object\\objocx{\\*\\objdata 0105000002000000}}" * 50
    return b"{\\rtf1\\ansi Pain was 7 of 10. " + thing + b"{\\field{\\*\\fldinst HYPERLINK x}}}"


def _docx(*, macros: bool = False, links: bool = False) -> bytes:
    body = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
        'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Pain 7</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )
    parts = [("word/document.xml", body.encode())]
    if macros:
        parts.append(("word/vbaProject.bin", b"Attribute VB_Name" * 40))
    if links:
        target = b'<Relationship Target="http://example.org/x" TargetMode="External"/>'
        parts.append(("word/_rels/document.xml.rels", b"<Relationships>" + target))
    return _zip(("[Content_Types].xml", b"<Types/>"), *parts)


def _entities() -> bytes:
    names = "abcdefghi"
    lines = ['<!ENTITY a "pain pain pain">']
    lines += [
        f'<!ENTITY {name} "{f"&{names[at]};" * 10}">' for at, name in enumerate(names[1:])
    ]
    text = f'<?xml version="1.0"?><!DOCTYPE x [{"".join(lines)}]><x>&i;</x>'
    return text.encode()


def _zip(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def _linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.pdf")
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()
