from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from intake.adapters.worker_client import WorkerClient
from intake.adapters.worker_process import worker_command
from intake.domain.documents import Document, Turn
from intake.domain.papers import Trouble
from intake.errors import PaperLockedError, WrongPaperPasswordError
from intake.ids import DocumentId
from intake.workflows.session import Session
from tests.builders import a_document
from tests.fakes import FixedClock, MemorySources
from tests.ui.open_case import OpenCase, a_catalog
from tests.vaults import a_vault, keep_paper
from ui.bridge import SessionBridge
from ui.jobs import Jobs
from ui.snapshot import look_at
from ui.threads import Lane
from ui.viewmodels.locked_papers import LockedPapers
from ui.viewmodels.page_drawing import PageDrawing, PageKey
from ui.viewmodels.records_adding import AddingViewModel

ROOT = Path(__file__).resolve().parents[3]
NAME, WORD = DocumentId("d1"), "open sesame"
LOCKED = a_document(pages=0, trouble=Trouble.LOCKED)
SAMPLE, SAMPLE_WORD = "pdf/libreoffice-writer-password.pdf", "openpassword"


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, LOCKED)
    made.store.files[NAME] = b"%PDFPPP lock=open sesame"
    yield made
    made.close()


@pytest.fixture
def drawing(desk):
    return PageDrawing(desk.bridge, desk.papers, bytes)


@pytest.fixture
def model(desk, drawing):
    return LockedPapers(desk.jobs, drawing)


def test_a_paper_nobody_opened_is_not_seen(model):
    assert model.seen(LOCKED) is None
    assert model.password(NAME) == ""


def test_a_paper_is_seen_with_its_pages_and_the_case_is_not_told(desk, model, qtbot):
    with qtbot.waitSignal(model.changed):
        model.look(NAME, WORD)
    assert model.seen(LOCKED).pages == 3
    assert model.password(NAME) == WORD
    assert desk.bridge.case.all(Document) == (LOCKED,)
    assert set(desk.store.files) == {NAME}


def test_a_wrong_password_opens_nothing_and_is_not_held(drawing, model, qtbot):
    with qtbot.waitSignal(model.failed) as told:
        model.look(NAME, "guess")
    assert told.args[0] == NAME
    assert isinstance(told.args[1], WrongPaperPasswordError)
    assert model.seen(LOCKED) is None
    assert drawing.password(NAME) == ""


def test_words_come_when_they_are_asked_for_and_go_with_the_lock(desk, model, qtbot):
    model.look(NAME, WORD)
    desk.settle()
    with qtbot.waitSignal(model.words_came):
        assert model.words(NAME, 2) is None
    assert model.words(NAME, 2) == "page 2 of 3"
    model.forget(NAME)
    assert model.seen(LOCKED) is None
    assert model.password(NAME) == ""
    desk.papers.texts = {2: "read anew"}
    assert model.words(NAME, 2) is None


def test_a_page_is_turned_for_the_eye_alone(desk, model):
    model.look(NAME, WORD)
    desk.settle()
    model.turn_right(NAME, 2)
    assert model.seen(LOCKED).turned == (Turn(page=2, quarters=1),)
    for _ in range(3):
        model.turn_right(NAME, 2)
    assert model.seen(LOCKED).turned == ()
    assert desk.bridge.case.all(Document) == (LOCKED,)


def test_what_was_not_opened_cannot_be_forgotten(model, qtbot):
    with qtbot.assertNotEmitted(model.changed):
        model.forget(NAME)


class Vaulted:
    """A real vault with a real locked PDF, and the real worker that draws it."""

    def __init__(self, qtbot, folder, data):
        self.qtbot, self.vault = qtbot, a_vault(folder)
        keep_paper(self.vault, NAME, data)
        case = self.vault.cases()[0]
        session = Session(self.vault, case, a_catalog(), FixedClock())
        self.bridge = SessionBridge(session, look_at(session), Lane("storage"))
        self.jobs, self.papers = Jobs(), WorkerClient(worker_command(ROOT))
        self.drawing = PageDrawing(self.bridge, self.papers, bytes)
        self.model = LockedPapers(self.jobs, self.drawing)

    def settle(self):
        self.qtbot.waitUntil(lambda: self.jobs.is_idle and self.bridge.is_idle, timeout=30_000)

    def on_disk(self):
        files = [each for each in self.vault.folder.rglob("*") if each.is_file()]
        return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in files}

    def close(self):
        self.jobs.close()
        self.papers.close()
        self.bridge.close()


@pytest.fixture
def vaulted(qtbot, tmp_path, samples):
    made = Vaulted(qtbot, tmp_path, (samples / SAMPLE).read_bytes())
    yield made
    made.close()


def test_a_real_locked_paper_is_looked_at_and_no_byte_of_the_vault_changes(vaulted):
    before, paper = vaulted.on_disk(), vaulted.bridge.case.all(Document)[0]
    vaulted.model.look(NAME, SAMPLE_WORD)
    vaulted.settle()
    seen = vaulted.model.seen(paper)
    assert seen.pages > 0
    assert vaulted.drawing.draw(PageKey(NAME, 1, 200, 0)).startswith(b"\x89PNG")
    vaulted.model.words(NAME, 1)
    vaulted.settle()
    assert vaulted.model.words(NAME, 1).strip()
    assert vaulted.on_disk() == before
    adding = AddingViewModel(vaulted.bridge, vaulted.jobs, vaulted.papers, MemorySources({}))
    adding.unlock(paper, vaulted.model.password(NAME))
    vaulted.settle()  # the control: a copy is seen on the disk
    assert vaulted.on_disk() != before


def test_a_real_locked_paper_that_was_locked_again_cannot_be_drawn(vaulted):
    vaulted.model.look(NAME, SAMPLE_WORD)
    vaulted.settle()
    vaulted.model.forget(NAME)
    with pytest.raises(PaperLockedError):
        vaulted.drawing.draw(PageKey(NAME, 1, 200, 0))
