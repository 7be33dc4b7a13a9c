from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from intake.domain.assembly import (
    Bookmark,
    DocumentPages,
    LeftOut,
    PageChoice,
    PageLink,
)
from intake.domain.papers import Paper, Trouble
from intake.errors import PacketNotMadeError
from intake.ids import DocumentId
from tests.made_papers import (
    a_locked_pdf,
    a_pdf,
    a_photo,
    a_picture,
    an_order,
    decoded,
    made,
    one_file,
    own,
    pages_of,
    saved,
)

if TYPE_CHECKING:
    from intake.domain.assembly import (
        Progress,
    )


def words(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [pdf[page].get_textpage().get_text_bounded() for page in range(len(pdf))]


def a_whole_order():
    scans = [a_picture((200, 260), "1") for _ in range(3)]
    documents = {
        "letter": a_pdf("letter one", "letter two", "letter three"),
        "photo": a_photo(),
        "scan": saved(scans[0], "TIFF", save_all=True, append_images=scans[1:]),
    }
    order = an_order(
        own("cover", "index"),
        own("divider A"),
        pages_of("letter", 1, 2, 3),
        own("divider B"),
        pages_of("photo", 1, turns=1),
        pages_of("scan", 3, 1, 2),
        bookmarks=(Bookmark(title="A", page=3), Bookmark(title="Letter", page=4, level=2)),
        links=(PageLink(page=2, left=1.0, bottom=2.0, right=3.0, top=4.0, target=4),),
    )
    return order, documents


@pytest.fixture(scope="module")
def whole(papers):
    order, documents = a_whole_order()
    return one_file(made(papers, order, **documents))


def test_every_page_stands_where_it_was_ordered_with_its_number(whole):
    texts = words(whole)
    expected = [
        "cover",
        "index",
        "divider A",
        "letter one",
        "letter two",
        "letter three",
        "divider B",
        "",
        "",
        "",
        "",
    ]
    assert len(texts) == len(expected)
    for number, (text, mark) in enumerate(zip(texts, expected, strict=True), 1):
        assert mark in text
        assert f"Page {number} of 11" in text


def test_the_same_order_makes_the_same_bytes_in_another_worker(papers, whole):
    order, documents = a_whole_order()
    papers.close()
    assert one_file(made(papers, order, **documents)) == whole


def test_a_strict_reader_finds_no_fault(whole, tmp_path):
    qpdf = shutil.which("qpdf")
    if not qpdf:
        pytest.skip("qpdf is not on this computer")
    (tmp_path / "packet.pdf").write_bytes(whole)
    check = subprocess.run(
        [qpdf, "--check", tmp_path / "packet.pdf"], capture_output=True, check=False
    )
    assert check.returncode == 0, check.stdout + check.stderr


def test_a_packet_says_nothing_but_its_title(whole):
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        assert dict(pdf.docinfo.items()) == {"/Title": "Packet"}
        assert "/Metadata" not in pdf.Root
        assert [str(page.label) for page in pdf.pages] == [
            str(number) for number in range(1, 12)
        ]
    assert whole.count(b"startxref") == 1
    unpacked = decoded(whole)
    for word in (b"CANARY", b"ReportLab", b"pikepdf", b"CreationDate", b"anonymous"):
        assert word not in unpacked


def test_progress_is_told_and_ends_at_the_last_page(papers):
    order, documents = a_whole_order()
    told: list[Progress] = []
    papers.assemble(order, lambda name: Paper(documents[name]), told.append)
    assert [step.total for step in told] == [11] * len(told)
    assert told[-1].done == 11
    assert [step.done for step in told] == sorted(step.done for step in told)


def test_all_that_cannot_be_packed_is_named_and_no_packet_is_made(papers):
    order = an_order(pages_of("good", 1), pages_of("locked", 1), pages_of("odd", 1))
    packet = made(papers, order, good=a_pdf("x"), locked=a_locked_pdf(), odd=b"MZ")
    assert packet.files == ()
    assert packet.left_out == (
        LeftOut(document=DocumentId("locked"), trouble=Trouble.LOCKED),
        LeftOut(document=DocumentId("odd"), trouble=Trouble.NOT_A_PAPER),
    )


def test_a_locked_paper_is_packed_with_its_password(papers):
    order = an_order(pages_of("d1", 1))
    packet = papers.assemble(
        order, lambda _: Paper(a_locked_pdf(), "openpassword"), lambda _: None
    )
    assert "secret" in words(one_file(packet))[0]


def test_a_real_locked_paper_is_packed_with_its_password(papers, samples):
    data = (samples / "pdf" / "libreoffice-writer-password.pdf").read_bytes()
    packet = papers.assemble(
        an_order(pages_of("d1", 1)), lambda _: Paper(data, "openpassword"), lambda _: None
    )
    with pikepdf.open(io.BytesIO(one_file(packet))) as pdf:
        assert not pdf.is_encrypted


def test_a_protected_packet_opens_with_its_password_only(papers):
    packet = one_file(made(papers, an_order(own("cover"), password="long enough")))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(packet))
    with pikepdf.open(io.BytesIO(packet), password="long enough") as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)


def test_parts_are_cut_between_documents_and_numbers_run_on(papers):
    documents = {f"d{number}": a_photo(size=(1200, 1600)) for number in range(4)}
    parts = [part for name in documents for part in (own(f"divider {name}"), pages_of(name, 1))]
    whole = one_file(made(papers, an_order(*parts), **documents))
    packet = made(papers, an_order(*parts, largest_part_bytes=len(whole) // 2), **documents)
    assert len(packet.files) > 1
    numbers = [(file.first_page, file.last_page) for file in packet.files]
    assert [first for first, _ in numbers] == [1, *(last + 1 for _, last in numbers[:-1])]
    assert all(len(file.pdf) <= len(whole) // 2 for file in packet.files)
    texts = [text for file in packet.files for text in words(file.pdf)]
    assert [f"Page {number} of 8" in text for number, text in enumerate(texts, 1)] == [True] * 8


def test_own_pages_that_are_not_as_many_as_said_make_no_packet(papers):
    part = own("cover").changed(pages=2)
    with pytest.raises(PacketNotMadeError):
        made(papers, an_order(part))


def test_a_foot_that_is_known_is_not_looked_at_again(papers):
    choice = PageChoice(page=1, foot_is_free=True)
    part = DocumentPages(document=DocumentId("d1"), pages=(choice,))
    packet = one_file(made(papers, an_order(part), d1=a_pdf("top", low="printed")))
    with pypdfium2.PdfDocument(packet) as pdf:
        page = pdf[0].get_textpage()
        assert page.get_charbox(page.search("printed").get_next()[0])[1] < 28


def test_parts_of_one_file_come_from_one_reading(papers):
    asked = []
    data = a_pdf("one", "two", "three")

    def read(document):
        asked.append(document)
        return Paper(data)

    order = an_order(own("cover"), pages_of("scan", 3), own("divider"), pages_of("scan", 1, 2))
    packet = papers.assemble(order, read, lambda _progress: None)
    assert asked == ["scan"]
    told = words(packet.files[0].pdf)
    for at, word in ((1, "three"), (3, "one"), (4, "two")):
        assert word in told[at]
