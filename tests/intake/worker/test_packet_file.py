from __future__ import annotations

import io
from types import SimpleNamespace

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from intake.worker.feet import Feet
from intake.worker.packet_file import PacketFileWriter, Piece
from intake.worker.packet_sources import own_source
from tests.made_papers import a_pdf, an_order, edited, own


@pytest.fixture
def desk(resources):
    return SimpleNamespace(resources=resources, pulse=lambda *_: None)


def written(desk, *pdfs, **more):
    order = an_order(own("x"), **more)
    pieces, first = [], 1
    for data in pdfs:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            count = len(pdf.pages)
        pieces.append(Piece(own_source(data, count), first, is_own=True))
        first += count
    return PacketFileWriter(order, desk, Feet()).write(pieces)


def test_our_first_pages_keep_their_tags_and_language(desk):
    def tagged(pdf):
        pdf.Root.Lang = "en-US"
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))

    file = written(desk, edited(a_pdf("cover"), tagged), edited(a_pdf("divider"), tagged))
    with pikepdf.open(io.BytesIO(file.pdf)) as pdf:
        assert str(pdf.Root.Lang) == "en-US"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.docinfo["/Title"]) == "Packet"


def test_a_file_knows_which_packet_pages_it_holds(desk):
    file = written(desk, a_pdf("a", "b"), a_pdf("c"))
    assert (file.first, file.last) == (1, 3)


def test_the_stamp_is_no_part_of_what_is_read_aloud(desk):
    file = written(desk, a_pdf("a"))
    with pikepdf.open(io.BytesIO(file.pdf)) as pdf:
        stamp = pdf.pages[0].obj.Contents[0].read_bytes()
    assert stamp.startswith(b"/Artifact")
    assert stamp.endswith(b"EMC")
