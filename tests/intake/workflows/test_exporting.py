from __future__ import annotations

import dataclasses

import pytest

from intake.domain.assembly import LeftOut
from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.papers import Paper, Trouble
from intake.domain.regrouping import split
from intake.errors import PacketNotMadeError
from intake.ids import CaseId, DocumentId
from intake.workflows.exporting import Maker, Wish, draw_papers, make_export, reference_of
from tests.builders import a_document
from tests.fake_papers import PackingPapers
from tests.reports import a_material

CASE = Case.of([a_document("d1"), a_document("d2", pages=2)])


@pytest.fixture
def papers() -> PackingPapers:
    return PackingPapers()


@pytest.fixture
def maker(papers) -> Maker:
    return Maker(papers, lambda document: f" {document}".encode(), lambda _progress: None)


def names(export) -> list[str]:
    return [each.name for each in export.files]


def test_an_export_is_summary_packet_copy_and_manifest(maker):
    export = make_export(maker, a_material(CASE), "4471")
    assert names(export) == ["summary.pdf", "packet.pdf", "summary.html", "manifest.json"]
    assert export.packet[0].data.endswith(b" d1 d2")
    assert export.pages == 8
    assert not export.left_out


def test_a_document_that_drops_out_is_named_and_the_packet_ordered_anew(maker, papers):
    papers.unpackable[DocumentId("d1")] = LeftOut(
        document=DocumentId("d1"), trouble=Trouble.DAMAGED
    )
    export = make_export(maker, a_material(CASE), "4471")
    assert [order.page_count for order in papers.orders] == [8, 5]
    assert export.packet[0].data.endswith(b"PPPPP d2")
    assert [gone.title for gone in export.left_out] == ["Paper d1"]


def test_only_the_pages_that_cannot_be_packed_are_left_out(maker, papers):
    papers.unpackable[DocumentId("d1")] = LeftOut(
        document=DocumentId("d1"), trouble=Trouble.PARTLY_DAMAGED, pages=(2,)
    )
    original = papers.assemble

    def only_once(order, read, watch):
        packet = original(order, read, watch)
        papers.unpackable.clear()
        return packet

    papers.assemble = only_once
    export = make_export(maker, a_material(CASE), "4471")
    assert export.pages == 7
    assert len(export.left_out) == 1


def test_a_worker_that_keeps_refusing_ends_in_an_error_not_in_a_loop(maker, papers):
    papers.unpackable[DocumentId("d1")] = LeftOut(
        document=DocumentId("d1"), trouble=Trouble.PARTLY_DAMAGED, pages=(2,)
    )
    with pytest.raises(PacketNotMadeError):
        make_export(maker, a_material(CASE), "4471")


def test_a_worker_that_fails_says_so(maker, papers):
    papers.fails = True
    with pytest.raises(PacketNotMadeError):
        make_export(maker, a_material(CASE), "4471")


def test_parts_are_numbered(maker):
    export = make_export(maker, a_material(CASE), "4471", Wish(largest_part_bytes=10))
    assert [each.name for each in export.packet] == ["packet-1-of-2.pdf", "packet-2-of-2.pdf"]


def test_a_password_locks_packet_and_summary_alike(maker):
    export = make_export(maker, a_material(CASE), "4471", Wish(password="horse"))
    assert export.summary.data.startswith(b"locked ")
    assert export.packet[0].data.startswith(b"locked ")


def test_drawing_needs_no_documents(papers):
    assert draw_papers(papers, a_material(CASE), "4471").summary_pages == 1


def test_a_maker_reads_documents_as_papers(maker):
    paper = maker.paper(DocumentId("d1"))
    assert isinstance(paper, Paper)
    assert paper.data == b" d1"


def test_the_case_reference_is_four_digits_and_always_the_same():
    reference = reference_of(CaseId("a"))
    assert reference == reference_of(CaseId("a"))
    assert len(reference) == 4
    assert reference.isdigit()
    assert len({reference_of(CaseId(str(number))) for number in range(50)}) > 40


def test_a_file_is_never_changed_once_it_is_made(maker):
    export = make_export(maker, a_material(CASE), "4471")
    with pytest.raises(dataclasses.FrozenInstanceError):
        export.summary.name = "other"  # type: ignore[misc]


def test_a_page_lost_in_a_file_is_left_out_of_every_document_that_has_it(maker, papers):
    case = apply(CASE, split(CASE, "d1", (2,), iter(["part"]).__next__)).case
    papers.unpackable[DocumentId("d1")] = LeftOut(
        document=DocumentId("d1"), trouble=Trouble.PARTLY_DAMAGED, pages=(3,)
    )
    original = papers.assemble

    def only_once(order, read, watch):
        packet = original(order, read, watch)
        papers.unpackable.clear()
        return packet

    papers.assemble = only_once
    export = make_export(maker, a_material(case), "4471")
    assert [gone.title for gone in export.left_out] == ["Paper d1, part 2, page 2"]
