from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from intake.domain.commands import Put
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.ids import DocumentId
from tests.builders import a_document, a_trial
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder
from tests.ui.open_case import OpenCase
from ui.viewmodels.exporting import ExportViewModel, Wanted

if TYPE_CHECKING:
    from ui.jobs import Job


@pytest.fixture
def desk(qtbot):
    desk = OpenCase(qtbot, a_document())
    desk.store.files[DocumentId("d1")] = b" bytes"
    desk.papers = PackingPapers()
    yield desk
    desk.close()


@pytest.fixture
def folder() -> MemoryFolder:
    return MemoryFolder()


@pytest.fixture
def model(desk, folder):
    return ExportViewModel(desk.bridge, desk.jobs, desk.papers, folder, len)


def material(desk) -> Material:
    bridge = desk.bridge
    return Material(
        bridge.case, bridge.catalog, bridge.readiness, bridge.today, Reader.CLINICIAN
    )


def test_a_packet_is_made_to_look_at(desk, model, qtbot):
    with qtbot.waitSignal(model.made):
        model.make(material(desk))
    assert model.packet_pages(Reader.CLINICIAN) == 6
    assert model.packet_pages(Reader.INSURER) == 0
    with qtbot.waitSignal(model.arrived) as arrived:
        model.want_page(6, 400)
    assert arrived.args[0] == 6


def test_a_packet_of_an_older_case_is_not_shown_any_more(desk, model, qtbot):
    with qtbot.waitSignal(model.made):
        model.make(material(desk))
    desk.bridge.run(Put(entry=a_trial()))
    desk.settle()
    assert model.packet_pages(Reader.CLINICIAN) == 0


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (Wanted.SUMMARY, "Summary-2026-11-23.pdf"),
        (Wanted.HTML, "Summary-2026-11-23.html"),
        (Wanted.PACKET, "Packet-2026-11-23.pdf"),
    ],
)
def test_files_are_written_under_neutral_names(desk, model, folder, wanted, name):
    with desk.qtbot.waitSignal(model.written) as written:
        model.write(material(desk), wanted, "/out")
    assert written.args[0].names == (name,)
    assert list(folder.files) == [f"/out/{name}"]


def test_a_packet_made_before_is_not_made_again(desk, model, qtbot):
    with qtbot.waitSignal(model.made):
        model.make(material(desk))
    with qtbot.waitSignal(model.written):
        model.write(material(desk), Wanted.PACKET, "/out")
    assert len(desk.papers.orders) == 1


def test_a_full_disk_is_told_and_nothing_is_there(desk, model, folder, qtbot):
    folder.full = True
    with qtbot.waitSignal(model.failed) as failed:
        model.write(material(desk), Wanted.PACKET, "/out")
    assert "full" in str(failed.args[0])
    assert not folder.files


def test_every_page_is_printed_once_in_order(desk, model, qtbot):
    sheets: list[int] = []
    with qtbot.waitSignal(model.printed):
        model.print_out(material(desk), Wanted.PACKET, sheets.append)
    assert len(sheets) == 6
    assert [page for page, _width, _turn in desk.papers.drawn] == [1, 2, 3, 4, 5, 6]


def test_a_stopped_print_hands_over_what_is_done(desk, model, qtbot):
    jobs: list[Job] = []
    has_begun = Event()
    model.started.connect(jobs.append)
    model.started.connect(has_begun.set)
    sheets: list[object] = []

    def stop_after_two(sheet: object) -> None:
        sheets.append(sheet)
        if len(sheets) == 2:
            assert has_begun.wait(5)
            jobs[0].watch.stop()

    with qtbot.waitSignal(model.printed):
        model.print_out(material(desk), Wanted.PACKET, stop_after_two)
    assert len(sheets) == 2
