from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from intake.worker.pdf_repair import open_for_editing
from intake.worker.scrub import scrub
from tests.made_papers import (
    a_pdf,
    a_photo,
    an_order,
    decoded,
    edited,
    made,
    one_file,
    pages_of,
    words_on,
)

CANARIES = [
    b"CANARYAUTHOR",
    b"CANARYXMP",
    b"CANARYATTACHED",
    b"CANARYSCRIPT",
    b"CANARYPIECE",
    b"CANARYNOTE",
    b"CANARYWRITER",
    b"CANARYXFA",
    b"CANARYMAKE",
    b"CANARYGPS",
    b"CANARYCOMMENT",
    b"CANARYURI",
]


def hostile(pdf: pikepdf.Pdf) -> None:
    """Put something of everything into a PDF."""
    pdf.docinfo["/Author"] = "CANARYAUTHOR"
    pdf.Root.Metadata = Stream(pdf, b"<x>CANARYXMP</x>", Type=Name.Metadata, Subtype=Name.XML)
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F="a.txt",
            EF=Dictionary(F=Stream(pdf, b"CANARYATTACHED", Type=Name.EmbeddedFile)),
        )
    )
    pdf.Root.AF = Array([file])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), file])))
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="CANARYSCRIPT")
    hostile_page(pdf, file)


def hostile_page(pdf: pikepdf.Pdf, file: pikepdf.Object) -> None:
    page = pdf.pages[0]
    page.obj.PieceInfo = Dictionary(App=Dictionary(Private="CANARYPIECE"))
    page.obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="CANARYSCRIPT"))
    page.obj.AF = Array([file])
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Rect=[9, 9, 30, 30],
        Contents="CANARYNOTE",
        T="CANARYWRITER",
    )
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[9, 9, 30, 30],
        A=Dictionary(S=Name.URI, URI="http://CANARYURI"),
    )
    photo = Stream(
        pdf,
        a_photo(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=300,
        Height=400,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        PieceInfo=Dictionary(App=Dictionary(Private="CANARYPIECE")),
    )
    page.obj.Resources.XObject = Dictionary(Photo=photo)
    page.contents_add(b"q 99 0 0 99 99 99 cm /Photo Do Q")
    field = a_filled_field(pdf)
    page.obj.Annots = Array([note, link, field])


def a_filled_field(pdf: pikepdf.Pdf) -> pikepdf.Object:
    field = pdf.make_indirect(filled(pdf))
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([field]),
        DA="/Helv 12 Tf 0 g",
        DR=Dictionary(Font=Dictionary(Helv=helvetica(pdf))),
        NeedAppearances=True,
        XFA=Stream(pdf, b"CANARYXFA"),
    )
    return field


def helvetica(pdf):
    return pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )


def filled(pdf) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T="name",
        V="FILLED VALUE",
        DA="/Helv 12 Tf 0 g",
        F=4,
        Rect=[100, 500, 300, 520],
    )


@pytest.fixture(scope="module")
def hostile_pdf():
    return edited(a_pdf("words"), hostile)


def test_nothing_but_what_is_seen_comes_into_a_packet(papers, hostile_pdf):
    packet = decoded(one_file(made(papers, an_order(pages_of("d1", 1)), d1=hostile_pdf)))
    assert [word for word in CANARIES if word in packet] == []
    for key in (
        b"/JavaScript",
        b"/OpenAction",
        b"/EmbeddedFile",
        b"/AcroForm",
        b"/PieceInfo",
        b"/AF",
    ):
        assert key not in packet


@pytest.mark.filterwarnings("ignore::pikepdf.PageCopyWarning")
def test_a_plain_merge_would_have_let_canaries_through(hostile_pdf):
    out = io.BytesIO()
    merged = pikepdf.new()
    with pikepdf.open(io.BytesIO(hostile_pdf)) as pdf:
        merged.pages.extend(pdf.pages)
        merged.save(out)
    merge = decoded(out.getvalue())
    expected = {b"CANARYPIECE", b"CANARYNOTE", b"CANARYWRITER", b"CANARYGPS"}
    assert {word for word in expected if word in merge} == expected


def test_what_was_filled_in_stays_to_be_read(papers, hostile_pdf):
    packet = one_file(made(papers, an_order(pages_of("d1", 1)), d1=hostile_pdf))
    assert "FILLED VALUE" in words_on(packet)
    assert "words" in words_on(packet)


def test_pages_without_notes_are_left_alone():
    with open_for_editing(a_pdf("one", "two"), None) as pdf:
        assert scrub(pdf) == frozenset()


def test_a_layer_forgets_who_made_it():
    def layered(pdf):
        Dictionary(CreatorInfo=Dictionary(Creator="CANARYAUTHOR"))
        layer = pdf.make_indirect(
            Dictionary(
                Type=Name.OCG,
                Name="Layer",
                Usage=Dictionary(CreatorInfo=Dictionary(Creator="CANARYAUTHOR")),
            )
        )
        pdf.pages[0].obj.Resources.Properties = Dictionary(L=layer)

    with open_for_editing(edited(a_pdf("x"), layered), None) as pdf:
        scrub(pdf)
        assert "/CreatorInfo" not in pdf.pages[0].obj.Resources.Properties.L.Usage


@pytest.mark.parametrize(
    "name",
    [
        "pdflatex-4-pages.pdf",
        "multicolumn.pdf",
        "pdflatex-outline.pdf",
        "habibi-rotated.pdf",
        "with-attachment.pdf",
    ],
)
def test_words_of_real_papers_are_unchanged_in_the_packet(papers, samples, name):
    data = (samples / "pdf" / name).read_bytes()
    with pypdfium2.PdfDocument(data) as pdf:
        pages = len(pdf)
    packet = one_file(
        made(papers, an_order(pages_of("d1", *range(1, pages + 1)), stamp=""), d1=data)
    )
    for page in range(pages):
        assert words_on(packet, page).split() == words_on(data, page).split()
