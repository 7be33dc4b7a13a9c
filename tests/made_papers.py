"""Small files made by the tests: PDFs, photos and scans, honest and hostile."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw
from reportlab.pdfgen import canvas

from intake.domain.assembly import DocumentPages, OwnPages, PacketOrder, PageChoice
from intake.domain.papers import Paper
from intake.ids import DocumentId


def a_pdf(*texts: str, size=(612, 792), low: str = "") -> bytes:
    """One page for each text; ``low`` is printed where the stamp goes."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=size, invariant=1)
    for text in texts:
        page.drawString(72, size[1] - 72, text)
        if low:
            page.drawString(72, 15, low)
        page.showPage()
    page.save()
    return out.getvalue()


def a_turned_pdf(degrees: int, text: str = "turned") -> bytes:
    return edited(a_pdf(text), lambda pdf: pdf.pages[0].rotate(degrees, relative=False))


def edited(data: bytes, change, **how) -> bytes:
    """The PDF after ``change(pdf)``."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **how)
    return out.getvalue()


def a_locked_pdf(password: str = "openpassword") -> bytes:  # noqa: S107
    lock = pikepdf.Encryption(user=password, owner="owner", R=6)
    return edited(a_pdf("secret"), lambda _: None, encryption=lock)


def a_picture(size=(300, 400), mode: str = "RGB", mark: str = "top left") -> Image.Image:
    """White, with a black square in the upper left corner."""
    picture = Image.new(mode, size, 1 if mode == "1" else "white")
    if mark:
        ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 3, size[1] // 4), fill=0)
    return picture


def saved(picture: Image.Image, kind: str, **how) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def a_photo(orientation: int = 1, comment: bytes = b"", size=(300, 400)) -> bytes:
    """A JPEG as a phone makes it: with its make, a place, and turned."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "CANARYMAKE"
    exif[0x0131] = "CANARYSOFTWARE"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[0x1D] = "CANARYGPS"
    return saved(a_picture(size), "JPEG", exif=exif, comment=comment or b"CANARYCOMMENT")


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d /Root 1 0 R>>\n" % (len(objects) + 1)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def page_of(content: bytes, more: bytes = b"", page: bytes = b"", box=b"0 0 612 792") -> bytes:
    """A PDF of one page with this Flate stream as its content."""
    head = b"<</Length %d /Filter /FlateDecode %s>>\nstream\n" % (len(content), more)
    return raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R %s>>" % (box, page),
        head + content + b"\nendstream",
    )


def flate_of(piece: bytes, times: int) -> bytes:
    """What ``piece`` repeated so many times becomes when packed, without ever being whole."""
    packer = zlib.compressobj(9)
    block = piece * max(1, 1_000_000 // len(piece))
    count = max(1, times * len(piece) // len(block))
    return b"".join(packer.compress(block) for _ in range(count)) + packer.flush()


def an_order(*parts, **more) -> PacketOrder:
    return PacketOrder(
        **{"title": "Packet", "stamp": "Maria Nguyễn · ref 4471", **more, "parts": parts}
    )


def own(*texts: str) -> OwnPages:
    return OwnPages(pdf=a_pdf(*texts), pages=len(texts))


def pages_of(name: str, *pages: int, turns: int = 0) -> DocumentPages:
    choices = tuple(PageChoice(page=page, quarter_turns=turns) for page in pages)
    return DocumentPages(document=DocumentId(name), pages=choices)


def made(papers, order: PacketOrder, **documents: bytes):
    """The packet that the worker makes of these documents."""
    shelf = {name: Paper(data) for name, data in documents.items()}
    return papers.assemble(order, lambda name: shelf[name], lambda _: None)


def one_file(packet) -> bytes:
    assert packet.left_out == ()
    (file,) = packet.files
    return bytes(file.pdf)


def words_on(data: bytes, page: int = 0) -> str:
    """What a reader finds on a page (from 0)."""
    with pypdfium2.PdfDocument(data) as pdf:
        return str(pdf[page].get_textpage().get_text_bounded())


def drawn_page(data: bytes, page: int = 0, scale: float = 1) -> Image.Image:
    """What a reader sees of a page (from 0), in grey."""
    with pypdfium2.PdfDocument(data) as pdf:
        picture: Image.Image = pdf[page].render(scale=scale).to_pil().convert("L")
        return picture


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box around all that is dark."""
    box = picture.point([255 * (level < 128) for level in range(256)]).getbbox()
    assert box is not None
    return box


def decoded(data: bytes) -> bytes:
    """The PDF with every stream unpacked, to look for words in."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(
            out,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            static_id=True,
        )
    return out.getvalue()
